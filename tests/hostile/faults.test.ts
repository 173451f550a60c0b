import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually, inEveryBrowser } from '../installed/harness.ts';
import { popupOver, says } from '../installed/panel.ts';
import { badged, figures, marked, marks, painted, reports } from '../installed/reports.ts';
import { FIGURES, openListening, page, STORY } from './story.ts';

const story = `<p>${STORY}</p>`;
const MORE = '<p>ICE arrested 50 people in Massachusetts.</p>';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const add = (tab: Page, html: string) =>
  tab.evaluate((more) => document.querySelector('main')?.insertAdjacentHTML('beforeend', more), html);

inEveryBrowser((session, name) => {
  /** Stops the background as the browser does when it has been idle. */
  const stop = async () => {
    const worker = session()
      .browser.targets()
      .find((target) => target.type() === 'service_worker');
    await (await worker?.worker())?.close();
  };

  // Firefox stops its background only when it has been idle; see below.
  test.runIf(name === 'chromium')('the background is stopped, and the page goes on changing', async () => {
    const { tab, heard } = await openListening(session(), page(`<main>${story}</main>`));
    expect(await figures(session().own, tab.url(), 2)).toEqual(FIGURES);
    await stop();
    await tab.bringToFront();
    await add(tab, MORE);
    expect(await figures(session().own, tab.url(), 3)).toEqual([...FIGURES, '50']);
    expect(heard).toEqual([]);
  });

  test.runIf(name === 'chromium')('the background is stopped at any moment of a reading', async () => {
    for (const moment of [0, 10, 25, 50, 100, 200]) {
      const opening = openListening(session(), page(`<main>${story}${MORE.repeat(500)}</main>`));
      await pause(moment);
      await stop();
      const { tab, heard } = await opening;
      await tab.bringToFront();
      for (let again = 0; again < 3; again++) {
        await stop();
        await pause(moment);
      }
      expect(await figures(session().own, tab.url(), 502, 20_000)).toHaveLength(502);
      await badged(session().own, tab.url(), '502');
      expect(heard).toEqual([]);
      await tab.close();
    }
  });

  test('injection is refused: the page is left alone, the popup says why, and it is read once it is allowed', async () => {
    const { own, browser, base } = session();
    const { tab, heard } = await openListening(session(), page('<main><p>Nothing yet.</p></main>'));
    const extensions = name === 'chromium' ? await browser.newPage() : undefined;
    await extensions?.goto('chrome://extensions/');
    const allow = async (yes: boolean) => {
      if (!extensions)
        await own.evaluate((on) => {
          const pages = { origins: ['http://*/*', 'https://*/*'] };
          return on ? chrome.permissions.request(pages) : chrome.permissions.remove(pages);
        }, yes);
      else
        await extensions.evaluate(
          (extensionId, hostAccess) =>
            // Only the browser's own page has this.
            (chrome as unknown as Developer).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
          new URL(base).hostname,
          yes ? 'ON_ALL_SITES' : 'ON_CLICK',
        );
    };
    try {
      await allow(false);
      await tab.bringToFront();
      await add(tab, story);
      await pause(1500);
      expect(await marks(tab)).toBe(0);
      const { text } = await badged(own, tab.url(), '').catch(() => ({ text: '' }));
      expect(text).toBe('');
    } finally {
      await allow(true);
    }
    await tab.bringToFront();
    await add(tab, MORE);
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual([...FIGURES, '50']);
    expect(heard).toEqual([]);
  });

  test('another extension clears the highlights once, and has its own', async () => {
    const { tab, heard } = await openListening(session(), page(`<main>${story}</main>`));
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(FIGURES);
    await session().own.evaluate(async (address) => {
      const tabId = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id ?? -1;
      const clear = () => {
        CSS.highlights.clear();
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('p') as Node);
        CSS.highlights.set('another', new Highlight(range));
      };
      await chrome.scripting.executeScript({ target: { tabId }, func: clear });
    }, tab.url());
    const ours = () => tab.evaluate(() => [...CSS.highlights.keys()].filter((key) => key.includes('fact')).length);
    await eventually('our marks again', async () => (await ours()) > 0 || undefined);
    expect(await tab.evaluate(() => CSS.highlights.get('another')?.size)).toBe(1);
    expect(heard).toEqual([]);
  });

  test('both scripts are injected twice, and work once', async () => {
    const { tab, heard } = await openListening(session(), page(`<main>${story}</main>`));
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(FIGURES);
    await session().own.evaluate(async (address) => {
      const tabId = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id ?? -1;
      for (let n = 0; n < 2; n++)
        await chrome.scripting.executeScript({
          target: { tabId },
          files: ['src/gate.iife.js', 'src/overlay.iife.js', 'src/card.iife.js'],
        });
    }, tab.url());
    await add(tab, MORE);
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual([...FIGURES, '50']);
    expect((await reports(session().own, tab.url())).length).toBe(1);
    await badged(session().own, tab.url(), '3');
    expect(heard).toEqual([]);
  });

  test('a store that cannot be read leaves the defaults to hold, one that is full says so', async () => {
    const { own } = session();
    // The browser's own limit for one entry is 8 kB.
    const full = await session().openOwn('src/panels/options/index.html');
    await says(full, 'Sites');
    await full.evaluate(() => {
      const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      Object.defineProperty(chrome.storage.sync, 'set', { value: refuse });
    });
    await full.evaluate(() =>
      document.querySelector<HTMLElement>('input[type=checkbox], input[type=radio]:not(:checked)')?.click(),
    );
    await says(full, 'QUOTA_BYTES quota exceeded');
    const { tab, heard } = await openListening(session(), page(story));
    await marked(tab, true);
    expect(await figures(own, tab.url(), 2)).toEqual(FIGURES);
    expect(heard).toEqual([]);
    const popup = await popupOver(session(), tab);
    await says(popup, '498');
  });
});

interface Developer {
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  };
}
