import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AWAY, GRACE, type Hover, type HoverEvent, step, waits } from '../../src/overlay/hover';

const DWELL = 400;

/*
 *                 over a mark                      elapsed (DWELL)
 *      ┌──────┐ ──────────────▶ ┌─────────┐ ─────────────────────────▶ ┌──────┐
 *      │ away │                 │ resting │                            │ open │ ◀─┐ over its mark or the card,
 *      └──────┘ ◀────────────── └─────────┘                            └──────┘ ──┘ focus, pin
 *       ▲    ▲      over none        │                                  │ │ │ │
 *       │    │                       │ press, escape                    │ │ │ └ over another mark for DWELL:
 *       │    │                       ▼                                  │ │ │   open there
 *       │    │  over none     ┌───────────┐      escape, press on a mark│ │ │
 *       │    └─────────────── │ dismissed │ ◀───────────────────────────┘ │ │
 *       │                     └───────────┘                               │ │
 *       │        press elsewhere, figure gone                             │ │
 *       ├─────────────────────────────────────────────────────────────────┘ │
 *       │        pointer out for GRACE, unless focused, kept or pinned      │
 *       └───────────────────────────────────────────────────────────────────┘
 *
 *       from anywhere, `open` (a key, a list, a tap) leads to open, kept until a press elsewhere
 */

type Mark = 'A' | 'B';
type Event = HoverEvent<Mark>;

const over = (mark: Mark | null): Event => ({ type: 'over', mark });
const press = (mark: Mark | null): Event => ({ type: 'press', mark });
const focus = (inside: boolean): Event => ({ type: 'focus', inside });
const open = (mark: Mark): Event => ({ type: 'open', mark });
const [card, elapsed, pin, leave, gone] = (['card', 'elapsed', 'pin', 'escape', 'gone'] as const).map(
  (type): Event => ({ type }),
) as [Event, Event, Event, Event, Event];

/** A state in short: "open A" and what keeps it so. */
function brief(state: Hover<Mark>): string {
  if (state.at === 'away') return 'away';
  if (state.at !== 'open') return `${state.at} ${state.on}`;
  const pointer = typeof state.pointer === 'object' ? `over ${state.pointer.other}` : state.pointer;
  return ['open', state.on, pointer, state.focused && 'focused', state.kept !== 'no' && state.kept]
    .filter(Boolean)
    .join(' ');
}

const after = (...events: Event[]) => events.reduce<Hover<Mark>>(step, AWAY);
const OPEN = [over('A'), elapsed];

describe('where events lead', () => {
  test.each<[string, Event[], string]>([
    ['resting on a mark', [over('A')], 'resting A'],
    ['a pass over a mark leaves no trace', [over('A'), over(null)], 'away'],
    ['from mark to mark the rest starts anew', [over('A'), over('B')], 'resting B'],
    ['after the dwell the card opens', OPEN, 'open A in'],
    ['a press while resting is about the page', [over('A'), press('A')], 'dismissed A'],
    ['and stays so while the pointer stays', [over('A'), press('A'), over('A'), elapsed], 'dismissed A'],
    ['until it has left and come back', [over('A'), press('A'), over(null), over('A')], 'resting A'],
    ['off the mark the grace runs', [...OPEN, over(null)], 'open A out'],
    ['the card is reached within the grace', [...OPEN, over(null), card], 'open A in'],
    ['the grace runs out', [...OPEN, over(null), elapsed], 'away'],
    ['another mark on the way changes nothing yet', [...OPEN, over('B')], 'open A over B'],
    ['the card is reached over another mark', [...OPEN, over('B'), card, elapsed], 'open A in'],
    ['a dwell on another mark opens its card', [...OPEN, over('B'), elapsed], 'open B in'],
    ['Escape closes with the pointer unmoved', [...OPEN, leave], 'dismissed A'],
    ['and it does not open again by itself', [...OPEN, leave, over('A'), elapsed], 'dismissed A'],
    ['a press elsewhere closes', [...OPEN, press(null)], 'away'],
    ['a press on its own mark does not', [...OPEN, press('A')], 'open A in'],
    ['a press on another mark is no dwell there', [...OPEN, press('B')], 'dismissed B'],
    ['the figure scrolls away', [...OPEN, gone], 'away'],
    ['a key opens and keeps it', [open('A')], 'open A out until-elsewhere'],
    ['a kept card outlives a passing pointer', [open('A'), over('A'), over(null)], 'open A out until-elsewhere'],
    ['but not a press elsewhere', [open('A'), press(null)], 'away'],
    ['focus goes in', [open('A'), focus(true)], 'open A out focused until-elsewhere'],
    ['a pinned card outlives a press elsewhere', [...OPEN, pin, press(null)], 'open A in pinned'],
    ['and its figure scrolling away', [...OPEN, pin, gone], 'open A in pinned'],
    ['and goes along to the next figure', [...OPEN, pin, open('B')], 'open B out pinned'],
    ['but not Escape', [...OPEN, pin, leave], 'dismissed A'],
    ['unpinned it is as before', [...OPEN, pin, pin], 'open A in'],
  ])('%s', (_, events, expected) => {
    expect(brief(after(...events))).toBe(expected);
  });
});

describe('how long to wait', () => {
  test.each<[string, Event[], number | null]>([
    ['away', [], null],
    ['resting', [over('A')], DWELL],
    ['dismissed', [...OPEN, leave], null],
    ['pointer on the mark or the card', OPEN, null],
    ['pointer out', [...OPEN, over(null)], GRACE],
    ['pointer on another mark', [...OPEN, over('B')], DWELL],
    ['pointer out but focus in', [...OPEN, focus(true), over(null)], null],
    ['focus out again', [...OPEN, focus(true), over(null), focus(false)], GRACE],
    ['pointer out of a kept card', [open('A'), over(null)], null],
    ['pointer on another mark, card focused', [open('A'), focus(true), over('B')], null],
    ['pinned', [...OPEN, pin, over('B')], null],
  ])('%s', (_, events, expected) => {
    expect(waits(after(...events), DWELL)).toBe(expected);
  });
});

const anyMark = fc.constantFrom<Mark>('A', 'B');
const anyEvent = fc.oneof(
  fc.option(anyMark).map(over),
  fc.option(anyMark).map(press),
  fc.boolean().map(focus),
  anyMark.map(open),
  fc.constantFrom(card, elapsed, pin, leave, gone),
);

test('Escape closes from every state, and nothing but the reader opens again', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      const closed = step(after(...events), leave);
      expect(closed.at).not.toBe('open');
      expect(step(closed, elapsed).at).not.toBe('open');
    }),
  );
});

test('with the pointer off, no focus and no pin, an open card always comes to an end', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      const left = step(step(after(...events), focus(false)), over(null));
      if (left.at !== 'open' || left.kept === 'pinned') return;
      expect(step(left, left.kept === 'no' ? elapsed : press(null)).at).toBe('away');
      expect(waits(left, DWELL)).toBe(left.kept === 'no' ? GRACE : null);
    }),
  );
});

test('what changes nothing gives the same state, so that no timer starts anew', () => {
  for (const events of [[over('A')], OPEN, [...OPEN, over('B')], [...OPEN, over(null)]]) {
    const state = after(...events);
    const last = events.at(-1);
    if (last && last.type === 'over') expect(step(state, last)).toBe(state);
  }
  const state = after(...OPEN);
  expect(step(state, over('A'))).toBe(state);
  expect(step(state, card)).toBe(state);
});
