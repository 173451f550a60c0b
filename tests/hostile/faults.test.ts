import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually, inEveryBrowser } from '../installed/harness.ts';
import { press, says, stored } from '../installed/panel.ts';
import { badged, figures, marks, painted, reports } from '../installed/reports.ts';
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
    // It may be gone before it is asked to go.
    await worker
      ?.worker()
      .then((one) => one?.close())
      .catch(() => {});
  };

  // No driver can stop Firefox's background: it stops when it has been idle for half a minute.
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
    const { own, browser, base, openOwn } = session();
    const { tab, heard } = await openListening(session(), page('<main><p>Nothing yet.</p></main>'));
    const tabId = await own.evaluate(
      async (address) => (await chrome.tabs.query({})).find(({ url }) => url === address)?.id ?? -1,
      tab.url(),
    );
    // As a reader does it: among the browser's extensions in Chromium, in Firefox by a button of our own.
    const extensions = name === 'chromium' ? await browser.newPage() : undefined;
    await extensions?.goto('chrome://extensions/');
    const allowHere = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') =>
      extensions?.evaluate(
        (update) => (chrome as unknown as Developer).developerPrivate.updateExtensionConfiguration(update),
        { extensionId: new URL(base).hostname, hostAccess },
      );
    if (extensions) await allowHere('ON_CLICK');
    else await own.evaluate(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));

    await tab.bringToFront();
    await add(tab, story);
    await pause(1500);
    expect(await marks(tab)).toBe(0);
    expect(await own.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)).toBe('');
    const popup = await openOwn(`src/panels/popup/index.html?tab=${tabId}`);
    await says(popup, 'This page may not be read yet.');

    if (extensions) await allowHere('ON_ALL_SITES');
    else await press(popup, 'Allow reading pages');
    await tab.bringToFront();
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(FIGURES);
    await says(popup, '498');
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
          files: ['/src/gate.iife.js', '/src/overlay.iife.js', '/src/card.iife.js'],
        });
    }, tab.url());
    await add(tab, MORE);
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual([...FIGURES, '50']);
    expect((await reports(session().own, tab.url())).length).toBe(1);
    await badged(session().own, tab.url(), '3');
    expect(heard).toEqual([]);
  });

  test('a store that is full says so in words, and changes nothing', async () => {
    const options = await session().openOwn('src/panels/options/index.html');
    await says(options, 'Sites');
    await options.evaluate(() => {
      const value = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      Object.defineProperty(chrome.storage.sync, 'set', { value });
    });
    const before = await stored(options);
    await options.evaluate(() => document.querySelector<HTMLElement>('input[type=radio]:not(:checked)')?.click());
    await says(options, 'QUOTA_BYTES quota exceeded');
    expect(await stored(options)).toEqual(before);
  });

  test('a store that cannot be read leaves the defaults to hold', async () => {
    const breakStores = () => {
      const value = () => Promise.reject(new Error('the store is broken'));
      for (const scope of [globalThis, chrome.extension?.getBackgroundPage?.() as unknown as typeof globalThis])
        for (const area of ['sync', 'session', 'local'] as const)
          if (scope) Object.defineProperty(scope.chrome.storage[area], 'get', { value, configurable: true });
    };
    const mendStores = () => {
      const scope = chrome.extension.getBackgroundPage() as unknown as typeof globalThis;
      for (const area of ['sync', 'session', 'local'] as const)
        delete (scope.chrome.storage[area] as { get?: unknown }).get;
    };
    const { browser, base, openOwn } = session();
    const panel = await openOwn('src/panels/figures/index.html');
    const worker =
      name === 'chromium'
        ? await (
            await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(base))
          ).worker()
        : undefined;
    // Were it read, nothing would be marked.
    await session().own.evaluate(() => chrome.storage.sync.set({ settings: { version: 1, enabled: false } }));
    await (worker ?? panel).evaluate(breakStores);
    try {
      const { tab, heard } = await openListening(session(), page(`<main>${story}</main>`));
      await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(FIGURES);
      await badged(session().own, tab.url(), '2');
      expect(heard).toEqual([]);
    } finally {
      if (worker) await stop();
      else await panel.evaluate(mendStores);
      await session().own.evaluate(() => chrome.storage.sync.clear());
    }
  });
});

interface Developer {
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  };
}
