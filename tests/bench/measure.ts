import type { Browser, Page } from 'puppeteer-core';
import type { PageServer } from '../../scripts/loopback.ts';
import type { BenchPage } from './pages.ts';
import {
  CATEGORIES,
  HERE,
  ofExtension,
  ofScript,
  type Tasks,
  tasksOf,
  urlOf,
  type Whose,
  type Work,
  workOf,
} from './trace.ts';
import { LIBRARIES, scriptsOf, type Variant, WORKER } from './variants.ts';

const OVERLAY = 'src/overlay.iife.js';

/** How long the browser must be idle to be at rest, and how busy an idle one may be, in milliseconds. */
export const QUIET = 1000;
export const IDLE = 15;
/** By then the last timer that the extension sets when a page loads has fired, in milliseconds. */
export const LATE = 4500;
/** After this many milliseconds a page is not waited for any longer. */
const ENOUGH = 180_000;

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Resolves when all that the browser does with pages and extensions has ended. It asks the browser and not the page,
 * which would have to work to answer.
 *
 * @throws Error when it goes on without end
 */
export async function atRest(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const spent = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime * 1000 : sum), 0);
  };
  try {
    let before = await spent();
    for (const end = Date.now() + ENOUGH; ; ) {
      await pause(QUIET);
      const now = await spent();
      if (now - before < IDLE) return;
      if (Date.now() > end) throw new Error(`the page did not come to rest within ${ENOUGH / 1000} s`);
      before = now;
    }
  } finally {
    await session.detach();
  }
}

/** Ends a trace that was started on a tab. */
export async function traceOf(tab: Page): Promise<Tasks> {
  await tab.evaluate((name) => void performance.mark(name), HERE);
  const trace = await tab.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  return tasksOf(trace);
}

/** A page with the scripts of a variant in it, which are served, too. */
export function withScripts(pages: PageServer, page: BenchPage, variant: Variant): string {
  for (const [name, body] of Object.entries(scriptsOf(variant, page.name))) pages.add(name, body);
  const tags = [LIBRARIES, WORKER].map((name) => `<script src="/${name}"></script>`).join('');
  return page.html.replace('</head>', `${tags}</head>`);
}

/** The work on one page, and whether the overlay came to it. */
export interface Measured extends Work {
  readonly overlay: boolean;
}

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
): Promise<Measured> {
  const isScript = typeof variant === 'object';
  const address = pages.add('page.html', isScript ? withScripts(pages, page, variant) : page.html);
  const tab = await browser.newPage();
  await tab.tracing.start({ categories: CATEGORIES });
  await tab.goto(address, { timeout: ENOUGH });
  await pause(isScript ? page.settle : Math.max(page.settle, LATE));
  await atRest(browser);
  const trace = await traceOf(tab);
  await tab.close();
  const nobodys = (): Whose => undefined;
  const whose = isScript ? ofScript(WORKER) : variant === 'extension' ? ofExtension(trace.tasks) : nobodys;
  const work = workOf(trace, whose);
  const sample = isScript ? (variant.sample?.[page.name] ?? 1) : 1;
  return {
    ...work,
    script: work.script * sample,
    early: work.early * sample,
    longest: work.longest * sample,
    overlay: trace.tasks.some((event) => urlOf(event).endsWith(OVERLAY)),
  };
}

/** Milliseconds from the load event to the first marks being there, or undefined where there are none. */
export async function firstMark(browser: Browser, pages: PageServer, page: BenchPage): Promise<number | undefined> {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(() => {
    const look = () => {
      if (CSS.highlights.size > 0) performance.mark('marked');
      else if (performance.now() < 20_000) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await tab.goto(pages.add('page.html', page.html), { timeout: ENOUGH });
  await pause(page.settle);
  await atRest(browser);
  const time = await tab.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [mark] = performance.getEntriesByName('marked');
    return mark && navigation ? mark.startTime - navigation.loadEventEnd : undefined;
  });
  await tab.close();
  return time;
}
