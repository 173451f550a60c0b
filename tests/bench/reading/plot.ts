import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

/** How long a text of some length took. */
export interface Timing {
  readonly text: string;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Draws time against length: points, and the straight line through the origin and the shortest text. */
export function plot(timings: readonly Timing[]): string {
  const { document } = new JSDOM().window;
  const shortest = Math.min(...timings.map(({ megabytes }) => megabytes));
  const longest = Math.max(...timings.map(({ megabytes }) => megabytes));
  const straight = timings
    .filter(({ megabytes }) => megabytes === shortest)
    .flatMap(({ text, seconds }) =>
      [0, longest].map((x) => ({ text, megabytes: x, seconds: (seconds / shortest) * x })),
    );
  const svg = Plot.plot({
    document,
    marginRight: 80,
    grid: true,
    x: { label: 'length (MB)', domain: [0, longest] },
    y: { label: 'CPU time (s)', zero: true },
    marks: [
      Plot.line(straight, { x: 'megabytes', y: 'seconds', stroke: 'text', strokeDasharray: '3 4', strokeOpacity: 0.6 }),
      Plot.line(timings, { x: 'megabytes', y: 'seconds', stroke: 'text' }),
      Plot.dot(timings, { x: 'megabytes', y: 'seconds', fill: 'text' }),
      Plot.text(
        timings.filter(({ megabytes }) => megabytes === longest),
        { x: 'megabytes', y: 'seconds', text: 'text', fill: 'text', textAnchor: 'start', dx: 8 },
      ),
    ],
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${svg.outerHTML}\n`;
}
