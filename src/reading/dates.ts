import type { Language } from './languages/language';
import { perLanguage } from './languages/per-language';
import type { Token } from './tokens';
import { gate, perWord } from './words';

/** A day that a text names, as far as it does. Token indexes; `to` is exclusive. */
export interface DateWords {
  readonly from: number;
  readonly to: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** 1–12. */
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
}

/** The year that a number in digits writes, or 0. */
export const yearIn = perWord((text) => (/^(?:19|20)\d\d$/.test(text) ? Number(text) : 0));
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;
const dayIn = perWord((text) => (DAY.test(text) ? Number(text) : 0));
const isOrdinal = perWord((text) => /^(?:st|nd|rd|th|º)$/.test(text));

const yearOf = (token: Token | undefined) => (token && yearIn(token.word)) || undefined;
const dayOf = (token: Token | undefined) => (token && dayIn(token.word)) || undefined;

/** The name of a month, 1–12, or of a weekday, 0–6. */
interface Name {
  readonly month?: number;
  readonly weekday?: number;
  /** "Sept", "mié" */
  readonly short: boolean;
}

const SHORTENED = [3, 4];

function nameOf({ months, weekdays }: Language, text: string): Name | null {
  const isNamed = (name: string) => name === text || (SHORTENED.includes(text.length) && name.startsWith(text));
  const month = months.findIndex(isNamed);
  if (month >= 0) return { month: month + 1, short: text !== months[month] };
  const weekday = weekdays.findIndex(isNamed);
  return weekday < 0 ? null : { weekday, short: text !== weekdays[weekday] };
}

const bookOf = perLanguage((language) => ({
  nameIn: perWord((text) => nameOf(language, text)),
  mayBegin: gate((text) => DAY.test(text) || nameOf(language, text) !== null),
  /** What parts two days of one month. */
  parting: new Set([...language.to, ...language.and, ...language.words.through]),
}));

function monthOf(tokens: readonly Token[], i: number, language: Language) {
  const token = tokens[i];
  const name = token && bookOf(language).nameIn(token.word);
  // "May" and "march" are verbs in small letters.
  if (name?.month === undefined || (language.id === 'en' && !token?.capital)) return undefined;
  const { month, short } = name;
  return { month, short, end: short && tokens[i + 1]?.text === '.' ? i + 2 : i + 1 };
}

function weekdayOf(tokens: readonly Token[], i: number, language: Language) {
  const token = tokens[i];
  const name = token && bookOf(language).nameIn(token.word);
  if (name?.weekday === undefined) return undefined;
  const { weekday, short } = name;
  if (short && !(token?.capital && tokens[i + 1]?.text === '.')) return undefined;
  return { weekday, end: short ? i + 2 : i + 1 };
}

/** Index of the token behind the ending of an ordinal, where one stands at `i`: "24th". */
function behindOrdinal(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  return token && !token.spaced && isOrdinal(token.word) ? i + 1 : i;
}

const none: readonly DateWords[] = [];

/** "September 24", "Sept. 24, 2017", "September 24 to 27": the first day, and the second where there is one. */
function monthFirst(tokens: readonly Token[], i: number, language: Language): readonly DateWords[] {
  const month = monthOf(tokens, i, language);
  // "Mar" is the sea: what a month is shortened to needs a capital, a dot or its day before it.
  if (!month || !(!month.short || tokens[i]?.capital || month.end > i + 1)) return none;
  const day = dayOf(tokens[month.end]);
  if (day === undefined) {
    const at = language.of.has(tokens[month.end]?.text ?? '') ? month.end + 1 : month.end;
    const year = yearOf(tokens[at]);
    return [{ from: i, to: year ? at + 1 : month.end, month: month.month, ...(year && { year }) }];
  }
  let to = behindOrdinal(tokens, month.end + 1);
  const dates: DateWords[] = [{ from: i, to, month: month.month, day }];
  const second = bookOf(language).parting.has(tokens[to]?.text ?? '') ? dayOf(tokens[to + 1]) : undefined;
  if (second !== undefined && second > day && !(tokens[to + 2]?.kind === 'word' && tokens[to + 2]?.text === 'p.m.')) {
    dates.push({ from: to + 1, to: behindOrdinal(tokens, to + 2), month: month.month, day: second });
    to = behindOrdinal(tokens, to + 2);
  }
  const at = tokens[to]?.text === ',' ? to + 1 : to;
  const year = yearOf(tokens[at]);
  if (!year) return dates;
  return dates.map((date, k) => ({ ...date, year, ...(k === dates.length - 1 ? { to: at + 1 } : {}) }));
}

/** "27 September 2017", "24 de septiembre", "24 al 27 de septiembre". */
function dayFirst(tokens: readonly Token[], i: number, language: Language): readonly DateWords[] {
  const day = dayOf(tokens[i]);
  if (day === undefined) return none;
  let at = behindOrdinal(tokens, i + 1);
  let second: Omit<DateWords, 'month' | 'year' | 'to'> | undefined;
  if (bookOf(language).parting.has(tokens[at]?.text ?? '')) {
    // "24 y el miércoles 27 de septiembre"
    const from = language.words.the.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const weekday = weekdayOf(tokens, from, language);
    const value = dayOf(tokens[weekday?.end ?? from]);
    if (value === undefined || value <= day) return none;
    second = { day: value, from, ...(weekday ? { weekday: weekday.weekday } : {}) };
    at = (weekday?.end ?? from) + 1;
  }
  if (language.of.has(tokens[at]?.text ?? '')) at++;
  const month = monthOf(tokens, at, language);
  if (!month) return none;
  let to = month.end;
  let at2 = to;
  if (tokens[at2]?.text === ',' || language.of.has(tokens[at2]?.text ?? '')) at2++;
  const year = yearOf(tokens[at2]);
  if (year) to = at2 + 1;
  const known = { month: month.month, ...(year && { year }) };
  const first = { from: i, to: second ? i + 1 : to, day, ...known };
  return second ? [first, { ...second, to, ...known }] : [first];
}

/** Finds the days and months that a text names, in order. */
export function findDates(tokens: readonly Token[], language: Language): DateWords[] {
  const found: DateWords[] = [];
  const { mayBegin } = bookOf(language);
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    if (!mayBegin(token.word)) {
      i++;
      continue;
    }
    const weekday = token.kind === 'word' ? weekdayOf(tokens, i, language) : undefined;
    let at = weekday ? weekday.end : i;
    if (weekday && tokens[at]?.text === ',') at++;
    const days = dayFirst(tokens, at, language);
    const dates = days.length > 0 || token.kind === 'number' ? days : monthFirst(tokens, at, language);
    const [first, ...rest] = dates;
    if (weekday) found.push({ ...(first ?? { to: weekday.end }), from: i, weekday: weekday.weekday }, ...rest);
    else found.push(...dates);
    i = Math.max(i + 1, found.at(-1)?.to ?? 0);
  }
  return found;
}
