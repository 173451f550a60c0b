import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { type Candidate, choose, factFor, type Ground, type Link, type Words } from './candidate';
import { type Counted, countedBy } from './counted';
import { beginningIn, quantitiesIn } from './cues';
import { linkGroups, type Polarity, polarityOf } from './groups';
import type { Language } from './languages/language';
import { type Phrasebook, phrases } from './phrases';
import { linkPlaces, type PlaceLink, type PlaceName } from './places';
import type { Quantity } from './quantities';
import { type ShareBase, shareBase } from './shares';
import { linkUnit } from './units';

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

interface Count {
  readonly q: Quantity;
  readonly counted: Counted;
}

const mayCountPeople = ({ q, counted }: Count, people: string | undefined) =>
  q.said.scale === 'share' ||
  (counted.kind === 'unit' ? counted.units.some(({ id }) => id === people) : counted.kind !== 'foreign');

const has = (s: Sentence, kind: string, from = s.from, to = s.to) =>
  beginningIn(s.a.cues, from, to).some((cue) => cue.meaning.kind === kind && cue.to <= to);

const wordsOf = (s: Sentence, span: { from: number; to: number }): Words => ({
  block: s.index,
  from: span.from,
  to: span.to,
});

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
  let before = memory.polarity;
  let reached = s.from;
  for (const count of all) {
    const { q, counted } = count;
    before = polarityOf(a, pack, reached, q.from, before, s.from);
    reached = Math.max(reached, q.from);
    const candidates = counts.includes(count)
      ? peopleCandidates(s, pack, count, counts, placeLinks, before, memory, links)
      : [];
    // "25 more": a part that is added to another contradicts nothing.
    const ground = a.language.words.more.has(a.tokens[q.to]?.text ?? '')
      ? { ...s.ground, told: false, toldHere: false }
      : s.ground;
    const link =
      (counts.includes(count) ? choose(q, candidates, ground) : linkUnit(s, pack, q, counted)) ??
      restated(s, q, links.at(-1));
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

/** "one of them", "no one": a figure only where it counts someone or stands by a place. */
function isPronoun(s: Sentence, { q, counted }: Count, places: readonly PlaceName[]): boolean {
  if (!q.worded || q.said.value !== 1) return false;
  if (q.said.hedge !== 'none' || s.a.language.of.includes(s.a.tokens[q.to]?.text ?? '')) return true;
  if (counted.kind === 'unit') return false;
  const last = q.to >= s.to - 1;
  return !last && !places.some((place) => place.from > q.to && place.from - q.to <= 3);
}

const books = new Map<Language, Phrasebook<true>>();

function exceptedBy(language: Language): Phrasebook<true> {
  const book = books.get(language) ?? phrases([[true, language.excepted] as const]);
  books.set(language, book);
  return book;
}

/** "all but nine" */
function isExcepted(s: Sentence, q: Quantity): boolean {
  const book = exceptedBy(s.a.language);
  for (let i = Math.max(s.from, q.from - 3); i < q.from; i++)
    for (const found of book.at(s.a.tokens, i)) if (found.to === q.from) return true;
  return false;
}

/** "317 of the nearly 500": the part is described behind the whole. */
function isPartOf(s: Sentence, part: Quantity, whole: Quantity | undefined): boolean {
  if (!whole) return false;
  const gap = s.a.tokens.slice(part.to, whole.from).map((token) => token.text);
  return gap.length > 0 && gap.length <= 4 && s.a.language.of.includes(gap[0] as string) && !gap.includes(',');
}

/** "some 300 or over 300 had …", "317 of them, 63.7 percent, had …": what is said behind the second is said of the first. */
function sharesPredicate(s: Sentence, first: Quantity | undefined, second: Quantity | undefined): boolean {
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
function isOfThem(s: Sentence, q: Quantity): boolean {
  const { tokens, language } = s.a;
  const word = (i: number) => tokens[i]?.text ?? '';
  if (language.of.includes(word(q.to)) && language.them.includes(word(q.to + 1)) && !isNamed(s, q.to + 2)) return true;
  let at = q.from - 1;
  if (language.others.includes(word(at))) return true;
  while (word(at) === ',') at--;
  return language.them.includes(word(at)) && language.of.includes(word(at - 1));
}

/** "Of the 101, 85 …": the whole, named first. */
function leadsAsBase(s: Sentence, q: Quantity): boolean {
  return s.a.language.of.includes(s.a.tokens[s.from]?.text ?? '') && q.from - s.from <= 3;
}

/** "It had 14." */
const saysIt = (s: Sentence, q: Quantity) =>
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

function contextPlaces(
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
    const told = s.a.cues.filter((cue) => cue.meaning.kind === 'group' && cue.to <= s.from).at(-1);
    if (told?.meaning.kind === 'group' && a.language.words.pronoun.has(a.tokens[s.from]?.text ?? ''))
      add(undefined, told.meaning.id, 1.6, [wordsOf(s, told)]);
    return [...candidates, ...apposition(pack, wholes, links, memory)];
  }
  if (share && own < 2 && !direct) candidates.push(...apposition(pack, wholes, links, memory));
  const described = own >= 3 ? 1.5 : own >= 2 ? 0.5 : 0;
  const before = links.at(-1);
  if (direct && groups.length === 0 && before?.fact.place && before.fact.group)
    for (const id of direct.place.ids)
      add(id, before.fact.group, direct.strength - 0.3, [wordsOf(s, direct.place), ...before.because]);
  if (direct) {
    for (const [i, id] of direct.place.ids.entries())
      add(id, undefined, direct.strength - described - i * 0.1, [wordsOf(s, direct.place)]);
  } else if (
    own < 3 &&
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
  if (gap.length > 5 || s.ground.level === 0) return undefined;
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

/** A number that is all that its sentence says: "Four." */
const isStated = (s: Sentence, q: Quantity) =>
  s.to - s.from <= 6 || (q.core.from - s.from <= 1 && /^[,.]$/.test(s.a.tokens[q.to]?.text ?? ''));

/** Smaller wholes are too common to tell whose they are. */
const TELLING_WHOLE = 20;

/** A place that only the context gives is never sure enough to contradict. */
const FROM_CONTEXT = 2.3;

/** Counts this large hardly stand on a page about the topic by chance. */
const TELLING = 100;

function totalCandidates(
  s: Sentence,
  pack: Pack,
  q: Quantity,
  counted: Counted,
  described: number,
  place: PlaceLink | undefined,
  isBase: boolean,
): Candidate[] {
  const fact = factFor(pack, undefined, undefined);
  if (!fact) return [];
  const people = counted.kind === 'unit';
  const event = has(s, 'event');
  const [first, last] = [0, s.a.tokens.length];
  const named = has(s, 'hallmark', first, last) || has(s, 'subject') || has(s, 'name', first, last);
  // Half or twice the total is some other number.
  const far = q.said.value < (fact.value as number) * 0.6 || q.said.value > (fact.value as number) * 1.7;
  if (far && q.said.hedge !== 'vague') return [];
  const telling = q.said.value >= TELLING && counted.kind === 'open' && q.said.hedge !== 'vague';
  let strength = people ? (event || named ? 2 : 1.3) : event ? 1.8 : telling ? 1.3 : 0;
  if (counted.kind === 'unknown') strength -= 0.7;
  if (event && named) strength += 0.5;
  if (has(s, 'whole')) strength += 0.4;
  if (people && !event && has(s, 'hallmark')) strength += 0.4;
  if (isBase) strength += 0.5;
  // A page's own headline gives the total where it gives no place.
  if (event && s.a.block.level === 1) strength += 0.6;
  if (described >= 3) strength -= 1.5;
  else if (described >= 2) strength -= 0.8;
  if (place) strength -= place.strength >= 2.5 ? 1.6 : 0.6;
  return [{ fact, strength, because: [wordsOf(s, { from: q.from, to: q.to })] }];
}
