import type { Pack } from '../facts/schema';
import { isAge } from './ages';
import type { Analysis } from './analysis';
import { isAnswer } from './answers';
import { isPartOf, type Sentence, sharesPredicate } from './context';
import { type Contrast, contrastsIn, tiesAcross } from './contrast';
import { type Counted, countedBy } from './counted';
import { beginningIn, everyWord, hasIn, lastEnding } from './cues';
import { indexed } from './pack-index';
import { type PlaceName, placesOf } from './places';
import type { Quantity } from './quantities';
import type { PlaceLink } from './ties';

/** A quantity and what the words behind it say that it counts. */
export interface Count {
  readonly q: Quantity;
  readonly counted: Counted;
}

/** The quantities of a sentence that may count people, and what ties them to each other and to places. */
export interface Row {
  readonly counts: readonly Count[];
  /** The place of each. */
  readonly ties: readonly (PlaceLink | undefined)[];
  /** For each the index of the last of those that share what is said behind them. */
  readonly ends: readonly number[];
  /** The sentence is a list of places with nothing but a figure for each. */
  readonly list: boolean;
  /** Those of which the text denies one: "five, not 28". */
  readonly contrasts: readonly Contrast[];
}

const mayCountPeople = ({ q, counted }: Count, people: string | undefined) =>
  (q.said.scale === 'share' && counted.kind !== 'foreign') ||
  (counted.kind === 'unit' ? counted.units.some(({ id }) => id === people) : counted.kind !== 'foreign');

/**
 * The quantities that may count people, with the places that they are told of.
 *
 * @param isTold - the text before gave a place's figure
 */
export function rowOf(s: Sentence, all: readonly Count[], pack: Pack, isTold: boolean): Row {
  const people = indexed(pack).total?.unit;
  const counts: Count[] = [];
  const quantities: Quantity[] = [];
  for (const count of all) {
    if (!mayCountPeople(count, people) || isPronoun(s, count) || isAge(s, count.q) || isOfRatio(s, count)) continue;
    counts.push(count);
    quantities.push(count.q);
  }
  const contrasts = contrastsIn(s, quantities);
  const ties = tiesAcross(s, quantities, contrasts);
  leaveToParts(s, quantities, ties);
  if (!s.ground.toldHere && !s.ground.told && !isTold) leaveScores(s, pack, quantities, ties);
  const list = isList(ties, all);
  if (list || isCarried(ties)) raise(ties);
  const ends: number[] = [];
  for (let i = 0; i < counts.length; i++) ends.push(i);
  for (let i = counts.length - 2; i >= 0; i--)
    if (isJoined(contrasts, i) || sharesPredicate(s, quantities[i], quantities[i + 1])) ends[i] = ends[i + 1] as number;
  return { counts, ties, ends, contrasts, list };
}

/** Whether two figures that stand in contrast count as one. */
function isJoined(contrasts: readonly Contrast[], i: number): boolean {
  for (const { at, both } of contrasts) if (both && at === i) return true;
  return false;
}

/** The larger number of a ratio. */
const RATIO = 10;

/** "one person in five": either number of a ratio with a noun between them. */
function isOfRatio(s: Sentence, { q }: Count): boolean {
  const at = s.quantities.indexOf(q);
  const spans = (part: Quantity | undefined, whole: Quantity | undefined) => {
    if (!part || !whole || whole.said.value > RATIO || part.said.value >= whole.said.value) return false;
    const counted = countedBy(s.a, part);
    const end = whole.from - 1;
    return counted.kind === 'unit' && counted.to === end && s.a.language.locative.has(s.a.tokens[end]?.text ?? '');
  };
  return spans(q, s.quantities[at + 1]) || spans(s.quantities[at - 1], q);
}

function isCarried(ties: readonly (PlaceLink | undefined)[]): boolean {
  for (const tie of ties) if (tie && tie.strength >= CARRIED) return true;
  return false;
}

/** "Los Angeles had 110, Denver 36": what one place of a row has, the next has too. */
function raise(ties: (PlaceLink | undefined)[]): void {
  for (let i = 0; i < ties.length; i++) {
    const tie = ties[i];
    if (tie && tie.strength >= BARE && tie.strength < CARRIED) ties[i] = { place: tie.place, strength: CARRIED };
  }
}

/** "Four of the seven were arrested in Portland": where the part was, not the whole. */
function leaveToParts(s: Sentence, counts: readonly Quantity[], ties: (PlaceLink | undefined)[]): void {
  for (const [i, tie] of ties.entries()) {
    const [part, whole] = [counts[i - 1], counts[i]];
    if (!tie || !part || !whole || tie.place.from < whole.to || !isPartOf(s, part, whole)) continue;
    // "Eleven of Maryland's 28 were taken in …": the whole has a place of its own.
    const own = ties[i - 1];
    if (own && (own.place.from < part.to || own.place.to > whole.from)) continue;
    const noun = countedBy(s.a, whole);
    const end = noun.kind === 'unit' ? noun.to : whole.to;
    // "Five of the 28 Maryland arrests were in Baltimore"
    if (tie.place.to < end) {
      const place = placeBehind(s, end, counts[i + 1]?.from ?? s.to);
      if (place) ties[i - 1] = { place, strength: tie.strength };
      continue;
    }
    const verb = s.a.tokens[end]?.text ?? '';
    if (s.a.language.words.predicate.has(verb) || s.a.language.words.occurring.has(verb)) {
      ties[i - 1] = tie;
      ties[i] = own;
      continue;
    }
    // "Only five of the 28 arrests in Maryland were made in Baltimore"
    const place = placeBehind(s, tie.place.to, counts[i + 1]?.from ?? s.to);
    if (place) ties[i - 1] = { place, strength: tie.strength };
  }
}

/** So many places with their numbers are no game but a list. */
const ROW = 3;

/** Whether so many places of a block have a number right behind them. */
const hasLines = (a: Analysis, pack: Pack): boolean =>
  placesOf(a, pack).filter(({ to }) => hasIn(a.quantities, to, to + 1)).length >= ROW;

/** "Seattle 33, Denver 30": where nothing tells of the event, a number right behind a place's name is a score. */
function leaveScores(s: Sentence, pack: Pack, counts: readonly Quantity[], ties: (PlaceLink | undefined)[]): void {
  const { tokens, language } = s.a;
  const isScore = (tie: PlaceLink | undefined, i: number) => {
    const q = counts[i];
    if (!tie || !q || tie.strength !== BARE || tie.place.to !== q.from || !tokens[q.from]?.spaced) return false;
    const isAll = tie.place.from === 0 && q.to === tokens.length;
    // "Denver 63 ⏎ Boston 50 ⏎ …": one line of many.
    const isLine =
      tie.place.from === s.from && (q.to === s.to || tokens[q.to]?.kind === 'break') && hasLines(s.a, pack);
    return !isAll && !isLine && !language.words.the.has(tokens[tie.place.from - 1]?.text ?? '');
  };
  const scores = ties.filter(isScore).length;
  if (scores > 0 && scores < ROW && !isCarried(ties))
    for (const [i, tie] of ties.entries()) if (isScore(tie, i)) ties[i] = undefined;
}

/** How far behind its verb a place may stand. */
const PREDICATE = 5;

/** The place in the predicate behind a subject that ends at a token: "the arrests in Maryland were made in Baltimore". */
function placeBehind(s: Sentence, subject: number, end: number): PlaceName | undefined {
  const { tokens, language } = s.a;
  if (!language.words.predicate.has(tokens[subject]?.text ?? '')) return undefined;
  const place = s.places.find(({ from }) => from > subject);
  if (!place || place.from > Math.min(end, subject + 1 + PREDICATE)) return undefined;
  return everyWord(s.a, subject, place.from, (word) => word !== ',') ? place : undefined;
}

/** "Denver 36, Boston 54, …": so many places in one sentence, each with its number, are a list. */
const LIST = 4;

function isList(ties: readonly (PlaceLink | undefined)[], all: readonly Count[]): boolean {
  if (all.length < LIST || ties.length !== all.length) return false;
  for (let i = 0; i < all.length; i++)
    if (all[i]?.counted.kind !== 'open' || (ties[i]?.strength ?? 0) < BARE) return false;
  return true;
}
/** Strengths of "Denver 36" and of "Denver had 36". */
const BARE = 2.3;
const CARRIED = 2.45;

/** "Only one of the arrests was made in Seattle": the place is what is told of it. */
function isOneThere(s: Sentence, q: Quantity): boolean {
  const { be, occurring, the, theMany } = s.a.language.words;
  const word = (i: number) => s.a.tokens[i]?.text ?? '';
  const isThe = the.has(word(q.to + 1)) || theMany.has(word(q.to + 1));
  const noun = isThe ? beginningIn(s.a.cued.event, q.to + 2, q.to + 3)[0] : undefined;
  if (!noun || !(be.has(word(noun.to)) || occurring.has(word(noun.to)))) return false;
  return hasIn(s.places, noun.to, noun.to + PREDICATE) || s.pointsBack;
}

/** "There was one in that city": the place was named before. */
function isPlacedBack({ a: { tokens, language } }: Sentence, { from, to }: Quantity): boolean {
  const word = (i: number) => tokens[i]?.text ?? '';
  const { be, here, placeKind, pointer } = language.words;
  const isThere = be.has(word(from - 1)) && here.has(word(from - 2));
  return isThere && language.locative.has(word(to)) && pointer.has(word(to + 1)) && placeKind.has(word(to + 2));
}

/** "one of them", "no one": a figure only where it counts someone or stands by a place. */
function isPronoun(s: Sentence, { q, counted }: Count): boolean {
  if (!q.worded || q.said.value !== 1) return false;
  // "not a single arrest"
  if (s.a.language.words.not.has(s.a.tokens[q.from - 1]?.text ?? '')) return true;
  // "one of them"; but "one of the 33 was arrested in Seattle"
  if (s.a.language.of.has(s.a.tokens[q.to]?.text ?? '')) {
    if (isOneThere(s, q)) return false;
    const whole = s.quantities[s.quantities.indexOf(q) + 1];
    const isTold = whole && s.a.language.words.predicate.has(s.a.tokens[whole.to]?.text ?? '');
    return !isTold || !isPartOf(s, q, whole) || !hasIn(s.places, whole.to, s.to);
  }
  if (q.said.hedge !== 'none') return true;
  if (counted.kind === 'unit') return false;
  if (s.a.language.words.herald.has(s.a.tokens[q.from - 1]?.text ?? '')) return true;
  // "How many in Seattle? One, a spokeswoman answered."
  if (s.asked?.told && isAnswer(s, q) && /^[,.]$/.test(s.a.tokens[q.to]?.text ?? '')) return false;
  const before = lastEnding(s.places, q.from);
  if (before && q.from - before.to <= 1) return false;
  // "For Seattle it was one; …"
  const { be, pronoun } = s.a.language.words;
  const isStated = be.has(s.a.tokens[q.from - 1]?.text ?? '') && pronoun.has(s.a.tokens[q.from - 2]?.text ?? '');
  if (before?.to === q.from - 2 && isStated && s.a.tokens[q.to]?.kind !== 'word') return false;
  return q.to < s.to - 1 && !hasIn(s.places, q.to + 1, q.to + 5) && !isPlacedBack(s, q);
}
