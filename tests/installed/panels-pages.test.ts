import { expect, test } from 'vitest';
import { packs } from '../../src/facts/packs';
import { eventually, inEveryBrowser, pointAt } from './harness.ts';
import { ARTICLE, press, says } from './panel.ts';
import { cardWith, pressIn, seenCard } from './seen-card.ts';

const SHEET = 'src/panels/figures/index.html';
const SHEET_LINK = 'All figures and sources';
const WELCOME = 'src/panels/welcome/index.html';

inEveryBrowser((session) => {
  test('the fact sheet holds every figure with its sources, and the charts as drawings and as tables', async () => {
    const sheet = await session().openOwn(SHEET);
    await says(sheet, 'Sources');
    for (const pack of packs) {
      const shown = await sheet.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('.figure')].map((figure) => [
            figure.id,
            figure.querySelectorAll('a[href^="#source-"]').length,
          ]),
        ),
      );
      for (const fact of pack.facts) expect(shown[fact.id], fact.id).toBeGreaterThanOrEqual(fact.sources.length);
    }
    const bars = await eventually('the bars', () =>
      sheet.evaluate(() => {
        const count = [...document.querySelectorAll('.drawing')].map((one) => one.querySelectorAll('rect').length);
        return count.length > 0 && count.every((n) => n > 0) ? count : undefined;
      }),
    );
    const rows = await sheet.evaluate(() =>
      [...document.querySelectorAll('figure table')].map((table) => table.querySelectorAll('tbody tr').length),
    );
    expect(rows).toEqual(bars);
    await press(sheet, 'Show as a table');
    expect(await sheet.evaluate(() => document.querySelector('details')?.open)).toBe(true);
  });

  test('the fact sheet is printed with its tables', async () => {
    const sheet = await session().openOwn(SHEET);
    await says(sheet, 'Sources');
    const open = await sheet.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return [...document.querySelectorAll('details')].map((details) => details.open);
    });
    expect(open).toEqual([true, true, true]);
  });

  test('every link within the fact sheet leads somewhere', async () => {
    const sheet = await session().openOwn(SHEET);
    await says(sheet, 'Sources');
    const dead = await sheet.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => !document.getElementById(id)),
    );
    expect(dead).toEqual([]);
  });

  test('a link to a figure shows it, even from a search that hides it', async () => {
    const sheet = await session().openOwn(`${SHEET}#place.portland`);
    const inView = () =>
      eventually('the figure in view', () =>
        sheet.evaluate(() => {
          const figure = document.getElementById('place.portland');
          const top = figure?.getBoundingClientRect().top ?? -1;
          return (top >= 0 && top < innerHeight && document.activeElement === figure) || undefined;
        }),
      );
    await inView();
    await sheet.locator('#query').fill('baltimore');
    await says(sheet, /\d of \d+ figures/);
    expect(await sheet.evaluate(() => document.getElementById('place.portland'))).toBeNull();
    await sheet.evaluate(() => {
      location.hash = '';
      location.hash = '#place.portland';
    });
    await inView();
    await sheet.locator('#query').fill('zzz');
    await says(sheet, 'No figure has to do with “zzz”.');
  });

  test('the options lead to the fact sheet', async () => {
    const options = await session().openOwn('src/panels/options/index.html');
    await press(options, SHEET_LINK);
    await says(options, 'How figures are compared');
  });

  test('the card leads to its figure on the fact sheet', async () => {
    const page = await session().open(ARTICLE);
    const own = await session().openOwn('src/panels/popup/index.html');
    await page.bringToFront();
    await eventually('marks', async () => (await page.evaluate(() => CSS.highlights.size > 0)) || undefined);
    await pointAt(page, '33');
    await cardWith(own, page, 'Portland');
    await pressIn(own, page, 'More');
    await eventually('the way to the sheet', async () => {
      const controls = (await seenCard(own, page))?.controls ?? [];
      return controls.some((control) => control.name === SHEET_LINK) || undefined;
    });
    await pressIn(own, page, SHEET_LINK);
    const address = await eventually('the sheet', () =>
      own.evaluate(async () =>
        (await chrome.tabs.query({})).map(({ url }) => url).find((url) => url?.includes('figures')),
      ),
    );
    expect(address).toBe(`${session().base}${SHEET}?topic=${packs[0]?.id}#place.portland`);
  });

  test('the welcome page can be tried out: figures are marked and have cards', async () => {
    const welcome = await session().openOwn(WELCOME);
    await says(welcome, 'Try it here');
    await eventually('marks', async () =>
      welcome.evaluate(() => ((CSS.highlights.get('fact-overlay-corrected')?.size ?? 0) > 0 ? true : undefined)),
    );
    const own = await session().openOwn('src/panels/popup/index.html');
    await welcome.bringToFront();
    await pointAt(welcome, '33');
    await eventually('the card', () =>
      welcome.evaluate(() => document.querySelector('[popover]:popover-open') !== null || undefined),
    );
    await own.close();
  });
});
