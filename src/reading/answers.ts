import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { ContextPlace, Sentence } from './context';
import type { UnitMeaning } from './counted';
import { beginningIn, hasIn, isInName, lastEnding, type Range, someIn, within } from './cues';
import { perLanguage } from './languages/per-language';
import type { Cue } from './lexicon';
import { indexed } from './pack-index';
import { phrases } from './phrases';
import type { PlaceName } from './places';
import { polarityOf } from './polarity';
import type { Quantity } from './quantities';

/** What a question asks the number of. */
export interface Asked {
  readonly place: ContextPlace | undefined;
  readonly group: Sentence['group'];
  /** It tells of the event, so that without a place and a group everyone is asked for. */
  readonly told: boolean;
  /** What is counted, where it is not people. */
  readonly unit: { readonly meaning: UnitMeaning; readonly from: number; readonly to: number } | undefined;
}

const askingIn = perLanguage((language) => phrases([[true, language.asking] as const]));

const TELLING: ReadonlySet<string> = new Set(['event', 'whole', 'name']);

const CLOSING = /^["')\]\u2028]$/;

/** A question that only names something else to ask the same of is no longer, in tokens. */
const FOLLOW_UP = 12;

/** What answers may begin with before their number, in tokens: who speaks, "Well,", "It was". */
const ANSWER = 6;

/** Who asked stands no further behind a quoted question, in tokens. */
const ASKER = 6;

function isQuestion(a: Analysis, { from, to }: Range): boolean {
  for (let at = to - 1; at >= Math.max(from, to - ASKER); at--)
    if (a.tokens[at]?.text === '?') return at === to - 1 || CLOSING.test(a.tokens[at + 1]?.text ?? '') || at === to - 2;
  return false;
}

/** Whether a question asks for a number, and not of something that the pack does not count: "How many schools …" */
function asksHowMany(a: Analysis, { from, to }: Range): boolean {
  const book = askingIn(a.language);
  for (let i = from; i < to; i++) {
    const found = book.longestAt(a.tokens, i);
    if (found) return !isStrange(a, found.to);
  }
  return false;
}

const PLURAL = /s$/;

function isStrange(a: Analysis, at: number): boolean {
  const word = a.tokens[at]?.text ?? '';
  return PLURAL.test(word) && !a.language.functionWords.has(word) && !hasIn(a.cues, at, at + 1);
}

/**
 * What a sentence asks the number of.
 *
 * @param before - what the sentence before it asked: "And in Denver?" asks the same of another place
 * @returns undefined where it asks for no number
 */
export function askedIn(
  a: Analysis,
  index: number,
  range: Range,
  places: readonly PlaceName[],
  pack: Pack,
  before: Asked | undefined,
): Asked | undefined {
  const { from, to } = range;
  if (!isQuestion(a, range)) return undefined;
  const asks = asksHowMany(a, range);
  if (!asks && (!before || to - from > FOLLOW_UP)) return undefined;
  const [place] = within(places, from, to);
  const cue = lastEnding(a.cued.group, to);
  const people = indexed(pack).total?.unit;
  const isThing = ({ meaning }: Cue) => meaning.kind === 'unit' && meaning.id !== people;
  const unit = asks ? within(a.cued.unit, from, to).find((noun) => isThing(noun) && !isInName(a, noun)) : undefined;
  const words = (span: Range) => ({ block: index, from: span.from, to: span.to });
  const isTold = cue && cue.from >= from && cue.meaning.kind === 'group';
  const polarity = isTold ? polarityOf(a, pack, from, to, undefined) : undefined;
  const id = cue?.meaning.kind === 'group' ? cue.meaning.id : '';
  const positive = indexed(pack).positiveOf(id);
  const opposite = positive && polarity?.negated ? indexed(pack).groups.get(positive)?.complement : positive;
  const told = someIn(a.cues, from, to, ({ meaning }) => TELLING.has(meaning.kind));
  if (!asks && !place && !isTold && !told) return undefined;
  return {
    place: place && { id: place.ids[0] as string, strength: 2.3, words: words(place) },
    told,
    group: isTold ? { id: opposite ?? id, words: words(cue) } : undefined,
    unit: unit?.meaning.kind === 'unit' ? { ...unit, meaning: unit.meaning } : undefined,
  };
}

/** Whether a quantity stands where the answer to a question does: at the head of its sentence. */
export const isAnswer = (s: Sentence, q: Quantity): boolean => s.asked !== undefined && q.core.from - s.from <= ANSWER;

/** An answer to choose from is no longer, in tokens: "c) 42 countries". */
const OPTION = 6;
/** A list to choose from is no longer. */
const OPTIONS = 8;

/** What stands behind the only number of so short an item; undefined where it is more. */
function optionIn(a: Analysis | undefined, list: number): string | undefined {
  const [q, more] = a?.quantities ?? [];
  if (!a || !q || more || a.block.lists.at(-1) !== list || a.tokens.length > OPTION) return undefined;
  if (a.tokens.slice(0, q.from).some(({ kind, text }) => kind === 'word' && text.length > 1)) return undefined;
  return a.tokens
    .slice(q.to)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether a block is one of several answers to a question, to choose from: what it says is not said. */
export function isOption(analyses: readonly Analysis[], index: number): boolean {
  const list = analyses[index]?.block.lists.at(-1);
  if (list === undefined) return false;
  const own = optionIn(analyses[index], list);
  if (own === undefined || (optionIn(analyses[index - 1], list) !== own && optionIn(analyses[index + 1], list) !== own))
    return false;
  for (let at = index - 1; at >= Math.max(0, index - OPTIONS); at--) {
    const a = analyses[at] as Analysis;
    if (a.block.lists.at(-1) !== list) return a.tokens.at(-1)?.text === '?';
  }
  return false;
}

/** "(a) 208 (b) 317 (c) 498": several answers behind each other, each with its letter. */
export function isChoice({ tokens, quantities }: Analysis, { from, to }: Range): boolean {
  const lettered = beginningIn(quantities, from, to).filter(({ core }) => {
    const at = /^[).:]$/.test(tokens[core.from - 1]?.text ?? '') ? core.from - 2 : core.from - 1;
    return at >= from && tokens[at]?.kind === 'word' && tokens[at]?.text.length === 1;
  });
  return lettered.length > 1;
}
