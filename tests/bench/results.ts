// The results of all runs: a run of some pages brings those up to date and keeps the rest.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ChangeCost } from './change.ts';
import type { FirefoxCost } from './firefox.ts';
import type { Growth } from './growth.ts';
import type { HoverCost } from './hover.ts';
import type { Measured } from './measure.ts';

const FOLDER = new URL('./results/', import.meta.url);
const FILE = new URL('bench.json', FOLDER);

/** What was measured on one page. */
export interface PageResult {
  /** Medians, by what worked on the page: 'nothing', 'extension', or a variant. */
  readonly works: Readonly<Record<string, Measured>>;
  /** Milliseconds on the clock from the load event to the first marks. */
  readonly firstMark?: number;
  readonly change: readonly [without: ChangeCost, beside: ChangeCost];
  /** How many runs the medians are of, and how many processes wanted the processors meanwhile. */
  readonly runs: number;
  readonly load: number;
}

export interface Results {
  readonly machine?: string;
  readonly pages: Readonly<Record<string, PageResult>>;
  readonly hover?: HoverCost;
  readonly growth?: Growth;
  readonly firefox?: Readonly<Record<string, FirefoxCost>>;
}

/** What earlier runs have found. */
export function readResults(): Results {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Results;
  } catch {
    return { pages: {} };
  }
}

/** Three digits are more than a measurement is good for. */
const round = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);

export function writeResults(results: Results): void {
  writeFile('bench.json', `${JSON.stringify(results, round, 2)}\n`);
}

/** Writes a file beside the results. */
export function writeFile(name: string, text: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(name, FOLDER), text);
}
