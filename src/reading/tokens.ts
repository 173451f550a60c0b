import { fold } from './text';

/** A word, a number in digits, or one mark, with offsets (UTF-16 code units) into the text as the page has it. */
export interface Token {
  /** Folded: small letters, no accents. */
  readonly text: string;
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

/** Cuts a text into tokens. */
export function tokenize(original: string): Token[] {
  const { text, at } = fold(original);
  const tokens: Token[] = [];
  let spaced = true;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === NARROW_SPACE) {
      spaced = true;
      i++;
      continue;
    }
    let end = i + 1;
    let kind: Token['kind'] = 'mark';
    if (isPossessive(text, i) && !spaced && tokens.at(-1)?.kind === 'word') {
      end = i + 2;
      kind = 'word';
    } else if (isLetter(code)) {
      end = wordEnd(text, i);
      kind = 'word';
    } else if (isDigit(code)) {
      end = numberEnd(text, i);
      kind = 'number';
    } else if (code === 0x2028) kind = 'break';
    const start = at(i);
    const first = original[start] as string;
    tokens.push({
      text: text.slice(i, end),
      kind,
      start,
      end: at(end - 1) + 1,
      capital: kind === 'word' && first !== first.toLowerCase(),
      spaced,
    });
    spaced = false;
    i = end;
  }
  return tokens;
}
