import * as Plot from '@observablehq/plot';

/** One bar; `from` and `to` are on the scale of what is counted. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Its figure, with any sign that the legend explains. */
  readonly text: string;
  /** Another colour, for what the legend singles out. */
  readonly toned: boolean;
}

/** Type size of all labels, and a generous width of one of its letters, in CSS pixels. */
const TYPE = 14;
const LETTER = 7.5;
const LINE = TYPE * 1.2;
const BAR = 22;
/** Narrower than so many CSS pixels labels have no room beside their bars. */
const NARROW = 560;

const STYLE = {
  background: 'none',
  color: 'inherit',
  fontFamily: 'inherit',
  fontSize: `${TYPE}px`,
  overflow: 'visible',
};

const colour = (bar: Bar) => (bar.toned ? 'var(--corrected)' : 'var(--accent)');

/** How labels stand above their bars: wrapped to a width, in rows with room for the longest. */
function above(labels: readonly string[], width: number) {
  const lines = Math.max(1, ...labels.map((label) => Math.ceil((label.length * LETTER) / width)));
  const row = lines * LINE + BAR + 16;
  return {
    row,
    inset: { insetTop: row - BAR - 6, insetBottom: 6 },
    text: { lineWidth: width / TYPE, lineAnchor: 'bottom', dy: row / 2 - BAR - 12, fill: 'currentColor' },
  } as const;
}

/**
 * Horizontal bars from one line, with their labels beside them or, where the page is narrow, above them.
 * Colours are those of the page, so that light and dark need no second drawing.
 *
 * @param bars - from top to bottom
 * @param width - of the page's column, in CSS pixels
 * @returns an SVG element without a name of its own: the caller gives it one and a table with the same figures
 */
export function barChart(bars: readonly Bar[], width: number): Element {
  const labels = bars.map((bar) => bar.label);
  const beside = width >= NARROW;
  const wide = Math.min(width * 0.45, Math.max(0, ...labels.map((label) => label.length * LETTER)));
  const stacked = above(labels, width);
  return Plot.plot({
    style: STYLE,
    width,
    height: bars.length * (beside ? BAR + 10 : stacked.row) + 8,
    margin: 4,
    marginLeft: beside ? wide + 12 : 1,
    marginRight: 48,
    x: { domain: [0, Math.max(1, ...bars.map((bar) => bar.to))], axis: null },
    y: { domain: labels, axis: null, padding: 0 },
    marks: [
      Plot.barX(bars, {
        x1: 'from',
        x2: 'to',
        y: 'label',
        rx: 2,
        fill: colour,
        ...(beside ? { insetTop: 5, insetBottom: 5 } : stacked.inset),
      }),
      Plot.text(bars, {
        x: 'to',
        y: 'label',
        text: 'text',
        textAnchor: 'start',
        dx: 6,
        dy: beside ? 0 : stacked.row / 2 - BAR / 2 - 6,
        fill: 'currentColor',
        fontWeight: 600,
      }),
      beside
        ? Plot.text(bars, {
            x: 0,
            y: 'label',
            text: 'label',
            textAnchor: 'end',
            dx: -10,
            lineWidth: wide / TYPE,
            fill: 'currentColor',
          })
        : Plot.text(bars, { x: 0, y: 'label', text: 'label', textAnchor: 'start', ...stacked.text }),
      ...(beside ? [Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.4 })] : []),
    ],
  });
}

/**
 * Bars laid end to end, one a row, against a line at the whole. Each label stands above its bar, at the end that leaves
 * it room. Takes and returns what {@link barChart} does.
 *
 * @param whole - the value of the line, and what is written at it
 */
export function endToEndChart(
  bars: readonly Bar[],
  width: number,
  whole: { readonly value: number; readonly label: string },
): Element {
  const most = Math.max(1, whole.value, ...bars.map((bar) => bar.to));
  const words = (bar: Bar) => `${bar.label}: ${bar.text}`;
  const stacked = above(bars.map(words), width * 0.6);
  const isLate = (bar: Bar) => bar.from > most * 0.4;
  const label = (textAnchor: 'start' | 'end', x: 'from' | 'to', shown: readonly Bar[]) =>
    Plot.text(shown, {
      x,
      y: 'label',
      text: words,
      textAnchor,
      stroke: 'var(--sheet)',
      strokeWidth: 4,
      ...stacked.text,
    });
  return Plot.plot({
    style: STYLE,
    width,
    height: bars.length * stacked.row + 32,
    margin: 4,
    marginTop: 24,
    marginLeft: 1,
    marginRight: 8,
    x: { domain: [0, most], axis: null },
    y: { domain: bars.map((bar) => bar.label), axis: null, padding: 0 },
    marks: [
      Plot.barX(bars, { x1: 'from', x2: 'to', y: 'label', rx: 2, fill: colour, ...stacked.inset }),
      Plot.ruleX([whole.value], { stroke: 'currentColor', strokeDasharray: '4 3', insetTop: -4 }),
      label(
        'start',
        'from',
        bars.filter((bar) => !isLate(bar)),
      ),
      label('end', 'to', bars.filter(isLate)),
      Plot.text([whole], {
        x: 'value',
        frameAnchor: 'top',
        text: 'label',
        textAnchor: 'end',
        dy: -16,
        dx: 2,
        fill: 'currentColor',
        fontWeight: 600,
      }),
    ],
  });
}
