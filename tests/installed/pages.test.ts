import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { openPopup, reports } from '../../scripts/inside.ts';
import { leftTheMachine } from '../../scripts/launch.ts';
import { eventually, inEveryBrowser, type Session } from './harness.ts';
import { FOLDERS, labelledPages, print } from './labelled.ts';

declare global {
  var pristine: string;
}

/** One tab that goes from page to page, with the popup open beside it. */
interface Tabs {
  readonly page: Page;
  readonly popup: Page;
}

async function openTabs(session: Session): Promise<Tabs> {
  const page = session.keep(await session.open('', 'blank.html'));
  const popup = session.keep(await openPopup(session, session.own, page.url()));
  // What the page is before any script of an extension could run.
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      globalThis.pristine = new XMLSerializer().serializeToString(document);
    });
  });
  await page.bringToFront();
  return { page, popup };
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
  let tabs: Promise<Tabs> | undefined;

  describe.each(FOLDERS)('%s', (folder) => {
    const pages = labelledPages(folder);
    if (pages.length === 0) test.skip(`(there is no folder ${folder} beside this checkout)`, () => {});

    for (const [file, { html }] of pages) {
      test(`${file}: the popup lists what the command line prints, and the page stays as it was`, async () => {
        tabs ??= openTabs(session());
        const { page, popup } = await tabs;
        const printed = print(html);
        await page.goto(session().pages.add(file, html));
        const { mentions, claims } = await printed;
        const quotes = claims.map(({ exact, prefix, suffix, fact, verdict }) => ({
          exact,
          prefix,
          suffix,
          fact,
          verdict,
        }));
        const { own } = session();
        if (mentions > 0) {
          const read = await eventually('the page to be read', () => readingOf(own, page));
          expect(read).toEqual({ mentions, claims: quotes });
        } else {
          // Long enough for the gate to have seen a name, if it saw one.
          await new Promise((wait) => setTimeout(wait, 300));
          expect((await readingOf(own, page))?.claims ?? []).toEqual([]);
        }
        const expected = claims.map(({ verdict, exact }) => `${verdict}: ${exact}`).sort();
        await vi.waitFor(async () => expect((await listed(popup)).sort()).toEqual(expected), { timeout: 10_000 });
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
