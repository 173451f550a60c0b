import browser from 'webextension-polyfill';
import { checkReport } from './border';
import { type FrameReport, send } from './messages';

/**
 * Collects what was read in all frames of a tab.
 *
 * @returns one report for each frame in which a topic is named, the top frame first; empty where extensions may not run
 */
export async function reportsOf(tabId: number): Promise<{ frameId: number; report: FrameReport }[]> {
  const frames = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => true, injectImmediately: true })
    .catch(() => []);
  const ids = frames.map(({ frameId }) => frameId).sort((a, b) => a - b);
  const answers = await Promise.allSettled(
    ids.map(async (frameId) => ({ frameId, report: checkReport(await send('report', undefined, { tabId, frameId })) })),
  );
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}
