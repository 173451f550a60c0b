import { type Browser, launch as launchBrowser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { BROWSERS, type BrowserName, findBrowser } from '../../scripts/browsers.ts';
import { DIST } from '../../scripts/build.ts';
import { openPanel } from '../../scripts/inside.ts';
import { type Launched, launch } from '../../scripts/launch.ts';
import { type DeadEnd, deadEnd, type PageServer, servePages } from '../../scripts/loopback.ts';

export { eventually, pointAt, whereIs } from '../../scripts/page.ts';

/** A browser with the built extension, and what the tests need around it. */
export interface Session extends Launched {
  readonly pages: PageServer;
  /** A page of the extension that stays open, to ask the browser through. */
  readonly own: Page;
  /** Whatever is not on the loopback interface ends here; see `leftTheMachine`. */
  readonly outside: DeadEnd;
  /** Serves the HTML on the loopback interface and opens it in a new tab; resolves when the page has loaded. */
  open(html: string, name?: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Leaves a tab open for the tests that follow. */
  keep(page: Page): Page;
}

/** Starts a browser without the extension. */
export const launchBare = async (name: BrowserName): Promise<Browser> =>
  launchBrowser({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: await findBrowser(name),
    headless: true,
    ...(name === 'chromium' && { pipe: true, enableExtensions: true }),
    args: name === 'chromium' ? ['--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] : [],
  });

/**
 * Runs tests in a browser of their own with the built extension installed; tabs are closed after each test.
 *
 * @param tests - declares the tests; `session()` may be called inside them
 */
export function inBrowser(name: BrowserName, tests: (session: () => Session, name: BrowserName) => void): void {
  describe(name, () => {
    let session: Session | undefined;
    const kept = new Set<Page>();
    beforeAll(async () => {
      const [pages, outside] = await Promise.all([servePages(), deadEnd()]);
      const launched = await launch(name, { extension: DIST, proxy: outside.port });
      const open = async (html: string, file = 'page.html', headers?: Readonly<Record<string, string>>) => {
        const page = await launched.browser.newPage();
        await page.goto(pages.add(file, html, headers));
        return page;
      };
      const keep = (page: Page) => {
        kept.add(page);
        return page;
      };
      session = { ...launched, pages, outside, open, keep, own: await openPanel(launched) };
      for (const page of await launched.browser.pages()) keep(page);
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

/** Runs the same tests in every browser, in one after the other. */
export function inEveryBrowser(tests: Parameters<typeof inBrowser>[1]): void {
  for (const name of BROWSERS) inBrowser(name, tests);
}
