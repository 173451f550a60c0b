import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { Ground, Link, Words } from './candidate';
import { beginningIn, cuesOf, type Kind } from './cues';
import type { Polarity } from './groups';
import type { PlaceName } from './places';
import type { Quantity } from './quantities';

/** A place that a quantity without a place of its own may belong to. */
export interface ContextPlace {
  readonly id: string;
  readonly strength: number;
  readonly words: Words;
}

/** What the text before a sentence leaves behind for it. */
export interface Memory {
  polarity: Polarity | undefined;
  /** The last link made in this block. */
  last: Link | undefined;
  /** The place that the block spoke of last. */
  topic: ContextPlace | undefined;
  /** The places that the page has named so far. */
  readonly seen: Set<string>;
}

export interface Sentence {
  readonly a: Analysis;
  /** Index of its block. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly places: readonly PlaceName[];
  /** From a heading, a term or the line above a list. */
  readonly context: readonly ContextPlace[];
  /** The group that the heading above is about. */
  readonly group: { readonly id: string; readonly words: Words } | undefined;
  readonly ground: Ground;
}

export const has = (s: Sentence, kind: Kind, from = s.from, to = s.to) =>
  beginningIn(cuesOf(s.a, kind), from, to).some((cue) => cue.to <= to);

export const wordsOf = (s: Sentence, span: { from: number; to: number }): Words => ({
  block: s.index,
  from: span.from,
  to: span.to,
});

/** "317 of the nearly 500": the part is described behind the whole. */
export function isPartOf(s: Sentence, part: Quantity, whole: Quantity | undefined): boolean {
  if (!whole) return false;
  const gap = s.a.tokens.slice(part.to, whole.from).map((token) => token.text);
  if (gap.length === 0 || gap.length > 4 || !s.a.language.of.includes(gap[0] as string)) return false;
  if (gap.some((word) => word === ',' || s.a.language.and.includes(word))) return false;
  return !beginningIn(s.a.cues, part.to, whole.from).some(({ meaning }) => meaning.kind === 'group');
}

/** "some 300 or over 300 had …", "317 of them, 63.7 percent, had …": what is said behind the second is said of the first. */
export function sharesPredicate(s: Sentence, first: Quantity | undefined, second: Quantity | undefined): boolean {
  if (!first || !second) return false;
  const { tokens, language } = s.a;
  const gap = tokens.slice(first.to, second.from).map((token) => token.text);
  if (
    gap.length <= 4 &&
    gap.some((word) => language.words.or.has(word)) &&
    gap.every((word) => language.words.or.has(word) || /^["',]$/.test(word))
  )
    return true;
  const before = tokens[second.from - 1]?.text ?? '';
  if (before === '(' || tokens[second.from - 2]?.text === '(')
    return tokens[second.to]?.text === ')' && gap.length <= 8;
  const set =
    /^[,(]$/.test(before) || /^[,(]$/.test(tokens[second.from - 2]?.text ?? '') || language.of.includes(before);
  return (
    set && /^[,)]$/.test(tokens[second.to]?.text ?? '') && first.said.scale !== second.said.scale && gap.length <= 8
  );
}

/** "85 of them", "of whom 23", "of those, 26": the people just counted. */
export function isOfThem(s: Sentence, q: Quantity): boolean {
  const { tokens, language } = s.a;
  const word = (i: number) => tokens[i]?.text ?? '';
  if (language.of.includes(word(q.to)) && language.them.includes(word(q.to + 1)) && !isNamed(s, q.to + 2)) return true;
  let at = q.from - 1;
  if (language.others.includes(word(at))) return true;
  while (word(at) === ',') at--;
  return language.them.includes(word(at)) && language.of.includes(word(at - 1));
}

/** "Of the 101, 85 …": the whole, named first. */
export function leadsAsBase(s: Sentence, q: Quantity): boolean {
  return s.a.language.of.includes(s.a.tokens[s.from]?.text ?? '') && q.from - s.from <= 3;
}

/** "It had 14." */
export const saysIt = (s: Sentence, q: Quantity) =>
  s.a.language.words.pronoun.has(s.a.tokens[s.from]?.text ?? '') && q.from - s.from <= 3;

/** "those arrested" are all who were; "those" alone are the ones just named. */
const isNamed = (s: Sentence, at: number) =>
  beginningIn(s.a.cues, at, at + 1).some(({ meaning }) => meaning.kind === 'event' || meaning.kind === 'unit');

/** "21 in the county": the kind of place that is meant, to be found among the places named before. */
function kindBehind(s: Sentence, q: Quantity): string | undefined {
  const { placeKind, pointer } = s.a.language.words;
  for (let i = q.to; i < Math.min(s.to, q.to + 5); i++) {
    const word = s.a.tokens[i]?.text ?? '';
    if (placeKind.has(word) && pointer.has(s.a.tokens[i - 1]?.text ?? '')) return word;
  }
  return undefined;
}

/** "in that city", "there" */
function pointsBack(s: Sentence): boolean {
  const { here, placeKind, pointer, be } = s.a.language.words;
  const word = (i: number) => s.a.tokens[i]?.text ?? '';
  for (let i = s.from; i < s.to; i++) {
    if (here.has(word(i)) && !be.has(word(i + 1))) return true;
    if (placeKind.has(word(i)) && (pointer.has(word(i - 1)) || pointer.has(word(i - 2)))) return true;
  }
  return false;
}

export function contextPlaces(
  s: Sentence,
  pack: Pack,
  q: Quantity,
  places: readonly PlaceName[],
  memory: Memory,
  links: readonly Link[],
): ContextPlace[] {
  const found: ContextPlace[] = [...s.context];
  const them = isOfThem(s, q);
  const last = links.at(-1) ?? memory.last;
  const kind = kindBehind(s, q);
  const named =
    kind &&
    s.places
      .filter(
        (place) => place.to <= q.from && s.a.tokens.slice(place.from, place.to).some((token) => token.text === kind),
      )
      .at(-1);
  if (named) found.push({ id: named.ids[0] as string, strength: 2.3, words: wordsOf(s, named) });
  // "Of our own fifty": the number itself says whose it is.
  if (leadsAsBase(s, q) && q.said.value >= TELLING_WHOLE)
    for (const fact of pack.facts)
      if (fact.place && !fact.group && fact.value === q.said.value && memory.seen.has(fact.place))
        found.push({ id: fact.place, strength: 1.6, words: wordsOf(s, q) });
  const whole = links.find((link) => leadsAsBase(s, link.quantity))?.fact.place;
  if (whole) found.push({ id: whole, strength: 2.6, words: memory.topic?.words ?? wordsOf(s, q) });
  if (them && last?.fact.place)
    found.push({ id: last.fact.place, strength: 2.6, words: memory.topic?.words ?? wordsOf(s, q) });
  const earlier = places.filter((place) => place.to <= q.from).at(-1);
  if (earlier) for (const id of earlier.ids) found.push({ id, strength: 1.7, words: wordsOf(s, earlier) });
  if (memory.topic && !earlier)
    found.push({ ...memory.topic, strength: pointsBack(s) ? 2.2 : them ? 2.4 : memory.topic.strength });
  return found;
}

/** A number that is all that its sentence says: "Four." */
export const isStated = (s: Sentence, q: Quantity) =>
  s.to - s.from <= 6 || (q.core.from - s.from <= 4 && /^[,.]$/.test(s.a.tokens[q.to]?.text ?? ''));

/** Smaller wholes are too common to tell whose they are. */
const TELLING_WHOLE = 20;
