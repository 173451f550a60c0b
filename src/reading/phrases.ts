import { type Token, tokenize } from './tokens';
import { perWord } from './words';

/** A word of a phrase, the beginning of a word that may go on (`arrest*`), or up to four words of any kind (`…`). */
interface Step {
  readonly text: string;
  readonly form: 'word' | 'stem' | 'gap';
}

/** A phrase. */
export interface Entry<T> {
  /** What stands behind the first word. */
  readonly rest: readonly Step[];
  /** The first letter of the second word, as a UTF-16 code unit; 0 where there is none or it may be any. */
  readonly next: number;
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
const HYPHEN = 45;

function stepOf(text: string): Step {
  if (text === '…') return { text, form: 'gap' };
  return text.endsWith('*') ? { text: text.slice(0, -1), form: 'stem' } : { text, form: 'word' };
}

/** Where `rest` ends when it begins at token `i`, or -1. */
function matchRest(rest: readonly Step[], tokens: readonly Token[], i: number, k = 0): number {
  let at = i;
  for (; k < rest.length; k++, at++) {
    const { text, form } = rest[k] as Step;
    if (form === 'gap') {
      for (let gap = 0; gap <= GAP && tokens[at + gap]?.kind !== 'mark'; gap++) {
        const end = matchRest(rest, tokens, at + gap, k + 1);
        if (end >= 0) return end;
      }
      return -1;
    }
    // A hyphen parts a compound as a space does.
    if (text !== '-' && tokens[at]?.text === '-') at++;
    const token = tokens[at];
    if (!token || !(form === 'stem' ? token.text.startsWith(text) : token.text === text)) return -1;
  }
  return at;
}

/** Where a phrase ends, exclusive, when its first word is token `i`; -1 where it does not go on so. */
export function endOf({ rest, next }: Entry<unknown>, tokens: readonly Token[], i: number): number {
  if (rest.length === 0) return i + 1;
  const second = tokens[i + 1]?.text.charCodeAt(0);
  return next === 0 || next === second || second === HYPHEN ? matchRest(rest, tokens, i + 1) : -1;
}

const none: readonly never[] = [];

/** Many phrases, looked up at once. */
export class Phrasebook<T> {
  readonly #whole = new Map<string, Entry<T>[]>();
  readonly #stems = new Map<string, Entry<T>[]>();
  readonly #stemLengths = new Set<number>();
  readonly #last: Step[] = [];

  /** @param phrases - words and marks as tokens fold them; see the fact pack's schema for `*` and `…` */
  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const words = /[*…]/.test(phrase) ? phrase.split(' ') : tokenize(phrase).tokens.map((token) => token.text);
      const [first, ...rest] = words.map(stepOf);
      if (!first) continue;
      this.#last.push(rest.at(-1) ?? first);
      const index = first.form === 'stem' ? this.#stems : this.#whole;
      if (first.form === 'stem') this.#stemLengths.add(first.text.length);
      const [second] = rest;
      const entry = { rest, next: second && second.form !== 'gap' ? second.text.charCodeAt(0) : 0, value };
      const entries = index.get(first.text);
      if (entries) entries.push(entry);
      else index.set(first.text, [entry]);
    }
  }

  #beginningWith(word: string): readonly Entry<T>[] {
    let entries: readonly Entry<T>[] = this.#whole.get(word) ?? none;
    for (const length of this.#stemLengths) {
      const stems = length <= word.length ? this.#stems.get(word.slice(0, length)) : undefined;
      if (stems) entries = [...entries, ...stems];
    }
    return entries;
  }

  /** The phrases that begin with a word; {@link endOf} tells whether one of them stands in a text. */
  readonly beginning = perWord((word) => this.#beginningWith(word));

  /** Whether a phrase may begin with a word, as tokens fold it. */
  mayBegin(word: string): boolean {
    return this.#beginningWith(word).length > 0;
  }

  /** Whether a phrase may end with a word. */
  readonly #mayEnd = perWord((word) =>
    this.#last.some(({ text, form }) => form === 'gap' || (form === 'stem' ? word.startsWith(text) : word === text)),
  );

  /** The longest phrase that begins at token `i`. */
  longestAt(tokens: readonly Token[], i: number): Found<T> | undefined {
    const token = tokens[i];
    const entries = token ? this.beginning(token.word) : none;
    if (entries.length === 0) return undefined;
    let longest: Entry<T> | undefined;
    let to = -1;
    for (const entry of entries) {
      const end = endOf(entry, tokens, i);
      if (end <= to) continue;
      longest = entry;
      to = end;
    }
    return longest && { from: i, to, value: longest.value };
  }

  /** The longest phrase that begins at token `earliest` or behind it and ends right before token `to`. */
  longestBefore(tokens: readonly Token[], to: number, earliest: number): Found<T> | undefined {
    const last = tokens[to - 1];
    if (!last || !this.#mayEnd(last.word)) return undefined;
    for (let from = Math.max(earliest, 0); from < to; from++)
      for (const entry of this.beginning((tokens[from] as Token).word))
        if (endOf(entry, tokens, from) === to) return { from, to, value: entry.value };
    return undefined;
  }
}

/** A phrasebook of plain phrases. */
export const phrases = <T>(lists: Iterable<readonly [T, readonly string[]]>): Phrasebook<T> =>
  new Phrasebook([...lists].flatMap(([value, list]) => list.map((phrase) => [phrase, value] as const)));
