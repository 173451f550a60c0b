import type { Pack } from '../facts/schema';
import { gapped, inOtherWords, makingShares, replaced, restated, setAgainst } from './again';
import { isOthers } from './agents';
import { isAge } from './ages';
import type { Analysis } from './analysis';
import { isAnswer } from './answers';
import { choose, type Ground, isTelling, type Link, linked, NO_FIGURES } from './candidate';
import { isPartOf, leadsAsBase, type Memory, type Sentence, sharesPredicate, wordsOf } from './context';
import { type Contrast, contrastsIn, tiesAcross } from './contrast';
import { countedBy, isBusy, isBusyThere } from './counted';
import { everyWord, hasIn, lastEnding } from './cues';
import { isDoubtful } from './doubts';
import { perLanguage } from './languages/per-language';
import { indexed } from './pack-index';
import { peopleCandidates } from './people';
import { phrases } from './phrases';
import { type PlaceName, placesOf } from './places';
import { polarityOf } from './polarity';
import type { Quantity } from './quantities';
import { answered } from './replies';
import type { Count, Row } from './search';
import { countedIn } from './tallies';
import type { PlaceLink } from './ties';
import { linkUnit } from './units';
import { judgeCount } from './verdict';

const mayCountPeople = ({ q, counted }: Count, people: string | undefined) =>
  q.said.scale === 'share' ||
  (counted.kind === 'unit' ? counted.units.some(({ id }) => id === people) : counted.kind !== 'foreign');

/** @param isTold - the text before gave a place's figure */
function rowOf(s: Sentence, all: readonly Count[], pack: Pack, isTold: boolean): Row {
  const people = indexed(pack).total?.unit;
  const counts: Count[] = [];
  const quantities: Quantity[] = [];
  for (const count of all) {
    if (!mayCountPeople(count, people) || isPronoun(s, count) || isAge(s, count.q)) continue;
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

/** Links the quantities of one sentence to facts, in order. */
export function linkSentence(s: Sentence, pack: Pack, memory: Memory): Link[] {
  const { a } = s;
  const all: Count[] = [];
  for (const q of s.quantities) all.push({ q, counted: countedIn(s, q) });
  const row = rowOf(s, all, pack, memory.last?.fact.place !== undefined);
  const links: Link[] = [];
  let before = memory.polarity;
  let reached = s.from;
  let at = 0;
  let areStrangers = false;
  for (const count of all) {
    const { q, counted } = count;
    before = polarityOf(a, pack, reached, q.from, before, s.from);
    reached = Math.max(reached, q.from);
    const counts = row.counts[at] === count;
    // "25 more": a part that is added to another contradicts nothing.
    const isMore = a.language.words.more.has(a.tokens[q.to]?.text ?? '');
    // Of what the text itself denies nothing worse is said than that it was corrected.
    const isDenied = counts && row.contrasts.length > 0 && row.contrasts.some(({ denied }) => denied === at);
    const ground =
      isMore || isDenied || isBusy(a, q, counted) ? untold(s.ground) : row.list ? listed(s.ground) : s.ground;
    const answer = memory.statement && answered(s, q, counted, memory.statement, pack);
    const found =
      answer ??
      (counts
        ? isTelling(q, ground, pack)
          ? choose(q, peopleCandidates(s, pack, row, at, { polarity: before, memory, links }), ground)
          : undefined
        : linkUnit(s, pack, q, counted, links)) ??
      restated(s, q, links.at(-1)) ??
      gapped(s, q, counted, links.at(-1), pack) ??
      replaced(s, q, counted, links.at(-1)) ??
      inOtherWords(s, q, links.at(-1), pack);
    const tie = counts ? row.ties[at] : undefined;
    const link = found && counts && !tie ? rightful(s, pack, found) : found;
    const place = tie?.place;
    if (counts) at++;
    // "Of 317 drivers stopped in Denver, 63 were arrested": they are none of ours.
    areStrangers ||= !link && q.said.hedge === 'none' && leadsAsBase(s, q) && counted.kind !== 'open';
    // "42 countries signed the treaty": who does something of its own.
    const isSubject = (counts || q.from === s.from) && isBusy(a, q, counted);
    if (answer === null || !link || areStrangers || isSubject || isExcepted(s, q) || isOthers(s, q)) continue;
    if (link.fact.place && isBusyThere(a, q, counted)) continue;
    if (isDoubtful(s, link, links.at(-1), pack)) continue;
    links.push(link);
    memory.last = link;
    const id = link.fact.place;
    if (id)
      memory.topic = { id, strength: 1.5, words: place ? wordsOf(s, place) : (memory.topic?.words ?? wordsOf(s, q)) };
  }
  memory.polarity = polarityOf(a, pack, reached, s.to, before, s.from);
  memory.finer = finerIn(s, pack) ?? memory.finer;
  const [only] = s.places;
  if (only && s.places.length === 1)
    memory.topic = { id: only.ids[0] as string, strength: 1.5, words: wordsOf(s, only) };
  links.push(...makingShares(s, links), ...setAgainst(s, all, links, pack), ...leadingDays(s, all, links, pack));
  return links;
}

/** "For four days vans idled there, and then 498 people were gone": the days that lead to the total. */
function leadingDays(s: Sentence, all: readonly Count[], links: readonly Link[], pack: Pack): readonly Link[] {
  const [first] = all;
  const total = links.find(({ fact }) => fact.id === pack.roles.total);
  if (
    !first ||
    !total ||
    total.verdict === 'differs' ||
    links.some(({ quantity }) => quantity.core.from === first.q.core.from)
  )
    return none;
  const link = linkUnit(s, pack, first.q, first.counted, [total]);
  return link?.fact.id === pack.roles.days && link.verdict === 'match' ? [link] : none;
}

const none: readonly Link[] = [];

/** The last part of a group that a sentence names. */
function finerIn(s: Sentence, pack: Pack): Memory['finer'] {
  const cue = lastEnding(s.a.cued.group, s.to);
  if (!cue || cue.from < s.from || cue.meaning.kind !== 'group') return undefined;
  const { id } = cue.meaning;
  return indexed(pack).groups.get(id)?.within ? { id, words: wordsOf(s, cue) } : undefined;
}

/** "The 33 were arrested all over the Northwest": a figure that was corrected, told of the place that it belongs to. */
function rightful(s: Sentence, pack: Pack, link: Link): Link {
  if (link.revision === undefined) return link;
  const owner = link.fact.history[link.revision]?.belongsTo;
  const fact = pack.facts.find(({ id }) => id === owner);
  const place = s.places.find(({ ids }) => fact?.place !== undefined && ids.includes(fact.place));
  if (!fact || !place) return link;
  const because = [wordsOf(s, place)];
  const judgement = judgeCount(link.said, fact);
  return linked({ ...link, fact, canonical: fact.value as number, revision: undefined, ...judgement, because });
}

const untold = ({ level, figures }: Ground): Ground => ({
  level,
  figures,
  refuted: NO_FIGURES,
  told: false,
  toldHere: false,
});

/** Each figure of a list of places is told of as the list is. */
const listed = (ground: Ground): Ground => ({
  level: ground.level,
  figures: ground.figures,
  refuted: ground.refuted,
  toldHere: true,
  get told() {
    return ground.told;
  },
});

/** "Four of the seven were arrested in Portland": where the part was, not the whole. */
function leaveToParts(s: Sentence, counts: readonly Quantity[], ties: (PlaceLink | undefined)[]): void {
  for (const [i, tie] of ties.entries()) {
    const [part, whole] = [counts[i - 1], counts[i]];
    if (!tie || !part || !whole || ties[i - 1] || tie.place.from < whole.to || !isPartOf(s, part, whole)) continue;
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
      ties[i] = undefined;
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

/** "one of them", "no one": a figure only where it counts someone or stands by a place. */
function isPronoun(s: Sentence, { q, counted }: Count): boolean {
  if (!q.worded || q.said.value !== 1) return false;
  // "not a single arrest"
  if (s.a.language.words.not.has(s.a.tokens[q.from - 1]?.text ?? '')) return true;
  // "one of them"; but "one of the 33 was arrested in Seattle"
  if (s.a.language.of.has(s.a.tokens[q.to]?.text ?? '')) {
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
  return q.to < s.to - 1 && !hasIn(s.places, q.to + 1, q.to + 4);
}

const exceptedBy = perLanguage((language) => phrases([[true, language.excepted] as const]));

/** No exception is longer, in tokens. */
const LONGEST_EXCEPTION = 3;

/** "all but nine" */
function isExcepted(s: Sentence, q: Quantity): boolean {
  const earliest = Math.max(s.from, q.from - LONGEST_EXCEPTION);
  return exceptedBy(s.a.language).longestBefore(s.a.tokens, q.from, earliest) !== undefined;
}
