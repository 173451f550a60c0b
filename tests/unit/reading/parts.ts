// Sentences about days, shares and groups within places, generated from the fact pack, with what they say.
import fc from 'fast-check';
import type { Fact, Locale } from '../../../src/facts/schema';
import { expected } from './expected';
import { type Direction, HEDGES, inWords } from './grammar';
import { pack, type Told } from './page';

type Count = Fact & { value: number };

/** HTML, and the claims in it. */
export interface Statement {
  readonly locale: Locale;
  readonly html: string;
  readonly told: readonly Told[];
}

const isCount = (fact: Fact | undefined): fact is Count => typeof fact?.value === 'number';
const total = pack.facts.find(({ id }) => id === pack.roles.total) as Count;
const wholeOf = (fact: Fact) => (fact.place ? pack.facts.find((f) => f.place === fact.place && !f.group) : total);

const BEGINS: Record<Locale, string> = { en: 'of the people arrested', es: 'de las personas detenidas' };
const VERBS: Record<Locale, RegExp> = { en: /\s(?:had|were)\s/, es: /\s(?:(?:no|ya) )?(?:tenían|habían|eran)\s/ };

/** A fact whose label says what some of the people in a place, or everywhere, had done: who they are and the rest. */
interface Part {
  readonly fact: Count;
  readonly whole: Count;
  /** "the people arrested in Denver" */
  readonly people: string;
  /** "had criminal convictions" */
  readonly predicate: string;
}

const parts = (locale: Locale): Part[] =>
  pack.facts.flatMap((fact) => {
    const label = fact.label[locale].replace(/’/g, "'");
    const verb = VERBS[locale].exec(label);
    const whole = wholeOf(fact);
    if (!fact.group || !isCount(fact) || !isCount(whole) || !label.startsWith(BEGINS[locale]) || !verb) return [];
    const people = label.slice(label.indexOf(' ') + 1, verb.index);
    return [{ fact, whole, people, predicate: label.slice(verb.index + 1) }];
  });

const known = { en: parts('en'), es: parts('es') };

const locales = fc.constantFrom<Locale>('en', 'es');
const partsIn = (locale: Locale, keep: (part: Part) => boolean) => fc.constantFrom(...known[locale].filter(keep));

const fill = (frame: string, values: Readonly<Record<string, string>>) => {
  const text = frame.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? '');
  return `<p>${text.charAt(0).toUpperCase()}${text.slice(1)}</p>`;
};

/** {w} the whole, {n} the part, {q} the people, {p} what they had done. */
const GROUPS: Record<Locale, readonly string[]> = {
  en: [
    'Of the {w} {q}, {n} {p}.',
    'The agency said that {n} of the {w} {q} {p}.',
    'There were {w} {q}; {n} of them {p}.',
    'The agency counts {w} {q}, of whom {n} {p}.',
  ],
  es: ['De las {w} {q}, {n} {p}.', 'La agencia cuenta {w} {q}; {n} de ellas {p}.'],
};
const withoutOf = (people: string) => people.replace(/^(?:the|las) /, '');

/** "Of the 50 people arrested in Massachusetts, 20 had no criminal conviction." */
export const groupsWithin: fc.Arbitrary<Statement> = locales.chain((locale) =>
  fc
    .record({
      part: partsIn(locale, ({ fact, whole }) => fact.place !== undefined && whole.value > 12 && fact.value > 4),
      frame: fc.constantFrom(...GROUPS[locale]),
      digits: fc.boolean(),
    })
    .map(({ part: { fact, whole, people, predicate }, frame, digits }) => {
      const w = String(whole.value);
      const n = digits ? String(fact.value) : inWords(fact.value, locale);
      const told: Told[] = [
        [w, whole.id, 'match'],
        [n, fact.id, 'match'],
      ];
      return {
        locale,
        html: fill(frame, { w, n, q: withoutOf(people), p: predicate }),
        told: frame.indexOf('{n}') < frame.indexOf('{w}') ? told.reverse() : told,
      };
    }),
);

/** {s} the share, {q} the people, {p} what they had done. */
const SHARES: Record<Locale, readonly string[]> = {
  en: ['{s} of {q} {p}.', 'Of {q}, {s} {p}.', 'The agency said that {s} of {q} {p}.'],
  es: ['{s} de {q} {p}.', 'De {q}, {s} {p}.', 'La agencia dijo que {s} de {q} {p}.'],
};
const PERCENT: Record<Locale, readonly string[]> = {
  en: [' percent', '%', ' per cent'],
  es: [' por ciento', '%', ' %'],
};
const FRACTIONS: Record<Locale, Readonly<Record<string, number>>> = {
  en: { half: 1 / 2, 'a third': 1 / 3, 'two-thirds': 2 / 3, 'two thirds': 2 / 3, 'three-quarters': 3 / 4 },
  es: { 'la mitad': 1 / 2, 'un tercio': 1 / 3, 'dos tercios': 2 / 3, 'una tercera parte': 1 / 3 },
};

/** Whether a hedged or bare share leaves room for the true one. */
function allowsShare(direction: Direction, said: number, reach: number, truth: number): boolean {
  if (direction === 'none') return Math.abs(said - truth) <= reach;
  if (direction === 'around') return Math.abs(said - truth) <= Math.max(said * 0.1, reach);
  if (direction === 'over') return truth >= said;
  return truth <= said && (direction === 'at-most' || truth >= said * 0.9);
}

const shareOf = (locale: Locale, part: Part) => {
  const truth = part.fact.value / part.whole.value;
  const percent = Math.round(100 * truth);
  const hedge = fc.constantFrom<Direction>('none', 'below', 'around', 'over', 'at-most');
  const hedged = (words: string, said: number, reach: number) =>
    hedge.chain((direction) =>
      fc.constantFrom(...HEDGES[locale][direction]).map((before) => ({
        text: before + words,
        verdict: allowsShare(direction, said, reach, truth) ? 'consistent' : 'differs',
      })),
    );
  const fractions = fc
    .constantFrom(...Object.entries(FRACTIONS[locale]))
    // What is so far off may be meant for something else; nothing need be said of it.
    .filter(([, said]) => Math.abs(said - truth) < 0.2)
    .chain(([words, said]) => hedged(words, said, 0.05));
  const exact = fc.constantFrom(...PERCENT[locale]).map((unit) => ({ text: `${percent}${unit}`, verdict: 'match' }));
  const wrong = fc
    .record({ by: fc.constantFrom(-13, -9, -7, 7, 9, 13), unit: fc.constantFrom(...PERCENT[locale]) })
    .filter(({ by }) => (percent + by) % 10 !== 0 && percent + by > 0 && percent + by < 100)
    .map(({ by, unit }) => ({ text: `${percent + by}${unit}`, verdict: 'differs' }));
  const around = fc.constantFrom(...HEDGES[locale].around).map((before) => ({
    text: `${before}${percent}${PERCENT[locale][0]}`,
    verdict: 'consistent',
  }));
  const near = Object.values(FRACTIONS[locale]).some((said) => Math.abs(said - truth) < 0.2);
  return fc.oneof(exact, wrong, around, ...(near ? [fractions] : []));
};

/** "64 percent of the people arrested had criminal convictions" */
export const shares: fc.Arbitrary<Statement> = locales.chain((locale) =>
  partsIn(locale, ({ whole }) => whole.value > 30)
    .chain((part) =>
      fc.record({
        part: fc.constant(part),
        frame: fc.constantFrom(...SHARES[locale]),
        share: shareOf(locale, part),
      }),
    )
    .map(({ part: { fact, people, predicate }, frame, share: { text, verdict } }) => ({
      locale,
      html: fill(frame, { s: text, q: people, p: predicate }),
      told: [[text, fact.id, verdict]],
    })),
);

const ROLES = ['start', 'end', 'announced'] as const;
/** {d} is the day, {t} the title of the topic. */
const DAYS: Record<Locale, Record<(typeof ROLES)[number], readonly string[]>> = {
  en: {
    start: ['The operation began on {d}.', '{t} started on {d}, the agency said.'],
    end: ['The operation ended on {d}.', 'The sweep, which concluded on {d}, was called {t}.'],
    announced: ['The agency announced {t} on {d}.'],
  },
  es: {
    start: ['La operación comenzó el {d}.', 'El operativo empezó el {d}, según la agencia.'],
    end: ['La operación terminó el {d}.', 'El operativo, que concluyó el {d}, se llamó {t}.'],
    announced: ['La agencia anunció la {t} el {d}.'],
  },
};
const SPANS: Record<Locale, readonly string[]> = {
  en: ['The operation ran from {a} to {b}.', 'The operation, between {a} and {b}, was the first of its kind.'],
  es: ['La operación duró del {a} al {b}.', 'La operación se hizo entre el {a} y el {b}.'],
};
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { weekday: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { weekday: 'long', month: 'long', day: 'numeric' },
  { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
];

const dayFact = (role: (typeof ROLES)[number]) => pack.facts.find(({ id }) => id === pack.roles[role]) as Fact;
const dayText = (locale: Locale, date: Date, form: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date);
const daysAfter = (fact: Fact, days: number) => new Date(Date.parse(String(fact.value)) + days * 86_400_000);

/** "The operation ended on Wednesday, September 27." */
export const days: fc.Arbitrary<Statement> = locales.chain((locale) =>
  fc
    .record({
      role: fc.constantFrom(...ROLES),
      off: fc.constantFrom(0, 0, 0, -2, -1, 1, 2),
      form: fc.constantFrom(...FORMS),
    })
    // Of a wrong day of the announcement nothing is said.
    .filter(({ role, off }) => role !== 'announced' || off === 0)
    .chain(({ role, off, form }) =>
      fc.constantFrom(...DAYS[locale][role]).map((frame) => {
        const fact = dayFact(role);
        const d = dayText(locale, daysAfter(fact, off), form);
        const html = fill(frame, { d, t: pack.title[locale] });
        return { locale, html, told: [[d, fact.id, off === 0 ? 'match' : 'differs']] };
      }),
    ),
);

/** "The operation ran from Sunday to Wednesday." */
export const spans: fc.Arbitrary<Statement> = locales.chain((locale) =>
  fc.record({ frame: fc.constantFrom(...SPANS[locale]), form: fc.constantFrom(...FORMS) }).map(({ frame, form }) => {
    const [start, end] = [dayFact('start'), dayFact('end')];
    const [a, b] = [dayText(locale, daysAfter(start, 0), form), dayText(locale, daysAfter(end, 0), form)];
    const told: Told[] = [
      [a, start.id, 'match'],
      [b, end.id, 'match'],
    ];
    return { locale, html: fill(frame, { a, b }), told };
  }),
);

/** A wrong figure for a group in a place differs, or is left alone; it is never taken for another fact. */
export const wrongGroups: fc.Arbitrary<Statement & { readonly fact: string }> = locales.chain((locale) =>
  fc
    .record({
      part: partsIn(locale, ({ fact }) => fact.place !== undefined && fact.value > 12),
      frame: fc.constantFrom(...GROUPS[locale]),
      by: fc.constantFrom(-3, -1, 1, 2, 3),
    })
    .filter(({ part: { fact, whole }, by }) => {
      const value = fact.value + by;
      return value < whole.value && expected({ value, direction: 'none', text: '' }, fact) === 'differs';
    })
    .map(({ part: { fact, whole, people, predicate }, frame, by }) => {
      const [w, n] = [String(whole.value), String(fact.value + by)];
      const html = fill(frame, { w, n, q: withoutOf(people), p: predicate });
      return { locale, html, fact: fact.id, told: [[n, fact.id, 'differs']] };
    }),
);
