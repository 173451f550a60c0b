// Looks into the installed extension from one of its own pages, where its interfaces can be called.
import type { Page } from 'puppeteer-core';
import type { FrameReport } from '../src/messages.ts';
import { type Launched, POPUP } from './launch.ts';

/** Opens a page of the extension, to ask through. */
export const openPanel = (launched: Launched): Promise<Page> => launched.openOwn(POPUP);

/**
 * The browser's own number of the tab that shows an address; two tabs with the same address are not told apart.
 *
 * @param own - a page of the extension
 */
async function tabOf(own: Page, address: string): Promise<number> {
  const tabs = await own.evaluate(async () => (await chrome.tabs.query({})).map(({ id, url }) => ({ id, url })));
  const id = tabs.find(({ url }) => url === address)?.id;
  if (id === undefined) throw new Error(`no tab shows ${address}`);
  return id;
}

/** Does what a keyboard shortcut does, in the top frame of the page at an address. */
export async function step(own: Page, address: string, way: 'next' | 'previous' | 'open'): Promise<void> {
  await own.evaluate(
    (tabId, way) =>
      chrome.scripting.executeScript({
        target: { tabId },
        func: (way: 'next' | 'previous' | 'open') => globalThis.factOverlay?.step(way),
        args: [way],
      }),
    await tabOf(own, address),
    way,
  );
}

/** Opens the popup for the page at an address, as a tab of its own. */
export async function openPopup(launched: Launched, own: Page, address: string): Promise<Page> {
  return launched.openOwn(`${POPUP}?tab=${await tabOf(own, address)}`);
}

/**
 * What a panel would be told about the page at an address: one report for each frame that answers, the top frame first.
 *
 * @param own - a page of the extension
 */
export async function reports(own: Page, address: string): Promise<FrameReport[]> {
  const found = await own.evaluate(
    async (tabId) => {
      const func = () => globalThis.factOverlay?.report();
      const frames = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
      frames.sort((a, b) => a.frameId - b.frameId);
      return JSON.stringify(frames.flatMap(({ result }) => result ?? []));
    },
    await tabOf(own, address),
  );
  return JSON.parse(found) as FrameReport[];
}
