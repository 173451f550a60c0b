// Draws what was measured.
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { Growth, Point } from './growth.ts';
import type { Verdict } from './wanted.ts';

function draw(options: Plot.PlotOptions): string {
  const { document } = new JSDOM().window;
  const svg = Plot.plot({ document, style: { background: 'white', color: '#222' }, ...options });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${svg.outerHTML}\n`;
}

/** Script time against something that grows, both on scales of powers of ten. */
function growing(points: readonly Point[], label: string, title: string): string {
  const last = Math.max(...points.map(({ x }) => x));
  const times = points.map(({ script }) => script);
  // Whole powers of ten, so that the scale has figures on it.
  const power = (value: number, round: (value: number) => number) => 10 ** round(Math.log10(value));
  const xs = [...new Set(points.map(({ x }) => x))];
  return draw({
    marginLeft: 50,
    marginRight: 90,
    marginTop: 40,
    grid: true,
    x: { type: 'log', label, ticks: xs, tickFormat: (x: number) => x.toLocaleString('en') },
    y: {
      type: 'log',
      label: 'script on the main thread (CPU ms)',
      domain: [power(Math.min(...times), Math.floor), power(Math.max(...times), Math.ceil)],
      tickFormat: (y: number) => (/^1/.test(y.toExponential()) ? y.toLocaleString('en') : ''),
    },
    marks: [
      Plot.text([title], { frameAnchor: 'top-left', dy: -30, fontWeight: 'bold' }),
      Plot.line(points, { x: 'x', y: 'script', stroke: 'what' }),
      Plot.dot(points, { x: 'x', y: 'script', fill: 'what' }),
      Plot.text(
        points.filter(({ x }) => x === last),
        { x: 'x', y: 'script', text: 'what', fill: 'what', textAnchor: 'start', dx: 8 },
      ),
    ],
  });
}

/** Drawings of growth, by the names of their files. */
export const growthPlots = ({ size, mentions, packs }: Growth): Record<string, string> => ({
  'growth-size.svg': growing(size, 'size of the page (MB)', 'A page that names no topic'),
  'growth-mentions.svg': growing(mentions, 'paragraphs that name the topic', 'A page of 1 MB'),
  'growth-packs.svg': growing(
    // What it is measured against does not know of packs.
    [
      ...packs,
      ...size
        .filter(({ what, x }) => what === 'textContent' && x === 1)
        .flatMap((one) => packs.map(({ x }) => ({ ...one, x }))),
    ],
    'fact packs',
    'A page of 1 MB that names no topic',
  ),
});

/** Each ratio as a part of what it may be: bars beyond the line cost too much. */
export function ratioPlot(verdicts: readonly Verdict[]): string {
  const bars = verdicts
    .filter(({ wanted }) => wanted > 0)
    .map(({ page, measure, wanted, measured }) => ({ page, measure, part: measured / wanted }));
  return draw({
    width: 860,
    height: 60 + bars.length * 22,
    marginLeft: 330,
    marginRight: 60,
    marginTop: 40,
    x: {
      label: 'measured, as a part of what is wanted',
      labelAnchor: 'left',
      type: 'log',
      axis: 'top',
      grid: true,
      ticks: 6,
      tickFormat: (x: number) => (/^[125]/.test(x.toExponential()) ? `${x}` : ''),
    },
    y: { label: null, domain: bars.map(({ page, measure }) => `${page}: ${measure}`) },
    color: { domain: ['met', 'missed'], range: ['#2b7bba', '#c8472f'], legend: false },
    marks: [
      Plot.ruleY(bars, {
        x1: 1,
        x2: 'part',
        y: ({ page, measure }) => `${page}: ${measure}`,
        stroke: ({ part }) => (part <= 1 ? 'met' : 'missed'),
        strokeWidth: 12,
      }),
      Plot.text(bars, {
        x: 'part',
        y: ({ page, measure }) => `${page}: ${measure}`,
        text: ({ part }) => part.toPrecision(2),
        textAnchor: 'start',
        dx: 6,
      }),
      Plot.ruleX([1]),
    ],
  });
}
