import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEveryBrowser } from './harness.ts';
import { badged, figures, marked, marks, openPanel, reports } from './reports.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>News</title><article><h1>Immigration</h1>
  <p>ICE said it had arrested 498 people in Operation “Safe City”.</p></article>`;

const store = (panel: Page, settings: object) =>
  panel.evaluate((changes) => chrome.storage.sync.set({ settings: { version: 1, ...changes } }), settings);

inEveryBrowser((session) => {
  let panel: Page;
  beforeEach(async () => {
    panel = await openPanel(session());
    await panel.evaluate(() => chrome.storage.sync.clear());
  });

  test('off and on again take effect at once in every tab', async () => {
    const first = await session().open(ARTICLE, 'first.html');
    await marked(first, true);
    const second = await session().open(ARTICLE, 'second.html');
    await marked(second, true);
    expect((await badged(panel, first.url(), '1')).title).toMatch(/: 1 figure on this page: 1 /);

    await store(panel, { enabled: false });
    await marked(second, false);
    await marked(first, false);
    expect(await second.evaluate(() => CSS.highlights.size)).toBe(0);
    await badged(panel, first.url(), '–');
    await badged(panel, second.url(), '–');
    expect((await reports(panel, first.url())).map(({ state }) => state)).toEqual(['off']);

    await store(panel, { enabled: true });
    await marked(second, true);
    await first.bringToFront();
    await marked(first, true);
    await badged(panel, first.url(), '1');
  });

  test('a site that is off is off when it is opened, and on at once', async () => {
    await store(panel, { sitesOff: ['127.0.0.1'] });
    const page = await session().open(ARTICLE);
    await badged(panel, page.url(), '–');
    expect(await marks(page)).toBe(0);
    await store(panel, {});
    await marked(page, true);
    expect(await figures(panel, page.url(), 1)).toEqual(['498']);
  });

  test('a page is off until it is switched on again', async () => {
    const page = await session().open(ARTICLE);
    await marked(page, true);
    const switchOff = (off: string[]) =>
      panel.evaluate((pages) => chrome.storage.session.set({ pagesOff: pages }), off);
    await switchOff([page.url()]);
    await marked(page, false);
    await switchOff([]);
    await marked(page, true);
  });
});
