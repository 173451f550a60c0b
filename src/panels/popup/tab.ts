import browser from 'webextension-polyfill';
import { reportsOf, show } from '../../frames';
import type { FrameReport } from '../../messages';
import { hasAccess } from '../access';

export interface Frame {
  readonly frameId: number;
  readonly report: FrameReport;
}

/** What can be known of a tab: its frames with what was read in them, or why there is nothing to know. */
export type TabReport =
  | { readonly access: 'granted'; readonly frames: readonly Frame[] }
  /** The reader has not allowed the extension on this page. */
  | { readonly access: 'refused' }
  /** No extension may touch this page, or it is no page of text. */
  | { readonly access: 'never' };

export interface TabPage {
  readonly id: number;
  readonly title: string;
  /** "" where the browser does not tell. */
  readonly address: string;
}

/**
 * The tab that the popup was opened over, or the one that its address names when it is opened as a page of its own;
 * undefined once that is closed.
 */
export async function currentTab(): Promise<TabPage | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab] = named
    ? [await browser.tabs.get(Number(named)).catch(() => undefined)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, title: tab.title ?? '', address: tab.url ?? '' };
}

/** Milliseconds that a page has to answer where it is not sure that it may be asked. */
const PATIENCE = 1000;
const sleep = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));

/** Asks every frame of a tab for what was read in it; where none has anything to say, finds out why. */
export async function readTab(tabId: number): Promise<TabReport> {
  // Where access is withheld Chromium keeps a script until the reader clicks, and answers nothing.
  const kept = (await hasAccess()) ? new Promise<never>(() => {}) : sleep(PATIENCE);
  const frames = await Promise.race([reportsOf(tabId), kept]);
  if (!frames) return { access: 'refused' };
  if (frames.length > 0) return { access: 'granted', frames };
  try {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return top?.result === 'application/pdf' ? { access: 'never' } : { access: 'granted', frames };
  } catch {
    return { access: (await hasAccess()) ? 'never' : 'refused' };
  }
}

/**
 * Scrolls to a claim, flashes it and opens its card.
 *
 * @returns whether it is still on the page
 */
export async function showClaim(tabId: number, frameId: number, index: number): Promise<boolean> {
  const shown = await show(tabId, frameId, index);
  if (shown && isOwnTab()) await browser.tabs.update(tabId, { active: true });
  if (shown && !isOwnTab()) window.close();
  return shown;
}

const isOwnTab = () => new URLSearchParams(location.search).has('tab');
