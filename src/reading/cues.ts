import type { Analysis } from './analysis';
import type { Cue } from './lexicon';
import type { Quantity } from './quantities';

export type Kind = Cue['meaning']['kind'];

const none: readonly never[] = [];

export type ByKind = Readonly<Record<Kind, readonly Cue[]>>;

/** Every kind has its list, be it empty, so that all are objects of one shape. */
const NOTHING: ByKind = {
  ...{ place: none, member: none, group: none, unit: none, name: none, kind: none, event: none, whole: none },
  ...{ subject: none, hallmark: none, 'other-thing': none, 'other-agency': none, 'other-operation': none },
};

/** Sorts the cues of a block by their kinds. */
export function byKind(cues: readonly Cue[]): ByKind {
  if (cues.length === 0) return NOTHING;
  const lists: Record<Kind, readonly Cue[]> = { ...NOTHING };
  for (const cue of cues) {
    const { kind } = cue.meaning;
    const list = lists[kind];
    if (list === none) lists[kind] = [cue];
    else (list as Cue[]).push(cue);
  }
  return lists;
}

/** Tokens of a block; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Index of the first of a list in text order that begins at token `at` or behind it. */
export function firstFrom(list: readonly { readonly from: number }[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as { from: number }).from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of a list in text order that begin in [from, to): looked up, so that a long block costs no more for it. */
export function beginningIn<T extends { readonly from: number }>(
  list: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const first = firstFrom(list, from);
  let end = first;
  while (end < list.length && (list[end] as T).from < to) end++;
  return end > first ? list.slice(first, end) : none;
}

/** Whether one of a list in text order begins in [from, to). */
export const hasIn = (list: readonly { readonly from: number }[], from: number, to: number): boolean =>
  list.length > 0 && (list[firstFrom(list, from)]?.from ?? to) < to;

/** Whether one of a list in text order that begins in [from, to) is as asked. */
export function someIn<T extends { readonly from: number }>(
  list: readonly T[],
  from: number,
  to: number,
  is: (one: T) => boolean,
): boolean {
  for (let i = firstFrom(list, from); i < list.length && (list[i] as T).from < to; i++)
    if (is(list[i] as T)) return true;
  return false;
}

/** Whether all words of the tokens [from, to) are as asked. */
export function everyWord(a: Analysis, from: number, to: number, is: (word: string) => boolean): boolean {
  for (let i = from; i < to; i++) if (!is(a.tokens[i]?.text ?? '')) return false;
  return true;
}

/** Those of a list in text order that lie in [from, to). */
export function within<T extends Range>(list: readonly T[], from: number, to: number): readonly T[] {
  const found = beginningIn(list, from, to);
  return found.every((one) => one.to <= to) ? found : found.filter((one) => one.to <= to);
}

/** A hedge stands at most this many tokens before its number. */
const HEDGE = 8;

/** Whether there may be quantities with their numbers in the tokens [from, to). */
export const mayCount = (a: Analysis, from: number, to: number): boolean => hasIn(a.quantities, from - HEDGE, to);

/** The quantities whose numbers lie in the tokens [from, to). */
export function quantitiesIn(a: Analysis, from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  for (let i = firstFrom(a.quantities, from - HEDGE); i < a.quantities.length; i++) {
    const q = a.quantities[i] as Quantity;
    if (q.from >= to) break;
    if (q.core.from >= from && q.core.to <= to) found.push(q);
  }
  return found;
}

/** The last of a list in text order that begins at token `at` or before it. */
export const lastUpTo = <T extends { readonly from: number }>(list: readonly T[], at: number): T | undefined =>
  list[firstFrom(list, at + 1) - 1];

/** The last of a list in text order that ends at token `at` or before it. */
export function lastEnding<T extends Range>(list: readonly T[], at: number): T | undefined {
  for (let i = firstFrom(list, at) - 1; i >= 0; i--) if ((list[i] as T).to <= at) return list[i];
  return undefined;
}

/** "Bay Area", "Safe City": whether a word is part of a name. */
export const isInName = (a: Analysis, { from, to }: Range): boolean =>
  (['place', 'name'] as const).some((kind) => (lastEnding(a.cued[kind], to)?.to ?? -1) > from);

/** Adds to one of several lists. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
