import type { Token } from '../tokens';
import { type Numeral, oneWordReader, roundness } from './numeral';

const SMALL = new Map<string, number>(
  `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
   dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho
   veintinueve`
    .split(/\s+/)
    .map((word, i) => [word, i]),
);
SMALL.set('veintiun', 21).set('veintiuna', 21);
const oneWord = oneWordReader(SMALL);
const TENS = new Map<string, number>(
  'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ').map((word, i) => [word, 30 + 10 * i]),
);
const HUNDREDS = new Map<string, number>([
  ['cien', 100],
  ['ciento', 100],
  ...'doscient trescient cuatrocient quinient seiscient setecient ochocient novecient'
    .split(' ')
    .flatMap((stem, i): [string, number][] => [
      [`${stem}os`, 200 + 100 * i],
      [`${stem}as`, 200 + 100 * i],
    ]),
]);
const ONE = new Set(['un', 'uno', 'una']);
const ALONE = new Set(['solo', 'sola', 'unico', 'unica']);
/** "una docena", "dos docenas", "un centenar" */
const SETS = withPlurals([
  ['decena', 10],
  ['docena', 12],
  ['quincena', 15],
  ['veintena', 20],
  ['treintena', 30],
  ['cuarentena', 40],
  ['cincuentena', 50],
  ['centena', 100],
  ['centenar', 100],
  ['millar', 1000],
]);
const VAGUE = new Map<string, readonly [number, number]>([
  ['decenas', [20, Number.POSITIVE_INFINITY]],
  ['docenas', [24, Number.POSITIVE_INFINITY]],
  ['cientos', [200, 999]],
  ['centenares', [200, 999]],
  ['miles', [2000, Number.POSITIVE_INFINITY]],
]);
const PARTS = new Map<string, number>([
  ['tercio', 3],
  ['tercer', 3],
  ['cuart', 4],
  ['quint', 5],
  ['sext', 6],
  ['decim', 10],
]);
const ending = (...endings: string[]) =>
  new Map([...PARTS].flatMap(([stem, parts]) => endings.map((end): [string, number] => [stem + end, parts])));
/** "tres cuartos" */
const MASCULINE = ending('', 's', 'o', 'os');
/** "tres cuartas partes" */
const FEMININE = ending('', 's', 'a', 'as');

/** Every word that a number or a fraction may begin with. */
export const SPANISH_BEGINNINGS: ReadonlySet<string> = new Set([
  ...[SMALL, TENS, HUNDREDS, VAGUE].flatMap((known) => [...known.keys()]),
  ...[...ONE, 'mil', 'medio', 'media', 'la', 'mitad'],
]);

function withPlurals(sets: readonly (readonly [word: string, size: number])[]): ReadonlyMap<string, number> {
  return new Map(sets.flatMap(([word, size]) => ['', 's', 'es'].map((end) => [word + end, size] as const)));
}

/** The number below a thousand that begins at `i`: "cuatrocientos noventa y ocho". */
function belowThousand(tokens: readonly Token[], i: number): { value: number; end: number } | undefined {
  const hundred = HUNDREDS.get(tokens[i]?.text ?? '');
  let at = hundred === undefined ? i : i + 1;
  let value = hundred ?? 0;
  const small = SMALL.get(tokens[at]?.text ?? '');
  const ten = TENS.get(tokens[at]?.text ?? '');
  if (small !== undefined) {
    value += small;
    at++;
  } else if (ten !== undefined) {
    value += ten;
    at++;
    const unit = SMALL.get(tokens[at + 1]?.text ?? '') ?? (ONE.has(tokens[at + 1]?.text ?? '') ? 1 : undefined);
    if (tokens[at]?.text === 'y' && unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      at += 2;
    }
  }
  if (hundred !== undefined && at === i + 1 && ONE.has(tokens[at]?.text ?? '')) {
    value += 1;
    at++;
  }
  return at > i ? { value, end: at } : undefined;
}

/** "una docena", "dos docenas", "medio centenar", "media docena" */
function set(tokens: readonly Token[], i: number): Numeral | undefined {
  const first = tokens[i]?.text ?? '';
  const size = SETS.get(tokens[i + 1]?.text ?? '');
  if (size === undefined) return undefined;
  if (first === 'medio' || first === 'media') return { value: size / 2, end: i + 2, step: size / 2 };
  const times = ONE.has(first) ? 1 : SMALL.get(first);
  return times ? { value: times * size, end: i + 2, step: size } : undefined;
}

/** Reads a Spanish number in words at token `i`. "Un" and "una" alone are articles, not numbers. */
export function readSpanish(tokens: readonly Token[], i: number): Numeral | undefined {
  const first = tokens[i]?.text ?? '';
  const vague = VAGUE.get(first);
  if (vague) return { value: vague[0], end: i + 1, step: 1, vague };
  const sets = set(tokens, i);
  if (sets) return sets;
  // "una sola"
  if (ONE.has(first) && ALONE.has(tokens[i + 1]?.text ?? '')) return { value: 1, end: i + 2, step: 1 };
  let head = belowThousand(tokens, i);
  let at = head?.end ?? i;
  let total = 0;
  if (tokens[at]?.text === 'mil') {
    total = (head?.value ?? 1) * 1000;
    at++;
    head = belowThousand(tokens, at);
    at = head?.end ?? at;
  } else if (!head) return undefined;
  if (tokens[at]?.text === 'millon' || tokens[at]?.text === 'millones') {
    total = (total + (head?.value ?? 0)) * 1e6;
    return { value: total, end: at + 1, step: roundness(total) };
  }
  const value = total + (head?.value ?? 0);
  return { value, end: at, step: roundness(value) };
}

/** Reads a Spanish fraction or ratio at token `i`: "dos tercios", "una tercera parte", "la mitad", "dos de cada tres". */
export function readSpanishFraction(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = (k: number) => tokens[i + k]?.text ?? '';
  const share = (value: number, length: number): Numeral => ({ value, end: i + length, step: 0.1 });
  if (word(0) === 'mitad') return share(1 / 2, 1);
  if (word(0) === 'la' && word(1) === 'mitad') return share(1 / 2, 2);
  const token = tokens[i] as Token;
  const top = ONE.has(token.text) || token.text === 'la' ? 1 : oneWord(token.word);
  if (!top || top > 20) return undefined;
  if (word(1) === 'de' && word(2) === 'cada') {
    const whole = tokens[i + 3];
    const whom = whole ? oneWord(whole.word) : 0;
    if (whom === 100) return { value: top / whom, end: i + 4, step: 1 / whom };
    return whom > top && whom <= (top === 1 ? 99 : 10) && word(0) !== 'la' ? share(top / whom, 4) : undefined;
  }
  const parts = word(2) === 'parte' || word(2) === 'partes';
  const bottom = (parts ? FEMININE : MASCULINE).get(word(1));
  if (!bottom || top >= bottom || (word(0) === 'la' && !parts)) return undefined;
  return share(top / bottom, parts ? 3 : 2);
}
