import type { Language } from './languages/language';
import { perLanguage } from './languages/per-language';
import type { Token } from './tokens';

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

const isYear = (token: Token | undefined) => token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);
const dayOf = (token: Token | undefined) =>
  token?.kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(token.text) ? Number(token.text) : undefined;

function monthOf(tokens: readonly Token[], i: number, language: Language): { month: number; end: number } | undefined {
  const word = tokens[i]?.text ?? '';
  if (word.length < 3 || tokens[i]?.kind !== 'word') return undefined;
  const known = language.months.findIndex(
    (name) =>
      name === word || (word.length <= 4 && (name.startsWith(word) || (word === 'sept' && name.startsWith('sep')))),
  );
  // "May" and "march" are verbs in small letters.
  if (known < 0 || (language.id === 'en' && !tokens[i]?.capital)) return undefined;
  const dotted = word !== language.months[known] && tokens[i + 1]?.text === '.';
  return { month: known + 1, end: dotted ? i + 2 : i + 1 };
}

function weekdayOf(
  tokens: readonly Token[],
  i: number,
  language: Language,
): { weekday: number; end: number } | undefined {
  const word = tokens[i]?.text ?? '';
  if (word.length < 3) return undefined;
  const weekday = language.weekdays.findIndex(
    (name) =>
      name === word || (word.length <= 4 && name.startsWith(word) && tokens[i + 1]?.text === '.' && tokens[i]?.capital),
  );
  if (weekday < 0) return undefined;
  return { weekday, end: word === language.weekdays[weekday] ? i + 1 : i + 2 };
}

const ordinal = (tokens: readonly Token[], i: number) =>
  /^(?:st|nd|rd|th|º)$/.test(tokens[i]?.text ?? '') && !tokens[i]?.spaced ? i + 1 : i;

/** "September 24", "Sept. 24, 2017", "September 24 to 27": the first day, and the second where there is one. */
function monthFirst(tokens: readonly Token[], i: number, language: Language): DateWords[] {
  const month = monthOf(tokens, i, language);
  // "Mar" is the sea: what a month is shortened to needs a capital, a dot or its day before it.
  if (!month || !(tokens[i]?.capital || month.end > i + 1 || language.months.includes(tokens[i]?.text ?? '')))
    return [];
  const day = dayOf(tokens[month.end]);
  if (day === undefined) {
    const at = tokens[month.end]?.text === 'de' ? month.end + 1 : month.end;
    const year = isYear(tokens[at]) ? { year: Number(tokens[at]?.text) } : {};
    return [{ from: i, to: 'year' in year ? at + 1 : month.end, month: month.month, ...year }];
  }
  let to = ordinal(tokens, month.end + 1);
  const dates: DateWords[] = [{ from: i, to, month: month.month, day }];
  const parted = tokens[to]?.text ?? '';
  const second = [...language.to, 'through', 'and', '&'].includes(parted) ? dayOf(tokens[to + 1]) : undefined;
  if (second !== undefined && second > day && !(tokens[to + 2]?.kind === 'word' && tokens[to + 2]?.text === 'p.m.')) {
    dates.push({ from: to + 1, to: ordinal(tokens, to + 2), month: month.month, day: second });
    to = ordinal(tokens, to + 2);
  }
  const at = tokens[to]?.text === ',' ? to + 1 : to;
  if (!isYear(tokens[at])) return dates;
  const year = Number(tokens[at]?.text);
  return dates.map((date, k) => ({ ...date, year, ...(k === dates.length - 1 ? { to: at + 1 } : {}) }));
}

/** "27 September 2017", "24 de septiembre", "24 al 27 de septiembre". */
function dayFirst(tokens: readonly Token[], i: number, language: Language): DateWords[] {
  const day = dayOf(tokens[i]);
  if (day === undefined) return [];
  let at = ordinal(tokens, i + 1);
  let second: Omit<DateWords, 'month' | 'year' | 'to'> | undefined;
  if ([...language.to, 'al', 'y'].includes(tokens[at]?.text ?? '')) {
    // "24 y el miércoles 27 de septiembre"
    const from = tokens[at + 1]?.text === 'el' ? at + 2 : at + 1;
    const weekday = weekdayOf(tokens, from, language);
    const value = dayOf(tokens[weekday?.end ?? from]);
    if (value === undefined || value <= day) return [];
    second = { day: value, from, ...(weekday ? { weekday: weekday.weekday } : {}) };
    at = (weekday?.end ?? from) + 1;
  }
  if (tokens[at]?.text === 'de' || tokens[at]?.text === 'of') at++;
  const month = monthOf(tokens, at, language);
  if (!month) return [];
  let to = month.end;
  let at2 = to;
  if (tokens[at2]?.text === 'de' || tokens[at2]?.text === 'del' || tokens[at2]?.text === ',') at2++;
  const year = isYear(tokens[at2]) ? { year: Number(tokens[at2]?.text) } : {};
  if ('year' in year) to = at2 + 1;
  const first = { from: i, to: second ? i + 1 : to, month: month.month, day, ...year };
  return second ? [first, { ...second, to, month: month.month, ...year }] : [first];
}

/** The words that a date may begin with: names of months and weekdays, and what they are shortened to. */
const beginningsOf = perLanguage(({ months, weekdays }) => {
  const names = [...months, ...weekdays];
  return new Set(['sept', ...names.flatMap((name) => [name, name.slice(0, 3), name.slice(0, 4)])]);
});

/** Finds the days and months that a text names, in order. */
export function findDates(tokens: readonly Token[], language: Language): DateWords[] {
  const found: DateWords[] = [];
  const known = beginningsOf(language);
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    if (token.kind !== 'number' && !known.has(token.text)) {
      i++;
      continue;
    }
    const weekday = weekdayOf(tokens, i, language);
    let at = weekday ? weekday.end : i;
    if (weekday && tokens[at]?.text === ',') at++;
    const dates = [...monthFirst(tokens, at, language), ...dayFirst(tokens, at, language)];
    const first = dates[0];
    if (weekday && first) dates[0] = { ...first, from: i, weekday: weekday.weekday };
    else if (weekday) dates.unshift({ from: i, to: weekday.end, weekday: weekday.weekday });
    found.push(...dates);
    i = Math.max(i + 1, dates.at(-1)?.to ?? 0);
  }
  return found;
}
