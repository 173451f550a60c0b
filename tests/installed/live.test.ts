import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { FrameReport } from '../../src/messages';
import { eventually, inEveryBrowser, type Session } from './harness.ts';

/** What a panel would be told about the page at an address: one report for each frame that answers. */
async function reports(own: Page, address: string): Promise<FrameReport[]> {
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

const own = (session: Session) => session.openOwn('src/panels/popup/index.html');

/** The figures that the frames of a page give, once there are as many as expected. */
const figures = (panel: Page, address: string, count: number) =>
  eventually(`${count} figures`, async () => {
    const claims = (await reports(panel, address)).flatMap((report) => report.claims);
    return claims.length === count ? claims.map((claim) => claim.quote.exact) : undefined;
  });

const ARTICLE = `<!doctype html><html lang="en"><title>News</title><article><h1>Immigration</h1>
  <p id="p">ICE said it had arrested 498 people in Operation “Safe City”.</p></article>`;

inEveryBrowser((session) => {
  test('a figure is read and marked', async () => {
    const panel = await own(session());
    const page = await session().open(ARTICLE);
    expect(await figures(panel, page.url(), 1)).toEqual(['498']);
    const marks = () => page.evaluate(() => [...CSS.highlights.keys()].length);
    await eventually('marks', async () => ((await marks()) > 0 ? true : undefined));
  });

  test('a page that names nothing is left alone until it does', async () => {
    const panel = await own(session());
    const page = await session().open('<!doctype html><body><p id="p">A safe place. City news follow.</p>');
    await new Promise((wait) => setTimeout(wait, 500));
    expect(await reports(panel, page.url())).toEqual([]);
    await page.bringToFront();
    await page.evaluate(() => {
      const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
      add('<p>Immigration: ICE arrested 498 people in operation <b>Safe</b></p>');
      setTimeout(() => document.body.lastElementChild?.insertAdjacentHTML('beforeend', ' <i>City</i>.'), 700);
    });
    expect(await figures(panel, page.url(), 1)).toEqual(['498']);
  });
});
