import type { Page } from 'puppeteer-core';
import { reports } from '../../scripts/inside.ts';
import { eventually } from './harness.ts';

export { openPanel, reports } from '../../scripts/inside.ts';

/** The figures that the frames of a page give, once there are as many as expected. */
export const figures = (panel: Page, address: string, count: number, timeout?: number) =>
  eventually(
    `${count} figures`,
    async () => {
      const claims = (await reports(panel, address)).flatMap((report) => report.claims);
      return claims.length === count ? claims.map((claim) => claim.quote.exact) : undefined;
    },
    timeout,
  );

/** How many ranges the page's highlights hold. */
export const marks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

/** Waits until the page has marks, or none any more. */
export const marked = (page: Page, yes: boolean) =>
  eventually(yes ? 'marks' : 'no marks', async () => ((await marks(page)) > 0 === yes ? true : undefined));
