import { type Token, tokenize } from './tokens';

interface Entry<T> {
  /** The words behind the first; "*" ends a word that may go on, "…" stands for up to four words. */
  readonly rest: readonly string[];
  readonly value: T;
}

/** A phrase that was found, as token indexes. */
export interface Found<T> {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly value: T;
}

const GAP = 4;

/** So many different words are remembered, and only words that a phrase could hold. */
const MEMORY = 20_000;
const LONGEST_WORD = 40;

const fits = (pattern: string, word: string) =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;

/** Where `rest` ends when it begins at token `i`, or -1. */
function matchRest(rest: readonly string[], tokens: readonly Token[], i: number, k = 0): number {
  for (let at = i; k < rest.length; k++, at++) {
    const pattern = rest[k] as string;
    if (pattern === '…') {
      for (let gap = 0; gap <= GAP && tokens[at + gap]?.kind !== 'mark'; gap++) {
        const end = matchRest(rest, tokens, at + gap, k + 1);
        if (end >= 0) return end;
      }
      return -1;
    }
    // A hyphen parts a compound as a space does.
    if (tokens[at]?.text === '-' && pattern !== '-') at++;
    const token = tokens[at];
    if (!token || !fits(pattern, token.text)) return -1;
    if (k === rest.length - 1) return at + 1;
  }
  return i;
}

const none: readonly never[] = [];

/** Many phrases, looked up at once. */
export class Phrasebook<T> {
  readonly #whole = new Map<string, Entry<T>[]>();
  readonly #stems = new Map<string, Entry<T>[]>();
  readonly #stemLengths = new Set<number>();
  /** What was found for a word before: a page says the same words again and again. */
  readonly #known = new Map<string, readonly Entry<T>[]>();

  /** @param phrase - words and marks as tokens fold them; see the fact pack's schema for `*` and `…` */
  add(phrase: string, value: T): void {
    this.#known.clear();
    const words =
      phrase.includes('*') || phrase.includes('…') ? phrase.split(' ') : tokenize(phrase).map((t) => t.text);
    const [first = '', ...rest] = words;
    const stem = first.endsWith('*');
    const key = stem ? first.slice(0, -1) : first;
    const index = stem ? this.#stems : this.#whole;
    if (stem) this.#stemLengths.add(key.length);
    const entries = index.get(key);
    if (entries) entries.push({ rest, value });
    else index.set(key, [{ rest, value }]);
  }

  /** The phrases that begin at token `i`. */
  at(tokens: readonly Token[], i: number): readonly Found<T>[] {
    const word = tokens[i]?.text;
    const entries = word === undefined ? none : this.#beginning(word);
    if (entries.length === 0) return none;
    const found: Found<T>[] = [];
    for (const { rest, value } of entries) {
      const to = matchRest(rest, tokens, i + 1);
      if (to >= 0) found.push({ from: i, to, value });
    }
    return found;
  }

  /** The longest phrase that begins at token `i`. */
  longestAt(tokens: readonly Token[], i: number): Found<T> | undefined {
    let longest: Found<T> | undefined;
    for (const found of this.at(tokens, i)) if (!longest || found.to > longest.to) longest = found;
    return longest;
  }

  /** The phrases that begin with a word. */
  #beginning(word: string): readonly Entry<T>[] {
    const known = this.#known.get(word);
    if (known) return known;
    let entries: readonly Entry<T>[] = this.#whole.get(word) ?? none;
    for (const length of this.#stemLengths) {
      const stems = length <= word.length ? this.#stems.get(word.slice(0, length)) : undefined;
      if (stems) entries = [...entries, ...stems];
    }
    if (word.length > LONGEST_WORD) return entries;
    if (this.#known.size >= MEMORY) this.#known.clear();
    this.#known.set(word, entries);
    return entries;
  }
}

/** A phrasebook of plain phrases. */
export function phrases<T>(lists: Iterable<readonly [T, readonly string[]]>): Phrasebook<T> {
  const book = new Phrasebook<T>();
  for (const [value, list] of lists) for (const phrase of list) book.add(phrase, value);
  return book;
}
