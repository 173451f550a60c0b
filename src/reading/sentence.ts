import type { Pack } from '../facts/schema';
import { isOthers } from './agents';
import type { Analysis } from './analysis';
import { type Candidate, choose, type Ground, type Link, type Words } from './candidate';
import {
  type ContextPlace,
  contextPlaces,
  isOfThem,
  isPartOf,
  isStated,
  leadsAsBase,
  type Memory,
  type Sentence,
  saysIt,
  sharesPredicate,
  wordsOf,
} from './context';
import { type Counted, countedBy } from './counted';
import { cuesOf, lastUpTo, someIn } from './cues';
import { linkGroups, type Polarity, polarityOf } from './groups';
import { perLanguage } from './languages/per-language';
import { factFor, indexed } from './pack-index';
import { phrases } from './phrases';
import type { PlaceName } from './places';
import type { Quantity } from './quantities';
import { type ShareBase, shareBase } from './shares';
import { linkPlaces, type PlaceLink } from './ties';
import { totalCandidates } from './total';
import { linkUnit } from './units';

interface Count {
  readonly q: Quantity;
  readonly counted: Counted;
}

/** The quantities of a sentence that may count people, and what ties them to each other and to places. */
interface Row {
  readonly counts: readonly Count[];
  /** The place of each. */
  readonly ties: readonly (PlaceLink | undefined)[];
  /** The last of those that share what is said behind them, for each. */
  readonly ends: readonly number[];
}

const mayCountPeople = ({ q, counted }: Count, people: string | undefined) =>
  q.said.scale === 'share' ||
  (counted.kind === 'unit' ? counted.units.some(({ id }) => id === people) : counted.kind !== 'foreign');

function rowOf(s: Sentence, all: readonly Count[], pack: Pack): Row {
  const people = indexed(pack).total?.unit;
  const counts = all.filter((count) => mayCountPeople(count, people) && !isPronoun(s, count, s.places));
  const quantities = counts.map(({ q }) => q);
  const ties = linkPlaces(s.a, s.places, quantities, s);
  raiseRows(ties);
  const ends: number[] = [];
  for (let i = counts.length - 1; i >= 0; i--)
    ends[i] = sharesPredicate(s, quantities[i], quantities[i + 1]) ? (ends[i + 1] as number) : i;
  return { counts, ties, ends };
}

/** Links the quantities of one sentence to facts, in order. */
export function linkSentence(s: Sentence, pack: Pack, memory: Memory): Link[] {
  const { a } = s;
  const all = s.quantities.map((q) => ({ q, counted: countedBy(a, q) }));
  const row = rowOf(s, all, pack);
  const links: Link[] = [];
  let before = memory.polarity;
  let reached = s.from;
  let at = 0;
  for (const count of all) {
    const { q, counted } = count;
    before = polarityOf(a, pack, reached, q.from, before, s.from);
    reached = Math.max(reached, q.from);
    const counts = row.counts[at] === count;
    // "25 more": a part that is added to another contradicts nothing.
    const ground = a.language.words.more.has(a.tokens[q.to]?.text ?? '') ? untold(s.ground) : s.ground;
    const link =
      (counts
        ? choose(q, peopleCandidates(s, pack, at, row, before, memory, links), ground)
        : linkUnit(s, pack, q, counted, links)) ?? restated(s, q, links.at(-1));
    const place = counts ? row.ties[at]?.place : undefined;
    if (counts) at++;
    if (!link || isExcepted(s, q) || isOthers(s, q)) continue;
    links.push(link);
    memory.last = link;
    const id = link.fact.place;
    if (id)
      memory.topic = { id, strength: 1.5, words: place ? wordsOf(s, place) : (memory.topic?.words ?? wordsOf(s, q)) };
  }
  memory.polarity = polarityOf(a, pack, reached, s.to, before, s.from);
  const [only] = s.places;
  if (only && s.places.length === 1)
    memory.topic = { id: only.ids[0] as string, strength: 1.5, words: wordsOf(s, only) };
  return links;
}

const untold = ({ level, figures }: Ground): Ground => ({ level, figures, told: false, toldHere: false });

/** "Los Angeles had 110, Denver 36": what one place of a row has, the next has too. */
function raiseRows(links: (PlaceLink | undefined)[]): void {
  if (!links.some((link) => link && link.strength >= CARRIED)) return;
  for (const [i, link] of links.entries())
    if (link && link.strength >= BARE && link.strength < CARRIED) links[i] = { ...link, strength: CARRIED };
}

/** Strengths of "Denver 36" and of "Denver had 36". */
const BARE = 2.3;
const CARRIED = 2.45;

/** "one of them", "no one": a figure only where it counts someone or stands by a place. */
function isPronoun(s: Sentence, { q, counted }: Count, places: readonly PlaceName[]): boolean {
  if (!q.worded || q.said.value !== 1) return false;
  if (q.said.hedge !== 'none' || s.a.language.of.includes(s.a.tokens[q.to]?.text ?? '')) return true;
  if (counted.kind === 'unit') return false;
  if (places.some((place) => place.to <= q.from && q.from - place.to <= 1)) return false;
  const last = q.to >= s.to - 1;
  return !last && !places.some((place) => place.from > q.to && place.from - q.to <= 3);
}

const exceptedBy = perLanguage((language) => phrases([[true, language.excepted] as const]));

/** "all but nine" */
function isExcepted(s: Sentence, q: Quantity): boolean {
  const book = exceptedBy(s.a.language);
  for (let i = Math.max(s.from, q.from - 3); i < q.from; i++)
    for (const found of book.at(s.a.tokens, i)) if (found.to === q.from) return true;
  return false;
}

function peopleCandidates(
  s: Sentence,
  pack: Pack,
  at: number,
  { counts, ties, ends }: Row,
  polarity: Polarity | undefined,
  memory: Memory,
  links: readonly Link[],
): Candidate[] {
  const { a } = s;
  const { q, counted } = counts[at] as Count;
  const previous = counts[at - 1]?.q;
  const next = counts[at + 1]?.q;
  const base = previous && isPartOf(s, previous, q) ? previous : undefined;
  const end = isPartOf(s, q, next) ? (ends[at + 1] as number) : (ends[at] as number);
  const isPart = end > at;
  const right = base ? q.to : firstOf(a, ';', q.to, counts[end + 1]?.q.from ?? s.to);
  const left = previous && !base ? previous.to : s.from;
  // "Six of the seven arrested in …": the part is where the whole is.
  const whereWhole = isPart ? ties[at + 1] : undefined;
  const direct = ties[at] ?? whereWhole;
  const share = q.said.scale === 'share';
  const whole = share ? shareBase(s, pack, q, right) : undefined;
  if (share && !whole) return [];
  // "1,107 people in two jails, 27 percent of them": them are others.
  if (share && isOfThem(s, q)) {
    const nearest = s.quantities.findLast((other) => other.said.scale === 'count' && other.core.to <= q.from);
    if (nearest && !links.some((link) => link.quantity === nearest)) return [];
  }
  const wholes = whole?.bases ?? [];
  const start = whole?.end ?? (isPart ? (counts[end]?.q.to ?? q.to) : q.to);
  let known: ContextPlace[] | undefined;
  const context = () => {
    known ??= around();
    return known;
  };
  const around = (): ContextPlace[] => {
    // "… of the people arrested in the operation": all of them, wherever the text has been.
    // "it was 498 people, two-thirds of whom …": nor are these a place's.
    const anywhere = (whole?.named && s.has('name')) || (isOfThem(s, q) && links.at(-1)?.fact === indexed(pack).total);
    const places = anywhere ? [] : contextPlaces(s, pack, q, memory, links);
    // "23 of the 27": the whole says where.
    if (isPart && next && !direct)
      for (const id of indexed(pack).placesWith(next.said.value))
        if (memory.seen.has(id)) places.push({ id, strength: 2.6, words: wordsOf(s, next) });
    return places;
  };
  const groups = linkGroups(a, pack, q, left, right, polarity, start);
  const own = groups[0]?.strength ?? 0;
  const candidates: Candidate[] = [];
  const add = (place: string | undefined, group: string | undefined, strength: number, because: Words[]) => {
    const fact = factFor(pack, place, group);
    if (!fact || strength <= 0) return;
    if (!share) {
      candidates.push({ fact, strength, because });
      return;
    }
    for (const whole of wholes) {
      const base = whole.group
        ? factFor(pack, place, whole.group)
        : factFor(pack, group ? place : undefined, undefined);
      if (base) candidates.push({ fact, base, strength: Math.min(strength, whole.strength), because });
    }
  };
  for (const link of groups) {
    const words = wordsOf(s, link);
    if (direct)
      for (const id of direct.place.ids)
        add(id, link.group, Math.min(link.strength, direct.strength + 0.4), [wordsOf(s, direct.place), words]);
    else
      for (const place of context())
        add(place.id, link.group, Math.min(link.strength, place.strength + 0.4), [place.words, words]);
    const tied = direct && direct.strength >= 2.5 ? 2 : 0;
    const inContext = context().some((place) => place.strength >= 2 && factFor(pack, place.id, link.group)) ? 0.9 : 0;
    add(undefined, link.group, link.strength - tied - inContext, [words]);
  }
  if (share && groups.length === 0 && !direct) {
    // "The most frequent was … It accounts for 27 percent."
    const told = lastUpTo(cuesOf(s.a, 'group'), s.from - 1);
    if (told?.meaning.kind === 'group' && a.language.words.pronoun.has(a.tokens[s.from]?.text ?? ''))
      add(undefined, told.meaning.id, 1.6, [wordsOf(s, told)]);
    return [...candidates, ...apposition(pack, wholes, links, memory)];
  }
  if (share && own < 2 && !direct) candidates.push(...apposition(pack, wholes, links, memory));
  const described = own >= 3 ? 1.5 : own >= 2 ? 0.5 : 0;
  const before = links.at(-1) ?? (share ? memory.last : undefined);
  if (direct && groups.length === 0 && before?.fact.place && before.fact.group)
    for (const id of direct.place.ids)
      add(id, before.fact.group, direct.strength - 0.3, [wordsOf(s, direct.place), ...before.because]);
  if (direct && direct !== whereWhole) {
    for (const [i, id] of direct.place.ids.entries())
      add(
        id,
        undefined,
        Math.min(direct.strength, direct.place.ids.length > 1 ? FROM_CONTEXT : 4) - described - i * 0.1,
        [wordsOf(s, direct.place)],
      );
  } else if (
    own < 3 &&
    !direct &&
    (s.has('event') ||
      base ||
      isOfThem(s, q) ||
      (isStated(s, q) && s.context.length > 0) ||
      (memory.last?.verdict === 'corrected' && memory.last.fact.place !== undefined) ||
      leadsAsBase(s, q) ||
      saysIt(s, q))
  ) {
    for (const place of context())
      if (q.said.hedge === 'none' || factFor(pack, place.id, undefined)?.value === q.said.value)
        add(place.id, undefined, Math.min(place.strength, FROM_CONTEXT) - (counted.kind === 'unknown' ? 0.6 : 0), [
          place.words,
        ]);
  }
  if (s.group && groups.length === 0 && !direct && !share)
    add(undefined, s.group.id, counted.kind === 'unknown' ? 1.2 : 1.9, [s.group.words]);
  if (!share) candidates.push(...totalCandidates(s, pack, q, counted, own, direct, base !== undefined));
  return candidates;
}

/** The first of the tokens [from, to) that is a word or mark, or `to`. */
function firstOf(a: Analysis, word: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (a.tokens[i]?.text === word) return i;
  return to;
}

/** "more than 40 countries: forty-two, to be exact" */
function restated(s: Sentence, q: Quantity, last: Link | undefined): Link | undefined {
  if (!last || last.said.hedge === 'none' || q.said.hedge !== 'none' || q.said.value !== last.canonical)
    return undefined;
  const { to } = last.quantity;
  if (q.from - to > 5 || s.ground.level === 0) return undefined;
  if (someIn(s.a.cues, to, q.from, ({ meaning }) => meaning.kind === 'place' || meaning.kind === 'group'))
    return undefined;
  return { ...last, quantity: q, said: q.said, verdict: 'match' };
}

/** "had been convicted: 64 percent, or, with one more digit, 63.7 percent": the same share again, told otherwise. */
function apposition(pack: Pack, wholes: readonly ShareBase[], links: readonly Link[], memory: Memory): Candidate[] {
  const last = links.at(-1) ?? memory.last;
  if (!last?.fact.group) return [];
  return wholes.flatMap((whole) => {
    const base = whole.group ? factFor(pack, last.fact.place, whole.group) : factFor(pack, last.fact.place, undefined);
    return base ? [{ fact: last.fact, base, strength: whole.strength >= 3 ? 1.6 : 1.3, because: last.because }] : [];
  });
}

/** A place that only the context gives is never sure enough to contradict. */
const FROM_CONTEXT = 2.3;
