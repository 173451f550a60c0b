import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { openPopup, reports } from '../../scripts/inside.ts';
import { leftTheMachine } from '../../scripts/launch.ts';
import type { ReportedClaim } from '../../src/messages.ts';
import { checkPage } from '../../src/page-check.ts';
import { eventually, inBrowser, pointAt, type Session, whereIs } from './harness.ts';
import { FOLDERS, labelledPages } from './labelled.ts';
import { marked } from './reports.ts';
import { seenCard } from './seen-card.ts';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

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
  // How long the pointer rests before a card comes is tested elsewhere.
  await session.own.evaluate(() => chrome.storage.sync.set({ settings: { version: 1, dwell: 0 } }));
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
  return { mentions: frames.flatMap(({ mentions }) => mentions), claims: frames.flatMap(({ claims }) => claims) };
}

/** How a card writes the canonical figure, as far as it is the same in every language. */
function figureOf({ said: { scale }, canonical }: ReportedClaim): string {
  if (scale === 'share') return `${Math.round(1000 * canonical) / 10}`;
  return String(scale === 'day' ? new Date(86_400_000 * canonical).getUTCDate() : canonical);
}

/** Puts the mouse on a figure until its card is open, takes it away, and closes the card. */
async function lookAtCard({ own }: Session, page: Page, claim: ReportedClaim): Promise<string> {
  // Figures far below are marked when they come near.
  await whereIs(page, claim.quote);
  await marked(page, true);
  await pointAt(page, claim.quote);
  const card = await eventually(`a card on "${claim.quote.exact}"`, () => seenCard(own, page));
  await page.mouse.move(1, 1);
  await page.keyboard.press('Escape');
  await eventually('the card to close', async () => ((await seenCard(own, page)) ? undefined : true));
  return card.text;
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

/** Every labelled page in one browser, as the installed extension reads and shows it. */
export const labelledPagesIn = (browser: BrowserName) =>
  inBrowser(browser, (session) => {
    let tabs: Promise<Tabs> | undefined;

    describe.each(FOLDERS)('%s', (folder) => {
      const pages = labelledPages(folder);
      if (pages.length === 0) test.skip(`(there is no folder ${folder} beside this checkout)`, () => {});

      for (const [file, html] of pages) {
        test(`${file}: popup and card show what the command line prints, and the page stays as it was`, async () => {
          tabs ??= openTabs(session());
          const { page, popup } = await tabs;
          const [{ report }] = await Promise.all([checkPage(html, false), page.goto(session().pages.add(file, html))]);
          const { mentions, claims } = report;
          const { own } = session();
          // A page that is not read gets long enough for the gate to have seen a name, if it saw one.
          const read =
            mentions > 0
              ? await eventually('the page to be read', () => readingOf(own, page))
              : await pause(300).then(() => readingOf(own, page));
          const reported = (read?.claims ?? []).map(({ quote, fact, verdict }) => ({ ...quote, fact, verdict }));
          expect(reported).toEqual(
            claims.map(({ exact, prefix, suffix, fact, verdict }) => ({ exact, prefix, suffix, fact, verdict })),
          );
          expect(read?.mentions.length ?? 0).toBe(mentions);

          const [first] = read?.claims ?? [];
          if (first) expect(await lookAtCard(session(), page, first)).toContain(figureOf(first));

          const [before, after] = await page.evaluate(() => [
            globalThis.pristine,
            new XMLSerializer().serializeToString(document),
          ]);
          expect(after).toBe(before);

          // Last, since the popup asks again in its own time.
          const expected = claims.map(({ verdict, exact }) => `${verdict}: ${exact}`).sort();
          await vi.waitFor(async () => expect((await listed(popup)).sort()).toEqual(expected), { timeout: 10_000 });
        });
      }
    });

    test('nothing has left the machine', () => {
      const { outside, pages } = session();
      expect(leftTheMachine(outside.asked)).toEqual([]);
      // What the pages themselves name: pictures and style sheets that are not there.
      const named = FOLDERS.flatMap((folder) => labelledPages(folder).map(([file, html]) => file + html)).join();
      const asked = pages.asked.map((path) => path.slice(1)).filter((path) => path !== 'favicon.ico');
      expect(asked.filter((path) => !`blank.html${named}`.includes(path))).toEqual([]);
    });
  });
