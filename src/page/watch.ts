import { seen } from './scan';

const WHAT = { childList: true, characterData: true, subtree: true } as const;
/** Changes that come within this many milliseconds are taken together: more and more while they go on and on. */
const QUIET = { least: 250, most: 1000 };
/** After work of t milliseconds rest for this many times t: a page that changes without end cannot make us work so. */
const REST = 9;
/** The longest rest, in milliseconds. */
const LONG = 10_000;

/** Watches trees for changes of their text. */
export interface Watcher {
  /** Watches another tree: a shadow root. Watching one twice is watching it once. */
  observe(root: Node): void;
  /** Does the work without waiting for a change. */
  run(): void;
}

/** Resolves after a time, at once when the signal aborts. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}

function areAll(nodes: NodeList, test: (node: Node) => boolean): boolean {
  for (const node of nodes) if (!test(node)) return false;
  return true;
}

interface WatchOptions {
  /** Told of changes as they happen. */
  onChange(records: readonly MutationRecord[]): void;
  /** Reads what has changed; what it throws ends this round and no more. */
  work(): Promise<void>;
  /** Milliseconds of work so far. */
  spent(): number;
  /** Whether a node is the extension's own: it may come and go without a reading. */
  isOwn(node: Node): boolean;
  readonly signal: AbortSignal;
}

/**
 * Works whenever text was added, changed or removed: for several changes at a time, never twice at once, and never while
 * the document is hidden.
 */
export function watch({ onChange, work, spent, isOwn, signal }: WatchOptions): Watcher {
  let busy = false;
  let changed = false;
  let quiet = QUIET.least;
  let latest = 0;

  /** How long to wait before the next round. */
  const pause = () => {
    const isBusy = performance.now() - latest < QUIET.most;
    quiet = isBusy ? Math.min(QUIET.most, quiet * 2) : QUIET.least;
    return quiet;
  };

  const rounds = async () => {
    if (busy) return;
    busy = true;
    while (!signal.aborted) {
      await seen(signal);
      changed = false;
      const before = spent();
      await work().catch(() => {});
      await sleep(Math.min(LONG, (spent() - before) * REST), signal);
      latest = performance.now();
      if (!changed) break;
      await sleep(pause(), signal);
    }
    busy = false;
  };

  const run = () => {
    changed = true;
    void rounds();
  };

  // Each list that is looked at is made for it.
  const isOwnDoing = (record: MutationRecord) =>
    record.type === 'childList' && areAll(record.addedNodes, isOwn) && areAll(record.removedNodes, isOwn);

  const observer = new MutationObserver((records) => {
    const theirs = records.filter((record) => !isOwnDoing(record));
    if (theirs.length === 0) return;
    onChange(theirs);
    if (changed) return;
    changed = true;
    setTimeout(() => void rounds(), pause());
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return { observe: (root) => observer.observe(root, WHAT), run };
}
