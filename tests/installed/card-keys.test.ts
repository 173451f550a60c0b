import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventually, inEveryBrowser, pointAt } from './harness.ts';
import { openPanel } from './reports.ts';
import { cardWith, openMarked, pressIn, seenCard, shortcut, spoken } from './seen-card.ts';

const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Arrests, counted</title>
  <style>body { font: 18px/1.6 serif; margin: 40px }</style><h1>Immigration</h1>
  <p><a id="link" href="#">A link</a> <button id="before">A button</button> <textarea id="words"></textarea></p>
  <p>ICE called it Operation “Safe City”. In Portland, Oregon, officers took 33 people into custody.</p>
  <div style="height: 2000px"></div><p>In Philadelphia they arrested 107 people.</p><div style="height: 2000px"></div>`;

const pause = (ms: number) => new Promise((wait) => setTimeout(wait, ms));

inEveryBrowser((session) => {
  let own: Page;
  let page: Page;
  beforeEach(async () => {
    own = await openPanel(session());
    page = await openMarked(session(), ARTICLE);
  });
  const closed = () => eventually('the card to close', async () => ((await seenCard(own, page)) ? undefined : true));
  const active = () => page.evaluate(() => document.activeElement?.id);
  const press = (control: string) => pressIn(own, page, control);

  describe('shortcuts', () => {
    test('go from figure to figure, round the end, and say where', async () => {
      await shortcut(own, page, 'next');
      expect(await eventually('words', async () => (await spoken(own, page)) || undefined)).toBe(
        'Figure 1 of 2. “33” was later corrected to 4 people arrested in Portland, Oregon.',
      );
      expect(await seenCard(own, page)).toBeUndefined();
      await shortcut(own, page, 'next');
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
      await eventually('other words', async () => ((await spoken(own, page)).includes('2 of 2') ? true : undefined));
      await shortcut(own, page, 'next');
      expect(await page.evaluate(() => scrollY)).toBeLessThan(1000);
      await shortcut(own, page, 'previous');
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    });

    test('what was said is gone from the page soon', async () => {
      const markup = () => page.evaluate(() => document.documentElement.outerHTML);
      const before = await markup();
      await shortcut(own, page, 'next');
      expect(await markup()).not.toBe(before);
      await eventually('the page as it was', async () => ((await markup()) === before ? true : undefined));
    });

    test('open the card with the focus in it; Escape gives the focus back', async () => {
      await page.focus('#before');
      await shortcut(own, page, 'next');
      await shortcut(own, page, 'open');
      const card = await cardWith(own, page, 'Later corrected');
      expect(card.focused).toBe('card');
      await page.keyboard.press('Escape');
      await closed();
      expect(await active()).toBe('before');
    });

    test('an open card goes along to the next figure', async () => {
      await shortcut(own, page, 'open');
      await cardWith(own, page, 'Later corrected');
      await shortcut(own, page, 'next');
      await cardWith(own, page, 'Philadelphia');
    });
  });

  describe('in the card', () => {
    test('every control is reached with Tab, in the order it is read', async () => {
      await shortcut(own, page, 'open');
      const { controls } = await cardWith(own, page, 'Later corrected');
      const reached: string[] = [];
      while (reached.length < controls.length) {
        await page.keyboard.press('Tab');
        const focused = (await seenCard(own, page))?.focused ?? '';
        // In Firefox what scrolls is a stop of its own.
        if (focused !== 'content') reached.push(focused);
      }
      expect(reached).toEqual(controls.map((control) => control.name));
    });

    test('the next button moves it, and keeps the focus', async () => {
      await shortcut(own, page, 'open');
      await cardWith(own, page, 'Later corrected');
      for (let tabs = 0; tabs < 9 && (await seenCard(own, page))?.focused !== 'Next figure'; tabs++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect((await cardWith(own, page, 'Philadelphia')).focused).toBe('Next figure');
    });

    test.each([
      ['its end', 'words', []],
      ['its beginning', 'link', ['Shift'] as const],
    ] as const)('Tab beyond %s goes on in the page from where the reader was', async (_, next, held) => {
      await page.focus('#before');
      await shortcut(own, page, 'open');
      const { controls } = await cardWith(own, page, 'Later corrected');
      if (held.length === 0) for (const _ of controls) await page.keyboard.press('Tab');
      while (held.length === 0 && (await seenCard(own, page))?.focused !== controls.at(-1)?.name)
        await page.keyboard.press('Tab');
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press('Tab');
      for (const key of held) await page.keyboard.up(key);
      await closed();
      expect(await active()).toBe(next);
    });

    test('keys pressed in it do not reach the page', async () => {
      await page.evaluate(() =>
        document.addEventListener('keydown', () => document.body.setAttribute('data-heard', '')),
      );
      await shortcut(own, page, 'open');
      await cardWith(own, page, 'Later corrected');
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.body.hasAttribute('data-heard'))).toBe(false);
    });
  });

  describe('with the mouse', () => {
    test('a pinned card stays until it is unpinned', async () => {
      await pointAt(page, '33');
      await cardWith(own, page, 'Later corrected');
      await press('Keep open');
      await page.mouse.move(5, 790);
      await page.mouse.click(5, 790);
      await pause(800);
      const { box } = await cardWith(own, page, 'Later corrected');
      await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
      const still = await eventually('the card to stay in view', async () => {
        const seen = await seenCard(own, page);
        return seen && seen.box.y >= 0 && seen.box.y < box.y ? seen : undefined;
      });
      expect(still.box.y + still.box.height).toBeLessThanOrEqual(800);
      await press('Stop keeping open');
      await page.mouse.move(5, 790);
      await closed();
    });

    test('the close button closes even a pinned card, and it stays closed', async () => {
      await pointAt(page, '33');
      await cardWith(own, page, 'Later corrected');
      await press('Keep open');
      await press('Close');
      await closed();
      await pause(900);
      expect(await seenCard(own, page)).toBeUndefined();
    });

    test('a button clicked does not hold the card once the pointer has left', async () => {
      await pointAt(page, '33');
      await cardWith(own, page, 'Later corrected');
      await press('Copy as citation');
      await cardWith(own, page, 'Copied');
      await page.mouse.move(5, 790);
      await closed();
    });

    test('the citation can be pasted, and so can the report', async () => {
      const pasted = async () => {
        await page.focus('#words');
        await page.keyboard.down('Control');
        await page.keyboard.press('v');
        await page.keyboard.up('Control');
        return eventually('the pasted text', () =>
          page.$eval('#words', (area) => (area as HTMLTextAreaElement).value || undefined),
        );
      };
      await pointAt(page, '33');
      await cardWith(own, page, 'Later corrected');
      await press('Copy as citation');
      await cardWith(own, page, 'Copied');
      const citation = await pasted();
      for (const words of ['“33” — Arrests, counted', page.url(), 'Record: 4 people arrested in Portland, Oregon.'])
        expect(citation).toContain(words);
      await page.$eval('#words', (area) => {
        (area as HTMLTextAreaElement).value = '';
      });
      await page.mouse.move(5, 5);
      await pointAt(page, '33');
      await cardWith(own, page, 'Later corrected');
      await press('More');
      await press('Copy report of a wrong reading');
      await cardWith(own, page, 'Nothing was sent');
      expect(await pasted()).toContain('Read as: operation-safe-city / place.portland, corrected');
    });

    test('off on this site takes the marks away', async () => {
      await pointAt(page, '33');
      await cardWith(own, page, 'Later corrected');
      await press('More');
      await press('Turn off on this site');
      await eventually('no marks', () =>
        page.evaluate(() => ([...CSS.highlights.values()].every(({ size }) => size === 0) ? true : undefined)),
      );
      await own.evaluate(() => chrome.storage.sync.clear());
      await own.evaluate(() => chrome.storage.local.clear());
    });
  });
});
