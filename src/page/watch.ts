import { seen } from './scan';

const WHAT = { childList: true, characterData: true, subtree: true } as const;
/** Changes that come within this many milliseconds are taken together. */
const QUIET = 100;
/** After work of t milliseconds rest for this many times t: a page that changes without end cannot make us work so. */
const REST = 9;

/** Watches trees for changes of their text. */
export interface Watcher {
  /** Watches another tree: a shadow root. Watching one twice is watching it once. */
  observe(root: Node): void;
}

/**
 * Calls back when text was added, changed or removed, several changes at a time, and never while the document is hidden
 * or the call before still works.
 *
 * @param work - what to do then; the next call waits for it, and some more the longer it took
 * @param isOwn - whether a node is the extension's own: it may come and go without a reading
 * @param signal - ends it
 */
export function watch(work: () => Promise<void>, isOwn: (node: Node) => boolean, signal: AbortSignal): Watcher {
  let busy = false;
  let again = false;

  const run = async () => {
    busy = true;
    do {
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      await seen(signal);
      again = false;
      const begin = performance.now();
      await work();
      const took = performance.now() - begin;
      await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, took * REST)));
    } while (again && !signal.aborted);
    busy = false;
  };

  const isOwnDoing = ({ type, addedNodes, removedNodes }: MutationRecord) =>
    type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn);

  const observer = new MutationObserver((records) => {
    if (records.every(isOwnDoing)) return;
    again = true;
    if (!busy) void run().catch(() => {});
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return { observe: (root) => observer.observe(root, WHAT) };
}
