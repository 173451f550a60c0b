/** Text made plain for reading, with the way back. */
export interface Folded {
  /** Small letters without accents; one kind of quote, dash and space; nothing invisible. */
  readonly text: string;
  /** For each character, and for the end, the offset into the original; left out where they are the same. */
  readonly offsets: readonly number[] | undefined;
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

const FOREIGN = /[^\0-\x7f]/g;

/**
 * Folds a text for reading.
 *
 * @param text - any string; unpaired surrogates stay as they are
 */
export function fold(text: string): Folded {
  /** Where a character becomes none or several, and how many. */
  const shifts: [at: number, length: number][] = [];
  const folded = text
    .replace(FOREIGN, (character, i: number) => {
      const piece = foldCharacter(character);
      if (piece.length !== 1) shifts.push([i, piece.length]);
      return piece;
    })
    .toLowerCase();
  if (shifts.length === 0) return { text: folded, offsets: undefined };
  const offsets: number[] = [];
  let at = 0;
  for (const [i, length] of shifts) {
    while (at < i) offsets.push(at++);
    for (let k = 0; k < length; k++) offsets.push(i);
    at = i + 1;
  }
  while (at <= text.length) offsets.push(at++);
  return { text: folded, offsets };
}
