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

/** The words of the figures that are marked on a page, in the page's order. */
export const painted = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      /-(?:mention|current)$/.test(name) ? [] : ([...highlight] as Range[]),
    );
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String);
  });

/** Waits until the toolbar button of the page at an address says this. */
export const badged = (own: Page, address: string, text: string, timeout?: number) =>
  eventually(
    `the badge "${text}"`,
    async () => {
      const shown = await own.evaluate(async (url) => {
        const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
        return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
      }, address);
      return shown.text === text ? shown : undefined;
    },
    timeout,
  );
