import type { Token } from './tokens';

export type Kind = 'word' | 'number' | 'mark' | 'break';

/**
 * A word, a number or a mark as texts write it, folded. All texts share one, so that what there is to know of a word is
 * found out once and not at every place where it stands.
 */
export interface Word {
  readonly text: string;
  readonly kind: Kind;
  /** The tokens that it makes, with a capital or without, behind a space or not. */
  readonly tokens: Token[];
  /** What was found out, by the number of the question. See {@link perWord}. */
  readonly answers: unknown[];
  /** One bit for each gate: whether it was asked, and whether it let the word pass. See {@link gate}. */
  asked: number;
  passed: number;
}

/** Where words are remembered: by their letters one of so many sets, and so many in each. A page says the same words again and again. */
const SETS = 1 << 11;
const SET = 4;
const LONGEST = 40;

const words: (Word | undefined)[] = new Array(SETS * SET).fill(undefined);

function isWritten({ text }: Word, whole: string, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let i = from; i < to; i++) if (whole.charCodeAt(i) !== text.charCodeAt(i - from)) return false;
  return true;
}

/**
 * The word that is written in a text at [from, to).
 *
 * @param kind - always the same for the same letters
 */
export function wordIn(text: string, from: number, to: number, kind: Kind): Word {
  let hash = 0;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const first = ((hash ^ (hash >>> 11)) & (SETS - 1)) * SET;
  let at = first;
  for (; at < first + SET; at++) {
    const word = words[at];
    if (!word) break;
    if (!isWritten(word, text, from, to)) continue;
    // What is said often comes to stand first; what is said once soon makes room.
    if (at > first) {
      words[at] = words[at - 1];
      words[at - 1] = word;
    }
    return word;
  }
  // A mere part of a longer string would keep all of that in memory.
  const own = ` ${text.slice(from, to)}`.slice(1);
  const word: Word = { text: own, kind, tokens: [], answers: [], asked: 0, passed: 0 };
  if (to - from > LONGEST) return word;
  words[Math.min(at, first + SET - 1)] = word;
  return word;
}

let questions = 0;

/** Makes a question about words that is answered once for each: whether it names a month, say. */
export function perWord<T extends NonNullable<unknown> | null>(answer: (text: string) => T): (word: Word) => T {
  const number = questions++;
  return (word) => {
    const known = word.answers[number] as T | undefined;
    if (known !== undefined) return known;
    const found = answer(word.text);
    word.answers[number] = found;
    return found;
  };
}

/** Bits of a number that every engine keeps as it is. */
const MOST_GATES = 30;
let gates = 0;

/**
 * Makes a yes-or-no question that is asked of every word of a text and turned down by most: its answer is at hand in
 * the word itself.
 */
export function gate(passes: (text: string) => boolean): (word: Word) => boolean {
  if (gates === MOST_GATES) return perWord(passes);
  const bit = 1 << gates++;
  return (word) => {
    if ((word.asked & bit) === 0) {
      word.asked |= bit;
      if (passes(word.text)) word.passed |= bit;
    }
    return (word.passed & bit) !== 0;
  };
}
