import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventually, inEveryBrowser } from './harness.ts';
import { ARTICLE, axe, clearSettings, LISTED, popupOver, press, says } from './panel.ts';
import { figures } from './reports.ts';

const marks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
const marked = (page: Page, yes: boolean) =>
  eventually(yes ? 'marks' : 'no marks', async () => ((await marks(page)) > 0 === yes ? true : undefined));

/** What is written to the clipboard from now on ends up here: a test must not touch the clipboard of a person. */
const catchClipboard = (panel: Page) =>
  panel.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset['copied'] = text;
    };
  });
const copied = (panel: Page) =>
  eventually('a copy', () => panel.evaluate(() => document.documentElement.dataset['copied']));

inEveryBrowser((session, name) => {
  let page: Page;
  let popup: Page;
  beforeEach(async () => {
    await clearSettings(session());
    page = await session().open(ARTICLE);
    await marked(page, true);
    popup = await popupOver(session(), page);
  }, 30_000);

  test('lists the figures by verdict, the most serious first, with the record beside', async () => {
    const text = await says(popup, 'Copy report');
    const quotes = await popup.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent));
    expect(quotes).toEqual(LISTED);
    expect(text).toMatch(
      /1 figure differs[\s\S]*1 figure was later corrected[\s\S]*1 figure is consistent[\s\S]*1 figure matches/,
    );
    expect(text).toContain('4 people arrested in Portland, Oregon');
    expect(text).toMatch(/\d main figures that this page does not give/);
    expect(await axe(popup)).toEqual([]);
  });

  test('a figure goes to its place and opens its card, by pointer and by keyboard', async () => {
    await says(popup, 'nearly 450');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.item')?.focus());
    await popup.keyboard.press('Enter');
    await eventually('the card', () =>
      page.evaluate(() => document.querySelector(':popover-open') !== null || undefined),
    );
    const top = await page.evaluate(() => document.querySelector('#last')?.getBoundingClientRect().top ?? -1);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(await page.evaluate(() => innerHeight));
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  });

  // Only Chromium lets a driver open the toolbar button's own popup.
  test.runIf(name === 'chromium')(
    'the popup of the toolbar button closes and leaves the reader in the card',
    async () => {
      const { browser, base } = session();
      await page.bringToFront();
      const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
      const before = new Set(browser.targets());
      await worker?.evaluate(() => chrome.action.openPopup());
      const target = await browser.waitForTarget(
        (one) => one.url() === `${base}src/panels/popup/index.html` && !before.has(one),
      );
      const real = await target.asPage();
      await says(real, 'nearly 450');
      const { width, whole } = await real.evaluate(() => ({ width: innerWidth, whole: document.body.scrollWidth }));
      expect(whole).toBeLessThanOrEqual(width);
      await real.evaluate(() => document.querySelector<HTMLElement>('.item')?.click());
      await eventually('the card', () =>
        page.evaluate(() => (document.hasFocus() && document.querySelector(':popover-open') !== null) || undefined),
      );
      await eventually('the popup closed', async () => !browser.targets().includes(target) || undefined);
    },
  );

  test('a figure that has gone from the page says so', async () => {
    await says(popup, 'nearly 450');
    // The popup must not notice before the click.
    await popup.evaluate(() => {
      for (let timer = 0; timer < 1000; timer++) clearTimeout(timer);
    });
    await page.bringToFront();
    await page.evaluate(() => document.querySelector('#last')?.remove());
    await figures(popup, page.url(), LISTED.length - 1);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.item')?.click());
    await says(popup, '“nearly 450” is no longer on the page.');
  });

  test('copies a report as Markdown and as the command line prints it', async () => {
    await says(popup, 'Copy report');
    await catchClipboard(popup);
    await press(popup, 'Copy report');
    const markdown = await copied(popup);
    expect(markdown).toContain('# Arrests in four days');
    expect(markdown).toContain(page.url());
    for (const quote of LISTED) expect(markdown).toContain(`**“${quote}”**`);
    await says(popup, 'Copied.');
    await press(popup, 'Copy as JSON');
    const json = await eventually('JSON', async () => {
      const text = await copied(popup);
      return text.startsWith('{')
        ? (JSON.parse(text) as { mentions: number; claims: Record<string, string>[] })
        : undefined;
    });
    expect(json.mentions).toBe(2);
    expect(json.claims.map(({ exact, verdict }) => `${exact} ${verdict}`)).toEqual([
      'Nearly 500 consistent',
      '107 match',
      '33 corrected',
      'nearly 450 differs',
    ]);
    await popup.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await press(popup, 'Copy report');
    await says(popup, 'The browser did not allow copying.');
  });

  describe('switches', () => {
    test('off and on for the site, in every tab at once', async () => {
      const other = await session().open(ARTICLE, 'other.html');
      await marked(other, true);
      await press(popup, 'Compare figures on 127.0.0.1');
      await says(popup, 'Switched off on 127.0.0.1');
      await marked(other, false);
      await marked(page, false);
      expect(await axe(popup)).toEqual([]);
      await press(popup, 'Compare figures on 127.0.0.1');
      await page.bringToFront();
      await marked(page, true);
      await other.bringToFront();
      await marked(other, true);
    });

    test('off for this page only', async () => {
      const other = await session().open(ARTICLE, 'other.html');
      await marked(other, true);
      await press(popup, 'Compare figures on this page');
      await says(popup, 'Switched off on this page');
      await marked(page, false);
      expect(await marks(other)).toBeGreaterThan(0);
      await press(popup, 'Compare figures on this page');
      await page.bringToFront();
      await marked(page, true);
      await says(popup, 'nearly 450');
    });

    test('off everywhere, which leaves the narrower switches without a meaning', async () => {
      await press(popup, 'Compare figures on all sites');
      await says(popup, 'Switched off everywhere');
      await marked(page, false);
      expect(
        await popup.evaluate(() =>
          [...document.querySelectorAll('input')].map((input) => [input.checked, input.disabled]),
        ),
      ).toEqual([
        [false, true],
        [false, true],
        [false, false],
      ]);
      await press(popup, 'Compare figures on all sites');
      await page.bringToFront();
      await marked(page, true);
    });
  });

  test('says how far a long page has been read', async () => {
    const filler =
      '<p>In 2016 officers of 45 towns spoke of 120 immigrants who had been arrested, and of 33 who had not.</p>';
    const long = await session().open(ARTICLE + filler.repeat(60_000), 'long.html');
    // A page that nobody looks at waits, so it is still being read when the popup is there.
    const over = await popupOver(session(), long);
    await says(over, 'Reading the page…');
    const progress = () => over.evaluate(() => document.querySelector('progress')?.value);
    const before = await eventually('progress', progress);
    expect(before).toBeLessThan(1);
    expect(await axe(over)).toEqual([]);
    await long.bringToFront();
    await eventually('more progress', async () => ((await progress()) ?? 1) > before || undefined, 30_000);
  });

  test('says that a page has nothing to compare', async () => {
    const plain = await session().open(
      '<!doctype html><title>Bread</title><p>Bake at 220 degrees for 45 minutes.',
      'bread.html',
    );
    const over = await popupOver(session(), plain);
    await says(over, 'Nothing to compare here.');
    expect(await axe(over)).toEqual([]);
  });

  test('says that a page of the browser cannot be read', async () => {
    const own = await session().openOwn('src/panels/figures/index.html');
    const over = await popupOver(session(), own);
    await says(over, 'This page cannot be read.');
    expect(await axe(over)).toEqual([]);
  });

  // Only Firefox lets a reader take access away from an extension in a way that a driver can, too.
  test.runIf(name === 'firefox')(
    'asks for access where it was refused, and open pages are read once it is given',
    async () => {
      const own = await session().openOwn('src/panels/options/index.html');
      await own.evaluate(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
      const refused = await session().open(ARTICLE, 'refused.html');
      const over = await session().openOwn(
        `src/panels/popup/index.html?tab=${await own.evaluate(async () => Math.max(...(await chrome.tabs.query({})).map(({ id = 0 }) => id)))}`,
      );
      await says(over, 'This page may not be read yet.');
      expect(await axe(over)).toEqual([]);
      const welcome = await session().openOwn('src/panels/welcome/index.html');
      await says(welcome, 'One step is left: allow it to read pages.');
      expect(await axe(welcome)).toEqual([]);
      await over.bringToFront();
      await press(over, 'Allow reading pages');
      await refused.bringToFront();
      await marked(refused, true);
      await says(over, 'nearly 450');
    },
  );

  test('a figure in a frame is listed too, and gone to', async () => {
    const inner = ARTICLE.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const outer = await session().open(
      `<!doctype html><meta charset="utf-8"><title>Frame</title><p>See below.</p><div style="height:120vh"></div>
        <iframe srcdoc="${inner}" style="width:600px;height:400px"></iframe>`,
      'frame.html',
    );
    await figures(popup, outer.url(), LISTED.length);
    const over = await popupOver(session(), outer);
    await says(over, 'nearly 450');
    await over.evaluate(() => document.querySelectorAll<HTMLElement>('.item')[1]?.click());
    const card = () => {
      const { contentDocument, contentWindow } = document.querySelector('iframe') ?? {};
      return (
        (contentDocument?.querySelector(':popover-open') && contentWindow?.frameElement?.getBoundingClientRect().top) ??
        undefined
      );
    };
    const top = await eventually('the card in the frame', () => outer.evaluate(card));
    expect(top).toBeLessThan(await outer.evaluate(() => innerHeight));
  });

  test('names the topic on a page that gives no figure', async () => {
    const bare = await session().open(
      '<!doctype html><html lang=en><meta charset=utf-8><title>Raids</title><p>ICE immigration agents spoke of Operation “Safe City”.',
      'bare.html',
    );
    const over = await popupOver(session(), bare);
    await says(over, 'gives no figure that can be compared');
  });
});
