/** How long a card stays after the pointer has left, so that the pointer can reach it over a gap, in milliseconds. */
export const GRACE = 300;

/** What keeps an open card open once the pointer is away. */
export type Kept = 'no' | 'until-elsewhere' | 'pinned';

/** A card that is open. */
export interface Open<T> {
  readonly at: 'open';
  readonly on: T;
  /** Where the pointer is: on the card or its mark, on another mark, or anywhere else. */
  readonly pointer: 'in' | 'out' | { readonly other: T };
  readonly focused: boolean;
  readonly kept: Kept;
}

/** Which card is open, and what the pointer is about. `T` is a mark; marks are told apart by identity. */
export type Hover<T> =
  | { readonly at: 'away' }
  /** The pointer rests on a mark whose card is not open yet. */
  | { readonly at: 'resting'; readonly on: T }
  | Open<T>
  /** The reader closed the card; it stays closed until the pointer has left its mark. */
  | { readonly at: 'dismissed'; readonly on: T };

/** What happened. */
export type HoverEvent<T> =
  /** The pointer moved over the page: to a mark, or to none. */
  | { readonly type: 'over'; readonly mark: T | null }
  /** The pointer moved over the card. */
  | { readonly type: 'card' }
  | { readonly type: 'focus'; readonly inside: boolean }
  /** The time that {@link waits} gave has passed. */
  | { readonly type: 'elapsed' }
  /** A button was pressed or a finger put down outside the card, on a mark or on none. */
  | { readonly type: 'press'; readonly mark: T | null }
  /** A mark was tapped with a finger, or asked for with a key or from a list. */
  | { readonly type: 'open'; readonly mark: T }
  | { readonly type: 'pin' }
  | { readonly type: 'escape' }
  /** The figure left the viewport, or the page took it away. */
  | { readonly type: 'gone' };

export const AWAY = { at: 'away' } as const;

/**
 * How long to wait in a state, in milliseconds, before `elapsed`; null where time changes nothing.
 *
 * @param dwell - how long the pointer rests on a mark before its card opens, in milliseconds
 */
export function waits<T>(state: Hover<T>, dwell: number): number | null {
  if (state.at === 'resting') return dwell;
  if (state.at !== 'open' || state.focused || state.kept === 'pinned' || state.pointer === 'in') return null;
  if (state.pointer !== 'out') return dwell;
  return state.kept === 'no' ? GRACE : null;
}

/** The state after an event; the same object where nothing changed. */
export function step<T>(state: Hover<T>, event: HoverEvent<T>): Hover<T> {
  if (event.type === 'open') {
    const kept = state.at === 'open' && state.kept === 'pinned' ? 'pinned' : 'until-elsewhere';
    return { at: 'open', on: event.mark, pointer: 'out', focused: false, kept };
  }
  if (state.at === 'open') return stepOpen(state, event);
  if (event.type === 'over') {
    if (!event.mark) return AWAY;
    return state.at !== 'away' && state.on === event.mark ? state : { at: 'resting', on: event.mark };
  }
  if (state.at === 'resting') {
    if (event.type === 'elapsed') return { at: 'open', on: state.on, pointer: 'in', focused: false, kept: 'no' };
    if (event.type === 'press' || event.type === 'escape') return { at: 'dismissed', on: state.on };
  }
  return event.type === 'gone' ? AWAY : state;
}

function stepOpen<T>(state: Open<T>, event: Exclude<HoverEvent<T>, { type: 'open' }>): Hover<T> {
  switch (event.type) {
    case 'over':
      return pointAt(state, event.mark);
    case 'card':
      return state.pointer === 'in' ? state : { ...state, pointer: 'in' };
    case 'focus':
      return state.focused === event.inside ? state : { ...state, focused: event.inside };
    case 'elapsed':
      if (waits(state, 0) === null) return state;
      if (typeof state.pointer !== 'object') return AWAY;
      return { at: 'open', on: state.pointer.other, pointer: 'in', focused: false, kept: 'no' };
    case 'press':
      if (event.mark === state.on || state.kept === 'pinned') return state;
      return event.mark ? { at: 'dismissed', on: event.mark } : AWAY;
    case 'pin':
      return { ...state, kept: state.kept === 'pinned' ? 'no' : 'pinned' };
    case 'escape':
      return { at: 'dismissed', on: state.on };
    case 'gone':
      return state.kept === 'pinned' ? state : AWAY;
  }
}

function pointAt<T>(state: Open<T>, mark: T | null): Open<T> {
  const { pointer } = state;
  if (mark === null) return pointer === 'out' ? state : { ...state, pointer: 'out' };
  if (mark === state.on) return pointer === 'in' ? state : { ...state, pointer: 'in' };
  return typeof pointer === 'object' && pointer.other === mark ? state : { ...state, pointer: { other: mark } };
}
