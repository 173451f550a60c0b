import { expect, test } from 'vitest';
import { eventually, inEveryBrowser } from './harness.ts';
import { figures, openPanel, reports } from './reports.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>News</title><article><h1>Immigration</h1>
  <p id="p">ICE said it had arrested 498 people in Operation “Safe City”.</p></article>`;

inEveryBrowser((session) => {
  test('a figure is read and marked', async () => {
    const panel = await openPanel(session());
    const page = await session().open(ARTICLE);
    expect(await figures(panel, page.url(), 1)).toEqual(['498']);
    const marks = () => page.evaluate(() => [...CSS.highlights.keys()].length);
    await eventually('marks', async () => ((await marks()) > 0 ? true : undefined));
  });

  test('a page that names nothing is left alone until it does', async () => {
    const panel = await openPanel(session());
    const page = await session().open('<!doctype html><body><p id="p">A safe place. City news follow.</p>');
    await new Promise((wait) => setTimeout(wait, 500));
    expect(await reports(panel, page.url())).toEqual([]);
    await page.bringToFront();
    await page.evaluate(() => {
      const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
      add('<p>Immigration: ICE arrested 498 people in operation <b>Safe</b></p>');
      setTimeout(() => document.body.lastElementChild?.insertAdjacentHTML('beforeend', ' <i>City</i>.'), 700);
    });
    expect(await figures(panel, page.url(), 1)).toEqual(['498']);
  });
});
