import type { Pack } from '../facts/schema';
import { type Asked, isAnswer } from './answers';
import type { Candidate, Link, Words } from './candidate';
import {
  type ContextPlace,
  contextPlaces,
  isDefinite,
  isOfThem,
  isPartOf,
  isPartThere,
  isStated,
  leadsAsBase,
  type Memory,
  type Sentence,
  saysIt,
  TELLING_WHOLE,
  wordsOf,
} from './context';
import type { Contrast } from './contrast';
import type { Counted } from './counted';
import { hasIn, lastUpTo } from './cues';
import { type GroupLink, linkGroups, namedBefore } from './groups';
import { factFor, indexed } from './pack-index';
import type { Polarity } from './polarity';
import type { Quantity } from './quantities';
import { placeOfKind, revisedPlaces, revises } from './revised';
import { type ShareBase, shareBase } from './shares';
import { firstSpot } from './spots';
import { isOfOthers, isOfStrangers } from './strangers';
import type { PlaceLink } from './ties';
import { totalCandidate } from './total';

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

/** What the text up to a quantity was found to say. */
export interface Told {
  readonly polarity: Polarity | undefined;
  readonly memory: Memory;
  /** The links made in its sentence. */
  readonly links: readonly Link[];
}

/** A quantity whose facts are looked for. */
interface Search {
  readonly s: Sentence;
  readonly pack: Pack;
  readonly told: Told;
  readonly count: Count;
  /** The place that it, or the whole that it is part of, is tied to. */
  readonly direct: PlaceLink | undefined;
  /** It is the whole that the quantity before it is part of. */
  readonly isBase: boolean;
  /** The quantity that it is part of, or told again by. */
  readonly whole: Quantity | undefined;
  /** What a share may be a share of; undefined for counts. */
  readonly shareOf: { readonly bases: readonly ShareBase[]; readonly named: boolean } | undefined;
  /** Places that it may belong to without being tied to them, once they are asked for. */
  context: readonly ContextPlace[] | undefined;
  readonly found: Candidate[];
}

/** A place that only the context gives is never sure enough to contradict. */
const FROM_CONTEXT = 2.3;

/** The group is told by a pronoun. */
const OF_IT = 2.3;

/** The group is told of a part. */
const OF_PART = 1.9;

/** How sure a place is that only its kind stands for: "the city". */
const POINTED = 2.2;

/** What was asked for by its name may be contradicted. */
const ASKED = 2.45;

const none: readonly Candidate[] = [];

/** The facts about people that the quantity at an index of a row may speak of. */
export function peopleCandidates(s: Sentence, pack: Pack, { counts, ties, ends }: Row, at: number, told: Told) {
  const count = counts[at] as Count;
  const { q } = count;
  const previous = counts[at - 1]?.q;
  const next = counts[at + 1]?.q;
  const isBase = previous !== undefined && isPartOf(s, previous, q);
  const end = ends[isPartOf(s, q, next) ? at + 1 : at] as number;
  const whole = end > at ? next : undefined;
  const left = previous && !isBase ? previous.to : s.from;
  const right = isBase ? q.to : firstSemicolon(s, q.to, counts[end + 1]?.q.from ?? s.to);
  const shareOf = q.said.scale === 'share' ? shareBase(s, pack, q, right) : undefined;
  if (q.said.scale === 'share' ? !shareOf || isOfStrangers(s, q, told.links) : isOfOthers(s, q, told.links))
    return none;
  // "Six of the seven arrested in …": the part is where the whole is.
  const direct = ties[at] ?? (whole && ties[at + 1]);
  const search: Search = { s, pack, told, count, direct, isBase, whole, shareOf, context: undefined, found: [] };
  const start = shareOf?.end ?? (whole ? (counts[end]?.q.to ?? q.to) : q.to);
  const near = linkGroups(s.a, pack, q, left, right, told.polarity, start);
  const groups = isBase ? near.map((group) => ofPart(group, previous)) : near;
  for (const group of groups) addGroup(search, group);
  const { finer } = told.memory;
  if (finer && namedBefore(s.a, pack, start, right, finer)) add(search, undefined, finer.id, OF_IT, [finer.words]);
  if (shareOf && groups.length === 0 && !direct) addPronoun(search);
  else addOthers(search, groups, ties[at] !== undefined);
  return search.found;
}

/** "They convicted 317 of the 498": what stands before the part tells of the part, so it contradicts no whole. */
const ofPart = (group: GroupLink, part: Quantity): GroupLink =>
  group.from < part.from ? { ...group, strength: Math.min(group.strength, OF_PART) } : group;

/** Adds the fact for a place and a group, either of which may be absent, if there is one. */
function add(
  { pack, shareOf, found }: Search,
  place: string | undefined,
  group: string | undefined,
  strength: number,
  because: readonly Words[],
): void {
  const fact = factFor(pack, place, group);
  if (!fact || strength <= 0) return;
  if (!shareOf) found.push({ fact, strength, because });
  else
    for (const whole of shareOf.bases) {
      const base = factFor(pack, whole.group || group ? place : undefined, whole.group);
      if (base) found.push({ fact, base, strength: Math.min(strength, whole.strength), because });
    }
}

function contextOf(search: Search): readonly ContextPlace[] {
  search.context ??= findContext(search);
  return search.context;
}

function findContext({ s, pack, count: { q }, direct, whole, shareOf, told }: Search): ContextPlace[] {
  const { memory, links } = told;
  // "… of the people arrested in the operation": all of them, wherever the text has been.
  // "it was 498 people, two-thirds of whom …": nor are these a place's.
  const anywhere = (shareOf?.named && s.has('name')) || (isOfThem(s, q) && links.at(-1)?.fact === indexed(pack).total);
  const places = anywhere ? [] : contextPlaces(s, pack, q, memory, links);
  // "23 of the 27": the whole says where.
  if (whole && !direct)
    for (const id of indexed(pack).placesWith(whole.said.value))
      if (memory.seen.has(id)) places.push({ id, strength: 2.6, words: wordsOf(s, whole) });
  return places;
}

/** A group, in the quantity's place, in those of the context, and in all places. */
function addGroup(search: Search, link: GroupLink): void {
  const { s, pack, direct } = search;
  const words = wordsOf(s, link);
  const context = contextOf(search);
  if (direct) {
    const strength = Math.min(link.strength, direct.strength + 0.4);
    for (const id of direct.place.ids) add(search, id, link.group, strength, [wordsOf(s, direct.place), words]);
  } else
    for (const place of context)
      add(search, place.id, link.group, Math.min(link.strength, place.strength + 0.4), [place.words, words]);
  const tied = direct && direct.strength >= 2.5 ? 2 : 0;
  const inContext = context.some((place) => place.strength >= 2 && factFor(pack, place.id, link.group)) ? 0.9 : 0;
  add(search, undefined, link.group, link.strength - tied - inContext, [words]);
}

/** "The most frequent was … It accounts for 27 percent." */
function addPronoun(search: Search): void {
  const { s } = search;
  const before = lastUpTo(s.a.cued.group, s.from - 1);
  const isPronoun = s.a.language.words.pronoun.has(s.a.tokens[s.from]?.text ?? '');
  if (before?.meaning.kind === 'group' && isPronoun && !hasIn(s.a.cued.group, s.from, search.count.q.from))
    add(search, undefined, before.meaning.id, 1.6, [wordsOf(s, before)]);
  addApposition(search);
}

/** "had been convicted: 64 percent, or, with one more digit, 63.7 percent": the same share again, told otherwise. */
function addApposition({ s, count, pack, shareOf, told, found }: Search): void {
  // "64 percent of them have been here for years": whatever it tells, it is news of them.
  if (isOfThem(s, count.q) && !shareOf?.bases[0]?.group) return;
  const last = told.links.at(-1) ?? told.memory.last;
  if (!last?.fact.group) return;
  const { fact, because } = last;
  for (const { group, strength } of shareOf?.bases ?? []) {
    const base = factFor(pack, fact.place, group);
    if (base) found.push({ fact, base, strength: strength >= 3 ? 1.6 : 1.3, because });
  }
}

/**
 * Places without a group, the group of the heading, and everyone.
 *
 * @param groups - the groups that were added
 * @param tied - the quantity itself is tied to a place
 */
function addOthers(search: Search, groups: readonly GroupLink[], tied: boolean): void {
  const { s, pack, direct, told, isBase, count, shareOf } = search;
  const own = groups[0]?.strength ?? 0;
  if (shareOf && own < 2 && !direct) addApposition(search);
  const before = told.links.at(-1) ?? (shareOf ? told.memory.last : undefined);
  if (direct && groups.length === 0 && before?.fact.place && before.fact.group)
    for (const id of direct.place.ids)
      add(search, id, before.fact.group, direct.strength - 0.3, [wordsOf(s, direct.place), ...before.because]);
  // "half of those arrested in Denver had …": the place is the base's.
  const ofBase = shareOf?.named && groups.length > 0 && direct !== undefined && direct.place.from > count.q.to;
  if (direct && tied && !ofBase && !isPartThere(s, count.q, direct.place)) addPlace(search, direct, own);
  else if (!direct && own < 3) {
    if (mayBeInContext(search)) addContext(search);
    else if (groups.length === 0 && !shareOf && count.counted.kind !== 'unknown' && (isSaidThere(search) || revises(s)))
      addRevised(search);
  }
  if (s.pointsBack && !direct && groups.length === 0 && count.counted.kind === 'open') addKind(search);
  if (s.group && groups.length === 0 && !direct && !shareOf)
    add(search, undefined, s.group.id, count.counted.kind === 'unknown' ? 1.2 : 1.9, [s.group.words]);
  if (s.asked && own < 2 && isAnswer(s, count.q) && !isBase) addAnswer(search, s.asked);
  const total = shareOf ? undefined : totalCandidate(s, pack, count.q, count.counted, own, direct, isBase);
  if (total) search.found.push(total);
}

/**
 * Everyone in the place that the quantity is tied to.
 *
 * @param described - how strongly the quantity is tied to a group
 */
function addPlace(search: Search, { place, strength }: PlaceLink, described: number): void {
  const most = Math.min(strength, place.ids.length > 1 ? FROM_CONTEXT : 4);
  const less = described >= 3 ? 1.5 : described >= 2 ? 0.5 : 0;
  const because = [wordsOf(search.s, place)];
  let rank = 0;
  for (const id of place.ids) add(search, id, undefined, most - less - rank++ * 0.1, because);
}

/** Whether what is said of the quantity lets it count everyone in a place that is not named beside it. */
const mayBeInContext = ({ s, count: { q }, isBase, told: { memory } }: Search): boolean =>
  s.has('event') ||
  isBase ||
  isOfThem(s, q) ||
  (isStated(s, q) && s.context.length > 0) ||
  (memory.last?.verdict === 'corrected' && memory.last.fact.place !== undefined) ||
  leadsAsBase(s, q) ||
  (isDefinite(s, q) && q.said.value >= TELLING_WHOLE) ||
  saysIt(s, q);

/** Everyone in a place of the context. */
function addContext(search: Search): void {
  const { pack, count } = search;
  const { said } = count.q;
  const less = count.counted.kind === 'unknown' ? 0.6 : 0;
  for (const { id, strength, words } of contextOf(search))
    if (said.hedge === 'none' || factFor(pack, id, undefined)?.value === said.value)
      add(search, id, undefined, Math.min(strength, FROM_CONTEXT) - less, [words]);
}

/** "How many in Denver? Sixty-three.": what was asked for. */
function addAnswer(search: Search, { place, group, unit, told }: Asked): void {
  const { direct } = search;
  if (unit || search.count.counted.kind === 'unknown' || !(place || group || direct || told)) return;
  const named = direct ? wordsOf(search.s, direct.place) : place?.words;
  const because = [named, group?.words].filter((words) => words !== undefined);
  for (const id of direct ? direct.place.ids : [place?.id]) add(search, id, group?.id, ASKED, because);
}

/** "The dispute was about Portland. First it was 33": the place of the context whose figure it is or was. */
function addRevised(search: Search): void {
  for (const { id, strength, words } of revisedPlaces(search.pack, search.count.q, contextOf(search)))
    add(search, id, undefined, Math.min(strength, FROM_CONTEXT), [words]);
}

/** "Five were picked up in the city itself." */
function addKind(search: Search): void {
  const { s, pack, count, told } = search;
  const { topic, seen } = told.memory;
  const id = topic && placeOfKind(s, pack, count.q, topic.id, seen);
  if (id) add(search, id, undefined, POINTED, [topic.words]);
}

/** "ICE made five, not 28, in the city" */
const isSaidThere = ({ s, count: { q, counted } }: Search): boolean =>
  s.pointsBack && counted.kind === 'open' && (q.said.value >= TELLING_WHOLE || s.has('hallmark'));

/** The first of the tokens [from, to) that is a semicolon, or `to`. */
function firstSemicolon({ a }: Sentence, from: number, to: number): number {
  const { partings } = a.spots;
  for (let at = firstSpot(partings, from); (partings[at] ?? to) < to; at++)
    if (a.tokens[partings[at] as number]?.text === ';') return partings[at] as number;
  return to;
}
