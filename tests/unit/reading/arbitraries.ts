// Pages with known answers, as fast-check makes them.
import fc from 'fast-check';
import type { Fact, Locale } from '../../../src/facts/schema';
import { allows, expected } from './expected';
import { type Direction, type Figure, HEDGES, inWords, type PlaceFact, placeFacts } from './grammar';
import { type Entry, type Layout, layouts } from './layouts';
import { pack, type Told } from './page';

const known = { en: placeFacts(pack, 'en'), es: placeFacts(pack, 'es') };
const shapes = { en: layouts('en'), es: layouts('es') };

const locales = fc.constantFrom<Locale>('en', 'es');

/** How a number is written, hedge included. */
const written = (locale: Locale, value: number, direction: Direction): fc.Arbitrary<Figure> =>
  fc
    .record({ hedge: fc.constantFrom(...HEDGES[locale][direction]), digits: fc.boolean() })
    .map(({ hedge, digits }) => ({
      value,
      direction,
      text: hedge + (digits ? String(value) : inWords(value, locale)),
    }));

/** The canonical figure, bare. */
export const canonical = (locale: Locale, { value }: { value: number }) => written(locale, value, 'none');

/** The canonical figure or one near it, with any hedge or none. */
export const anyFigure = (locale: Locale, { value }: { value: number }): fc.Arbitrary<Figure> =>
  fc
    .record({
      number: fc.oneof(fc.constant(value), near(value)),
      direction: fc.constantFrom<Direction>('none', 'below', 'around', 'over', 'at-most'),
    })
    .chain(({ number, direction }) => written(locale, number, direction));

const near = (value: number) =>
  fc.integer({ min: Math.max(2, Math.ceil(value * 0.7)), max: Math.max(4, Math.floor(value * 1.4)) });

/** A bare figure that neither the canonical value nor a superseded one explains. */
export const wrong = (locale: Locale, fact: Fact & { value: number }): fc.Arbitrary<Figure> =>
  near(fact.value)
    .filter((value) => expected({ value, direction: 'none', text: '' }, fact) === 'differs')
    .chain((value) => written(locale, value, 'none'));

/** The same number with a hedge that makes room for the canonical figure. */
export function hedged(locale: Locale, { value }: Figure, fact: Fact & { value: number }): fc.Arbitrary<Figure> {
  const fitting = (['below', 'around', 'over', 'at-most'] as const).filter((direction) =>
    allows({ value, direction }, fact.value),
  );
  return fc.constantFrom(...fitting).chain((direction) => written(locale, value, direction));
}

const isPart = ({ place: a }: PlaceFact, { place: b }: PlaceFact) =>
  a.id === b.id || a.within === b.id || b.within === a.id;

/** Places of which none lies in another. */
const places = (locale: Locale, least: number, most: number): fc.Arbitrary<PlaceFact[]> =>
  fc
    .shuffledSubarray(known[locale], { minLength: least, maxLength: most + 3 })
    .map((all) => all.filter((one, i) => !all.slice(0, i).some((before) => isPart(one, before))).slice(0, most))
    .filter((all) => all.length >= least);

export interface Page {
  readonly locale: Locale;
  readonly layout: Layout;
  readonly entries: readonly (Entry & { readonly figure: Figure })[];
}

/** A page that gives figures for places in some layout. */
export const pagesOf = (
  figure: (locale: Locale, fact: PlaceFact['fact']) => fc.Arbitrary<Figure>,
  least = 1,
): fc.Arbitrary<Page> =>
  locales
    .chain((locale) =>
      fc.record({
        locale: fc.constant(locale),
        layout: fc.constantFrom(...shapes[locale].filter((one) => one.most >= least)),
      }),
    )
    .chain(({ locale, layout }) =>
      places(locale, Math.max(least, layout.least), layout.most)
        .chain((chosen) =>
          fc.tuple(...chosen.map((of) => figure(locale, of.fact).map((one) => ({ of, figure: one, text: one.text })))),
        )
        .map((entries) => ({ locale, layout, entries })),
    );

export const htmlOf = ({ layout, entries, locale }: Page) => layout.html(entries, locale);

/** The claims that a page makes, by the rules alone. */
export const answers = ({ entries }: Page): Told[] =>
  entries.map(({ of, figure }) => [figure.text, of.fact.id, expected(figure, of.fact)]);

/** Claims without regard to capitals: a figure may begin a sentence. */
export const plain = (claims: readonly Told[]) => claims.map(([text, ...rest]) => [text.toLowerCase(), ...rest]);
