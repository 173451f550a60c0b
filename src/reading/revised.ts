import type { Pack, Place } from '../facts/schema';
import type { ContextPlace, Sentence } from './context';
import { someIn } from './cues';
import { factFor, indexed } from './pack-index';
import type { Quantity } from './quantities';
import { firstSpot, revisionsIn } from './spots';

/** Smaller figures are too common to be known again by their value alone. */
const KNOWN = 20;

/** Whether a sentence tells what a figure was first, or is now: "Then it was four." */
export function revises(s: Sentence): boolean {
  const book = revisionsIn(s.a.language);
  const { revisions } = s.a.spots;
  let found = false;
  for (let at = firstSpot(revisions, s.from); (revisions[at] ?? s.to) < s.to; at++) {
    const word = book.longestAt(s.a.tokens, revisions[at] as number);
    if (word?.value === 'counts' && isOfStrangers(s, word.to)) return false;
    found ||= word !== undefined;
  }
  return found;
}

/** "the number of seats": a count of what the pack does not count. */
function isOfStrangers(s: Sentence, at: number): boolean {
  const { language, tokens, cues } = s.a;
  if (!language.of.has(tokens[at]?.text ?? '')) return false;
  const noun = language.words.determiner.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return tokens[noun]?.kind === 'word' && !someIn(cues, noun, noun + 2, () => true);
}

/** Whether a figure is, or was before it was corrected, a place's, or its group's. */
export function isFigureOf(pack: Pack, id: string, value: number, group?: string): boolean {
  const fact = factFor(pack, id, group);
  return fact?.value === value || (fact?.history.some((superseded) => superseded.value === value) ?? false);
}

/**
 * "Five in the city itself": the place that a kind of place stands for, whose figure the number is or was. It lies where
 * the place that the text spoke of last does, and was named before.
 *
 * @param topic - the place that the text spoke of last
 * @param seen - the places that the page has named
 */
export function placeOfKind(
  s: Sentence,
  pack: Pack,
  q: Quantity,
  topic: string,
  seen: ReadonlySet<string>,
): string | undefined {
  const { placeKind, pointer } = s.a.language.words;
  const kinds: string[] = [];
  for (let i = s.from + 1; i < s.to; i++) {
    const word = s.a.tokens[i]?.text ?? '';
    if (placeKind.has(word) && pointer.has(s.a.tokens[i - 1]?.text ?? '')) kinds.push(word);
  }
  if (kinds.length === 0 || q.said.hedge !== 'none') return undefined;
  const region = indexed(pack).regionOf(topic);
  const named = ({ names }: Place) => names.some((name) => kinds.some((kind) => name.toLowerCase().includes(kind)));
  const fitting = pack.places.filter(
    (place) =>
      seen.has(place.id) &&
      place.within !== undefined &&
      indexed(pack).regionOf(place.id) === region &&
      named(place) &&
      isFigureOf(pack, place.id, q.said.value),
  );
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

/**
 * Of the places that the text spoke of before a sentence that gives or revises a figure, those whose figure is, or was
 * before it was corrected, the very number.
 */
export const revisedPlaces = (pack: Pack, q: Quantity, context: readonly ContextPlace[]): readonly ContextPlace[] =>
  context.filter(({ id }) => {
    const fact = factFor(pack, id, undefined);
    const { hedge, value } = q.said;
    if (!fact || !(hedge === 'none' || (hedge === 'rounded' && value === fact.value))) return false;
    if (fact.history.length === 0) return value === fact.value && value >= KNOWN;
    return value === fact.value || fact.history.some((superseded) => superseded.value === value);
  });
