// Looks at a page as a person does: finds words on it, puts the mouse on them, waits for what comes.
import type { Page } from 'puppeteer-core';

/** Words on a page; prefix and suffix tell the same words in two places apart. */
export interface Words {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Asks until the answer is there, for whatever the extension does in its own time.
 *
 * @param ask - answers undefined while there is nothing to see yet
 * @throws Error with `what` after `timeout` milliseconds
 */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>, timeout = 10_000): Promise<T> {
  for (const end = Date.now() + timeout; ; await new Promise((wait) => setTimeout(wait, 20))) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s in vain for ${what}`);
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

/**
 * Scrolls words into view and answers where they are: their first line, in CSS pixels of the viewport.
 *
 * @param words - a text, or a quote with its context; white space does not matter
 * @throws Error where the page does not have them
 */
export async function whereIs(page: Page, words: string | Words) {
  const { exact, prefix = '', suffix = '' } = typeof words === 'string' ? { exact: words } : words;
  const box = await page.evaluate(
    ({ wanted, before, after }) => {
      const places: { node: Node; offset: number }[] = [];
      let text = '';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement?.closest('script, style, template')) continue;
        for (const { index, 0: letter } of (node.nodeValue ?? '').matchAll(/\S/g)) {
          places.push({ node, offset: index });
          text += letter;
        }
      }
      for (const context of [32, 16, 8, 4, 0]) {
        const start = before.slice(before.length - Math.min(context, before.length));
        const at = text.indexOf(start + wanted + after.slice(0, context));
        const first = places[at + start.length];
        const last = places[at + start.length + wanted.length - 1];
        if (at < 0 || !first || !last) continue;
        first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = new Range();
        range.setStart(first.node, first.offset);
        range.setEnd(last.node, last.offset + 1);
        const line = range.getClientRects()[0];
        return line && { x: line.x, y: line.y, width: line.width, height: line.height };
      }
      return undefined;
    },
    { wanted: squeeze(exact), before: squeeze(prefix), after: squeeze(suffix) },
  );
  if (!box) throw new Error(`the page does not show "${exact}"`);
  return box;
}

/** Puts the real mouse on the middle of these words, coming from a little way off as a hand would. */
export async function pointAt(page: Page, words: string | Words): Promise<void> {
  const { x, y, width, height } = await whereIs(page, words);
  await page.mouse.move(x + width / 2 + 3, y + height / 2 + 1);
  await page.mouse.move(x + width / 2, y + height / 2);
}
