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

/** Script time on some page against something that grows, both on scales of powers of ten. */
function growing(points: readonly Point[], label: string, page: string): string {
  const last = Math.max(...points.map(({ x }) => x));
  const lasts = points.filter(({ x }) => x === last).sort((a, b) => a.script - b.script);
  const times = points.map(({ script }) => script);
  // Whole powers of ten, so that the scale has figures on it.
  const power = (value: number, round: (value: number) => number) => 10 ** round(Math.log10(value));
  const xs = [...new Set(points.map(({ x }) => x))];
  return draw({
    marginLeft: 50,
    marginRight: 90,
    marginTop: 30,
    grid: true,
    x: { type: 'log', label, ticks: xs, tickFormat: (x: number) => x.toLocaleString('en') },
    y: {
      type: 'log',
      label: `${page}: script on the main thread (CPU ms)`,
      domain: [power(Math.min(...times), Math.floor), power(Math.max(...times), Math.ceil)],
      tickFormat: (y: number) => (/^1/.test(y.toExponential()) ? y.toLocaleString('en') : ''),
    },
    marks: [
      Plot.line(points, { x: 'x', y: 'script', stroke: 'what' }),
      Plot.dot(points, { x: 'x', y: 'script', fill: 'what' }),
      // The lower one a little lower, the upper one a little higher: they may end at the same place.
      ...lasts.map((point, i) =>
        Plot.text([point], {
          ...{ x: 'x', y: 'script', text: 'what', fill: 'what', textAnchor: 'start', dx: 8 },
          dy: (lasts.length - 1) * 5 - i * 10,
        }),
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
    .filter(({ wanted, measured }) => wanted > 0 && measured > 0)
    .map(({ page, measure, wanted, measured }) => ({ page, measure, part: measured / wanted }));
  const parts = bars.map(({ part }) => part);
  // With room for the figures beside the bars.
  const [least, most] = [Math.min(1, ...parts) / 1.5, Math.max(1, ...parts)];
  return draw({
    width: 860,
    height: 60 + bars.length * 22,
    marginLeft: 330,
    marginRight: 60,
    marginTop: 50,
    x: {
      label: 'measured, as a part of what is wanted',
      labelAnchor: 'left',
      domain: [least, most],
      type: 'log',
      axis: 'top',
      grid: true,
      ticks: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100].filter(
        (tick) => tick >= least && tick <= most,
      ),
      tickFormat: String,
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
      ...[-1, 1].map((side) =>
        Plot.text(
          bars.filter(({ part }) => side < 0 === part < 1),
          {
            ...{ x: 'part', y: ({ page, measure }) => `${page}: ${measure}`, text: ({ part }) => part.toPrecision(2) },
            ...{ textAnchor: side < 0 ? 'end' : 'start', dx: side * 6 },
          },
        ),
      ),
      Plot.ruleX([1]),
    ],
  });
}
