// The pieces that pages are generated from. Names, labels and figures come from the fact pack; the rest is plain English
// and Spanish.
import type { Fact, Locale, Pack, Place } from '../../../src/facts/schema';

/** Which way the true figure may lie from the number that is said. */
export type Direction = 'none' | 'below' | 'around' | 'over' | 'at-most';

/** A number as a page says it. */
export interface Figure {
  readonly value: number;
  readonly direction: Direction;
  /** With its hedge: "nearly 500". */
  readonly text: string;
}

export const HEDGES: Record<Locale, Record<Direction, readonly string[]>> = {
  en: {
    none: [''],
    below: ['nearly ', 'almost ', 'just under ', 'close to '],
    around: ['about ', 'around ', 'roughly ', 'approximately ', 'some '],
    over: ['over ', 'more than ', 'at least ', 'upwards of '],
    'at-most': ['fewer than ', 'less than ', 'up to ', 'as many as ', 'at most '],
  },
  es: {
    none: [''],
    below: ['casi '],
    around: ['alrededor de ', 'aproximadamente '],
    over: ['más de ', 'al menos ', 'por lo menos '],
    'at-most': ['menos de ', 'no más de ', 'como máximo '],
  },
};

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(n: number): string {
  if (n < 20) return UNITS[n] as string;
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${UNITS[n % 10]}` : ''}`;
  return `${english(Math.floor(n / 100))} hundred${n % 100 ? ` ${english(n % 100)}` : ''}`;
}

const UNIDADES =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const DECENAS = 'x x x treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const CIENTAS =
  'x ciento doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas'.split(' ');

/** Feminine, as people ("personas") are. */
function spanish(n: number): string {
  if (n === 100) return 'cien';
  if (n >= 100) return `${CIENTAS[Math.floor(n / 100)]}${n % 100 ? ` ${spanish(n % 100)}` : ''}`;
  if (n < 30) return (UNIDADES[n] as string).replace(/uno$/, 'una');
  return `${DECENAS[Math.floor(n / 10)]}${n % 10 ? ` y ${spanish(n % 10)}` : ''}`;
}

/** A number below 1000 in words. */
export const inWords = (n: number, locale: Locale) => (locale === 'en' ? english(n) : spanish(n));

const straight = (text: string) => text.replace(/’/g, "'");

/** How a text in a language calls a place, without and with its article: "Northwest", "the Northwest". */
export function nameOf(place: Place, locale: Locale): { bare: string; full: string } | undefined {
  const label = straight(place.label[locale]);
  const known = [...place.names, ...place.casedNames]
    .filter((name) => label.includes(name))
    .sort((x, y) => y.length - x.length);
  const bare = known[0];
  if (bare === undefined) return undefined;
  const article = /(?:^|\s)(the|el|la)\s$/.exec(label.slice(0, label.indexOf(bare)))?.[1];
  return { bare, full: article ? `${article} ${bare}` : bare };
}

/** A fact that a sentence can speak of by naming a place. */
export interface PlaceFact {
  readonly fact: Fact & { value: number };
  readonly place: Place;
}

/** The facts that count everyone in a place that the language has a name for. */
export const placeFacts = (pack: Pack, locale: Locale): PlaceFact[] =>
  pack.facts.flatMap((fact) => {
    const place = pack.places.find(({ id }) => id === fact.place);
    if (!place || fact.group || typeof fact.value !== 'number' || fact.value < 2 || !nameOf(place, locale)) return [];
    return isShared(pack, place, locale) ? [] : [{ fact: fact as PlaceFact['fact'], place }];
  });

/** Whether another place goes by the same name. */
const isShared = (pack: Pack, place: Place, locale: Locale) =>
  pack.places.some(
    ({ id, names, casedNames }) =>
      id !== place.id && [...names, ...casedNames].includes(nameOf(place, locale)?.bare ?? ''),
  );

/** The facts that count a group of everyone, and everyone. */
export const groupFacts = (pack: Pack): (Fact & { value: number })[] =>
  pack.facts.filter(
    (fact): fact is Fact & { value: number } =>
      typeof fact.value === 'number' && !fact.place && (fact.group !== undefined || fact.id === pack.roles.total),
  );

/** Sentences about one place. {n} is the figure, {p} the place with its article; a frame may begin with the figure. */
export const SENTENCES: Record<Locale, readonly string[]> = {
  en: [
    'Agents arrested {n} people in {p}.',
    '{n} people were arrested in {p}, the agency said.',
    'In {p}, {n} immigrants were taken into custody.',
    'In {p}, where {n} people were arrested, lawyers offered their help.',
    'Of the arrests, {n} were made in {p}.',
    'The agency reported {n} arrests in {p}.',
    'There were {n} arrests in {p}.',
    'Officers took {n} immigrants into custody in {p} and drove them away in vans.',
  ],
  es: [
    'Los agentes detuvieron a {n} personas en {p}.',
    '{n} personas fueron detenidas en {p}, según el comunicado.',
    'En {p} fueron detenidas {n} personas.',
    'De las detenciones, {n} se hicieron en {p}.',
    'La agencia informó de {n} detenciones en {p}.',
    'En {p}, donde fueron arrestadas {n} personas, los abogados ofrecieron ayuda.',
    'Hubo {n} arrestos en {p}.',
  ],
};

/** Headlines about one place. */
export const HEADLINES: Record<Locale, readonly string[]> = {
  en: ['{n} arrested in {p}', 'ICE arrests {n} people in {p}', '{b}: {n} people arrested'],
  es: ['{n} detenidos en {p}', 'El ICE detuvo a {n} personas en {p}'],
};

/** What may stand under a headline: it gives no figure. */
export const BODY: Record<Locale, string> = {
  en: 'Lawyers and families waited outside the office for news until late in the evening.',
  es: 'Abogados y familias esperaron noticias frente a la oficina hasta la noche.',
};

/** Sentences about several places: what stands before, each item, what parts the last item, and the end. */
export const ENUMERATIONS: Record<
  Locale,
  readonly { lead: string; item: string; sep: string; last: string; end: string }[]
> = {
  en: [
    { lead: 'Arrests were made in ', item: '{p} ({n})', sep: ', ', last: ' and ', end: '.' },
    { lead: 'The agency arrested people all over: ', item: '{n} in {p}', sep: ', ', last: ' and ', end: '.' },
    { lead: 'The arrests by place: ', item: '{p}, {n}', sep: '; ', last: '; ', end: '.' },
    { lead: 'The count of arrests: ', item: '{p} – {n}', sep: '; ', last: '; ', end: '.' },
    { lead: 'Those arrested were in several places: ', item: '{n} were in {p}', sep: ', ', last: ', and ', end: '.' },
  ],
  es: [
    { lead: 'Hubo detenciones en ', item: '{p} ({n})', sep: ', ', last: ' y ', end: '.' },
    { lead: 'La agencia detuvo a personas en varios lugares: ', item: '{n} en {p}', sep: ', ', last: ' y ', end: '.' },
    { lead: 'Las detenciones por lugar: ', item: '{p}, {n}', sep: '; ', last: '; ', end: '.' },
  ],
};

/** Sentences that say what a figure counts in the words of the pack's own label for it. */
export function labelSentence(fact: Fact, locale: Locale): string | undefined {
  const [label = ''] = fact.label[locale].split(':');
  const of = { en: 'of the people', es: 'de las personas' }[locale];
  if (fact.label[locale].includes(':') && label.startsWith('of the')) return undefined;
  if (fact.label[locale].includes(':') && label.startsWith('de los')) return undefined;
  if (label.startsWith(of))
    return { en: `The agency said that {n} ${label}.`, es: `La agencia dijo que {n} ${label}.` }[locale];
  return { en: `The release counts {n} ${label}.`, es: `El comunicado cuenta {n} ${label}.` }[locale];
}

/** Words over a list or a table of places. */
export const WORDS: Record<Locale, { intro: string; place: string; arrests: string }> = {
  en: { intro: 'The arrests by place:', place: 'Place', arrests: 'Arrests' },
  es: { intro: 'Las detenciones por lugar:', place: 'Lugar', arrests: 'Detenciones' },
};

/** Paragraphs about other things, with figures of their own. */
export const UNRELATED: Record<Locale, readonly string[]> = {
  en: [
    'The bakery on the corner has sold bread for 63 years, and a loaf still costs $4.50.',
    'The home team won 101 to 98 on Saturday before a crowd of 18,204.',
    'Page 33 of the program lists 27 songs; the concert begins at 7:30 p.m.',
    'The bridge is 498 feet long and was painted in 1986 by a crew of 14 painters.',
  ],
  es: [
    'La panadería de la esquina vende pan desde hace 63 años, y una barra cuesta 4,50 dólares.',
    'El equipo de casa ganó por 101 a 98 el sábado ante 18.204 aficionados.',
    'El puente mide 498 metros y lo pintaron en 1986 unos 14 pintores.',
  ],
};
