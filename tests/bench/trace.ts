// What a trace of Chromium says of the work on a page's main thread. All times are CPU time of the thread, in
// milliseconds: on a busy machine the time on the clock says little.

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string };
    readonly fileName?: string;
  };
}

/** The work on the main thread of one page. */
export interface Work {
  /** All tasks. */
  readonly total: number;
  /** Scripts, with compiling them and collecting their garbage. */
  readonly script: number;
  /** Style, layout, paint. */
  readonly rendering: number;
  /** The longest task that ran scripts. */
  readonly longest: number;
}

export const CATEGORIES = ['devtools.timeline', 'v8', 'toplevel', 'blink.user_timing', 'loading'];

const SCRIPT = new Set([
  'EvaluateScript',
  'v8.callFunction',
  'FunctionCall',
  'RunMicrotasks',
  'FireIdleCallback',
  'TimerFire',
  'EventDispatch',
  'v8.compile',
  'MinorGC',
  'MajorGC',
]);
const RENDERING = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'IntersectionObserverController::computeIntersections',
]);

const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? args?.fileName ?? '';

/** The name of the mark that a page sets while it is traced, to be found by. */
export const HERE = 'bench';

/**
 * @param json - a trace as Chromium writes it
 * @returns what the main thread of the marked page did, in the order of time, what is around before what is in it
 */
export function tasksOf(json: Uint8Array): TraceEvent[] {
  const { traceEvents } = JSON.parse(Buffer.from(json).toString()) as { traceEvents: TraceEvent[] };
  const here = traceEvents.find(({ name }) => name === HERE);
  if (!here) throw new Error('the page is not in the trace');
  return traceEvents
    .filter(({ pid, tid, ph, tdur }) => pid === here.pid && tid === here.tid && ph === 'X' && tdur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/**
 * @param json - a trace as Chromium writes it
 * @param isCounted - whether a script with this URL is counted; scripts without a URL are
 */
export function workOf(json: Uint8Array, isCounted: (url: string) => boolean): Work {
  const events = tasksOf(json);
  const found = { total: 0, script: 0, rendering: 0, longest: 0 };
  /** Events around the one looked at, and what each has of counted script. */
  const open: { end: number; counted: 'script' | 'page' | undefined }[] = [];
  let task = { script: 0 };
  for (const event of events) {
    const time = (event.tdur ?? 0) / 1000;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= event.ts) open.pop();
    const around = open.at(-1)?.counted;
    let counted = around;
    if (event.name === 'ThreadControllerImpl::RunTask') {
      found.total += time;
      task = { script: 0 };
    } else if (event.name === 'FunctionCall' || event.name === 'EvaluateScript') {
      const own = isCounted(urlOf(event));
      if (own && around !== 'script') task.script += time;
      if (own && around !== 'script') found.script += time;
      // The page's own script inside what was counted already.
      if (!own && around === 'script') {
        found.script -= time;
        task.script -= time;
      }
      counted = own ? 'script' : 'page';
    } else if (SCRIPT.has(event.name)) {
      // Microtasks that run at the end of a script of the page are not the page's, which has none.
      if (around === undefined || (around === 'page' && event.name === 'RunMicrotasks')) {
        found.script += time;
        task.script += time;
        counted = 'script';
      }
    } else if (RENDERING.has(event.name) && around === undefined) found.rendering += time;
    found.longest = Math.max(found.longest, task.script);
    open.push({ end: event.ts + (event.dur ?? 0), counted });
  }
  return found;
}
