// How the cost of the extension grows with the page, with what it says, and with what is known.
import type { Browser } from 'puppeteer-core';
import { launch } from '../../scripts/launch.ts';
import type { PageServer } from '../../scripts/loopback.ts';
import { measure } from './measure.ts';
import { median } from './median.ts';
import { buildWith } from './packs.ts';
import { mentioning, unrelated } from './pages.ts';
import { VARIANTS } from './variants.ts';

const MEGABYTES = [0.25, 0.5, 1, 2, 4];
const MENTIONS = [1, 10, 100, 1000];
const PACKS = [1, 10, 100, 1000];

/** Script time, in CPU milliseconds of the main thread. */
export interface Point {
  readonly what: string;
  /** Megabytes, mentions, or packs. */
  readonly x: number;
  readonly script: number;
}

export interface Growth {
  /** Of pages that name no topic. */
  readonly size: readonly Point[];
  /** Of a megabyte with so many paragraphs that name it. */
  readonly mentions: readonly Point[];
  /** Of a megabyte that names none of so many topics, and how large the script is that looks for them. */
  readonly packs: readonly (Point & { readonly gate: number })[];
}

interface Options {
  readonly plain: Browser;
  readonly extended: Browser;
  readonly pages: PageServer;
  readonly runs: number;
  /** Told of each number as it is found. */
  say(line: string): void;
}

/** Measures growth, the dearest thing to measure. */
export async function growth({ plain, extended, pages, runs, say }: Options): Promise<Growth> {
  const scriptOf = async (html: string, what: string, browser = what === 'extension' ? extended : plain) => {
    const variant = VARIANTS.find(({ name }) => name === what) ?? 'extension';
    const works: number[] = [];
    for (let run = 0; run < runs; run++)
      works.push((await measure(browser, pages, { name: 'growth', html, settle: 500 }, variant)).script);
    return median(works);
  };
  const line = (what: string, x: number, unit: string, script: number) =>
    say(`${`${x} ${unit}`.padEnd(15)}${what.padEnd(15)}${script.toFixed(2).padStart(10)}`);

  /** Measures the extension and something to compare it with, for each x. */
  const points = async (xs: readonly number[], unit: string, other: string, make: (x: number) => string) => {
    const found: Point[] = [];
    for (const x of xs)
      for (const what of ['extension', other]) {
        const script = await scriptOf(make(x), what);
        line(what, x, unit, script);
        found.push({ what, x, script });
      }
    return found;
  };

  say(`\ngrowth: CPU milliseconds of script on the main thread, median of ${runs}`);
  const size = await points(MEGABYTES, 'MB', 'textContent', (megabytes) => unrelated(megabytes * 1e6));
  const mentions = await points(MENTIONS, 'mentions', 'mark.js', mentioning);
  const packs: Growth['packs'][number][] = [];
  const page = unrelated(1e6);
  for (const count of PACKS) {
    const built = await buildWith(count);
    const { browser, close } = await launch('chromium', { extension: built.dist });
    try {
      const script = await scriptOf(page, 'extension', browser);
      line(`gate ${built.gate} B`, count, count === 1 ? 'pack' : 'packs', script);
      packs.push({ what: 'extension', x: count, script, gate: built.gate });
    } finally {
      await close();
      built.remove();
    }
  }
  return { size, mentions, packs };
}
