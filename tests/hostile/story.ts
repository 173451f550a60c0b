import type { Page } from 'puppeteer-core';
import type { Session } from '../installed/harness.ts';

/** Two figures of the record in a paragraph, and where they are. */
export const STORY =
  'Immigration: ICE said that 498 people were arrested in Operation Safe City, 107 of them in Philadelphia.';
export const FIGURES = ['498', '107'];

/** A page around the story. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>${head}</head><body>${body}</body></html>`;

interface Listening {
  readonly tab: Page;
  /** Errors and warnings, of the page's own scripts and of the extension's in it. */
  readonly heard: readonly string[];
}

/** Serves a page, opens it, and listens to its console from the first moment. */
export const openListening = (
  session: Session,
  html: string,
  headers?: Readonly<Record<string, string>>,
): Promise<Listening> => listenTo(session, session.pages.add('hostile.html', html, headers));

/** Opens the page at an address and listens to its console from the first moment. */
export async function listenTo(session: Pick<Session, 'browser'>, address: string): Promise<Listening> {
  const tab = await session.browser.newPage();
  const heard: string[] = [];
  tab.on('console', (message) => {
    // A page without an icon, and what the page itself was refused, are told as errors too.
    const isOwn = /^Failed to load resource|^Cross-Origin Request Blocked|^Access to fetch/.test(message.text());
    if (!isOwn && (message.type() === 'error' || message.type() === 'warn')) heard.push(message.text());
  });
  tab.on('pageerror', (error) => heard.push(String(error)));
  await tab.goto(address, { timeout: 60_000 });
  return { tab, heard };
}
