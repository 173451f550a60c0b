import { describe, expect, test } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import es from '../../assets/_locales/es/messages.json';
import { wordsIn } from '../../src/wording/locales';

const texts = { en, es } as const satisfies Record<string, Record<string, { message: string }>>;
const names = (text: string) => [...text.matchAll(/\{\w+\}|\$\d/g)].map(String).sort();

describe('the texts', () => {
  test('are the same ones in both languages', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  test.each(Object.keys(en) as (keyof typeof en)[])('%s has the same blanks in both languages', (key) => {
    expect(names(es[key].message)).toEqual(names(en[key].message));
    expect(es[key].message.trim()).not.toBe('');
  });

  test('have every plural form that their language has', () => {
    for (const [locale, messages] of Object.entries(texts)) {
      // "many" is for millions, which no figure of a page comes to; it falls back to "other".
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
      const ones = Object.keys(messages).flatMap((key) => key.match(/^(.+)_one$/)?.[1] ?? []);
      const stems = ones.filter((stem) => `${stem}_other` in en);
      expect(stems).toContain('verdict_count_match');
      for (const stem of stems) for (const form of forms) expect(messages).toHaveProperty(`${stem}_${form}`);
    }
  });
});

describe('numbers and days', () => {
  test('are written as the language writes them', () => {
    const [words, palabras] = [wordsIn('en'), wordsIn('es')];
    expect([words.number(12345.67), palabras.number(12345.67)]).toEqual(['12,345.7', '12.345,7']);
    expect([words.percent(0.6365), palabras.percent(0.6365)]).toEqual(['63.7%', '63,7\u00a0%']);
    expect([words.day('2017-09-28'), palabras.day('2017-09-28')]).toEqual([
      '28 September 2017',
      '28 de septiembre de 2017',
    ]);
    expect(words.day(0)).toBe('1 January 1970');
  });

  test('fill the blanks of a text', () => {
    const words = wordsIn('en');
    expect(words.text('card_position', { index: 3, total: 1234 })).toBe('3 of 1,234');
    expect(words.count('verdict_count_differs', 1)).toBe('1 figure differs');
    expect(words.count('verdict_count_differs', 2)).toBe('2 figures differ');
    expect(wordsIn('es').count('verdict_count_differs', 2_000_000)).toBe('2.000.000 cifras difieren');
  });
});
