import type { Block } from './block';
import { fold } from './text';
import { type Kind, type Word, wordIn } from './words';

/**
 * A word, a number in digits, or one mark, as it is written. Where the same is written again it is the same object:
 * where it stands is told by {@link Tokenized}.
 */
export interface Token {
  /** Folded: small letters, no accents. */
  readonly text: string;
  readonly kind: Kind;
  readonly word: Word;
  /** The page writes its first letter as a capital. */
  readonly capital: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** A text cut into tokens, with their offsets (UTF-16 code units) into the text as the page has it. */
export interface Tokenized {
  readonly tokens: readonly Token[];
  readonly starts: readonly number[];
  /** Exclusive; left out where every token is as long as its text. */
  readonly ends: readonly number[] | undefined;
  /** What was made of it since. */
  readonly kept: unknown[];
}

/** Where the tokens [from, to) stand in the text as the page has it. */
export function spanIn({ tokens, starts, ends }: Tokenized, from: number, to: number): { start: number; end: number } {
  const start = starts[from] ?? 0;
  const last = tokens[to - 1];
  const end = last ? (ends?.[to - 1] ?? (starts[to - 1] as number) + last.text.length) : 0;
  return { start, end };
}

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code > 0xbf && code !== 0xd7 && code !== 0xf7 && code < 0x2000);
const isDigit = (code: number) => code >= 48 && code <= 57;
const APOSTROPHE = 39;
const DOT = 46;
const COMMA = 44;
const LINE_BREAK = 0x2028;
const NARROW_SPACE = 0xa0;

/** "'s" is a word of its own, so that "Denver's" still names Denver. */
const isPossessive = (text: string, i: number) =>
  text.charCodeAt(i) === APOSTROPHE && text.charCodeAt(i + 1) === 115 && !isLetter(text.charCodeAt(i + 2));

/** Where the word that begins at `i` ends. Initials keep their dots ("u.s."), contractions their apostrophe. */
function wordEnd(text: string, i: number): number {
  let end = i + 1;
  if (text.charCodeAt(end) === DOT && isLetter(text.charCodeAt(end + 1)) && text.charCodeAt(end + 2) === DOT) {
    end++;
    while (isLetter(text.charCodeAt(end)) && text.charCodeAt(end + 1) === DOT) end += 2;
    return end;
  }
  for (;;) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) end++;
    else if (code === APOSTROPHE && isLetter(text.charCodeAt(end + 1)) && !isPossessive(text, end)) end += 2;
    else return end;
  }
}

/** Where the number that begins at `i` ends, digits grouped or parted by one dot, comma or narrow space included. */
function numberEnd(text: string, i: number): number {
  let end = i + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) end++;
    else if ((code === DOT || code === COMMA || code === NARROW_SPACE) && isDigit(text.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

const isCapital = (character: string) => {
  const code = character.charCodeAt(0);
  return code < 0x80 ? code >= 65 && code <= 90 : character !== character.toLowerCase();
};

/** The token of a word that is written so. */
function tokenOf(word: Word, capital: boolean, spaced: boolean): Token {
  const form = (capital ? 2 : 0) + (spaced ? 1 : 0);
  const known = word.tokens[form];
  if (known) return known;
  const token: Token = { text: word.text, kind: word.kind, word, capital, spaced };
  word.tokens[form] = token;
  return token;
}

/** Where tokens are gathered, text after text, so that each is kept in lists no longer than it needs. */
const gathered: { readonly tokens: Token[]; readonly starts: number[]; readonly ends: number[] } = {
  ...{ tokens: [], starts: [], ends: [] },
};
/** The room that was made for a longer text is given back. */
const ROOM = 20_000;

/** Cuts a text into tokens. */
export function tokenize(original: string): Tokenized {
  // With something behind the last word, so that nothing is looked up outside of the text.
  const { text, offsets } = fold(`${original} `);
  const { tokens, starts, ends } = gathered;
  let count = 0;
  let spaced = true;
  let kind: Kind = 'mark';
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === NARROW_SPACE) {
      spaced = true;
      i++;
      continue;
    }
    let end = i + 1;
    if (isLetter(code)) {
      end = wordEnd(text, i);
      kind = 'word';
    } else if (isDigit(code)) {
      end = numberEnd(text, i);
      kind = 'number';
    } else if (code === APOSTROPHE && kind === 'word' && !spaced && isPossessive(text, i)) end = i + 2;
    else kind = code === LINE_BREAK ? 'break' : 'mark';
    const start = offsets ? (offsets[i] as number) : i;
    const capital = kind === 'word' && isCapital(original[start] as string);
    tokens[count] = tokenOf(wordIn(text, i, end, kind), capital, spaced);
    starts[count] = start;
    if (offsets) ends[count] = (offsets[end - 1] as number) + 1;
    count++;
    spaced = false;
    i = end;
  }
  const made = {
    tokens: tokens.slice(0, count),
    starts: starts.slice(0, count),
    ends: offsets && ends.slice(0, count),
    kept: [],
  };
  if (count > ROOM) tokens.length = starts.length = ends.length = 0;
  return made;
}

/** The text with invisible characters in place of footnote marks, so that offsets stay. */
function withoutFootnotes({ text, footnotes }: Block): string {
  return footnotes.reduce(
    (masked, { start, end }) => masked.slice(0, start) + '\u200b'.repeat(end - start) + masked.slice(end),
    text,
  );
}

const known = new WeakMap<Block, Tokenized>();

/** The tokens of a block, without the marks of its footnotes. They are kept with it. */
export function tokensOf(block: Block): Tokenized {
  let tokens = known.get(block);
  if (!tokens) {
    tokens = tokenize(withoutFootnotes(block));
    known.set(block, tokens);
  }
  return tokens;
}
