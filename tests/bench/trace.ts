// What a trace of Chromium says of the work on a page's main thread. All times are CPU time of the thread, in
// milliseconds: on a busy machine the time on the clock says little.

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, and how much of that the thread had the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string };
    readonly fileName?: string;
    readonly worldId?: number;
    readonly src_func?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/** Whose time an event is; undefined where it is that of what is around it. */
export type Whose = 'own' | 'other' | undefined;

/** The work on the main thread of one page. */
export interface Work {
  /** All tasks. */
  readonly total: number;
  /** Scripts of which it is asked, with compiling them, the layouts they force and the garbage collected meanwhile. */
  readonly script: number;
  /** Of that, what came before the mark of a time, where the page has set one. */
  readonly early: number;
  /** Style, layout, paint, and whatever else a frame takes, outside of those scripts. */
  readonly rendering: number;
  /** Of that, what came after the first frame in which the page was laid out. */
  readonly later: number;
  /** Garbage collected outside of those scripts. */
  readonly garbage: number;
  /** Making worlds for scripts to run in: one more where an extension has any script. */
  readonly worlds: number;
  /** The longest that those scripts had the thread in one task. */
  readonly longest: number;
}

export const CATEGORIES = ['devtools.timeline', 'v8', 'toplevel', 'blink.user_timing', 'loading'];

const RENDERING = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'IntersectionObserverController::computeIntersections',
]);
const FRAME = 'ScheduledActionSendBeginMainFrame';
const TASK = 'ThreadControllerImpl::RunTask';
const WORLD = 'LocalWindowProxy::Initialize';

/** The name of the mark that a page sets while it is traced, to be found by. */
export const HERE = 'bench';

/** The name of the mark that parts what is early from the rest. */
export const EARLY = 'early';

export const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? args?.fileName ?? '';

export interface Tasks {
  readonly tasks: readonly TraceEvent[];
  /** When the page set its marks, by their names, and when the last of them, in microseconds. */
  readonly marks: ReadonlyMap<string, number>;
  readonly end: number;
}

/**
 * @param json - a trace as Chromium writes it
 * @returns what the main thread of the marked page did, in the order of time, what is around before what is in it
 */
export function tasksOf(json: Uint8Array): Tasks {
  const { traceEvents } = JSON.parse(Buffer.from(json).toString()) as { traceEvents: TraceEvent[] };
  const here = traceEvents.find(({ name }) => name === HERE);
  if (!here) throw new Error('the page is not in the trace');
  const events = traceEvents.filter(({ pid, tid }) => pid === here.pid && tid === here.tid);
  const isMark = ({ ph }: TraceEvent) => ph === 'I' || ph === 'R';
  return {
    tasks: events
      .filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined)
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)),
    marks: new Map(events.filter(isMark).map(({ name, ts }) => [name, ts])),
    end: here.ts,
  };
}

/**
 * Tells the work of an extension, which is the only one in its browser: what runs in its world, microtasks included, and
 * what is done to bring its scripts, styles and messages.
 */
export function ofExtension(tasks: readonly TraceEvent[]): (event: TraceEvent) => Whose {
  const isOurs = (url: string) => url.startsWith('chrome-extension:');
  const worlds = new Set(tasks.filter((event) => isOurs(urlOf(event))).flatMap(({ args }) => args?.worldId ?? []));
  return (event) => {
    const { name, args } = event;
    if (name === 'v8.run' || name === 'v8.callFunction') return worlds.has(args?.worldId ?? 0) ? 'own' : 'other';
    if (args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.mojom.')) return 'own';
    const url = urlOf(event);
    return url === '' ? undefined : isOurs(url) ? 'own' : 'other';
  };
}

/** Tells the work of functions in a script of the page, and of all that they call. */
export function ofScript(file: string): (event: TraceEvent) => Whose {
  return (event) => (event.name === 'FunctionCall' && urlOf(event).endsWith(file) ? 'own' : undefined);
}

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

/** When the first frame ended in which, or before which, the page was laid out, in microseconds. */
function firstShown(tasks: readonly TraceEvent[]): number {
  const layout = tasks.find(({ name }) => name === 'Layout');
  const frame = layout && tasks.find((event) => event.args?.src_func === FRAME && endOf(event) > layout.ts);
  return frame ? endOf(frame) : Number.POSITIVE_INFINITY;
}

type Kind = 'script' | 'rendering' | 'garbage' | 'world' | 'rest';

/**
 * Adds up the time of every event without that of the events in it, so that nothing counts twice.
 *
 * @param whose - tells scripts that are counted from others
 * @param between - of what began in this time only, in microseconds
 */
export function workOf(
  { tasks, marks }: Tasks,
  whose: (event: TraceEvent) => Whose,
  [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): Work {
  const found = { total: 0, script: 0, early: 0, rendering: 0, later: 0, garbage: 0, worlds: 0, longest: 0 };
  const parting = marks.get(EARLY) ?? Number.NEGATIVE_INFINITY;
  const shown = firstShown(tasks);
  /** Events around the one looked at. */
  const open: { end: number; kind: Kind }[] = [];
  let task = 0;

  const kindOf = (event: TraceEvent, around: Kind): Kind => {
    const theirs = whose(event);
    if (theirs === 'own') return 'script';
    // What a page's own script does in answer to one that is counted is the page's.
    if (theirs === 'other') return 'rest';
    if (around === 'script') return 'script';
    if (event.name === WORLD || around === 'world') return 'world';
    if (/GC/.test(event.name)) return 'garbage';
    if (RENDERING.has(event.name) || event.args?.src_func === FRAME) return 'rendering';
    return around;
  };
  const closeTask = () => {
    found.longest = Math.max(found.longest, task);
    task = 0;
  };
  const add = (kind: Kind, time: number, at: number) => {
    if (kind === 'script') {
      found.script += time;
      task += time;
      if (at < parting) found.early += time;
    } else if (kind === 'rendering') {
      found.rendering += time;
      if (at >= shown) found.later += time;
    } else if (kind === 'garbage') found.garbage += time;
    else if (kind === 'world') found.worlds += time;
  };

  for (const event of tasks) {
    if (event.ts < from || event.ts >= to) continue;
    const time = (event.tdur ?? 0) / 1000;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= event.ts) open.pop();
    const around = open.at(-1)?.kind;
    if (event.name === TASK && around === undefined) {
      found.total += time;
      closeTask();
    }
    const kind = kindOf(event, around ?? 'rest');
    add(kind, time, event.ts);
    if (around !== undefined) add(around, -time, event.ts);
    open.push({ end: endOf(event), kind });
  }
  closeTask();
  return found;
}
