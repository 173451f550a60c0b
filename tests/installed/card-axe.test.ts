import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEveryBrowser, pointAt } from './harness.ts';
import { openPanel } from './reports.ts';
import { cardWith, openMarked, pressIn, type SeenCard } from './seen-card.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const page = (css: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Arrests, counted</title>
  <style>body { font: 18px/1.6 serif; margin: 40px; ${css} }</style>
  <p>ICE called it Operation “Safe City”: nearly 500 immigrants arrested, from 42 counties. In Portland, Oregon,
  officers took 33 people into custody; in Philadelphia they arrested 107 people.</p>`;

/** What a card says, and the words that it is about. */
const STATES = [
  ['Matches', '107'],
  ['Consistent with', 'nearly 500'],
  ['Later corrected', '33'],
  ['Differs from', '42'],
  ['was later corrected', 'Safe City'],
] as const;

inEveryBrowser((session) => {
  let own: Page;
  beforeEach(async () => {
    own = await openPanel(session());
  });

  /** Axe cannot look into a closed shadow root, so it looks at the same markup and styles on a page of their own. */
  const look = async ({ html, css }: SeenCard) => {
    const tab = await session().open(
      `<!doctype html><html lang="en"><title>A card</title><style>${css}</style><main>${html}</main>`,
      'card.html',
    );
    await tab.evaluate(AXE);
    const found = await tab.evaluate(async () => {
      // The card fades in once more, and axe passes over what cannot be seen yet.
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations, incomplete, passes } = await run('.card', { runOnly: tags });
      const brief = ({ id, nodes }: axe.Result) => `${id}: ${nodes.map((node) => node.html).join(' ')}`;
      // What axe is not sure of is a finding too.
      return JSON.stringify({ found: [...violations, ...incomplete].map(brief), passed: passes.map(({ id }) => id) });
    });
    await tab.close();
    return JSON.parse(found) as { found: string[]; passed: string[] };
  };

  test.each([
    ['light', ''],
    ['dark', 'background: #15181e; color: #d8dce4'],
  ])('axe finds nothing in any state, on a %s page', async (_, css) => {
    const tab = await openMarked(session(), page(css));
    for (const [says, words] of STATES) {
      await tab.mouse.move(2, 2);
      await pointAt(tab, words);
      await cardWith(own, tab, says);
      if (says !== 'was later corrected') {
        await pressIn(own, tab, 'More');
        await pressIn(own, tab, 'Keep open');
      }
      const { found, passed } = await look(await cardWith(own, tab, says));
      expect(found, says).toEqual([]);
      for (const rule of ['aria-dialog-name', 'button-name', 'color-contrast', 'target-size'])
        expect(passed).toContain(rule);
      await tab.bringToFront();
      await tab.keyboard.press('Escape');
    }
  });
});
