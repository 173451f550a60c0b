import type { Browser, Page } from 'puppeteer-core';
import type { PageServer } from '../../scripts/loopback.ts';
import { atRest, LATE, pause, traceOf } from './measure.ts';
import { median } from './median.ts';
import type { BenchPage } from './pages.ts';
import { CATEGORIES, ofExtension, workOf } from './trace.ts';

const CHANGES = 30;
/** No more changes after this many milliseconds: on some pages one takes half a second. */
const ENOUGH = 40_000;
/** How long a page is left alone after a change, in milliseconds; meanwhile the other page has its turn. */
const WAIT = 300;
/** For how long is looked what happens without any change, in milliseconds. */
const IDLE = 5000;

/** What one word that changes on a page at rest costs, in CPU milliseconds of the main thread. */
export interface ChangeCost {
  /** Style, layout and paint: the median of the changes. */
  readonly rendering: number;
  /**
   * Scripts of the extension: of all changes, since it takes several at a time, divided by their number. What it does
   * in the same time without any change is left out.
   */
  readonly script: number;
}

/** Puts another word in the place of one; a page's scripts do so with the whole text around it. */
async function change(tab: Page, number: number): Promise<void> {
  await tab.evaluate(async (name) => {
    performance.mark(name);
    const root = document.querySelector('main,article,body') ?? document;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let i = 0; i < 40; i++) walker.nextNode();
    const node = walker.currentNode as Text;
    node.data = /^word /.test(node.data) ? node.data.slice(5) : `word ${node.data}`;
    await new Promise((done) => requestAnimationFrame(done));
  }, `change ${number}`);
  await pause(WAIT);
}

async function open(browser: Browser, address: string, settle: number): Promise<Page> {
  const tab = await browser.newPage();
  await tab.goto(address, { timeout: 0 });
  await pause(Math.max(settle, LATE));
  await atRest(browser);
  await tab.tracing.start({ categories: CATEGORIES });
  await tab.evaluate(() => void performance.mark('idle'));
  await pause(IDLE);
  // The first change after loading has things to prepare for the others.
  await change(tab, -1);
  return tab;
}

async function costs(tab: Page, browser: Browser, changes: number): Promise<ChangeCost> {
  await atRest(browser);
  const trace = await traceOf(tab);
  await tab.close();
  const whose = ofExtension(trace.tasks);
  const at = (name: string) => trace.marks.get(name) ?? trace.end;
  const works = Array.from({ length: changes }, (_, i) =>
    workOf(trace, whose, [at(`change ${i}`), at(`change ${i + 1}`)]),
  );
  const idle = workOf(trace, whose, [at('idle'), at('change -1')]).script / (at('change -1') - at('idle'));
  const script = works.reduce((sum, work) => sum + work.script, 0) - idle * (trace.end - at('change 0'));
  return { rendering: median(works.map(({ rendering }) => rendering)), script: Math.max(0, script / changes) };
}

/**
 * Changes a word of a page again and again after it has come to rest, in turn in a browser without and with the
 * extension.
 */
export async function changeCosts(
  browsers: readonly [without: Browser, beside: Browser],
  pages: PageServer,
  page: BenchPage,
): Promise<[without: ChangeCost, beside: ChangeCost]> {
  const address = pages.add('page.html', page.html);
  const [without, beside] = browsers;
  const tabs = [await open(without, address, page.settle), await open(beside, address, page.settle)] as const;
  let changes = 0;
  for (const end = Date.now() + ENOUGH; changes < CHANGES && Date.now() < end; changes++)
    for (const tab of tabs) await change(tab, changes);
  return [await costs(tabs[0], without, changes), await costs(tabs[1], beside, changes)];
}
