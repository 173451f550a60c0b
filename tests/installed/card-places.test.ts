import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventually, inEveryBrowser, pointAt, whereIs } from './harness.ts';
import { openPanel } from './reports.ts';
import { cardWith, openMarked, pressIn, type SeenCard, seenCard } from './seen-card.ts';

const page = (body: string, css = '', root = '') =>
  `<!doctype html><html lang="en" ${root}><meta charset="utf-8"><title>Arrests, counted</title>
  <style>body { font: 18px/1.6 serif; margin: 40px } ${css}</style>${body}`;
const TEXT = `<p>ICE called it Operation “Safe City”. In Portland, Oregon, officers took 33 people into custody; in
  Philadelphia they arrested 107 people.</p>`;

type Box = SeenCard['box'];
const apart = (a: Box, b: Box) =>
  a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

inEveryBrowser((session) => {
  let own: Page;
  beforeEach(async () => {
    own = await openPanel(session());
  });
  const open = (html: string) => openMarked(session(), html);
  const closed = (where: Page) =>
    eventually('the card to close', async () => ((await seenCard(own, where)) ? undefined : true));

  describe('is on top and works', () => {
    test('in a modal dialog, and Escape closes the card alone', async () => {
      const tab = await open(
        page(`<dialog>${TEXT}</dialog><script>document.querySelector('dialog').showModal()</script>`),
      );
      await pointAt(tab, '107');
      await cardWith(own, tab, 'Matches');
      await pressIn(own, tab, 'More');
      await cardWith(own, tab, 'Turn off on this site');
      await tab.keyboard.press('Escape');
      await closed(tab);
      expect(await tab.$eval('dialog', (dialog) => dialog.open)).toBe(true);
      expect(await tab.$eval('dialog', (dialog) => dialog.childElementCount)).toBe(1);
    });

    test('in fullscreen', async () => {
      const tab = await open(page(`<main style="background: #fff">${TEXT}</main>`));
      await tab.mouse.click(600, 500);
      await tab.evaluate(() => {
        document.addEventListener('keydown', () => document.querySelector('main')?.requestFullscreen(), { once: true });
      });
      await tab.keyboard.press('f');
      await eventually('fullscreen', () => tab.evaluate(() => (document.fullscreenElement ? true : undefined)));
      await pointAt(tab, '107');
      const card = await cardWith(own, tab, 'Matches');
      const { x, y } = card.controls.find((one) => one.name === 'More')?.box ?? card.box;
      const top = await tab.evaluate((at) => document.elementFromPoint(at.x + 3, at.y + 3)?.tagName, { x, y });
      expect(top).toBe('DIV');
      await pressIn(own, tab, 'More');
      await cardWith(own, tab, 'Turn off on this site');
    });

    test('over the highest z-index', async () => {
      const veil = '<div style="position: fixed; inset: 60% 0 0; z-index: 2147483647; background: #eee"></div>';
      const tab = await open(page(`<div style="height: 30vh"></div>${TEXT}${veil}`));
      await pointAt(tab, '107');
      await cardWith(own, tab, 'Matches');
      await pressIn(own, tab, 'More');
      await cardWith(own, tab, 'Turn off on this site');
    });

    test('in an open popover of the page, which stays open', async () => {
      const tab = await open(page(`<div id="p" popover>${TEXT}</div><script>p.showPopover()</script>`));
      await pointAt(tab, '107');
      await cardWith(own, tab, 'Matches');
      await pressIn(own, tab, 'More');
      await cardWith(own, tab, 'Turn off on this site');
      expect(await tab.$eval('#p', (p) => p.matches(':popover-open'))).toBe(true);
    });

    test('in a frame', async () => {
      const frame = session().pages.add('frame.html', page(TEXT));
      const tab = await session().open(page(`<iframe src="${frame}" style="width: 700px; height: 600px"></iframe>`));
      await tab.bringToFront();
      const inner = await eventually('the frame', async () => tab.frames().find((one) => one.url() === frame));
      await eventually('marks', () => inner.evaluate(() => (CSS.highlights.size > 0 ? true : undefined)));
      const at = await inner.evaluate(() => {
        const text = document.querySelector('p')?.firstChild;
        const range = new Range();
        if (text) range.setStart(text, text.nodeValue?.indexOf('107') ?? 0);
        if (text) range.setEnd(text, (text.nodeValue?.indexOf('107') ?? 0) + 3);
        const { x, y } = range.getBoundingClientRect();
        return { x, y };
      });
      const outer = await tab.$eval('iframe', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
      await tab.mouse.move(outer.x + at.x + 12, outer.y + at.y + 12);
      await tab.mouse.move(outer.x + at.x + 10, outer.y + at.y + 10);
      await cardWith(own, tab, 'Matches');
    });

    test.each(['open', 'closed'])('over text in a shadow root that is %s', async (mode) => {
      const tab = await open(
        page(`<p>Immigration: Operation “Safe City”</p><div id="host"></div><script>
          inside = host.attachShadow({ mode: '${mode}' }); inside.innerHTML = \`${TEXT}\`</script>`),
      );
      await eventually('the mark', () =>
        tab.evaluate(() => (CSS.highlights.get('fact-overlay-match')?.size ? true : undefined)),
      );
      const at = await tab.evaluate(() => {
        const text = (globalThis as unknown as { inside: ShadowRoot }).inside.querySelector('p')?.firstChild as Text;
        const range = new Range();
        range.setStart(text, text.data.indexOf('107'));
        range.setEnd(text, text.data.indexOf('107') + 3);
        const { x, y } = range.getBoundingClientRect();
        return { x, y };
      });
      await tab.mouse.move(at.x + 12, at.y + 12);
      await tab.mouse.move(at.x + 10, at.y + 10);
      await cardWith(own, tab, 'Matches');
    });
  });

  test('a page that hides and darkens all it does not know cannot hide the card', async () => {
    const css = `div { display: none !important; opacity: 0 !important; transform: scale(0) !important; width: 1px !important }
      [popover] { visibility: hidden !important } ::backdrop { background: rgb(0 0 0 / 90%) !important; display: block !important }`;
    const tab = await open(page(TEXT, css));
    await pointAt(tab, '107');
    const { box } = await cardWith(own, tab, 'Matches');
    expect(box.width).toBeGreaterThan(250);
    const { x, y } = box;
    expect(await tab.evaluate((px, py) => document.elementFromPoint(px, py)?.tagName, x + 20, y + 20)).toBe('DIV');
  });

  describe('lies in the viewport, beside the words', () => {
    const texts: [string, string, string][] = [
      ['left to right', '', ''],
      ['right to left', '', 'dir="rtl"'],
      ['vertical', 'body { writing-mode: vertical-rl }', ''],
    ];
    // Wide, narrow, and zoomed to 400 %.
    const sizes: [number, number][] = [
      [1280, 800],
      [320, 640],
      [320, 256],
    ];
    const cases = texts.flatMap((text) => sizes.map((size) => [...text, ...size] as const));
    test.each(cases)('%s: %s %s %i × %i', async (_, css, root, width, height) => {
      const tab = await session().browser.newPage();
      await tab.setViewport({ width, height });
      await tab.goto(session().pages.add('page.html', page(TEXT, css, root)));
      await tab.bringToFront();
      await eventually('marks', () => tab.evaluate(() => (CSS.highlights.size > 0 ? true : undefined)));
      for (const [words, says] of [
        ['33', 'Later corrected'],
        ['107', 'Matches'],
      ] as const) {
        await tab.mouse.move(2, 2);
        await closed(tab);
        await pointAt(tab, words);
        await cardWith(own, tab, says);
        const figure = await whereIs(tab, words);
        const box = await eventually('the card to settle', async () => {
          const seen = await seenCard(own, tab);
          return seen && apart(seen.box, figure) ? seen.box : undefined;
        });
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
    });
  });

  test('of a figure over two lines, the card goes to the line that is pointed at', async () => {
    const tab = await open(
      page(`<p style="width: 9em">Operation “Safe City” saw nearly<br>500 immigrants arrested by ICE.</p>`),
    );
    await pointAt(tab, '500');
    const card = await cardWith(own, tab, 'Consistent');
    const line = await whereIs(tab, '500');
    expect(card.box.y - (line.y + line.height)).toBeLessThan(20);
    expect(card.box.x).toBeLessThan(line.x + line.width);
  });

  test('is dark where the page is', async () => {
    for (const [css, dark] of [
      ['body { background: #fff; color: #111 }', false],
      ['body { background: #111; color: #eee }', true],
      ['body { background: oklch(0.2 0.02 260); color: oklch(0.9 0 0) }', true],
      ['p { background: linear-gradient(#000, #333); color: #fff }', true],
      ['html { background: #000; color: #fff } p { background: rgb(255 255 255 / 95%); color: #000 }', false],
      [':root { color-scheme: dark }', true],
    ] as const) {
      const tab = await open(page(TEXT, css));
      await pointAt(tab, '107');
      expect((await cardWith(own, tab, 'Matches')).dark, css).toBe(dark);
      await tab.close();
    }
  });

  test('takes the size of the reader’s own font, whatever the page says', async () => {
    const sizeOn = async (css: string) => {
      const tab = await open(page(TEXT, css));
      await pointAt(tab, '107');
      const { box } = await cardWith(own, tab, 'Matches');
      await tab.close();
      return box.width;
    };
    expect(await sizeOn('html { font-size: 30px } p { font-size: 18px }')).toBe(
      await sizeOn('html { font-size: 8px }'),
    );
  });

  test('touch: a tap shows it, a tap elsewhere closes it, links still work', async () => {
    const tab = await open(page(`${TEXT}<p><a id="link" href="#there">In Denver they arrested 63 people.</a></p>`));
    const tap = async (words: string) => {
      const { x, y, width, height } = await whereIs(tab, words);
      await tab.touchscreen.tap(x + width / 2, y + height / 2);
    };
    await tap('107');
    await cardWith(own, tab, 'Matches');
    await tab.touchscreen.tap(600, 780);
    await closed(tab);
    await tap('63');
    await eventually('the link to be followed', async () => (tab.url().endsWith('#there') ? true : undefined));
  });
});
