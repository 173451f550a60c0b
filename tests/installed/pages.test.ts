import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openPopup, reports } from '../../scripts/inside.ts';
import { leftTheMachine } from '../../scripts/launch.ts';
import { eventually, inEveryBrowser, type Session } from './harness.ts';
import { FOLDERS, labelledPages, print } from './labelled.ts';

declare global {
  var pristine: string;
}

/** Opens a page that keeps, in `pristine`, what it was before any script of an extension could run. */
async function openPristine({ browser, pages }: Session, file: string, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      globalThis.pristine = new XMLSerializer().serializeToString(document);
    });
  });
  await page.goto(pages.add(file, html));
  return page;
}

/** Everything that was read on a page, once every frame with the overlay has been read; undefined until then. */
async function readingOf(own: Page, page: Page) {
  const frames = await reports(own, page.url());
  if (frames.length === 0 || frames.some(({ state }) => state !== 'read')) return undefined;
  return {
    mentions: frames.reduce((sum, { mentions }) => sum + mentions.length, 0),
    claims: frames.flatMap(({ claims }) => claims.map(({ quote, fact, verdict }) => ({ ...quote, fact, verdict }))),
  };
}

/** The figures on the popup's list, verdict by verdict in its order. */
const listed = (popup: Page) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[data-verdict]')].flatMap((group) =>
      [...group.querySelectorAll('q mark')].map(
        (words) => `${group.getAttribute('data-verdict')}: ${words.textContent}`,
      ),
    ),
  );

inEveryBrowser((session) => {
  describe.each(FOLDERS)('%s', (folder) => {
    const pages = labelledPages(folder);
    if (pages.length === 0) test.skip(`(there is no folder ${folder} beside this checkout)`, () => {});

    for (const [file, { html }] of pages) {
      test(`${file}: the popup lists what the command line prints, and the page stays as it was`, async () => {
        const { mentions, claims } = await print(html);
        const { own } = session();
        const page = await openPristine(session(), file, html);
        if (mentions > 0) {
          const read = await eventually('the page to be read', () => readingOf(own, page));
          expect(read).toEqual({
            mentions,
            claims: claims.map(({ exact, prefix, suffix, fact, verdict }) => ({
              exact,
              prefix,
              suffix,
              fact,
              verdict,
            })),
          });
          const popup = await openPopup(session(), own, page.url());
          const expected = claims.map(({ verdict, exact }) => `${verdict}: ${exact}`).sort();
          const list = await eventually('the list', async () => {
            const now = await listed(popup);
            return now.length >= expected.length ? now : undefined;
          });
          expect(list.sort()).toEqual(expected);
        } else {
          // Long enough for the gate to have seen a name, if it saw one.
          await new Promise((wait) => setTimeout(wait, 300));
          const read = await readingOf(own, page);
          expect(read?.claims ?? []).toEqual([]);
        }
        const [before, after] = await page.evaluate(() => [
          globalThis.pristine,
          new XMLSerializer().serializeToString(document),
        ]);
        expect(after).toBe(before);
      });
    }
  });

  test('nothing has left the machine', () => {
    const { outside, pages } = session();
    expect(leftTheMachine(outside.asked)).toEqual([]);
    expect(pages.asked.filter((path) => !/^\/[\w.-]+\.html$|^\/favicon\.ico$/.test(path))).toEqual([]);
  });
});
