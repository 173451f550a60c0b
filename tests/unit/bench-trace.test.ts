import { describe, expect, test } from 'vitest';
import { EARLY, HERE, ofExtension, ofScript, tasksOf, type Whose, type Work, workOf } from '../bench/trace';

type Args = Record<string, unknown>;

interface Event {
  readonly name: string;
  /** Milliseconds on the clock: from, to. Of processor time each event has half of that. */
  readonly at: readonly [from: number, to: number];
  readonly args?: Args;
}

const GATE = 'chrome-extension://abc/src/gate.iife.js';
const RUN = 'ThreadControllerImpl::RunTask';
const task = (from: number, to: number, args?: Args): Event => ({ name: RUN, at: [from, to], ...(args && { args }) });
const event = (name: string, from: number, to: number, args?: Args): Event => ({ ...task(from, to, args), name });
const call = (from: number, to: number, worldId?: number) =>
  event('v8.callFunction', from, to, worldId === undefined ? {} : { worldId });
const gate = (from: number, to: number) => [
  event('EvaluateScript', from, to, { data: { url: GATE } }),
  event('v8.run', from, to, { fileName: GATE, worldId: 5 }),
];

/** The trace that Chromium would write. */
const trace = (events: readonly Event[], marks: Readonly<Record<string, number>> = {}) =>
  tasksOf(
    Buffer.from(
      JSON.stringify({
        traceEvents: [
          ...events.map(({ name, at: [from, to], args = {} }) => {
            const times = { ts: from * 1000, dur: (to - from) * 1000, tdur: (to - from) * 500 };
            return { name, ph: 'X', pid: 1, tid: 1, ...times, args };
          }),
          // Another page does the same at the same time.
          ...events.map(({ name, at: [from] }) => ({
            name,
            ph: 'X',
            pid: 2,
            tid: 1,
            ts: from * 1000,
            dur: 9,
            tdur: 9,
          })),
          ...Object.entries({ ...marks, [HERE]: 1e6 }).map(([name, ts]) => ({
            name,
            ph: 'I',
            pid: 1,
            tid: 1,
            ts: ts * 1000,
          })),
        ],
      }),
    ),
  );

function extensionIn(events: readonly Event[], marks?: Readonly<Record<string, number>>): Work {
  const found = trace(events, marks);
  return workOf(found, ofExtension(found.tasks));
}

describe('of the work on the main thread', () => {
  test('the script of the extension is what runs in its world, with what it awaits', () => {
    const work = extensionIn([task(0, 10), ...gate(0, 10), task(20, 60), call(20, 60, 5)]);
    expect(work).toMatchObject({ script: 25, rendering: 0, total: 25, longest: 20 });
  });

  test('scripts of the page and of the driver are not', () => {
    const driver = event('FunctionCall', 40, 60, { data: { url: 'pptr:evaluate' } });
    const work = extensionIn([
      task(0, 10),
      ...gate(0, 10),
      task(20, 30),
      call(20, 30),
      task(40, 60),
      call(40, 60, 9),
      driver,
    ]);
    expect(work.script).toBe(5);
  });

  test('what the page does inside of a call of the extension is taken away from it', () => {
    const work = extensionIn([task(0, 2), ...gate(0, 2), task(20, 60), call(20, 60, 5), call(30, 50, 0)]);
    expect(work).toMatchObject({ script: 11, longest: 10 });
  });

  test('bringing its scripts and messages is its own', () => {
    const message = { chrome_mojo_event_info: { mojo_interface_tag: 'extensions.mojom.MessagePort' } };
    const work = extensionIn([
      ...gate(0, 2),
      task(20, 60),
      event('Receive mojo message', 20, 60, message),
      call(30, 50, 5),
    ]);
    expect(work.script).toBe(21);
  });

  test('layouts that it forces and garbage collected meanwhile are its own, and others are not', () => {
    const work = extensionIn([
      ...[...gate(0, 40), event('Layout', 10, 20), event('MajorGC', 20, 30)],
      ...[task(50, 60), event('Layout', 50, 60), task(70, 80), event('V8.GCIncrementalMarking', 70, 80)],
    ]);
    expect(work).toMatchObject({ script: 20, rendering: 5, garbage: 5 });
  });

  test('rendering is counted once where one part of it is inside another, and with all of its frame', () => {
    const frame = task(0, 100, { src_func: 'ScheduledActionSendBeginMainFrame' });
    const work = extensionIn([frame, event('Paint', 10, 90), event('Paint', 20, 80), call(30, 40, 0)]);
    expect(work).toMatchObject({ script: 0, rendering: 45 });
  });

  test('later is what is rendered after the first frame that shows the page', () => {
    const frame = (from: number, to: number) => task(from, to, { src_func: 'ScheduledActionSendBeginMainFrame' });
    const work = extensionIn([
      ...[frame(0, 10), task(20, 30), event('Layout', 20, 30), frame(40, 60), event('Paint', 50, 60)],
      ...[task(70, 80), event('UpdateLayoutTree', 70, 80), frame(90, 100), event('Layout', 90, 95)],
    ]);
    expect(work).toMatchObject({ rendering: 30, later: 10 });
  });

  test('worlds are made for nobody', () => {
    const work = extensionIn([task(0, 20), event('LocalWindowProxy::Initialize', 0, 20), event('MinorGC', 5, 10)]);
    expect(work).toMatchObject({ script: 0, rendering: 0, garbage: 0, worlds: 10 });
  });

  test('what comes before a mark of the page is early', () => {
    const work = extensionIn([...gate(0, 10), task(20, 40), call(20, 40, 5), call(60, 70, 5)], { [EARLY]: 50 });
    expect(work).toMatchObject({ script: 20, early: 15 });
  });

  test('of the others the function that works is counted, with all that it calls, but not what has it work', () => {
    const named = (file: string, from: number, to: number) =>
      event('FunctionCall', from, to, { data: { url: `http://127.0.0.1/${file}` } });
    const loading = event('EvaluateScript', 0, 50, { data: { url: 'http://127.0.0.1/worker.js' } });
    const work = workOf(
      trace([loading, named('libraries.js', 60, 70), named('worker.js', 80, 100), named('libraries.js', 90, 95)]),
      ofScript('worker.js'),
    );
    expect(work.script).toBe(10);
  });

  test('only what began in a stretch of time counts', () => {
    const nobodys = (): Whose => undefined;
    const found = trace([task(0, 10), event('Layout', 0, 10), task(20, 40), event('Layout', 20, 40)]);
    expect(workOf(found, nobodys, [15_000, 50_000]).rendering).toBe(10);
  });
});

test('a trace in which the page is not is refused', () => {
  expect(() => tasksOf(Buffer.from('{"traceEvents":[]}'))).toThrow('the page is not in the trace');
});
