import { type Token, tokenize } from './tokens';
import { perWord } from './words';

/** A word of a phrase, the beginning of a word that may go on (`arrest*`), or up to four words of any kind (`…`). */
interface Step {
  readonly text: string;
  readonly form: 'word' | 'stem' | 'gap';
}

interface Entry<T> {
  /** What stands behind the first word. */
  readonly rest: readonly Step[];
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

const none: readonly never[] = [];

/** Many phrases, looked up at once. */
export class Phrasebook<T> {
  readonly #whole = new Map<string, Entry<T>[]>();
  readonly #stems = new Map<string, Entry<T>[]>();
  readonly #stemLengths = new Set<number>();

  /** @param phrases - words and marks as tokens fold them; see the fact pack's schema for `*` and `…` */
  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const words = /[*…]/.test(phrase) ? phrase.split(' ') : tokenize(phrase).tokens.map((token) => token.text);
      const [first, ...rest] = words.map(stepOf);
      if (!first) continue;
      const index = first.form === 'stem' ? this.#stems : this.#whole;
      if (first.form === 'stem') this.#stemLengths.add(first.text.length);
      const entries = index.get(first.text);
      if (entries) entries.push({ rest, value });
      else index.set(first.text, [{ rest, value }]);
    }
  }

  /** The phrases that begin with a word. */
  readonly #beginning = perWord((word): readonly Entry<T>[] => {
    let entries: readonly Entry<T>[] = this.#whole.get(word) ?? none;
    for (const length of this.#stemLengths) {
      const stems = length <= word.length ? this.#stems.get(word.slice(0, length)) : undefined;
      if (stems) entries = [...entries, ...stems];
    }
    return entries;
  });

  /** The phrases that begin at token `i`. */
  at(tokens: readonly Token[], i: number): readonly Found<T>[] {
    const token = tokens[i];
    const entries = token ? this.#beginning(token.word) : none;
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
}

/** A phrasebook of plain phrases. */
export const phrases = <T>(lists: Iterable<readonly [T, readonly string[]]>): Phrasebook<T> =>
  new Phrasebook([...lists].flatMap(([value, list]) => list.map((phrase) => [phrase, value] as const)));
