import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { Asked } from './answers';
import type { Ground, Link, Words } from './candidate';
import { countedBy, isVerb } from './counted';
import { everyWord, hasIn, type Kind, lastEnding, quantitiesIn, type Range, someIn, within } from './cues';
import { indexed } from './pack-index';
import type { PlaceName } from './places';
import { namedByKind, pointsBack, pointsOut } from './pointers';
import type { Polarity } from './polarity';
import type { Quantity } from './quantities';
import type { Refuted } from './refuted';
import type { Statement } from './replies';
import { isFigureOf } from './revised';

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
  /** What the sentence before asked the number of, and the last that did. */
  asked: Asked | undefined;
  question: Asked | undefined;
  /** The part of a group that the text named last: "drunk driving", for who were "convicted of it". */
  finer: Surroundings['group'];
  /** The sentence before, if it gave no figure of the topic: "them" may be whom it counted. */
  unlinked: Sentence | undefined;
  /** The sentence before told what another agency did: "they" are its officers. */
  others: boolean;
  /** What was said last, for a short answer to it. */
  statement: Statement | undefined;
  /** The places that the page has named so far. */
  readonly seen: Set<string>;
}

/** What a block and what stands over it say to each of its sentences. */
export interface Surroundings {
  readonly a: Analysis;
  /** Index of the block. */
  readonly index: number;
  /** The places of the block. */
  readonly places: readonly PlaceName[];
  /** From a heading, a term or the line above a list. */
  readonly context: readonly ContextPlace[];
  /** The statements of the block that the text calls wrong. */
  readonly refuted: readonly Refuted[];
  /** The group that the heading above is about. */
  readonly group: { readonly id: string; readonly words: Words } | undefined;
}

/** A sentence, in tokens of its block. What is asked of it by each of its figures is found once. */
export class Sentence {
  readonly a: Analysis;
  readonly index: number;
  readonly context: readonly ContextPlace[];
  readonly group: Surroundings['group'];
  /** What the sentence before asked the number of. */
  readonly asked: Asked | undefined;
  readonly from: number;
  readonly to: number;
  readonly ground: Ground;
  readonly places: readonly PlaceName[];
  readonly quantities: readonly Quantity[];
  #pointsBack: boolean | undefined;

  constructor(
    { a, index, places, context, group }: Surroundings,
    { from, to }: Range,
    ground: Ground,
    asked: Asked | undefined,
  ) {
    this.asked = asked;
    this.a = a;
    this.index = index;
    this.context = context;
    this.group = group;
    this.from = from;
    this.to = to;
    this.ground = ground;
    this.places = within(places, from, to);
    this.quantities = quantitiesIn(a, from, to);
  }

  /** Whether a word of a kind stands in it. */
  has(kind: Kind): boolean {
    return someIn(this.a.cued[kind], this.from, this.to, ({ to }) => to <= this.to);
  }

  /** "in that city", "there" */
  get pointsBack(): boolean {
    this.#pointsBack ??= pointsBack(this);
    return this.#pointsBack;
  }
}

export const wordsOf = (s: Sentence, span: { from: number; to: number }): Words => ({
  block: s.index,
  from: span.from,
  to: span.to,
});

/** "23 of the Bay Area's 27": no more stands between a part and its whole, in tokens. */
const LONGEST_PART = 6;

const PARTS = /^[,;:–]$/;

/** "317 of the nearly 500": the part is described behind the whole. */
export function isPartOf(s: Sentence, part: Quantity, whole: Quantity | undefined): boolean {
  // "17 percent of everyone arrested but 27 percent of …": a share is no whole.
  if (!whole || whole.said.scale === 'share') return false;
  if (whole.from <= part.to || whole.from - part.to > LONGEST_PART) return false;
  const { tokens, language, cues } = s.a;
  const joint = tokens[part.to]?.text ?? '';
  if (!language.of.has(joint) && !language.of.has(`${joint} ${tokens[part.to + 1]?.text}`)) return false;
  if (!everyWord(s.a, part.to, whole.from, (word) => !PARTS.test(word) && !language.and.has(word))) return false;
  // "Hundreds of people were arrested in the four corners of the country"
  const before = tokens[whole.from - 1]?.text ?? '';
  const opener = language.words.theMany.has(before) ? (tokens[whole.from - 2]?.text ?? '') : before;
  if (language.locative.has(opener) && !language.of.has(opener)) return false;
  return !someIn(cues, part.to, whole.from, ({ meaning }) => meaning.kind === 'group');
}

/** What closes an aside stands no further behind its number and noun, in tokens. */
const ASIDE = 7;

const BRACKET_REACH = 8;

/** Two shares of one thing are told this far apart. */
const SAME = 0.05;

/** "some 300 or over 300 had …", "317 of them, 63.7 percent, had …": what is said behind the second is said of the first. */
export function sharesPredicate(s: Sentence, first: Quantity | undefined, second: Quantity | undefined): boolean {
  if (!first || !second) return false;
  const { tokens, language } = s.a;
  const gap = second.from - first.to;
  if (gap > BRACKET_REACH) return false;
  const isOr = (word: string) => language.words.or.has(word);
  if (
    gap <= 4 &&
    !everyWord(s.a, first.to, second.from, (word) => !isOr(word)) &&
    everyWord(s.a, first.to, second.from, (word) => isOr(word) || word === '"' || word === "'" || word === ',')
  )
    return true;
  const opening = tokens[second.from - 1]?.text ?? '';
  const before = tokens[second.from - 2]?.text ?? '';
  if (opening === '(' || before === '(') return tokens[second.to]?.text === ')';
  // "23 of 27 had been convicted, about 85 percent, and four …": what was said of the first is said already.
  if (hasIn(s.a.cued.group, first.to, second.from)) return false;
  // "68 fugitives, 14 percent of the whole, and 104 deported before": the next item
  if (s.a.language.and.has(opening)) return false;
  const dashed = opening === '–' || before === '–';
  const set = dashed || opening === ',' || before === ',' || language.of.has(opening);
  // "498 arrests, two-thirds of them of people with …": the second is a part of the first.
  if (!set || isOfThem(s, second)) return false;
  // "two thirds of those arrested, 64 percent, had …"
  const isSame = second.said.value >= first.said.low - SAME && second.said.value <= first.said.high + SAME;
  if (first.said.scale === second.said.scale && (first.said.scale === 'count' || !isSame)) return false;
  const counted = countedBy(s.a, second);
  const end = counted.kind === 'unit' ? counted.to : second.to;
  // "… of those arrested, 317 to be precise, had …"
  return tokens
    .slice(end, Math.min(s.to, end + ASIDE))
    .some(({ text }) => (dashed ? text === '–' : text === ',' || text === ')'));
}

/** "85 of them", "of whom 23", "of those, 26": the people just counted. */
export function isOfThem(s: Sentence, q: Quantity): boolean {
  const { tokens, language } = s.a;
  const word = (i: number) => tokens[i]?.text ?? '';
  const isThem = (i: number) => language.them.has(word(i)) || language.them.has(`${word(i)} ${word(i + 1)}`);
  if (language.of.has(word(q.to)) && isThem(q.to + 1) && !isNamed(s, q.to + 2)) return true;
  let at = q.from - 1;
  if (language.others.has(word(at))) return true;
  while (word(at) === ',') at--;
  return language.them.has(word(at)) && language.of.has(word(at - 1));
}

/** "85 of those arrested" */
export function isOfThose({ a: { tokens, language } }: Sentence, { to }: Quantity): boolean {
  const at = tokens[to]?.text === '"' ? to + 1 : to;
  return language.of.has(tokens[at]?.text ?? '') && language.words.those.has(tokens[at + 1]?.text ?? '');
}

/** "Of the 101, 85 …": the whole, named first. */
export function leadsAsBase(s: Sentence, q: Quantity): boolean {
  return s.a.language.of.has(s.a.tokens[s.from]?.text ?? '') && q.from - s.from <= 3;
}

/** "It had 14.", "It is larger, and it had 14." */
export function saysIt(s: Sentence, q: Quantity): boolean {
  const { be, pronoun } = s.a.language.words;
  const word = (i: number) => s.a.tokens[i]?.text ?? '';
  if (!pronoun.has(word(s.from))) return false;
  return (
    q.from - s.from <= 3 ||
    (s.a.language.and.has(word(q.from - 3)) && pronoun.has(word(q.from - 2)) && be.has(word(q.from - 1)))
  );
}

/** "those arrested" are all who were; "those" alone are the ones just named. */
const isNamed = (s: Sentence, at: number) =>
  someIn(s.a.cues, at, at + 1, ({ meaning }) => meaning.kind === 'event' || meaning.kind === 'unit');

/** The places that a quantity without a place of its own may belong to. */
export function contextPlaces(
  s: Sentence,
  pack: Pack,
  q: Quantity,
  memory: Memory,
  links: readonly Link[],
): ContextPlace[] {
  const found: ContextPlace[] = [...s.context];
  const them = isOfThem(s, q);
  const last = links.at(-1) ?? memory.last;
  const named = namedByKind(s, pack, q);
  if (named) found.push({ id: named.ids[0] as string, strength: 2.3, words: wordsOf(s, named) });
  // "Of our own fifty": the number itself says whose it is.
  if ((leadsAsBase(s, q) || isDefinite(s, q)) && q.said.value >= TELLING_WHOLE)
    for (const id of indexed(pack).placesWith(q.said.value))
      if (memory.seen.has(id) || isAround(pack, id, last?.fact.place, q))
        found.push({ id, strength: 1.6, words: wordsOf(s, q) });
  const [first] = links;
  const whole = first && leadsAsBase(s, first.quantity) ? first.fact.place : undefined;
  if (whole) found.push({ id: whole, strength: 2.6, words: memory.topic?.words ?? wordsOf(s, q) });
  if (them && last?.fact.place)
    found.push({ id: last.fact.place, strength: 2.6, words: memory.topic?.words ?? wordsOf(s, q) });
  const earlier = lastEnding(s.places, q.from);
  // "in the state": the place that the one just named lies in.
  const inner = earlier?.ids[0] ?? memory.topic?.id;
  const outer =
    inner && (earlier ? pointsOut(s, earlier.to, q.from) : pointsOut(s, s.from, s.to))
      ? indexed(pack).around(inner)
      : undefined;
  if (earlier && outer) found.push({ id: outer, strength: 2.1, words: wordsOf(s, earlier) });
  else if (earlier) for (const id of earlier.ids) found.push({ id, strength: 1.7, words: wordsOf(s, earlier) });
  // "181 had none, 68 of them …": they are those just counted, wherever the text was before.
  const everywhere = them && last !== undefined && !last.fact.place;
  if (memory.topic && !earlier && !everywhere)
    found.push({ ...memory.topic, strength: s.pointsBack ? 2.2 : them ? 2.4 : memory.topic.strength });
  if (memory.topic && outer && !earlier) found.push({ ...memory.topic, id: outer, strength: 2.1 });
  return found;
}

/** "26 in Washington state and seven in Oregon: together they are the 33": the figure of the place around the last one. */
const isAround = (pack: Pack, id: string, inner: string | undefined, { said }: Quantity): boolean =>
  inner !== undefined && indexed(pack).around(inner) === id && !isFigureOf(pack, inner, said.value);

/** A number that is all that its sentence says: "Four." */
export const isStated = (s: Sentence, q: Quantity) =>
  s.to - s.from <= 6 || (q.core.from - s.from <= 4 && /^[,.]$/.test(s.a.tokens[q.to]?.text ?? ''));

/** "a breakdown of the 28", "those 27", "all 33": the number stands for the people that were told of. */
export function isDefinite(s: Sentence, q: Quantity): boolean {
  const { theMany } = s.a.language.words;
  const before = s.a.tokens[q.from - 1]?.text ?? '';
  return q.said.hedge === 'none' && theMany.has(before) && countedBy(s.a, q).kind === 'open';
}

/** Smaller wholes are too common to tell whose they are. */
export const TELLING_WHOLE = 20;

/** "Two of those arrested in Portland": a part of the people there, whatever the number. */
export function isPartThere(s: Sentence, q: Quantity, place: PlaceName): boolean {
  const { tokens, language } = s.a;
  const { be, predicate } = language.words;
  const word = (i: number) => tokens[i]?.text ?? '';
  if (place.from < q.to + 3 || !isOfThose(s, q)) return false;
  const ends = (w: string) => be.has(w) || predicate.has(w) || w === ',';
  if (!isVerb(s.a, q.to + 2) || !everyWord(s.a, q.to + 3, place.from, (w) => !ends(w))) return false;
  // "30 of those arrested lived in …": a second verb tells of the part.
  for (let i = q.to + 3; i < place.from; i++) if (isVerb(s.a, i) && !language.and.has(word(i - 1))) return false;
  return true;
}
