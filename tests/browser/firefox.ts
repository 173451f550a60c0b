// Firefox for tests in a page: Playwright has none that is not a build of its own.
import { playwright } from '@vitest/browser-playwright';
import puppeteer, { type Browser } from 'puppeteer-core';

type Provider = ReturnType<typeof playwright>;

/**
 * Runs tests in an installed Firefox, which is driven over WebDriver BiDi.
 *
 * @param executablePath - where it is
 */
export function installedFirefox(executablePath: string): Provider {
  let browser: Promise<Browser> | undefined;
  return {
    ...playwright(),
    providerFactory: () => ({
      name: 'puppeteer',
      supportsParallelism: false,
      getCommandsContext: () => ({}),
      async openPage(_session, url) {
        browser ??= puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
        const page = await (await browser).newPage();
        await page.goto(url);
      },
      async close() {
        await (await browser)?.close();
        browser = undefined;
      },
    }),
  };
}
