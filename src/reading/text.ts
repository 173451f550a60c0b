/** Text made plain for reading, with the way back. */
export interface Folded {
  /** Small letters without accents; one kind of quote, dash and space; nothing invisible. */
  readonly text: string;
  /**
   * @param offset - into `text`
   * @returns the offset into the original of the character that stands there
   */
  at(offset: number): number;
}

/** Soft hyphens, zero-width characters, direction marks, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‹': '"',
  '›': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '⁃': '-',
  '‒': '–',
  '—': '–',
  '―': '–',
  '−': '–',
  '\u2028': '\u2028',
  '½': '½',
  '⅓': '⅓',
  '⅔': '⅔',
  '¼': '¼',
  '¾': '¾',
  '⅕': '⅕',
  '…': '…',
  º: 'º',
  ª: 'ª',
};
/** Spaces that do not break a line, or are narrow: they may group digits. */
const NARROW = /[\u00a0\u2007-\u200a\u202f]/;

const cache = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  let folded = SAME[character];
  if (folded === undefined) {
    if (INVISIBLE.test(character)) folded = '';
    else if (NARROW.test(character)) folded = '\u00a0';
    else if (/\s/.test(character)) folded = ' ';
    else
      folded = character
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
  }
  cache.set(character, folded);
  return folded;
}

/**
 * Folds a text for reading.
 *
 * @param text - any string; unpaired surrogates stay as they are
 */
export function fold(text: string): Folded {
  if (/^[\0-\x7f]*$/.test(text)) return { text: text.toLowerCase(), at: (offset) => offset };
  const offsets: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const piece = code < 0x80 ? (text[i] as string).toLowerCase() : foldCharacter(text[i] as string);
    for (let k = 0; k < piece.length; k++) offsets.push(i);
    folded += piece;
  }
  offsets.push(text.length);
  return { text: folded, at: (offset) => offsets[offset] ?? text.length };
}
