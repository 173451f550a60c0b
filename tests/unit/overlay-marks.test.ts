import { describe, expect, test } from 'vitest';
import { highlightName, MARK_COLOURS, MARK_LINES, markSheet } from '../../src/overlay/marks';
import { VERDICTS } from '../../src/reading/claim';

type Rgb = readonly [number, number, number];

const linear = (hex: string): Rgb => {
  const channel = (i: number) => {
    const v = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Machado, Oliveira and Fernandes 2009, full severity, on linear RGB. */
const DEFICIENCIES: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 L*a*b*, D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, deficiency: string): Rgb {
  const rgb = linear(hex);
  const row = (m: Rgb) => Math.min(1, Math.max(0, m[0] * rgb[0] + m[1] * rgb[1] + m[2] * rgb[2]));
  const [a, b, c] = DEFICIENCIES[deficiency] ?? [];
  if (!a || !b || !c) throw new Error(deficiency);
  return lab([row(a), row(b), row(c)]);
}

describe('the colours of the marks', () => {
  test.each(Object.entries(MARK_COLOURS))('%s stands off white and black', (_, colour) => {
    const l = luminance(linear(colour));
    expect(contrast(l, 1)).toBeGreaterThan(4);
    expect(contrast(l, 0)).toBeGreaterThan(4);
  });

  test.each(Object.keys(DEFICIENCIES))('no two verdicts look the same, colour vision deficiency: %s', (deficiency) => {
    for (const [i, a] of VERDICTS.entries())
      for (const b of VERDICTS.slice(i + 1)) {
        const [p, q] = [seen(MARK_COLOURS[a], deficiency), seen(MARK_COLOURS[b], deficiency)];
        // A difference of 2.3 is just to be seen; lines of another shape help where it is small.
        expect(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]), `${a} and ${b}`).toBeGreaterThan(10);
      }
  });

  test('every mark has a line of its own shape', () => {
    const shapes = Object.values(MARK_LINES).map(([shape]) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

const LOOK = { markStyle: 'both', markStrength: 'normal' } as const;

describe('the style sheet', () => {
  test('says both line and tint whatever the reader chose, so that it replaces the one before', () => {
    const sheets = (['both', 'underline', 'background'] as const).map((markStyle) =>
      markSheet('firefox', { ...LOOK, markStyle }),
    );
    for (const sheet of sheets)
      for (const verdict of VERDICTS) {
        const [rule] = sheet.match(new RegExp(`::highlight\\(${highlightName(verdict)}\\)\\{[^}]*\\}`)) ?? [];
        expect(rule).toMatch(/background-color:.*;text-decoration:/);
      }
    expect(new Set(sheets).size).toBe(3);
  });

  test('tells the verdicts apart by the strength of the tint where there are no lines, and tints mentions too', () => {
    const without = markSheet('firefox', { ...LOOK, markStyle: 'underline' }).split('@supports')[1] ?? '';
    const strengths = [...without.matchAll(/#\w+ (\d+)%/g)].map(([, strength]) => Number(strength));
    expect(strengths).toHaveLength(Object.keys(MARK_COLOURS).length);
    const sorted = [...strengths].sort((a, b) => a - b);
    for (const [i, strength] of sorted.slice(1).entries()) expect(strength - (sorted[i] ?? 0)).toBeGreaterThan(5);
  });

  test('is written for screens only, and as each engine inherits highlights', () => {
    const [chromium, firefox] = [markSheet('chromium', LOOK), markSheet('firefox', LOOK)];
    const beside = (sheet: string) => sheet.replace(/@media screen[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
    expect(beside(chromium)).toBe('');
    expect(beside(firefox)).toMatch(/^@supports not [^{]*\{\}$/);
    expect(chromium.match(/(?<!:root)::highlight/)).toBeNull();
    expect(firefox).not.toContain(':root');
  });
});
