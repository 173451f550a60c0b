import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventually, inEveryBrowser } from './harness.ts';
import { ARTICLE, axe, clearSettings, popupOver, says } from './panel.ts';

const PANELS = ['options', 'figures', 'welcome'] as const;

/** Elements that reach out of a window that is this narrow, or whose text does not fit into them. */
const sticksOut = (panel: Page) =>
  panel.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    const out = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      if (width <= 1 || element.closest('.scroll')) return false;
      const cut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return (
        right > document.documentElement.clientWidth + 1 || (cut && !element.matches('input, select, .hidden-text'))
      );
    });
    return [...(wide ? ['the page'] : []), ...out.map((element) => `${element.localName}.${element.className}`)];
  });

/** Makes every text 40 % longer, in words like its own. */
const lengthen = (panel: Page) =>
  panel.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('svg, option') || node.data.trim() === '') continue;
      node.data += ` ${node.data.trim().slice(0, Math.ceil(node.data.length * 0.4))}`;
    }
  });

inEveryBrowser((session, name) => {
  let article: Page;
  beforeEach(async () => {
    await clearSettings(session());
    article = await session().open(ARTICLE);
    await eventually('marks', async () => (await article.evaluate(() => CSS.highlights.size > 0)) || undefined);
  }, 30_000);

  const open = async (panel: 'popup' | (typeof PANELS)[number], locale: 'en' | 'es') => {
    const own = await session().openOwn('src/panels/options/index.html');
    await own.evaluate((language) => chrome.storage.sync.set({ settings: { version: 1, language } }), locale);
    await own.close();
    const opened =
      panel === 'popup'
        ? await popupOver(session(), article)
        : await session().openOwn(`src/panels/${panel}/index.html`);
    await eventually(`the panel in "${locale}"`, async () =>
      (await opened.evaluate(() => document.documentElement.lang)) === locale ? true : undefined,
    );
    if (panel === 'popup') await says(opened, locale === 'en' ? 'Copy report' : 'Copiar informe');
    if (panel === 'figures')
      await eventually('the charts', () => opened.evaluate(() => document.querySelector('svg') !== null || undefined));
    return opened;
  };

  describe.each(['popup', ...PANELS] as const)('%s', (panel) => {
    test.each(['en', 'es'] as const)('fits into 320 px, with texts 40 % longer too (%s)', async (locale) => {
      const opened = await open(panel, locale);
      await opened.setViewport({ width: 320, height: 700 });
      await eventually('the narrow window', async () =>
        (await opened.evaluate(() => innerWidth)) <= 320 ? true : undefined,
      );
      // Charts are drawn anew for the width.
      await eventually('nothing that sticks out', async () =>
        (await sticksOut(opened)).length === 0 ? true : undefined,
      ).catch(async () => expect(await sticksOut(opened)).toEqual([]));
      await lengthen(opened);
      expect(await sticksOut(opened)).toEqual([]);
    });

    test('has nothing that axe finds, in light and dark', async () => {
      const opened = await open(panel, 'en');
      expect(await axe(opened)).toEqual([]);
      // Firefox takes no such order from the driver.
      if (name !== 'chromium') return;
      await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      expect(await axe(opened)).toEqual([]);
    });
  });
});
