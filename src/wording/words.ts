import type en from '../../assets/_locales/en/messages.json';
import type { Locale } from '../facts/schema';

/** The texts of one language, as in `assets/_locales`. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;
type Values = Readonly<Record<string, string | number>>;

/** The name of a text in `assets/_locales`. */
export type Key = keyof typeof en;
type Stem<Form extends string> = Key extends infer K ? (K extends `${infer S}_${Form}` ? S : never) : never;
/** The name of a text that has one form for each plural category, without the category. */
export type CountKey = Stem<'one'> & Stem<'other'>;

/** The product's texts, numbers and days in one language. */
export interface Words {
  readonly locale: Locale;
  /** @returns the text, each `{name}` in it replaced with the value of that name; numbers as the language writes them */
  text(key: Key, values?: Values): string;
  /** @returns the form of the text for a count, which also stands for `{count}` */
  count(key: CountKey, count: number, values?: Values): string;
  /** @param value - up to one decimal is shown */
  number(value: number): string;
  /** @param share - 0–1; up to one decimal of the percentage is shown */
  percent(share: number): string;
  /** @param day - an ISO date, or days since 1970-01-01 */
  day(day: string | number): string;
  /** The same with the month abbreviated. */
  shortDay(day: string | number): string;
}

/** The packs write their English days as "28 September 2017". */
const FORMATS: Readonly<Record<Locale, string>> = { en: 'en-GB', es: 'es' };
const DAY = 86_400_000;

/** Makes something when it is first asked for: each of these takes a browser some milliseconds. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * @param locale - a language of the packs
 * @param messages - the texts; only those that are asked for need be there
 */
export function createWords(locale: Locale, messages: Messages): Words {
  const format = FORMATS[locale];
  const numbers = once(() => new Intl.NumberFormat(format, { maximumFractionDigits: 1 }));
  const percents = once(() => new Intl.NumberFormat(format, { style: 'percent', maximumFractionDigits: 1 }));
  const days = once(() => new Intl.DateTimeFormat(format, { dateStyle: 'long', timeZone: 'UTC' }));
  const shortDays = once(() => new Intl.DateTimeFormat(format, { dateStyle: 'medium', timeZone: 'UTC' }));
  const time = (day: string | number) => (typeof day === 'number' ? day * DAY : Date.parse(day));
  const plurals = once(() => new Intl.PluralRules(locale));

  const fill = (key: string, values: Values) =>
    (messages[key]?.message ?? key).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers().format(value) : value;
    });

  return {
    locale,
    text: (key, values = {}) => fill(key, values),
    count(key, count, values = {}) {
      const form = `${key}_${plurals().select(count)}`;
      return fill(form in messages ? form : `${key}_other`, { ...values, count });
    },
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(share),
    day: (day) => days().format(time(day)),
    shortDay: (day) => shortDays().format(time(day)),
  };
}
