import type { Browser } from 'puppeteer-core';
import type { PageServer } from '../../scripts/loopback.ts';
import type { BenchPage } from './pages.ts';
import { CATEGORIES, HERE, type Work, workOf } from './trace.ts';
import { scriptOf, type Variant } from './variants.ts';

const SCRIPT = 'variant.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Loads a page in a new tab and traces it until it has come to rest.
 *
 * @param variant - works on the page; or 'extension' where the browser has it installed, or 'nothing'
 */
export async function measure(
  browser: Browser,
  pages: PageServer,
  page: BenchPage,
  variant: Variant | 'extension' | 'nothing',
): Promise<Work> {
  const plain = typeof variant === 'string';
  if (!plain) pages.add(SCRIPT, scriptOf(variant, page.name));
  const script = plain ? '' : `<script src="/${SCRIPT}"></script>`;
  const address = pages.add('page.html', page.html.replace('</head>', `${script}</head>`));
  const tab = await browser.newPage();
  await tab.tracing.start({ categories: CATEGORIES });
  await tab.goto(address);
  await pause(page.settle);
  // A slow worker may still be at it.
  await tab.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 200))));
  await tab.evaluate((name) => void performance.mark(name), HERE);
  const trace = await tab.tracing.stop();
  await tab.close();
  if (!trace) throw new Error('the browser gave no trace');
  const isCounted = (url: string) => (plain ? !url.startsWith('http') : url.endsWith(SCRIPT));
  const work = workOf(trace, isCounted);
  const sample = plain ? 1 : (variant.sample?.[page.name] ?? 1);
  return { ...work, script: work.script * sample };
}

/** Milliseconds from the load event to the first marks being there, or undefined where there are none. */
export async function firstMark(browser: Browser, pages: PageServer, page: BenchPage): Promise<number | undefined> {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(() => {
    const look = () => {
      if (CSS.highlights.size > 0) performance.mark('marked');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await tab.goto(pages.add('page.html', page.html));
  await pause(page.settle);
  const time = await tab.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [mark] = performance.getEntriesByName('marked');
    return mark && navigation ? mark.startTime - navigation.loadEventEnd : undefined;
  });
  await tab.close();
  return time;
}

/** How much a change of one word costs a page that has come to rest, scripts left out. */
export async function changeCost(browser: Browser, pages: PageServer, page: BenchPage): Promise<number> {
  const changes = 10;
  const address = pages.add('page.html', page.html);
  const tab = await browser.newPage();
  await tab.goto(address);
  await pause(page.settle);
  await tab.tracing.start({ categories: CATEGORIES });
  await tab.evaluate((name) => void performance.mark(name), HERE);
  await tab.evaluate(async (count) => {
    const walker = document.createTreeWalker(
      document.querySelector('main,article,body') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let i = 0; i < 40; i++) walker.nextNode();
    const node = walker.currentNode as Text;
    for (let i = 0; i < count; i++) {
      node.data = i % 2 ? `word ${node.data}` : node.data.replace(/^word /, '');
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250)));
    }
  }, changes);
  const trace = await tab.tracing.stop();
  await tab.close();
  if (!trace) throw new Error('the browser gave no trace');
  return workOf(trace, () => false).rendering / changes;
}
