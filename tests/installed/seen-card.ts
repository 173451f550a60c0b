import type { Page } from 'puppeteer-core';
import { eventually } from './harness.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a reader sees of an open card. Boxes are in CSS pixels of the page's viewport. */
export interface SeenCard {
  /** Its text, line by line. */
  readonly text: string;
  /** Name that assistive technology reads. */
  readonly name: string;
  readonly box: Box;
  readonly dark: boolean;
  /** Buttons, links and disclosures by their name. */
  readonly controls: Readonly<Record<string, Box>>;
  /** Name of the control that has the focus, "card" for the card itself, or "". */
  readonly focused: string;
  /** Markup and styles, to be looked at elsewhere. */
  readonly html: string;
  readonly css: string;
}

/**
 * Looks from the extension's own world of the page, which alone can look into closed shadow roots.
 *
 * @param own - a page of the extension
 * @returns the card that is open on a page, in its top frame, or undefined
 */
export async function seenCard(own: Page, page: Page): Promise<SeenCard | undefined> {
  const seen = await own.evaluate(async (address) => {
    const look = () => {
      for (const host of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) {
        const { openOrClosedShadowRoot } = host as { openOrClosedShadowRoot?: ShadowRoot };
        const root = openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
        const card = root?.querySelector<HTMLElement>('.card');
        if (!root || !card) continue;
        const boxOf = (element: Element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        };
        const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
        const title = root.getElementById(card.getAttribute('aria-labelledby') ?? '');
        const controls = [...card.querySelectorAll('button, a, summary')].map((one) => [nameOf(one), boxOf(one)]);
        return {
          // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not seen, and lines matter
          text: card.innerText,
          name: nameOf(title ?? card),
          box: boxOf(card),
          dark: root.querySelector('.dark') !== null,
          controls: Object.fromEntries(controls) as Record<string, ReturnType<typeof boxOf>>,
          focused: root.activeElement === card ? 'card' : root.activeElement ? nameOf(root.activeElement) : '',
          html: card.parentElement?.outerHTML ?? '',
          css: root.querySelector('style')?.textContent ?? '',
        };
      }
      return null;
    };
    const tabId = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id;
    if (tabId === undefined) throw new Error(`no tab shows ${address}`);
    const [result] = await chrome.scripting.executeScript({ target: { tabId }, func: look });
    return JSON.stringify(result?.result ?? null);
  }, page.url());
  return (JSON.parse(seen) as SeenCard | null) ?? undefined;
}

/** The card once it is open and says these words. */
export const cardWith = (own: Page, page: Page, words: string): Promise<SeenCard> =>
  eventually(`a card with "${words}"`, async () => {
    const seen = await seenCard(own, page);
    return seen?.text.includes(words) ? seen : undefined;
  });
