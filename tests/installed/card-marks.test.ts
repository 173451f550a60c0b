import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventually, inEveryBrowser, pointAt, whereIs } from './harness.ts';
import { marked, openPanel } from './reports.ts';
import { cardWith, openMarked, seenCard } from './seen-card.ts';

const page = (body: string, css = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Arrests, counted</title>
  <style>body { font: 18px/1.6 serif; margin: 40px } ${css}</style>${body}`;
const TEXT = `<p id="text">ICE called it Operation “Safe City”. In Portland, Oregon, officers took 33 people into custody;
  in Philadelphia they arrested 107 people.</p>`;

/** Whether words look another way than they do when all highlights have just been cleared. */
async function looksMarked(tab: Page, words: string): Promise<boolean> {
  const { x, y, width, height } = await whereIs(tab, words);
  const clip = { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) + 3 };
  const shot = () => tab.screenshot({ clip, encoding: 'base64' });
  const before = await shot();
  await tab.evaluate(() => CSS.highlights.clear());
  return before !== (await shot());
}

/** Waits until words look marked: the style sheet may come a little after the highlights. */
const seenMarked = (tab: Page, words: string): Promise<true> =>
  eventually(`"${words}" to look marked`, async () => {
    await marked(tab, true);
    return (await looksMarked(tab, words)) || undefined;
  });

inEveryBrowser((session, name) => {
  let own: Page;
  beforeEach(async () => {
    own = await openPanel(session());
  });
  const open = (html: string) => openMarked(session(), html);

  describe('marks are to be seen', () => {
    test.each([
      ['a figure that was corrected', '33'],
      ['a figure that matches', '107'],
      ['a mention', 'Safe City'],
    ])('%s', async (_, words) => {
      await seenMarked(await open(page(TEXT)), words);
    });

    test('and other words are left as they are', async () => {
      expect(await looksMarked(await open(page(TEXT)), 'into custody')).toBe(false);
    });

    test('again soon after a page has cleared them', async () => {
      const tab = await open(page(TEXT));
      await tab.evaluate(() => CSS.highlights.clear());
      await seenMarked(tab, '107');
    });

    test('in text that the page has written anew, and its card opens', async () => {
      const tab = await open(page(TEXT));
      await tab.$eval('#text', (text) => {
        const again = text.cloneNode(true);
        text.replaceWith(again);
      });
      await eventually('the new mark', () =>
        tab.evaluate(() => ([...(CSS.highlights.get('fact-overlay-match') ?? [])].join() === '107' ? true : undefined)),
      );
      await pointAt(tab, '107');
      await cardWith(own, tab, 'Matches');
    });

    test('and a card that is open stays with its figure', async () => {
      const tab = await open(page(TEXT));
      await pointAt(tab, '107');
      const { box } = await cardWith(own, tab, 'Matches');
      await tab.$eval('#text', (text) => {
        text.insertAdjacentHTML('beforebegin', '<p>A line that was not there before.</p>');
        text.replaceWith(text.cloneNode(true));
      });
      const moved = await eventually('the card to move', async () => {
        const card = await seenCard(own, tab);
        return card && card.box.y > box.y + 20 ? card : undefined;
      });
      expect(moved.text).toContain('Matches');
    });

    // Only Chromium can be told to show what it would print.
    test.runIf(name === 'chromium')('not on paper', async () => {
      const tab = await open(page(TEXT));
      await tab.emulateMediaType('print');
      expect(await looksMarked(tab, '107')).toBe(false);
    });
  });

  test('what is copied is the text of the page', async () => {
    const tab = await open(page(`${TEXT}<textarea id="pasted"></textarea>`));
    await pointAt(tab, '107');
    await cardWith(own, tab, 'Matches');
    const words = await tab.$eval('#text', (text) => {
      getSelection()?.selectAllChildren(text);
      return getSelection()?.toString();
    });
    const press = async (key: 'c' | 'v') => {
      await tab.keyboard.down('Control');
      await tab.keyboard.press(key);
      await tab.keyboard.up('Control');
    };
    await press('c');
    await tab.focus('#pasted');
    await press('v');
    const pasted = await eventually('the pasted text', () =>
      tab.$eval('#pasted', (area) => (area as HTMLTextAreaElement).value || undefined),
    );
    expect(pasted.trim()).toBe(words?.trim());
  });
});
