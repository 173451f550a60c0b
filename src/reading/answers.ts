import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { ContextPlace, Sentence } from './context';
import type { UnitMeaning } from './counted';
import { hasIn, isInName, lastEnding, type Range, someIn, within } from './cues';
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
