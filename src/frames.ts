import browser from 'webextension-polyfill';
import { checkReport, checkTally } from './border';
import { type FrameReport, send, type Tally } from './messages';

/** Asks all frames of a tab in which the overlay is, the top frame first; none where extensions may not run. */
async function ask<T>(tabId: number, type: 'report' | 'tally', check: (data: unknown) => T) {
  const frames = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => true, injectImmediately: true })
    .catch(() => []);
  const ids = frames.map(({ frameId }) => frameId).sort((a, b) => a - b);
  const answers = await Promise.allSettled(
    ids.map(async (frameId) => ({ frameId, answer: check(await send(type, undefined, { tabId, frameId })) })),
  );
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

/**
 * Collects what was read in all frames of a tab.
 *
 * @returns one report for each frame in which a topic is named, the top frame first; empty where extensions may not run
 */
export async function reportsOf(tabId: number): Promise<{ frameId: number; report: FrameReport }[]> {
  return (await ask(tabId, 'report', checkReport)).map(({ frameId, answer }) => ({ frameId, report: answer }));
}

/** The same in numbers, which costs pages with many figures much less. */
export async function talliesOf(tabId: number): Promise<{ frameId: number; tally: Tally }[]> {
  return (await ask(tabId, 'tally', checkTally)).map(({ frameId, answer }) => ({ frameId, tally: answer }));
}
