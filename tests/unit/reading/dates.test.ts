import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/reading/dates';
import { en } from '../../../src/reading/languages/en';
import { es } from '../../../src/reading/languages/es';
import { spanIn, tokenize } from '../../../src/reading/tokens';

/** The dates of a text as "words: weekday year-month-day", with a dash for what they leave open. */
function found(text: string, language = en): string[] {
  const words = tokenize(text);
  return findDates(words.tokens, language).map(({ from, to, weekday, year, month, day }) => {
    const { start, end } = spanIn(words, from, to);
    return `${text.slice(start, end)}: ${weekday ?? '–'} ${year ?? '–'}-${month ?? '–'}-${day ?? '–'}`;
  });
}

describe('dates in English', () => {
  test.each([
    ['It began on September 24.', ['September 24: – –-9-24']],
    ['It began on Sept. 24.', ['Sept. 24: – –-9-24']],
    ['It began on Sept 24.', ['Sept 24: – –-9-24']],
    ['It began on Sep. 24.', ['Sep. 24: – –-9-24']],
    ['It began on SEPTEMBER 24.', ['SEPTEMBER 24: – –-9-24']],
    ['It began on September 24, 2017.', ['September 24, 2017: – 2017-9-24']],
    ['It began on September 24 2017.', ['September 24 2017: – 2017-9-24']],
    ['It began on September 24th.', ['September 24th: – –-9-24']],
    ['It began on September 1st, 2017.', ['September 1st, 2017: – 2017-9-1']],
    ['It began on 24 September 2017.', ['24 September 2017: – 2017-9-24']],
    ['It began on the 24th of September.', ['24th of September: – –-9-24']],
    ['It began on Sunday, September 24.', ['Sunday, September 24: 0 –-9-24']],
    ['It began on Sunday 24 September.', ['Sunday 24 September: 0 –-9-24']],
    ['It began on Sun., Sept. 24, 2017.', ['Sun., Sept. 24, 2017: 0 2017-9-24']],
    ['It began on Sunday and went on.', ['Sunday: 0 –-–-–']],
    ['It ran from September 24 to 27.', ['September 24: – –-9-24', '27: – –-9-27']],
    ['It ran September 24-27.', ['September 24: – –-9-24', '27: – –-9-27']],
    ['It ran Sept. 24–27, 2017.', ['Sept. 24: – 2017-9-24', '27, 2017: – 2017-9-27']],
    ['It ran September 24 through 27.', ['September 24: – –-9-24', '27: – –-9-27']],
    ['It ran from 24 to 27 September 2017.', ['24: – 2017-9-24', '27 September 2017: – 2017-9-27']],
    ['It ran September 24 to October 2.', ['September 24: – –-9-24', 'October 2: – –-10-2']],
    ['It ran from Sunday 24 to Wednesday 27 September.', ['Sunday 24: 0 –-9-24', 'Wednesday 27 September: 3 –-9-27']],
    ['It ran from Sunday to Wednesday.', ['Sunday: 0 –-–-–', 'Wednesday: 3 –-–-–']],
    ['It was in September 2017.', ['September 2017: – 2017-9-–']],
    ['It was in September.', ['September: – –-9-–']],
    ['On May 4 they left.', ['May 4: – –-5-4']],
  ])('%s', (text, wanted) => expect(found(text)).toEqual(wanted));

  test.each([
    'They may 24 times.',
    'They march 24 miles.',
    'The march of 27 people.',
    'They held 24 people.',
    'In 2017 they came.',
    'The sun rose at 6, and the wed pair left.',
    'The index fell 27 points.',
    'They sat. Then 24 more came.',
    '',
  ])('not in: %s', (text) => expect(found(text)).toEqual([]));

  test.each([
    ['September 45 people came.', ['September: – –-9-–']],
    ['September 0 came.', ['September: – –-9-–']],
    ['September 27 to 24 is no span.', ['September 27: – –-9-27']],
  ])('only as far as there is such a day: %s', (text, wanted) => expect(found(text)).toEqual(wanted));
});

describe('dates in Spanish', () => {
  test.each([
    ['Empezó el 24 de septiembre.', ['24 de septiembre: – –-9-24']],
    ['Empezó el 24 de septiembre de 2017.', ['24 de septiembre de 2017: – 2017-9-24']],
    ['Empezó el 24 de septiembre del 2017.', ['24 de septiembre del 2017: – 2017-9-24']],
    ['Empezó el 1º de septiembre.', ['1º de septiembre: – –-9-1']],
    ['Empezó el 24 septiembre.', ['24 septiembre: – –-9-24']],
    ['Empezó el 24 sept. 2017.', ['24 sept. 2017: – 2017-9-24']],
    ['Empezó el domingo.', ['domingo: 0 –-–-–']],
    ['Empezó el miércoles 27.', ['miércoles: 3 –-–-–']],
    ['Empezó el domingo 24 de septiembre.', ['domingo 24 de septiembre: 0 –-9-24']],
    ['Empezó el domingo, 24 de septiembre de 2017.', ['domingo, 24 de septiembre de 2017: 0 2017-9-24']],
    ['Fue del 24 al 27 de septiembre.', ['24: – –-9-24', '27 de septiembre: – –-9-27']],
    ['Fue entre el 24 y 27 de septiembre.', ['24: – –-9-24', '27 de septiembre: – –-9-27']],
    ['Fue del 24 a 27 de septiembre de 2017.', ['24: – 2017-9-24', '27 de septiembre de 2017: – 2017-9-27']],
    [
      'Fue del domingo 24 al miércoles 27 de septiembre.',
      ['domingo 24: 0 –-9-24', 'miércoles 27 de septiembre: 3 –-9-27'],
    ],
    ['Fue entre el 24 y el 27 de septiembre.', ['24: – –-9-24', '27 de septiembre: – –-9-27']],
    ['Fue en septiembre de 2017.', ['septiembre de 2017: – 2017-9-–']],
    ['Fue en septiembre.', ['septiembre: – –-9-–']],
    ['Fue el SÁBADO.', ['SÁBADO: 6 –-–-–']],
  ])('%s', (text, wanted) => expect(found(text, es)).toEqual(wanted));

  test.each([
    'Detuvieron a 24 personas.',
    'Hubo 27 de ellos.',
    'En 2017 llegaron 24 a la capital.',
    'Vieron el mar 24 veces.',
    '',
  ])('not in: %s', (text) => expect(found(text, es)).toEqual([]));
});
