import type { Block } from './block';
import { fold } from './text';
import { type Word, wordOf } from './words';

/** A word, a number in digits, or one mark, with offsets (UTF-16 code units) into the text as the page has it. */
export interface Token {
  /** Folded: small letters, no accents. */
  readonly text: string;
  readonly word: Word;
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The page writes its first letter as a capital. */
  readonly capital: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code > 0xbf && code !== 0xd7 && code !== 0xf7 && code < 0x2000);
const isDigit = (code: number) => code >= 48 && code <= 57;
const APOSTROPHE = 39;
const DOT = 46;
const COMMA = 44;
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

/** Cuts a text into tokens. */
export function tokenize(original: string): Token[] {
  const { text, offsets } = fold(original);
  const tokens: Token[] = [];
  let spaced = true;
  let kind: Token['kind'] = 'mark';
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === NARROW_SPACE) {
      spaced = true;
      i++;
      continue;
    }
    const possessive = code === APOSTROPHE && kind === 'word' && !spaced && isPossessive(text, i);
    let end = i + 1;
    if (possessive) end = i + 2;
    else if (isLetter(code)) {
      end = wordEnd(text, i);
      kind = 'word';
    } else if (isDigit(code)) {
      end = numberEnd(text, i);
      kind = 'number';
    } else kind = code === 0x2028 ? 'break' : 'mark';
    const word = wordOf(text.slice(i, end));
    const start = offsets ? (offsets[i] as number) : i;
    tokens.push({
      text: word.text,
      word,
      kind,
      start,
      end: offsets ? (offsets[end - 1] as number) + 1 : end,
      capital: kind === 'word' && isCapital(original[start] as string),
      spaced,
    });
    spaced = false;
    i = end;
  }
  return tokens;
}

/** The text with invisible characters in place of footnote marks, so that offsets stay. */
function withoutFootnotes({ text, footnotes }: Block): string {
  return footnotes.reduce(
    (masked, { start, end }) => masked.slice(0, start) + '\u200b'.repeat(end - start) + masked.slice(end),
    text,
  );
}

const known = new WeakMap<Block, readonly Token[]>();

/** The tokens of a block, without the marks of its footnotes. They are kept with it. */
export function tokensOf(block: Block): readonly Token[] {
  let tokens = known.get(block);
  if (!tokens) {
    tokens = tokenize(withoutFootnotes(block));
    known.set(block, tokens);
  }
  return tokens;
}
