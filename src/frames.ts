// Calls of the background and our own pages into the overlays of a tab.
import browser, { type Scripting } from 'webextension-polyfill';
import { checkReport, checkTally } from './border';
import type { FrameReport, InFrame, Situation, Tally } from './messages';

/**
 * Calls the overlay in frames of a tab.
 *
 * @returns what it answers, the top frame first; nothing of frames without an overlay, nor where extensions may not run
 */
async function call<T extends Exclude<keyof InFrame, 'isAlive'>>(
  target: Scripting.InjectionTarget,
  name: T,
  ...data: Parameters<InFrame[T]>
): Promise<{ frameId: number; answer: unknown }[]> {
  const results = await browser.scripting
    .executeScript({
      target,
      // The source of this travels: nothing around it does.
      func: (name: T, data: never[]) => (globalThis.factOverlay?.[name] as (...data: never[]) => unknown)?.(...data),
      args: [name, data],
      injectImmediately: true,
    })
    .catch(() => []);
  return results
    .flatMap(({ frameId, result }) => (result === undefined || result === null ? [] : { frameId, answer: result }))
    .sort((a, b) => a.frameId - b.frameId);
}

/** What checks let through of what frames answered. */
function checked<T>(answers: { frameId: number; answer: unknown }[], check: (data: unknown) => T) {
  return answers.flatMap(({ frameId, answer }) => {
    try {
      return [{ frameId, answer: check(answer) }];
    } catch {
      return [];
    }
  });
}

/**
 * Collects what was read in all frames of a tab.
 *
 * @returns one report for each frame in which a topic is named, the top frame first; empty where extensions may not run
 */
export async function reportsOf(tabId: number): Promise<{ frameId: number; report: FrameReport }[]> {
  const answers = await call({ tabId, allFrames: true }, 'report');
  return checked(answers, checkReport).map(({ frameId, answer }) => ({ frameId, report: answer }));
}

/** The same in numbers, which costs pages with many figures much less. */
export async function talliesOf(tabId: number): Promise<{ frameId: number; tally: Tally }[]> {
  const answers = await call({ tabId, allFrames: true }, 'tally');
  return checked(answers, checkTally).map(({ frameId, answer }) => ({ frameId, tally: answer }));
}

/** Tells frames of a tab what holds now; answers whether any has heard it. */
export async function update(target: Scripting.InjectionTarget, situation: Situation): Promise<boolean> {
  return (await call(target, 'update', situation)).length > 0;
}

/** Scrolls to a claim of a frame and opens its card; answers whether it is still there. */
export async function show(tabId: number, frameId: number, index: number): Promise<boolean> {
  const [shown] = await call({ tabId, frameIds: [frameId] }, 'show', index);
  return shown?.answer === true;
}

/** Does what a keyboard shortcut is for, in a frame. */
export async function step(tabId: number, frameId: number, way: Parameters<InFrame['step']>[0]): Promise<void> {
  await call({ tabId, frameIds: [frameId] }, 'step', way);
}
