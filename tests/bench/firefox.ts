// What the extension costs pages in Firefox. Nothing there can trace what a page does to whoever drives the browser; but
// Linux says how long the main thread of the page's process has had a processor. That is all that the page does, so
// what the extension adds is the difference, and on small pages it is lost in what differs from load to load anyway.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Browser, launch as launchPlain, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { FIREFOX_QUIET, launch } from '../../scripts/launch.ts';
import type { PageServer } from '../../scripts/loopback.ts';
import { IDLE, LATE, pause, QUIET, withScripts } from './measure.ts';
import { median } from './median.ts';
import { type BenchPage, PAGES } from './pages.ts';
import { VARIANTS } from './variants.ts';

/** Pages that the main thread is busy with for long enough to see a difference; the article is too small. */
const NAMES = ['unrelated', 'table', 'dense'];
const ENOUGH = 120_000;

/** CPU milliseconds of the main thread of the page's process, from loading to rest: median, least, most. */
export type Spread = readonly [median: number, least: number, most: number];

export interface FirefoxCost {
  readonly nothing: Spread;
  readonly extension: Spread;
  readonly 'mark.js': Spread;
}

/** Whether the system tells for how long a thread has run. */
export const isMeasurable = () => existsSync('/proc/self/schedstat');

/** CPU milliseconds of the main thread of a process so far, or undefined where it has ended. */
function spent(pid: string): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

function parentOf(pid: string): string | undefined {
  try {
    // The name in parentheses may have spaces in it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /s, '').split(' ')[1];
  } catch {
    return undefined;
  }
}

/** The processes that a browser has started, and those that they have. */
function descendants(root: string): string[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = [root];
  for (let i = 0; i < found.length; i++) found.push(...all.filter((pid) => parentOf(pid) === found[i]));
  return found.slice(1);
}

/** The process of a page: the one that works when the page does. */
async function processOf(browser: Browser, tab: Page): Promise<string> {
  const pids = descendants(String(browser.process()?.pid));
  const before = pids.map((pid) => spent(pid) ?? 0);
  await tab.evaluate(() => {
    for (const end = performance.now() + 300; performance.now() < end; );
  });
  const worked = pids.map((pid, i) => (spent(pid) ?? 0) - (before[i] ?? 0));
  const found = pids[worked.indexOf(Math.max(...worked))];
  if (found === undefined) throw new Error('Firefox has no process for the page');
  return found;
}

/** Loads a page into the process of its site, and answers what its main thread did until it was at rest. */
async function load(browser: Browser, pages: PageServer, page: BenchPage, html: string): Promise<number> {
  const tab = await browser.newPage();
  await tab.goto(pages.add('empty.html', '<!doctype html><title>Empty</title>'));
  const pid = await processOf(browser, tab);
  await pause(QUIET);
  const before = spent(pid) ?? Number.NaN;
  await tab.goto(pages.add('page.html', html), { timeout: ENOUGH });
  await pause(Math.max(page.settle, LATE));
  let now = spent(pid) ?? Number.NaN;
  for (const end = Date.now() + ENOUGH; ; ) {
    const last = now;
    await pause(2 * QUIET);
    now = spent(pid) ?? Number.NaN;
    if (now - last < IDLE) break;
    if (Date.now() > end) throw new Error('the page did not come to rest in Firefox');
  }
  await tab.close();
  if (Number.isNaN(now - before)) throw new Error("the page's process ended");
  return now - before;
}

const spread = (times: readonly number[]): Spread => [median(times), Math.min(...times), Math.max(...times)];

/**
 * @param dist - folder of the built extension
 * @param say - told of each page as it is measured
 * @returns for some of the pages what they cost with nothing, with the extension and with mark.js
 */
export async function firefoxCosts(
  dist: string,
  pages: PageServer,
  runs: number,
  say: (line: string) => void,
): Promise<Record<string, FirefoxCost>> {
  const extended = await launch('firefox', { extension: dist });
  const plain = await launchPlain({
    ...{ browser: 'firefox', executablePath: await findBrowser('firefox'), headless: true },
    ...{ defaultViewport: { width: 1280, height: 800 }, extraPrefsFirefox: FIREFOX_QUIET },
  });
  const marking = VARIANTS.find(({ name }) => name === 'mark.js');
  const costs: Record<string, FirefoxCost> = {};
  say(`\nFirefox: CPU milliseconds of all that the main thread did, median of ${runs} (least to most)`);
  try {
    for (const page of PAGES.filter(({ name }) => NAMES.includes(name))) {
      const times = { nothing: [] as number[], extension: [] as number[], 'mark.js': [] as number[] };
      for (let run = 0; run < runs; run++) {
        times.nothing.push(await load(plain, pages, page, page.html));
        times.extension.push(await load(extended.browser, pages, page, page.html));
        times['mark.js'].push(await load(plain, pages, page, marking ? withScripts(pages, page, marking) : page.html));
      }
      const cost = {
        nothing: spread(times.nothing),
        extension: spread(times.extension),
        'mark.js': spread(times['mark.js']),
      };
      costs[page.name] = cost;
      for (const [what, numbers] of Object.entries(cost)) {
        const [middle, least, most] = numbers.map((number) => number.toFixed(0));
        say(`${page.name.padEnd(12)}${what.padEnd(12)}${String(middle).padStart(8)} (${least} to ${most})`);
      }
      const added = cost.extension[0] - cost.nothing[0];
      const theirs = cost['mark.js'][0] - cost.nothing[0];
      const noise = cost.nothing[2] - cost.nothing[1];
      const ratio = `${(added / theirs).toFixed(2)} × what mark.js adds`;
      say(
        `${page.name.padEnd(12)}added ${added.toFixed(0)} ms, ${ratio}; loads differ by ${noise.toFixed(0)} ms anyway`,
      );
    }
  } finally {
    await Promise.all([extended.close(), plain.close()]);
  }
  return costs;
}
