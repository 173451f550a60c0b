import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventually, inEveryBrowser, pointAt, whereIs } from './harness.ts';
import { openPanel } from './reports.ts';
import { cardWith, openMarked, pressIn, type SeenCard, seenCard } from './seen-card.ts';

const head = (more = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Arrests, counted</title>
  <meta name="viewport" content="width=device-width"><style>body { font: 18px/1.6 serif; margin: 40px } ${more}</style>`;
const ARTICLE = `${head()}<h1>Immigration</h1>
  <p>ICE called it Operation “Safe City”.</p>
  <p>In Portland, Oregon, officers took <a id="link" href="#there">33 people</a> into custody.</p>
  <p>In Philadelphia they arrested 107 people.</p>
  <p><button id="before">A button</button> <textarea>words</textarea></p>
  <div style="height: 3000px"></div>`;

const pause = (ms: number) => new Promise((wait) => setTimeout(wait, ms));
const middle = ({ x, y, width, height }: SeenCard['box']) => [x + width / 2, y + height / 2] as const;

inEveryBrowser((session) => {
  let own: Page;
  beforeEach(async () => {
    own = await openPanel(session());
  });

  const openPage = (html: string) => openMarked(session(), html);
  const closed = (page: Page) =>
    eventually('the card to close', async () => ((await seenCard(own, page)) ? undefined : true));

  describe('the pointer', () => {
    test('opens a card by resting on a figure, and the card compares it', async () => {
      const page = await openPage(ARTICLE);
      await pointAt(page, '33');
      const { text, name: read } = await cardWith(own, page, 'Later corrected');
      for (const words of ['33', '4', 'people arrested in Portland, Oregon', 'Published: 33', 'Corrected to 4'])
        expect(text).toContain(words);
      expect(read).toContain('was later corrected to 4 people arrested in Portland, Oregon.');
    });

    test('passing over a figure opens nothing', async () => {
      const page = await openPage(ARTICLE);
      await pointAt(page, '107');
      await page.mouse.move(700, 500);
      await pause(900);
      expect(await seenCard(own, page)).toBeUndefined();
    });

    test('reaches the card over the gap, and leaving both closes it', async () => {
      const page = await openPage(ARTICLE);
      await pointAt(page, '107');
      const { box } = await cardWith(own, page, 'Matches');
      await page.mouse.move(...middle(box), { steps: 12 });
      await pause(900);
      expect(await seenCard(own, page)).toBeDefined();
      await page.mouse.move(box.x + box.width + 200, box.y, { steps: 4 });
      await closed(page);
    });

    test('does not cover the words that the card is about', async () => {
      const page = await openPage(ARTICLE);
      const words = await whereIs(page, '107');
      await pointAt(page, '107');
      const { box } = await cardWith(own, page, 'Matches');
      const apart = box.y >= words.y + words.height || box.y + box.height <= words.y;
      expect(apart).toBe(true);
    });

    test('a press elsewhere closes it', async () => {
      const page = await openPage(ARTICLE);
      await pointAt(page, '107');
      const { box } = await cardWith(own, page, 'Matches');
      await page.mouse.move(...middle(box), { steps: 5 });
      await page.mouse.click(box.x + box.width + 60, 20);
      await closed(page);
    });

    test('a link under a mark is still a link', async () => {
      const page = await openPage(ARTICLE);
      await pointAt(page, '33');
      await cardWith(own, page, 'Later corrected');
      const { x, y, width, height } = await whereIs(page, '33');
      await page.mouse.click(x + width / 2, y + height / 2);
      await eventually('the link to be followed', async () => (page.url().endsWith('#there') ? true : undefined));
    });
  });

  describe('Escape', () => {
    test('closes the card with the pointer unmoved, and it stays closed', async () => {
      const page = await openPage(ARTICLE);
      await pointAt(page, '107');
      await cardWith(own, page, 'Matches');
      await page.keyboard.press('Escape');
      await closed(page);
      await pause(900);
      expect(await seenCard(own, page)).toBeUndefined();
    });
  });

  describe('scrolling', () => {
    test('the card goes along with its figure', async () => {
      const page = await openPage(ARTICLE);
      await pointAt(page, '107');
      const before = await cardWith(own, page, 'Matches');
      await page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
      const moved = await eventually('the card to move', async () => {
        const seen = await seenCard(own, page);
        // The card may still be settling by a pixel when the page is scrolled.
        return seen && before.box.y - seen.box.y > 15 ? seen : undefined;
      });
      expect(before.box.y - moved.box.y).toBeCloseTo(30, -1);
    });

    test('and closes when the figure has left', async () => {
      const page = await openPage(ARTICLE);
      await pointAt(page, '107');
      await cardWith(own, page, 'Matches');
      await page.evaluate(() => scrollBy({ top: 2000, behavior: 'instant' }));
      await closed(page);
    });
  });

  test('the mention shows the summary of the page, and its figures go to their cards', async () => {
    const page = await openPage(ARTICLE);
    await pointAt(page, 'Safe City');
    const summary = await cardWith(own, page, '1 figure was later corrected');
    expect(summary.text.indexOf('corrected')).toBeLessThan(summary.text.indexOf('1 figure matches'));
    await pressIn(own, page, 'Go to “107”');
    const card = await cardWith(own, page, 'Matches');
    expect(card.focused).toBe('card');
  });

  test('the page is as it was once the card has gone', async () => {
    const page = await openPage(ARTICLE);
    const dom = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await dom();
    await pointAt(page, '107');
    await cardWith(own, page, 'Matches');
    await page.mouse.move(700, 5);
    await closed(page);
    expect(await dom()).toBe(before);
  });

  test('works on a page whose policy allows no styles and no scripts', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
    const page = await openPage(ARTICLE.replace('<title>', `${policy}<title>`));
    await pointAt(page, '107');
    const { box } = await cardWith(own, page, 'Matches');
    // Without its styles the card would be as wide as the page.
    expect(box.width).toBeLessThan(400);
  });
});
