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

/** Sends a message to the top frame of the page at an address, as the background does. */
export async function send(own: Page, address: string, type: string, data?: unknown): Promise<void> {
  await own.evaluate(
    (tabId, message) => chrome.tabs.sendMessage(tabId, { ...message, timestamp: 0 }, { frameId: 0 }),
    await tabOf(own, address),
    { type, data },
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
      const frames = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
      const ids = frames.map(({ frameId }) => frameId).sort((a, b) => a - b);
      const ask = (frameId: number) => chrome.tabs.sendMessage(tabId, { type: 'report', timestamp: 0 }, { frameId });
      const answers = await Promise.all(ids.map((frameId) => ask(frameId).catch(() => undefined)));
      return JSON.stringify(answers.flatMap((answer) => answer?.res ?? []));
    },
    await tabOf(own, address),
  );
  return JSON.parse(found) as FrameReport[];
}
