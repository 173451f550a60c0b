import { describe, expect, test } from 'vitest';
import { en } from '../../../src/reading/languages/en';
import { es } from '../../../src/reading/languages/es';
import { findQuantities } from '../../../src/reading/quantities';
import { spanIn, tokenize } from '../../../src/reading/tokens';

/** The quantities of a text as "words: value hedge". */
function found(text: string, language = en): string[] {
  const words = tokenize(text);
  return findQuantities(words.tokens, language).map(({ from, to, said }) => {
    const { start, end } = spanIn(words, from, to);
    const value = said.scale === 'share' ? `${Number((said.value * 100).toFixed(1))} %` : said.value;
    return `${text.slice(start, end)}: ${value} ${said.hedge}`;
  });
}

describe('numbers in English', () => {
  test.each([
    ['They held 498 people.', ['498: 498 none']],
    ['They held 1,200 people.', ['1,200: 1200 rounded']],
    ['They held 1\u202f204 people.', ['1\u202f204: 1204 none']],
    ['They held ４９８ people.', ['４９８: 498 none']],
    ['They held four hundred ninety-eight people.', ['four hundred ninety-eight: 498 none']],
    ['They held four hundred and ninety-eight people.', ['four hundred and ninety-eight: 498 none']],
    ['Sixty-three people were held.', ['Sixty-three: 63 none']],
    ['Eight-six people were held.', ['Eight-six: 86 none']],
    ['They held 3 dozen people.', ['3 dozen: 36 rounded']],
    ['They held two dozen people.', ['two dozen: 24 rounded']],
    ['They held dozens of people.', ['dozens: 24 vague']],
    ['They held hundreds of people.', ['hundreds: 200 vague']],
    ['Two-thirds of them had a record.', ['Two-thirds: 66.7 % rounded']],
    ['A third of them had a record.', ['A third: 33.3 % rounded']],
    ['One in three of them had a record.', ['One in three: 33.3 % rounded']],
    ['Some 64 percent of them had a record.', ['Some 64 percent: 64 % around']],
    ['64% had a record.', ['64%: 64 % none']],
    ['64 per cent had a record.', ['64 per cent: 64 % none']],
    ['63.7 percent had a record.', ['63.7 percent: 63.7 % none']],
    ['Between 450 and 500 people were held.', ['Between 450 and 500: 450 between']],
    ['They held 450-500 people.', ['450-500: 450 between']],
    ['They held 450 to 500 people.', ['450 to 500: 450 between']],
  ])('%s', (text, wanted) => expect(found(text)).toEqual(wanted));
});

describe('numbers in Spanish', () => {
  test.each([
    ['Detuvieron a 1.204 personas.', ['1.204: 1204 none']],
    ['Detuvieron a cuatrocientas noventa y ocho personas.', ['cuatrocientas noventa y ocho: 498 none']],
    ['Detuvieron a veintiocho personas.', ['veintiocho: 28 none']],
    ['Veintiún detenidos.', ['Veintiún: 21 none']],
    ['Ciento siete detenidos.', ['Ciento siete: 107 none']],
    ['Detuvieron a dos docenas de personas.', ['dos docenas: 24 rounded']],
    ['Detuvieron a cientos de personas.', ['cientos: 200 vague']],
    ['Dos tercios tenían antecedentes.', ['Dos tercios: 66.7 % rounded']],
    ['El 64 por ciento tenía antecedentes.', ['64 por ciento: 64 % none']],
    ['El 63,7 % tenía antecedentes.', ['63,7 %: 63.7 % none']],
    ['Dos de cada tres tenían antecedentes.', ['Dos de cada tres: 66.7 % rounded']],
    ['Entre 450 y 500 personas.', ['Entre 450 y 500: 450 between']],
    ['Detuvieron a casi 500 personas.', ['casi 500: 500 below']],
    ['Detuvieron a más de 450 personas.', ['más de 450: 450 over']],
    ['Detuvieron a menos de 450 personas.', ['menos de 450: 450 at-most']],
    ['Detuvieron a unas 500 personas.', ['unas 500: 500 around']],
  ])('%s', (text, wanted) => expect(found(text, es)).toEqual(wanted));
});

describe('hedges in English', () => {
  test.each([
    ...['nearly', 'almost', 'just under', 'close to'].map((hedge) => [hedge, 'below']),
    ...['about', 'some', 'around', 'roughly', 'approximately'].map((hedge) => [hedge, 'around']),
    ...['over', 'more than', 'at least', 'upwards of'].map((hedge) => [hedge, 'over']),
    ...['fewer than', 'less than', 'up to', 'as many as', 'at most'].map((hedge) => [hedge, 'at-most']),
  ])('%s is %s', (hedge, kind) => {
    expect(found(`They held ${hedge} 498 people.`)).toEqual([`${hedge} 498: 498 ${kind}`]);
  });

  test.each(['exactly', 'a total of', 'just', 'only'])('%s is none', (word) => {
    expect(found(`They held ${word} 498 people.`)).toEqual(['498: 498 none']);
  });
});

describe('an "over" that says why', () => {
  test.each([
    ['Mayor blasts ICE over 27 arrests', ['27: 27 none']],
    ['Outrage over 28 arrests', ['28: 28 none']],
    ['Mayor blasts ICE over 450 arrests', ['over 450: 450 over']],
    ['They condemned more than 27 arrests', ['more than 27: 27 over']],
    ['ICE made over 27 arrests', ['over 27: 27 over']],
  ])('%s', (text, wanted) => expect(found(text)).toEqual(wanted));
});

describe('what is no figure', () => {
  test.each([
    'He is 34 years old.',
    'A 42-year-old man.',
    'In 2017 it was cold.',
    'It begins at 10:30 a.m.',
    'It cost $498.',
    'Room 317 is closed.',
    'Page 33 is missing.',
    'Read SB 54 again.',
    'See H.R. 3003 first.',
    'Drive 28 miles north.',
    'It took 27 minutes.',
    'Call 555-0101 now.',
    'MS-13 denies it.',
    'Version 1.2.3 is out.',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});
