import type { Pack } from '../facts/schema';
import { type Asked, isAnswer } from './answers';
import { type Candidate, RARE } from './candidate';
import {
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
import { isBusyClause } from './counted';
import type { Count, Row } from './counts';
import { hasIn, lastUpTo } from './cues';
import { type GroupLink, linkGroups, namedBefore } from './groups';
import { factFor } from './pack-index';
import { addPair, addSame, addWhole, KNOWN, partBefore } from './parts';
import { narrowed } from './pointers';
import type { Quantity } from './quantities';
import { isFigureOf, placeOfKind, revisedPlaces, revises } from './revised';
import { add, contextOf, FROM_CONTEXT, type Search, type Told } from './search';
import { shareBase } from './shares';
import { firstSpot, hasSpot } from './spots';
import { isOfForeign, isOfNobody, isOfOthers, isOfStrangers, isOfStrangersBefore } from './strangers';
import type { PlaceLink } from './ties';
import { totalCandidate } from './total';

/** The group is told by a pronoun. */
const OF_IT = 2.3;

/** The group is the part of one that the text named last. */
const OF_FINER = 1.4;

/** The group is told of a part. */
const OF_PART = 1.9;

/** The group is told of a part of a place's figure: likely, but not sure enough to contradict. */
const OF_OWN = 2.35;

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
  const shareOf =
    q.said.scale === 'share' ? shareBase(s, pack, q, right, told.links.at(-1) ?? told.memory.last) : undefined;
  if (q.said.scale === 'share' ? !shareOf || isOfStrangers(s, q, told.links) : isOfOthers(s, q, told.links))
    return none;
  // "Six of the seven arrested in …": the part is where the whole is.
  const direct = narrowed(s, pack, q, ties[at] ?? (whole && ties[at + 1]));
  if (!direct && (isOfStrangersBefore(s, q, told.memory, pack) || (whole && isOfForeign(whole, pack)))) return none;
  const search: Search = { s, pack, told, count, direct, isBase, whole, shareOf, context: undefined, found: [] };
  // "Two thirds, 63.7 percent by its own count, had …"
  const isAside = ends[at] === end && s.a.tokens[shareOf?.end ?? 0]?.text === ',';
  const start = (shareOf && !isAside) || !whole ? (shareOf?.end ?? q.to) : (counts[end]?.q.to ?? q.to);
  const near = linkGroups(s.a, pack, q, left, right, told.polarity, start);
  const groups = isBase ? near.map((group) => ofPart(group, previous)) : near;
  if (groups.length === 0 && areInstances(s, count)) return none;
  for (const group of groups) addGroup(search, group);
  const { finer } = told.memory;
  if (finer && namedBefore(s.a, pack, start, right, finer)) add(search, undefined, finer.id, OF_IT, [finer.words]);
  if (shareOf?.named && groups.length === 0 && finer && isAll(s, shareOf.end))
    add(search, undefined, finer.id, OF_FINER, [finer.words]);
  if (shareOf && groups.length === 0 && !direct) addPronoun(search);
  else addOthers(search, groups, ties[at] !== undefined);
  if (shareOf && !direct) addWhole(search);
  return search.found;
}

/** "Lawyers took on 101 cases": what is no word for people tells of them only by what they had done. */
const areInstances = ({ a }: Sentence, { counted }: Count): boolean =>
  counted.kind === 'unit' && a.language.words.instance.has(a.tokens[counted.from]?.text ?? '');

/** "Is that 27 percent (of the convicted) or …?": whether a part of a sentence ends at a token. */
function isAll({ a: { tokens, language } }: Sentence, end: number): boolean {
  const next = tokens[tokens[end]?.text === ')' ? end + 1 : end]?.text ?? '.';
  return /^[.?!;]$/.test(next) || language.words.or.has(next);
}

/** "They convicted 317 of the 498": what stands before the part tells of the part, so it contradicts no whole. */
const ofPart = (group: GroupLink, part: Quantity): GroupLink =>
  group.from < part.from ? { ...group, strength: Math.min(group.strength, OF_PART) } : group;

/** A group, in the quantity's place, in those of the context, and in all places. */
function addGroup(search: Search, link: GroupLink): void {
  const { s, pack, direct } = search;
  const words = wordsOf(s, link);
  const context = contextOf(search);
  if (direct) {
    // "54 of the 63 had a record, said the Denver office": the whole is the place's own figure.
    const isWhole = direct.place.ids.some((id) => factFor(pack, id, undefined)?.value === search.whole?.said.value);
    const strength = Math.min(link.strength, Math.max(direct.strength + 0.4, isWhole ? OF_OWN : 0));
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
  const { s, told } = search;
  // "36 percent had none. That is a little more than a third."
  const last = told.links.at(-1) ?? told.memory.last;
  const again = last?.fact.group !== undefined && last.said.scale === 'share';
  const before = lastUpTo(s.a.cued.group, s.from - 1);
  const isPronoun = s.a.language.words.pronoun.has(s.a.tokens[s.from]?.text ?? '');
  if (isPronoun && !again && !hasIn(s.a.cued.group, s.from, search.count.q.from)) {
    if (before?.meaning.kind === 'group') add(search, undefined, before.meaning.id, 1.6, [wordsOf(s, before)]);
    else if (s.group) add(search, undefined, s.group.id, 1.6, [s.group.words]);
  }
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
  const part = search.whole ? partBefore(told.links) : undefined;
  const before = part ?? told.links.at(-1) ?? (shareOf ? told.memory.last : undefined);
  if (direct && groups.length === 0 && before?.fact.group) addSame(search, direct, before);
  // "half of those arrested in Denver had …": the place is the base's.
  const ofBase = shareOf?.named && groups.length > 0 && direct !== undefined && direct.place.from > count.q.to;
  if (direct && tied && !ofBase && !isPartThere(s, count.q, direct.place) && !isOfNobody(s, count.q, pack))
    addPlace(search, direct, own);
  else if (!direct && own < 3) {
    if (mayBeInContext(search)) addContext(search);
    else if (groups.length === 0 && !shareOf && count.counted.kind !== 'unknown' && (isSaidThere(search) || revises(s)))
      addRevised(search);
  }
  if (s.pointsBack && !direct && groups.length === 0 && count.counted.kind === 'open') addKind(search);
  if (s.group && groups.length === 0 && !direct && !shareOf && search.whole)
    for (const place of contextOf(search))
      add(search, place.id, s.group.id, Math.min(2, place.strength), [place.words, s.group.words]);
  if (s.group && groups.length === 0 && !direct && !shareOf)
    add(search, undefined, s.group.id, count.counted.kind === 'unknown' ? 1.2 : 1.9, [s.group.words]);
  if (s.asked && own < 2 && isAnswer(s, count.q) && !isBase) addAnswer(search, s.asked);
  if (groups.length === 0 && !direct && isDefinite(s, count.q)) addKnown(search);
  if (groups.length === 0 && search.whole) addPair(search, search.whole);
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

/** A sentence that is only a place is no longer, in tokens, with who speaks. */
const ONLY_PLACE = 5;

/** Who gave a figure stands this close behind it, in tokens. */
const GIVEN = 5;

/** "Philly. A hundred and seven.": the very figure of the place that is all the sentence before. */
function isOfTopic({ a, from }: Sentence, pack: Pack, { said, to }: Quantity, { topic }: Memory): boolean {
  const before = lastUpTo(a.sentences, from - 1);
  if (!topic || !before || before.to !== from || before.to - before.from > ONLY_PLACE + 1) return false;
  if (a.tokens[before.to - 1]?.text !== '.' || said.value < TELLING_WHOLE) return false;
  // "And Baltimore, our own. Twenty-eight, the government told the world."
  const isGiven = a.tokens[to]?.text === ',' && hasSpot(a.spots.announcements, to, to + GIVEN);
  if (!isGiven && before.to - before.from > ONLY_PLACE) return false;
  return (
    factFor(pack, topic.id, undefined)?.value === said.value || (isGiven && isFigureOf(pack, topic.id, said.value))
  );
}

/** Whether what is said of the quantity lets it count everyone in a place that is not named beside it. */
const mayBeInContext = ({ s, pack, count: { q }, isBase, told: { memory } }: Search): boolean =>
  s.has('event') ||
  isBase ||
  isOfThem(s, q) ||
  (isStated(s, q) && (s.context.length > 0 || isOfTopic(s, pack, q, memory))) ||
  (memory.last?.verdict === 'corrected' && memory.last.fact.place !== undefined) ||
  leadsAsBase(s, q) ||
  (isDefinite(s, q) && q.said.value >= TELLING_WHOLE) ||
  saysIt(s, q);

/** "And what of the hundred and eighty-one?": a number as large as this, and told of, is known by itself. */
function addKnown(search: Search): void {
  const { s, pack, count } = search;
  const { value } = count.q.said;
  if (value < RARE || isBusyClause(s.a, count.q)) return;
  for (const fact of pack.facts)
    if (fact.group && !fact.place && fact.value === value)
      add(search, undefined, fact.group, KNOWN, [wordsOf(s, count.q)]);
}

/** Everyone in a place of the context. */
function addContext(search: Search): void {
  const { pack, count } = search;
  const { said } = count.q;
  const less = count.counted.kind === 'unknown' ? 0.6 : 0;
  // "at least 100 arrests there"
  const isThere = search.s.pointsBack && search.s.has('event');
  for (const { id, strength, words } of contextOf(search))
    if (said.hedge === 'none' || isThere || factFor(pack, id, undefined)?.value === said.value)
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
