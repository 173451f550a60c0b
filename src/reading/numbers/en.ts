import type { Token } from '../tokens';
import { type Numeral, oneWordReader, roundness } from './numeral';

const UNITS = words(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen`,
  (i) => i,
);
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety', (i) => 20 + 10 * i)
  // As people misspell them.
  .set('fourty', 40)
  .set('ninty', 90);
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const VAGUE = new Map<string, readonly [number, number]>([
  ['dozens', [24, Number.POSITIVE_INFINITY]],
  ['scores', [40, Number.POSITIVE_INFINITY]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, Number.POSITIVE_INFINITY]],
]);
/** "several hundred", "a few dozen" */
const SEVERAL = new Map<string, readonly [number, number]>([
  ['dozen', [24, 99]],
  ['hundred', [200, 999]],
  ['thousand', [2000, 9999]],
]);
const PARTS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

const PLURAL_PARTS = new Map([...PARTS].map(([word, parts]) => [`${word}s`, parts]));

/** Every word that a number or a fraction may begin with. */
export const ENGLISH_BEGINNINGS: ReadonlySet<string> = new Set([
  ...[UNITS, TENS, VAGUE].flatMap((known) => [...known.keys()]),
  ...['a', 'an', 'several', 'many', 'half', 'single', 'lone'],
]);

const ALONE = new Set(['single', 'lone']);
/** "half a thousand": with what it is rounded to. */
const HALVES = new Map<string, readonly [value: number, step: number]>([
  ['dozen', [6, 6]],
  ['hundred', [50, 10]],
  ['thousand', [500, 100]],
]);
const SETS = new Set(['dozen', 'score', 'hundred', 'thousand']);
/** "half a", "half dozen", "half-" and "half hour" are no shares. */
const NO_HALF = new Set(['a', 'an', 'dozen', 'hour', '-']);

function words(list: string, value: (i: number) => number): Map<string, number> {
  return new Map(list.split(/\s+/).map((word, i) => [word, value(i)]));
}

const oneWord = oneWordReader(UNITS);

/** Index of the word after an optional hyphen. */
const afterHyphen = (tokens: readonly Token[], i: number) => (tokens[i]?.text === '-' ? i + 1 : i);

/** "sixty-three", "seventeen", and the misprint "eight-six" for eighty-six. */
function belowHundred(tokens: readonly Token[], i: number): { value: number; end: number } | undefined {
  const word = tokens[i]?.text ?? '';
  const ten = TENS.get(word);
  const unit = UNITS.get(word);
  const next = afterHyphen(tokens, i + 1);
  const tail = UNITS.get(tokens[next]?.text ?? '');
  const oneDigit = tail !== undefined && tail > 0 && tail < 10;
  if (ten !== undefined) return oneDigit ? { value: ten + tail, end: next + 1 } : { value: ten, end: i + 1 };
  if (unit === undefined) return undefined;
  if (unit > 1 && unit < 10 && oneDigit && next === i + 2) return { value: unit * 10 + tail, end: next + 1 };
  return { value: unit, end: i + 1 };
}

/** Reads an English number in words at token `i`: "four hundred and ninety-eight", "two dozen", "hundreds". */
export function readEnglish(tokens: readonly Token[], i: number): Numeral | undefined {
  const first = tokens[i]?.text ?? '';
  const vague = VAGUE.get(first);
  // "Scores: …" are those of games.
  if (vague && first === 'scores' && tokens[i + 1]?.text !== 'of') return undefined;
  if (vague)
    return tokens[i + 1]?.text === 'of' && VAGUE.has(tokens[i + 2]?.text ?? '')
      ? undefined
      : { value: vague[0], end: i + 1, step: 1, vague };
  const article = first === 'a' || first === 'an';
  if (first === 'several' || first === 'many' || (article && tokens[i + 1]?.text === 'few')) {
    const at = article ? i + 2 : i + 1;
    const bounds = SEVERAL.get(tokens[at]?.text ?? '');
    return bounds && { value: bounds[0], end: at + 1, step: 1, vague: bounds };
  }
  if (first === 'half') {
    let at = afterHyphen(tokens, i + 1);
    if (tokens[at]?.text === 'a') at++;
    const half = HALVES.get(tokens[at]?.text ?? '');
    return half && { value: half[0], end: at + 1, step: half[1] };
  }
  // "a single arrest"
  if ((article && ALONE.has(tokens[i + 1]?.text ?? '')) || ALONE.has(first))
    return tokens[i - 1]?.text === 'every' ? undefined : { value: 1, end: article ? i + 2 : i + 1, step: 1 };
  let at = i;
  let current = 0;
  let total = 0;
  let step = 0;
  let read = false;
  if (article) {
    const couple = tokens[i + 1]?.text === 'couple';
    at = couple ? i + 2 : i + 1;
    if (couple && tokens[at]?.text === 'of') at++;
    if (!SETS.has(tokens[at]?.text ?? '')) return undefined;
    current = couple ? 2 : 1;
  }
  for (;;) {
    const joined = read && tokens[at]?.text === 'and' && current >= 100 ? at + 1 : afterHyphen(tokens, at);
    if (joined > at && !read) break;
    const small = belowHundred(tokens, joined);
    const word = tokens[joined]?.text ?? '';
    if (small && (!read || (current % 100 === 0 && current >= 100) || (total > 0 && current === 0))) {
      current += small.value;
      at = small.end;
    } else if (word === 'hundred' && (current > 0 || article) && current < 100 && joined === at) {
      current = Math.max(current, 1) * 100;
      at = joined + 1;
    } else if ((word === 'dozen' || word === 'score') && (read || article) && total === 0) {
      const size = word === 'dozen' ? 12 : 20;
      return { value: current * size, end: joined + 1, step: size };
    } else if (SCALES.has(word) && (read || article) && joined === at) {
      total += Math.max(current, 1) * (SCALES.get(word) as number);
      current = 0;
      at = joined + 1;
    } else break;
    read = true;
  }
  if (!read) return undefined;
  const value = total + current;
  step = roundness(value);
  return { value, end: at, step };
}

const share = (value: number, end: number): Numeral => ({ value, end, step: 0.1 });

/** Reads an English fraction or ratio at token `i`: "two-thirds", "a quarter", "half", "three in five". */
export function readEnglishFraction(tokens: readonly Token[], i: number): Numeral | undefined {
  const token = tokens[i] as Token;
  const first = token.text;
  if (first === 'half' && !NO_HALF.has(tokens[i + 1]?.text ?? '')) return share(1 / 2, i + 1);
  const top = first === 'a' ? 1 : oneWord(token.word);
  if (!top || top > 99) return undefined;
  const at = afterHyphen(tokens, i + 1);
  const word = tokens[at]?.text ?? '';
  const bottom = (top === 1 ? PARTS : PLURAL_PARTS).get(word);
  if (bottom && top < bottom) return share(top / bottom, at + 1);
  if (first === 'a') return undefined;
  let over = i + 1;
  if (tokens[over]?.text === 'out') over++;
  const link = tokens[over]?.text;
  if (link !== 'of' && (link !== 'in' || over > i + 1)) return undefined;
  const strict = over === i + 1 && link === 'of';
  over++;
  const every = tokens[over]?.text === 'every' || tokens[over]?.text === 'each';
  if (strict && !every) return undefined;
  if (every) over++;
  const whole = tokens[over];
  const whom = whole ? oneWord(whole.word) : 0;
  // "one in 28", "36 in 100"
  if (whom === 100 || whom === 1000) return { value: top / whom, end: over + 1, step: 1 / whom };
  return whom > top && whom <= (top === 1 ? 99 : 10) ? share(top / whom, over + 1) : undefined;
}
