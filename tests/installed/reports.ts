import type { Page } from 'puppeteer-core';
import type { FrameReport } from '../../src/messages';
import { eventually, type Session } from './harness.ts';

/** Opens a page of the extension, from where its interfaces can be called. */
export const openPanel = (session: Session): Promise<Page> => session.openOwn('src/panels/popup/index.html');

/** What a panel would be told about the page at an address: one report for each frame that answers. */
export async function reports(own: Page, address: string): Promise<FrameReport[]> {
  const found = await own.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const tabId = tab?.id;
    if (tabId === undefined) return '[]';
    const frames = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
    const asked = await Promise.all(
      frames.map(({ frameId }) =>
        chrome.tabs.sendMessage(tabId, { type: 'report', timestamp: 0 }, { frameId }).catch(() => undefined),
      ),
    );
    return JSON.stringify(asked.flatMap((answer) => (answer?.res ? [answer.res] : [])));
  }, address);
  return JSON.parse(found) as FrameReport[];
}

/** The figures that the frames of a page give, once there are as many as expected. */
export const figures = (panel: Page, address: string, count: number) =>
  eventually(`${count} figures`, async () => {
    const claims = (await reports(panel, address)).flatMap((report) => report.claims);
    return claims.length === count ? claims.map((claim) => claim.quote.exact) : undefined;
  });

/** How many ranges the page's highlights hold. */
export const marks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

/** Waits until the page has marks, or none any more. */
export const marked = (page: Page, yes: boolean) =>
  eventually(yes ? 'marks' : 'no marks', async () => ((await marks(page)) > 0 === yes ? true : undefined));
