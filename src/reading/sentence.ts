import type { Pack } from '../facts/schema';
import { type Candidate, choose, type Link, type Words } from './candidate';
import {
  contextPlaces,
  has,
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
import { beginningIn, cuesOf, lastUpTo, quantitiesIn } from './cues';
import { linkGroups, type Polarity, polarityOf } from './groups';
import { perLanguage } from './languages/per-language';
import { factFor } from './pack-index';
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

const mayCountPeople = ({ q, counted }: Count, people: string | undefined) =>
  q.said.scale === 'share' ||
  (counted.kind === 'unit' ? counted.units.some(({ id }) => id === people) : counted.kind !== 'foreign');

/** Links the quantities of one sentence to facts, in order. */
export function linkSentence(s: Sentence, pack: Pack, memory: Memory): Link[] {
  const { a } = s;
  const all = quantitiesIn(a, s.from, s.to).map((q) => ({ q, counted: countedBy(a, q) }));
  const people = factFor(pack, undefined, undefined)?.unit;
  const places = beginningIn(s.places, s.from, s.to).filter((place) => place.to <= s.to);
  const counts = all.filter((count) => mayCountPeople(count, people) && !isPronoun(s, count, places));
  const placeLinks = linkPlaces(
    a,
    places,
    counts.map(({ q }) => q),
    s,
  );
  const links: Link[] = [];
  raiseRows(placeLinks);
  let before = memory.polarity;
  let reached = s.from;
  for (const count of all) {
    const { q, counted } = count;
    before = polarityOf(a, pack, reached, q.from, before, s.from);
    reached = Math.max(reached, q.from);
    // "25 more": a part that is added to another contradicts nothing.
    const ground = a.language.words.more.has(a.tokens[q.to]?.text ?? '')
      ? { ...s.ground, told: false, toldHere: false }
      : s.ground;
    const link =
      (counts.includes(count)
        ? choose(q, peopleCandidates(s, pack, count, counts, placeLinks, before, memory, links), ground)
        : linkUnit(s, pack, q, counted, links)) ?? restated(s, q, links.at(-1));
    if (!link || isExcepted(s, q)) continue;
    links.push(link);
    memory.last = link;
    const place = placeLinks.get(q)?.place;
    const id = link.fact.place;
    if (id)
      memory.topic = { id, strength: 1.5, words: place ? wordsOf(s, place) : (memory.topic?.words ?? wordsOf(s, q)) };
  }
  const only = places.length === 1 ? places[0] : undefined;
  if (only) memory.topic = { id: only.ids[0] as string, strength: 1.5, words: wordsOf(s, only) };
  memory.polarity = polarityOf(a, pack, reached, s.to, before, s.from);
  return links;
}

/** "Los Angeles had 110, Denver 36": what one place of a row has, the next has too. */
function raiseRows(links: Map<Quantity, PlaceLink>): void {
  if (![...links.values()].some(({ strength }) => strength >= CARRIED)) return;
  for (const [q, link] of links)
    if (link.strength >= BARE && link.strength < CARRIED) links.set(q, { ...link, strength: CARRIED });
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
  { q, counted }: Count,
  counts: readonly Count[],
  placeLinks: ReadonlyMap<Quantity, PlaceLink>,
  polarity: Polarity | undefined,
  memory: Memory,
  links: readonly Link[],
): Candidate[] {
  const { a } = s;
  const at = counts.findIndex((count) => count.q === q);
  const previous = counts[at - 1]?.q;
  const next = counts[at + 1]?.q;
  const base = previous && isPartOf(s, previous, q) ? previous : undefined;
  let skip = isPartOf(s, q, next) ? 2 : 1;
  while (sharesPredicate(s, counts[at + skip - 1]?.q, counts[at + skip]?.q)) skip++;
  const bound = counts[at + skip]?.q.from ?? s.to;
  const semicolon = a.tokens.slice(q.to, bound).findIndex((token) => token.text === ';');
  const right = base ? q.to : semicolon >= 0 ? q.to + semicolon : bound;
  const left = previous && !base ? previous.to : s.from;
  // "Six of the seven arrested in …": the part is where the whole is.
  const whereWhole = skip > 1 && next ? placeLinks.get(next) : undefined;
  const direct = placeLinks.get(q) ?? whereWhole;
  const share = q.said.scale === 'share';
  const whole = share ? shareBase(s, pack, q, right) : undefined;
  if (share && !whole) return [];
  // "1,107 people in two jails, 27 percent of them": them are others.
  const nearest = quantitiesIn(a, s.from, q.from)
    .filter((other) => other.said.scale === 'count')
    .at(-1);
  if (share && isOfThem(s, q) && nearest && !links.some((link) => link.quantity === nearest)) return [];
  const wholes = whole?.bases ?? [];
  const start = whole?.end ?? (skip > 1 ? (counts[at + skip - 1]?.q.to ?? q.to) : q.to);
  const context = contextPlaces(
    s,
    pack,
    q,
    beginningIn(s.places, s.from, s.to).filter((place) => place.to <= s.to),
    memory,
    links,
  );
  // "… of the people arrested in the operation": all of them, wherever the text has been.
  if (whole?.named && has(s, 'name')) context.length = 0;
  // "23 of the 27": the whole says where.
  if (skip > 1 && next && !direct)
    for (const fact of pack.facts)
      if (fact.place && !fact.group && fact.value === next.said.value && memory.seen.has(fact.place))
        context.push({ id: fact.place, strength: 2.6, words: wordsOf(s, next) });
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
      for (const place of context)
        add(place.id, link.group, Math.min(link.strength, place.strength + 0.4), [place.words, words]);
    const tied = direct && direct.strength >= 2.5 ? 2 : 0;
    const inContext = context.some((place) => place.strength >= 2 && factFor(pack, place.id, link.group)) ? 0.9 : 0;
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
    (has(s, 'event') ||
      base ||
      isOfThem(s, q) ||
      (isStated(s, q) && s.context.length > 0) ||
      (memory.last?.verdict === 'corrected' && memory.last.fact.place !== undefined) ||
      leadsAsBase(s, q) ||
      saysIt(s, q))
  ) {
    for (const place of context)
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

/** "more than 40 countries: forty-two, to be exact" */
function restated(s: Sentence, q: Quantity, last: Link | undefined): Link | undefined {
  if (!last || last.said.hedge === 'none' || q.said.hedge !== 'none' || q.said.value !== last.canonical)
    return undefined;
  const gap = s.a.tokens.slice(last.quantity.to, q.from);
  const other = beginningIn(s.a.cues, last.quantity.to, q.from).some(
    ({ meaning }) => meaning.kind === 'place' || meaning.kind === 'group',
  );
  if (gap.length > 5 || other || s.ground.level === 0) return undefined;
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
