/** Milliseconds that a slice of work may take, so that the page never waits for us. */
const SLICE = 8;

/** Resolves when the page has had its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 100 }));
}

/** Resolves when somebody sees the document, or the signal aborts. */
export function seen(signal: AbortSignal): Promise<void> {
  if (!document.hidden || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      document.removeEventListener('visibilitychange', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    document.addEventListener('visibilitychange', done);
    signal.addEventListener('abort', done);
  });
}

/** Does work in slices of a few milliseconds and lets the page have its turn in between. A hidden page waits. */
export interface Slices {
  /** Milliseconds worked so far. */
  readonly spent: number;
  /**
   * @param work - yields wherever it may be interrupted, with what it is worth telling
   * @param progress - called after each slice with what was yielded last
   * @returns what the work returns
   * @throws the signal's reason when it aborts, and what the work throws
   */
  run<P, R>(work: Generator<P, R>, progress?: (latest: P) => void): Promise<R>;
}

/** @param signal - ends all work */
export function createSlices(signal: AbortSignal): Slices {
  const slices = {
    spent: 0,
    async run<P, R>(work: Generator<P, R>, progress?: (latest: P) => void): Promise<R> {
      for (;;) {
        await seen(signal);
        signal.throwIfAborted();
        const begin = performance.now();
        let now = begin;
        let step: IteratorResult<P, R>;
        do {
          step = work.next();
          now = performance.now();
        } while (!step.done && now - begin < SLICE);
        slices.spent += now - begin;
        if (step.done) return step.value;
        progress?.(step.value);
        await turn();
      }
    },
  };
  return slices;
}
