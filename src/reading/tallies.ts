import { isAnswer } from './answers';
import type { Sentence } from './context';
import { type Counted, countedBy } from './counted';
import { firstFrom, hasIn, isInName, lastEnding, lastUpTo } from './cues';
import type { Cue } from './lexicon';
import type { Quantity } from './quantities';

/** How far a number may stand from the noun before it that says what it counts. */
const REACH = 8;

/** "Countries: 42"; but "By jurisdiction: 107 …" only opens a list. */
const isLabel = ({ a }: Sentence, { meaning, to }: Cue) =>
  meaning.kind === 'unit' && meaning.quality === 'exact' && !!a.tokens[to - 1]?.text.endsWith('s');

/** "Countries of citizenship: 42", "Number of places named: 10": the noun that a line's label begins with. */
function labelled(s: Sentence, q: Quantity): Cue | undefined {
  const { tokens, language } = s.a;
  const word = (i: number) => tokens[i]?.text ?? '';
  let at = s.from;
  while (language.words.article.has(word(at)) || language.tally.has(word(at)) || language.of.has(word(at))) at++;
  const units = s.a.cued.unit;
  const unit = units[firstFrom(units, at)];
  const isAlone = s.a.block.kind !== 'paragraph' && s.ground.told && q.from - s.from <= REACH;
  if (!unit || unit.from !== at || !isAlone || !isLabel(s, unit)) return undefined;
  return tokens[q.to]?.kind === 'word' ? undefined : unit;
}

/** "the number of countries … was 42", "countries: 42": the noun before a number with nothing behind it to count. */
function unitBefore(s: Sentence, q: Quantity): Cue | undefined {
  const { tokens, language } = s.a;
  const units = s.a.cued.unit;
  const unit = lastEnding(units, q.from);
  if (!unit || unit.from < s.from || q.from - unit.to > REACH || isInName(s.a, unit)) return undefined;
  const before = tokens[tokens[q.from - 1]?.text === '"' ? q.from - 2 : q.from - 1]?.text ?? '';
  // "Countries ⏎ 42"
  if (tokens[q.from - 1]?.kind === 'break') return unit.from === s.from ? unit : undefined;
  // "countries: 42", "Countries that the people came from: 42"
  const head = units[firstFrom(units, s.from)] ?? unit;
  const label = head.from === s.from ? head : unit;
  const labels = before === ':' || (before === '–' && s.a.block.kind !== 'paragraph');
  if (labels && (q.from - unit.to === 1 || (head.from === s.from && s.a.block.kind === 'paragraph')))
    return isLabel(s, label) && tokens[q.to]?.kind !== 'word' ? label : undefined;
  if (labels && labelled(s, q)) return labelled(s, q);
  const last = lastUpTo(s.quantities, q.from - 1);
  if (last && last.to > unit.from) return undefined;
  if (before !== ':' && !language.words.amounting.has(before)) return undefined;
  return tallied(s, unit, q.from);
}

/** "number of countries": the noun that is counted, where others stand between it and the number. */
function tallied(s: Sentence, nearest: Cue, end: number): Cue | undefined {
  const { tokens, language } = s.a;
  const units = s.a.cued.unit;
  for (let unit: Cue | undefined = nearest; unit && end - unit.to <= REACH && unit.from >= s.from + 2; ) {
    const of = tokens[unit.from - 1]?.text ?? '';
    if (language.of.has(of) && language.tally.has(tokens[unit.from - 2]?.text ?? '')) return unit;
    unit = lastEnding(units, unit.from);
  }
  return undefined;
}

/** "107 calls from Philadelphia and 45 from New York": what joins places to a count of other things counts them too. */
function isOfOthers(s: Sentence, q: Quantity): boolean {
  const before = lastEnding(s.quantities, q.from);
  if (!before || !s.a.language.and.has(s.a.tokens[q.from - 1]?.text ?? '')) return false;
  const noun = before.to + 1;
  if (q.from - noun > REACH || countedBy(s.a, before).kind !== 'foreign') return false;
  const isPlaced = (at: number) => s.places.some(({ from, to }) => from <= at && at < to);
  for (let at = noun; at < q.from - 1; at++)
    if (!isPlaced(at) && !s.a.language.locative.has(s.a.tokens[at]?.text ?? '')) return false;
  return s.a.language.locative.has(s.a.tokens[q.to]?.text ?? '');
}

/** "Forty-two. That is how many countries they came from.": the noun that a number which stands alone is said to count. */
function howMany(s: Sentence, q: Quantity): Cue | undefined {
  const { tokens, language } = s.a;
  if (tokens[q.to]?.text !== '.' || q.to + 1 >= s.to) return undefined;
  const units = s.a.cued.unit;
  const unit = units[firstFrom(units, q.to)];
  return unit && unit.from - q.to <= REACH && language.words.many.has(tokens[unit.from - 1]?.text ?? '')
    ? unit
    : undefined;
}

/** What a quantity counts: the noun behind it, or the one that a tally before it names. */
export function countedIn(s: Sentence, q: Quantity): Counted {
  const counted = countedBy(s.a, q);
  if (counted.kind !== 'open' || q.said.scale !== 'count') return counted;
  if (isOfOthers(s, q)) return { kind: 'foreign' };
  const { tokens, language } = s.a;
  const asked = isAnswer(s, q) ? s.asked?.unit : undefined;
  if (asked) return { kind: 'unit', units: [asked.meaning], from: q.from, to: q.to, asked: true };
  const unit = hasIn(s.a.cued.unit, s.from, q.from) ? unitBefore(s, q) : undefined;
  if (unit?.meaning.kind === 'unit') {
    const isNamed = unit.from === s.from && unit.to === q.from - 1;
    const isLabelled = !isNamed && unit === labelled(s, q);
    return {
      kind: 'unit',
      units: [unit.meaning],
      from: unit.from,
      to: unit.to,
      ...((isNamed || isLabelled) && { asked: true as const }),
      ...(isLabelled && { labelled: true as const }),
    };
  }
  const many = howMany(s, q);
  if (many?.meaning.kind === 'unit') return { kind: 'unit', units: [many.meaning], from: many.from, to: many.to };
  // "42 as the number of countries", "42 – countries that they came from"
  const leads = q.from === 0 && /^[–:|]$/.test(tokens[q.to]?.text ?? '');
  const units = s.a.cued.unit;
  const behind = units[firstFrom(units, q.to)];
  if (behind?.meaning.kind !== 'unit' || behind.from - q.to > REACH / 2) return counted;
  // "50 – State of Massachusetts"
  const isKind = language.of.has(tokens[behind.to]?.text ?? '') && hasIn(s.a.cued.place, behind.to + 1, behind.to + 2);
  const isNoun = leads && behind.from === q.to + 1 && !isInName(s.a, behind) && !isKind;
  const isTallied = language.words.amounting.has(tokens[q.to]?.text ?? '') && tallied(s, behind, behind.to) === behind;
  return isNoun || isTallied ? { kind: 'unit', units: [behind.meaning], from: behind.from, to: behind.to } : counted;
}
