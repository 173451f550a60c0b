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
}

/** So many different words are remembered; a page says the same words again and again. */
const MEMORY = 8_000;
const LONGEST = 40;

const words = new Map<string, Word>();

/** @param kind - always the same for the same text */
export function wordOf(text: string, kind: Kind): Word {
  const known = words.get(text);
  if (known) return known;
  // A mere part of a longer string would keep all of that in memory.
  const own = ` ${text}`.slice(1);
  const word: Word = { text: own, kind, tokens: [], answers: [] };
  if (text.length > LONGEST) return word;
  if (words.size >= MEMORY) words.clear();
  words.set(own, word);
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
