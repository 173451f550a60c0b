import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/facts/schema';
import type { Claim, Said } from '../../src/reading/claim';
import { comparisonText } from '../../src/wording/comparison';
import { wordsIn } from '../../src/wording/locales';

const FACT: Fact = {
  id: 'f',
  label: { en: 'things', es: 'cosas' },
  kind: 'count',
  value: 200,
  unit: 'things',
  sources: ['S1'],
  history: [],
  notes: [],
  alsoReported: [210],
};

const claim = (verdict: Claim['verdict'], canonical: number, said: Partial<Said> & { value: number }): Claim => ({
  pack: 'p',
  fact: 'f',
  block: 0,
  start: 0,
  end: 1,
  verdict,
  canonical,
  said: { scale: 'count', low: said.value, high: said.value, hedge: 'none', ...said },
  because: [],
});

const EN = wordsIn('en');
const ES = wordsIn('es');
const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe('the page and the record in a sentence', () => {
  test.each<[string, Claim, string]>([
    ['the same', claim('match', 200, { value: 200 }), 'The page gives the figure of the record.'],
    [
      'the same share',
      claim('match', 0.637, { scale: 'share', value: 0.64 }),
      'The share of the record, rounded as the page rounds it.',
    ],
    [
      'rounded up',
      claim('consistent', 198, { value: 200, low: 180, hedge: 'below' }),
      'up: its words allow 180 to 200.',
    ],
    ['rounded down', claim('consistent', 317, { value: 300, low: 250, high: 349, hedge: 'rounded' }), 'rounds down'],
    [
      'hedged around the figure itself',
      claim('consistent', 200, { value: 200, low: 180, high: 220, hedge: 'around' }),
      'The page’s words allow 180 to 220.',
    ],
    [
      'a lower bound',
      claim('consistent', 200, { value: 150, low: 150, high: Number.POSITIVE_INFINITY, hedge: 'over' }),
      'The page’s words allow 150 and more.',
    ],
    [
      'an upper bound',
      claim('consistent', 200, { value: 250, low: 0, high: 250, hedge: 'at-most' }),
      'The page’s words allow up to 250.',
    ],
    ['reports disagree', claim('consistent', 200, { value: 210 }), 'Reports of this figure disagree'],
    ['cut off', claim('consistent', 0.637, { scale: 'share', value: 0.63 }), 'cut off instead of rounded'],
    ['more', claim('differs', 200, { value: 240 }), '40 more than the record, 120% of it.'],
    ['fewer', claim('differs', 200, { value: 196 }), '4 fewer than the record, 98% of it.'],
    ['much more', claim('corrected', 4, { value: 33 }), '29 more than the record, 8.3 times as many.'],
    ['more than one', claim('corrected', 1, { value: 33 }), '32 more than the record.'],
    [
      'the nearest end of what the words allow',
      claim('differs', 200, { value: 180, low: 162, high: 180, hedge: 'below' }),
      '20 fewer than the record, 90% of it.',
    ],
    ['a share', claim('differs', 0.364, { scale: 'share', value: 0.4 }), '3.6 percentage points above the record.'],
    [
      'a day',
      claim('differs', day('2017-03-05'), { scale: 'day', value: day('2017-03-04') }),
      '1 day before the day of the record.',
    ],
    [
      'the right number of the wrong thing',
      claim('differs', 200, { value: 200 }),
      'The number is the record’s, but the page says it of something else.',
    ],
  ])('%s', (_, made, expected) => {
    expect(comparisonText(made, FACT, EN)).toContain(expected);
  });

  test('in Spanish, with its plurals and its numbers', () => {
    expect(comparisonText(claim('differs', 200, { value: 240 }), FACT, ES)).toBe(
      '40 más que el registro, el 120\u00a0% de esa cifra.',
    );
    const days = (n: number) =>
      comparisonText(claim('differs', 100, { scale: 'day', value: 100 + n }), FACT, ES).slice(0, 15);
    expect([days(1), days(2)]).toEqual(['1 día después d', '2 días después ']);
    expect(comparisonText(claim('corrected', 4, { value: 33 }), FACT, ES)).toContain('8,3 veces');
  });
});
