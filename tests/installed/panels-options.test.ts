import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually, inEveryBrowser, pointAt } from './harness.ts';
import { ARTICLE, axe, clearSettings, press, says, stored } from './panel.ts';
import { cardWith } from './seen-card.ts';

const OPTIONS = 'src/panels/options/index.html';

/** Waits until the settings are stored with these fields. */
const holds = (panel: Page, fields: Record<string, unknown>) =>
  eventually(`stored ${JSON.stringify(fields)}`, async () => {
    const settings = await stored(panel);
    const same = Object.entries(fields).every(
      ([name, value]) => JSON.stringify(settings[name]) === JSON.stringify(value),
    );
    return same || undefined;
  });

/** What the preview paints: the verdicts with a mark, and the rule of one of them. */
const preview = (panel: Page) =>
  panel.evaluate(() => {
    const painted = [...CSS.highlights].filter(([, highlight]) => highlight.size > 0).map(([name]) => name);
    const rules = [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
    return { painted: painted.map((name) => name.replace(/^.*-/, '')).sort(), css: rules.join('\n') };
  });

inEveryBrowser((session, name) => {
  let panel: Page;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'settings-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    await clearSettings(session());
    panel = await session().openOwn(OPTIONS);
    await says(panel, 'Options');
  }, 30_000);

  test('verdicts, style and strength of the marks show in the preview and are kept', async () => {
    expect((await preview(panel)).painted).toEqual(['consistent', 'corrected', 'differs', 'match']);
    const { css } = await preview(panel);
    await press(panel, 'Matches the record');
    await holds(panel, { marked: ['consistent', 'corrected', 'differs'] });
    expect((await preview(panel)).painted).toEqual(['consistent', 'corrected', 'differs']);
    await press(panel, 'Tint only');
    await holds(panel, { markStyle: 'background' });
    const tinted = await eventually('another sheet', async () => {
      const now = (await preview(panel)).css;
      return now === css ? undefined : now;
    });
    await press(panel, 'Strong');
    await holds(panel, { markStrength: 'strong', markStyle: 'background' });
    expect((await preview(panel)).css).not.toBe(tinted);
  });

  test('the dwell is set with the keyboard', async () => {
    await panel.focus('#dwell');
    await panel.keyboard.press('ArrowRight');
    await holds(panel, { dwell: 500 });
    await says(panel, '500 ms');
  });

  test('the language changes at once', async () => {
    await panel.select('#language', 'es');
    await says(panel, 'Opciones');
    expect(await panel.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['es', 'Opciones']);
  });

  test('a page that is open follows: its marks, and the language of its card', async () => {
    const page = await session().open(ARTICLE);
    const painted = (mark: string) =>
      page.evaluate((name) => CSS.highlights.get(`fact-overlay-${name}`)?.size ?? 0, mark);
    await eventually('a mark', async () => (await painted('match')) > 0 || undefined);
    await panel.bringToFront();
    await press(panel, 'Matches the record');
    await holds(panel, { marked: ['consistent', 'corrected', 'differs'] });
    await panel.select('#language', 'es');
    await says(panel, 'Opciones');
    await page.bringToFront();
    await eventually('the other marks alone', async () =>
      (await painted('match')) === 0 && (await painted('corrected')) > 0 ? true : undefined,
    );
    await pointAt(page, '33');
    await cardWith(panel, page, 'Portland, Oregón');
  });

  test('sites are added in any form, refused where they are none, and removed', async () => {
    const add = async (typed: string) => {
      await panel.locator('#site').fill(typed);
      await panel.keyboard.press('Enter');
    };
    await add('https://news.example.org/a?b');
    await holds(panel, { sitesOff: ['example.org'] });
    await add('example.org');
    await says(panel, 'That site is in the list already.');
    await add('not a site');
    await says(panel, '“not a site” is not the name of a site.');
    await holds(panel, { sitesOff: ['example.org'] });
    await press(panel, 'Remove example.org');
    await holds(panel, { sitesOff: [] });
    await says(panel, 'None.');
  });

  test('shortcuts are shown and lead to the browser’s page for them', async () => {
    const shown = await eventually('shortcuts', () =>
      panel.evaluate(() => {
        const keys = [...document.querySelectorAll('.shortcuts dd')].map((key) => key.textContent);
        return keys.length > 0 ? keys : undefined;
      }),
    );
    expect(shown.length).toBe(3);
    expect(shown.every((key) => key !== null && key !== '')).toBe(true);
    const before = (await session().browser.pages()).length;
    await press(panel, 'Change shortcuts');
    await eventually('another tab', async () => ((await session().browser.pages()).length > before ? true : undefined));
  });

  describe('a file', () => {
    const choose = async (content: string) => {
      const file = join(folder, `${Math.random()}.json`);
      writeFileSync(file, content);
      const input = (await panel.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
    };

    test('that was saved is taken', async () => {
      await press(panel, 'Strong');
      await holds(panel, { markStrength: 'strong' });
      await panel.evaluate(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          void blob.text().then((text) => {
            document.documentElement.dataset['saved'] = text;
          });
          return make.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = () => {};
      });
      await press(panel, 'Save settings to a file');
      const saved = await eventually('a file', () => panel.evaluate(() => document.documentElement.dataset['saved']));
      expect(JSON.parse(saved)).toEqual(await stored(panel));
      await press(panel, 'Restore the defaults');
      await says(panel, 'The defaults are back.');
      await holds(panel, { markStrength: 'normal' });
      await press(panel, 'Undo');
      await holds(panel, { markStrength: 'strong' });
      await press(panel, 'Restore the defaults');
      await holds(panel, { markStrength: 'normal' });
      await choose(saved);
      await says(panel, 'The settings of the file are in use.');
      await holds(panel, { markStrength: 'strong' });
    });

    test.each([
      ['that is not JSON', '{"enabled": fal', 'it is not JSON'],
      ['of something else', '{"theme":"dark","version":"1.2"}', 'does not hold settings of this extension'],
      ['of a newer version', '{"version":99,"enabled":true}', 'it comes from a newer version'],
      ['with a field that cannot be', '', 'wrong or incomplete at: dwell'],
    ])('%s is refused with the reason and changes nothing', async (_, content, reason) => {
      await press(panel, 'Strong');
      await holds(panel, { markStrength: 'strong' });
      const before = await stored(panel);
      await choose(content || JSON.stringify({ ...before, dwell: 'long', markStrength: 'light' }));
      await says(panel, 'The file was refused and nothing was changed');
      await says(panel, reason);
      expect(await stored(panel)).toEqual(before);
    });

    test('that is too much for the store says so and changes nothing', async () => {
      await press(panel, 'Strong');
      await holds(panel, { markStrength: 'strong' });
      const before = await stored(panel);
      const sitesOff = Array.from({ length: 1500 }, (_, i) => `a-rather-long-name-of-a-site-${i}.example`);
      await choose(JSON.stringify({ ...before, sitesOff }));
      await says(panel, 'The change could not be saved, so nothing was changed.');
      expect(await stored(panel)).toEqual(before);
      await press(panel, 'Light');
      await holds(panel, { markStrength: 'light' });
    });
  });

  // Firefox takes no script from the driver before a page of the extension runs its own.
  test.runIf(name === 'chromium')('a store that cannot be read says so and the defaults are used', async () => {
    const again = await session().browser.newPage();
    await again.evaluateOnNewDocument(() => {
      const fail = () => Promise.reject(new Error('the disk is gone'));
      Object.defineProperty(chrome.storage.sync, 'get', { value: fail });
    });
    await again.goto(session().base + OPTIONS);
    await says(again, 'Your settings could not be read, so the defaults are used for now.');
    await says(again, 'the disk is gone');
    await says(again, '450 ms');
    expect(await axe(again)).toEqual([]);
  });

  test.each([
    ['a text', 'garbage'],
    ['broken fields', { version: 1, enabled: 'yes', dwell: -4, markStyle: 'blink', sitesOff: [7], language: 'es' }],
  ])('a store that holds %s leaves the extension working, with defaults', async (_, settings) => {
    await panel.evaluate((value) => chrome.storage.sync.set({ settings: value }), settings);
    const again = await session().openOwn(OPTIONS);
    await says(again, typeof settings === 'string' ? 'Options' : 'Opciones');
    expect(await again.evaluate(() => document.querySelector<HTMLInputElement>('#dwell')?.value)).toBe('450');
    const page = await session().open(ARTICLE);
    await eventually('marks', async () => (await page.evaluate(() => CSS.highlights.size > 0)) || undefined);
  });
});
