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

/** Many phrases, looked up at once. */
export class Phrasebook<T> {
  readonly #whole = new Map<string, Entry<T>[]>();
  readonly #stems = new Map<string, Entry<T>[]>();
  readonly #stemLengths = new Set<number>();

  /** @param phrase - words and marks as tokens fold them; see the fact pack's schema for `*` and `…` */
  add(phrase: string, value: T): void {
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
  *at(tokens: readonly Token[], i: number): Generator<Found<T>> {
    const word = tokens[i]?.text;
    if (word === undefined) return;
    yield* this.#match(this.#whole.get(word), tokens, i);
    for (const length of this.#stemLengths)
      if (length <= word.length) yield* this.#match(this.#stems.get(word.slice(0, length)), tokens, i);
  }

  /** The longest phrase that begins at token `i`. */
  longestAt(tokens: readonly Token[], i: number): Found<T> | undefined {
    let longest: Found<T> | undefined;
    for (const found of this.at(tokens, i)) if (!longest || found.to > longest.to) longest = found;
    return longest;
  }

  *#match(entries: readonly Entry<T>[] | undefined, tokens: readonly Token[], i: number): Generator<Found<T>> {
    for (const { rest, value } of entries ?? []) {
      const to = matchRest(rest, tokens, i + 1);
      if (to >= 0) yield { from: i, to, value };
    }
  }
}

/** A phrasebook of plain phrases. */
export function phrases<T>(lists: Iterable<readonly [T, readonly string[]]>): Phrasebook<T> {
  const book = new Phrasebook<T>();
  for (const [value, list] of lists) for (const phrase of list) book.add(phrase, value);
  return book;
}
