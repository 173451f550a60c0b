/**
 * A word, a number or a mark as texts write it, folded. Tokens that are written alike share one, so that what there is
 * to know of a word is found out once and not at every place where it stands.
 */
export interface Word {
  readonly text: string;
  /** What was found out, by the number of the question. See {@link perWord}. */
  readonly answers: unknown[];
}

/** So many different words are remembered; a page says the same words again and again. */
const MEMORY = 8_000;
const LONGEST = 40;

const words = new Map<string, Word>();

export function wordOf(text: string): Word {
  const known = words.get(text);
  if (known) return known;
  if (text.length > LONGEST) return { text, answers: [] };
  // A mere part of a longer string would keep all of that in memory.
  const own = ` ${text}`.slice(1);
  const word: Word = { text: own, answers: [] };
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
