import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { BROWSERS, type BrowserName } from '../../scripts/browsers.ts';
import { type Launched, launch } from '../../scripts/launch.ts';
import { type DeadEnd, deadEnd, type PageServer, servePages } from '../../scripts/loopback.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A browser with the built extension, and what the tests need around it. */
export interface Session extends Launched {
  readonly pages: PageServer;
  /** Whatever is not on the loopback interface ends here; see `leftTheMachine`. */
  readonly outside: DeadEnd;
  /** Serves the HTML on the loopback interface and opens it in a new tab; resolves when the page has loaded. */
  open(html: string, name?: string): Promise<Page>;
}

/**
 * Runs the same tests in every browser with the built extension installed. Each call starts a browser of its own; tabs
 * are closed after each test.
 *
 * @param tests - declares the tests; `session()` may be called inside them
 */
export function inEveryBrowser(tests: (session: () => Session, name: BrowserName) => void): void {
  describe.each(BROWSERS)('%s', (name) => {
    let session: Session | undefined;
    let kept = new Set<Page>();
    beforeAll(async () => {
      const [pages, outside] = await Promise.all([servePages(), deadEnd()]);
      const launched = await launch(name, { extension: DIST, proxy: outside.port });
      const open = async (html: string, file = 'page.html') => {
        const page = await launched.browser.newPage();
        await page.goto(pages.add(file, html));
        return page;
      };
      session = { ...launched, pages, outside, open };
      kept = new Set(await launched.browser.pages());
    }, 120_000);
    afterEach(async () => {
      for (const page of (await session?.browser.pages()) ?? []) if (!kept.has(page)) await page.close();
    });
    afterAll(async () => {
      await session?.close();
      await Promise.all([session?.pages.close(), session?.outside.close()]);
    });
    tests(() => {
      if (!session) throw new Error('the browser is only there inside a test');
      return session;
    }, name);
  });
}

/**
 * Asks until the answer is there, for whatever the extension does in its own time.
 *
 * @param ask - answers undefined while there is nothing to see yet
 * @throws Error with `what` after `timeout` milliseconds
 */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>, timeout = 10_000): Promise<T> {
  for (const end = Date.now() + timeout; ; await new Promise((wait) => setTimeout(wait, 50))) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s in vain for ${what}`);
  }
}

/** The smallest rectangle, in CSS pixels of the viewport, around the first place where the page shows these words. */
export async function whereIs(page: Page, words: string) {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = new Range();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + wanted.length);
      walker.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return undefined;
  }, words);
  if (!box) throw new Error(`the page does not show "${words}" in one piece`);
  return box;
}

/** Puts the real mouse on the middle of these words, coming from a little way off as a hand would. */
export async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await whereIs(page, words);
  const [left, top] = [x + width / 2, y + height / 2];
  await page.mouse.move(left + 3, top + 1);
  await page.mouse.move(left, top);
}
