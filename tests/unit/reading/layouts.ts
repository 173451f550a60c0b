// The shapes in which a page may give figures for places.
import type { Locale } from '../../../src/facts/schema';
import { BODY, ENUMERATIONS, HEADLINES, nameOf, type PlaceFact, SENTENCES, WORDS } from './grammar';

/** A place with the text of the figure given for it. */
export interface Entry {
  readonly of: PlaceFact;
  readonly text: string;
}

export interface Layout {
  readonly name: string;
  /** How many entries it takes. */
  readonly most: number;
  readonly least: number;
  html(entries: readonly Entry[], locale: Locale): string;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const fill = (frame: string, { of, text }: Entry, locale: Locale) => {
  const name = nameOf(of.place, locale);
  return frame
    .replace('{n}', () => text)
    .replace('{p}', () => name?.full ?? '')
    .replace('{b}', () => name?.bare ?? '');
};

const sentences = (locale: Locale): Layout[] =>
  SENTENCES[locale].map((frame) => ({
    name: frame,
    least: 1,
    most: 3,
    html: (entries) => entries.map((entry) => `<p>${upper(fill(frame, entry, locale))}</p>`).join('\n'),
  }));

const headlines = (locale: Locale): Layout[] =>
  HEADLINES[locale].map((frame) => ({
    name: `<h2>${frame}`,
    least: 1,
    most: 2,
    html: (entries) =>
      entries.map((entry) => `<h2>${upper(fill(frame, entry, locale))}</h2>\n<p>${BODY[locale]}</p>`).join('\n'),
  }));

const enumerations = (locale: Locale): Layout[] =>
  ENUMERATIONS[locale].map(({ lead, item, sep, last, end }) => ({
    name: `${lead}${item}${sep}…`,
    least: 2,
    most: 4,
    html: (entries) => {
      const items = entries.map((entry) => fill(item, entry, locale));
      return `<p>${lead}${items.slice(0, -1).join(sep)}${last}${items.at(-1)}${end}</p>`;
    },
  }));

const list = (frame: string): Layout => ({
  name: `<li>${frame}`,
  least: 2,
  most: 4,
  html: (entries, locale) =>
    `<p>${WORDS[locale].intro}</p><ul>${entries.map((entry) => `<li>${upper(fill(frame, entry, locale))}</li>`).join('')}</ul>`,
});

const table = (head: string, rows: readonly string[]) => `<table>${head}${rows.join('')}</table>`;
const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

const blocks = (locale: Locale): Layout[] => [
  list('{b}: {n}'),
  list('{b} ({n})'),
  list('{b} – {n}'),
  list(locale === 'en' ? '{n} in {p}' : '{n} en {p}'),
  {
    name: 'table, a row each',
    least: 2,
    most: 4,
    html: (entries) =>
      table(
        row([WORDS[locale].place, WORDS[locale].arrests], 'th'),
        entries.map((entry) => row([fill('{b}', entry, locale), entry.text])),
      ),
  },
  {
    name: 'table, a column each',
    least: 2,
    most: 4,
    html: (entries) =>
      table(row(['', ...entries.map((entry) => fill('{b}', entry, locale))], 'th'), [
        `<tr><th>${WORDS[locale].arrests}</th>${entries.map(({ text }) => `<td>${text}</td>`).join('')}</tr>`,
      ]),
  },
  {
    name: 'definitions',
    least: 2,
    most: 4,
    html: (entries) =>
      `<p>${WORDS[locale].intro}</p><dl>${entries
        .map((entry) => `<dt>${fill('{b}', entry, locale)}</dt><dd>${entry.text}</dd>`)
        .join('')}</dl>`,
  },
];

export const layouts = (locale: Locale): Layout[] => [
  ...sentences(locale),
  ...headlines(locale),
  ...enumerations(locale),
  ...blocks(locale),
];
