import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { step } from '../../scripts/inside.ts';
import { eventually, type Session } from './harness.ts';
import { marked } from './reports.ts';

interface Box {
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
  /** Buttons, links and disclosures that are to be seen, in document order. */
  readonly controls: readonly { readonly name: string; readonly box: Box }[];
  /** Name of the control that has the focus, "card" or "content" for the card itself and what scrolls in it, or "". */
  readonly focused: string;
  /** Markup and styles, to be looked at elsewhere. */
  readonly html: string;
  readonly css: string;
}

/**
 * Looks from the extension's own world of the page, which alone can look into closed shadow roots.
 *
 * @param own - a page of the extension
 * @returns the card that is open on a page, in whatever frame, or undefined
 */
export async function seenCard(own: Page, page: Page): Promise<SeenCard | undefined> {
  const seen = await own.evaluate(async (address) => {
    const look = () => {
      const rootOf = (host: HTMLElement) =>
        (host as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ??
        chrome.dom?.openOrClosedShadowRoot(host);
      const hosts = [...document.querySelectorAll<HTMLElement>('[popover]:popover-open')];
      // One may stand in a shadow root of the page.
      for (const element of document.querySelectorAll('*'))
        if (element instanceof HTMLElement)
          hosts.push(...(rootOf(element)?.querySelectorAll<HTMLElement>('[popover]:popover-open') ?? []));
      for (const host of hosts) {
        const root = rootOf(host);
        const card = root?.querySelector<HTMLElement>('.card');
        if (!root || !card) continue;
        const boxOf = (element: Element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        };
        const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
        const title = root.getElementById(card.getAttribute('aria-labelledby') ?? '');
        const controls = [...card.querySelectorAll('button, a, summary')]
          .filter((control) => control.checkVisibility())
          .map((control) => ({ name: nameOf(control), box: boxOf(control) }));
        const focused = root.activeElement;
        return {
          text: card.innerText,
          name: nameOf(title ?? card),
          box: boxOf(card),
          dark: root.querySelector('.dark') !== null,
          controls,
          focused: !focused ? '' : focused.matches('.card, .content') ? (focused.classList[0] ?? '') : nameOf(focused),
          html: card.parentElement?.outerHTML ?? '',
          css: root.querySelector('style')?.textContent ?? '',
        };
      }
      return null;
    };
    const tabId = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id;
    if (tabId === undefined) throw new Error(`no tab shows ${address}`);
    const results = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: look });
    return JSON.stringify(results.find(({ result }) => result)?.result ?? null);
  }, page.url());
  return (JSON.parse(seen) as SeenCard | null) ?? undefined;
}

/** What the page tells assistive technology at the moment, beside the card. */
export async function spoken(own: Page, page: Page): Promise<string> {
  return own.evaluate(async (address) => {
    const listen = () =>
      [...document.querySelectorAll<HTMLElement>(':root > div, dialog > div')]
        .map((host) => {
          const { openOrClosedShadowRoot } = host as { openOrClosedShadowRoot?: ShadowRoot };
          const root = openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
          return root?.querySelector('[role=status]')?.textContent ?? '';
        })
        .join('');
    const tabId = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id;
    if (tabId === undefined) throw new Error(`no tab shows ${address}`);
    const [result] = await chrome.scripting.executeScript({ target: { tabId }, func: listen });
    return result?.result ?? '';
  }, page.url());
}

/** Does what the background does on a keyboard shortcut: the browser's own shortcuts are out of a test's reach. */
export const shortcut = (own: Page, page: Page, way: 'next' | 'previous' | 'open'): Promise<void> =>
  step(own, page.url(), way);

/** Presses a control of the open card with the real mouse, once it stands still. */
export async function pressIn(own: Page, page: Page, name: string): Promise<void> {
  const boxOf = async () => (await seenCard(own, page))?.controls.find((control) => control.name === name)?.box;
  const { x, y, width, height } = await eventually(`"${name}" to stand still in the card`, async () => {
    const box = await boxOf();
    return box && isDeepStrictEqual(box, await boxOf()) ? box : undefined;
  });
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Opens a page, brings it to the front, and resolves when its figures are marked. */
export async function openMarked(session: Session, html: string): Promise<Page> {
  const page = await session.open(html);
  await page.bringToFront();
  await marked(page, true);
  return page;
}

/** The card once it is open and says these words. */
export const cardWith = (own: Page, page: Page, words: string): Promise<SeenCard> =>
  eventually(`a card with "${words}"`, async () => {
    const seen = await seenCard(own, page);
    return seen?.text.includes(words) ? seen : undefined;
  });
