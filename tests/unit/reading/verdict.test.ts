// The rules of the verdicts, each with the pack's own figures.
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/facts/schema';
import type { Verdict } from '../../../src/reading/claim';
import { en } from '../../../src/reading/languages/en';
import { findQuantities, type Quantity } from '../../../src/reading/quantities';
import { tokenize } from '../../../src/reading/tokens';
import { judgeCount, judgeShare } from '../../../src/reading/verdict';

const only = (words: string): Quantity => {
  const [quantity] = findQuantities(tokenize(`${words} of those people`).tokens, en);
  if (!quantity) throw new Error(`there is no quantity in "${words}"`);
  return quantity;
};

/** A count that was once given as something else. */
const fact = (value: number, rest: Partial<Fact> = {}): Fact => ({
  ...{ id: 'made', label: { en: 'made', es: 'made' }, kind: 'count', value, unit: 'people', sources: ['S1'] },
  ...{ history: [], notes: [], ...rest },
});
const superseded = (value: number, to: number): Fact['history'] => [
  {
    ...{ value, to, published: '2020-01-01', publishedIn: 'S1', corrected: '2020-01-02', correctedIn: 'S1' },
    ...{ correctedBy: { en: 'x', es: 'x' }, story: { en: 'x', es: 'x' } },
  },
];

describe('a count', () => {
  test.each<[string, number, Verdict]>([
    ['498', 498, 'match'],
    ['fifty', 50, 'match'],
    ['499', 498, 'differs'],
    ['500', 498, 'consistent'],
    ['300', 317, 'consistent'],
    ['90', 86, 'consistent'],
    ['400', 498, 'differs'],
    ['nearly 500', 498, 'consistent'],
    ['nearly 450', 498, 'differs'],
    ['nearly 560', 498, 'differs'],
    ['nearly 30', 27, 'consistent'],
    ['nearly 30', 26, 'differs'],
    ['almost 498', 498, 'consistent'],
    ['about 100', 101, 'consistent'],
    ['about 111', 101, 'consistent'],
    ['about 120', 101, 'differs'],
    ['more than 450', 498, 'consistent'],
    ['at the very least 498', 498, 'consistent'],
    ['over 498', 498, 'consistent'],
    ['more than 500', 498, 'differs'],
    ['fewer than 500', 498, 'consistent'],
    ['up to 450', 498, 'differs'],
    ['as many as 600', 498, 'consistent'],
    ['between 450 and 500', 498, 'consistent'],
    ['between 400 and 450', 498, 'differs'],
    ['dozens', 63, 'consistent'],
    ['dozens', 11, 'differs'],
    ['hundreds', 498, 'consistent'],
    ['hundreds', 107, 'differs'],
    ['two dozen', 27, 'consistent'],
    ['two dozen', 33, 'differs'],
  ])('"%s" of %d is %s', (words, value, verdict) => {
    expect(judgeCount(only(words).said, fact(value)).verdict).toBe(verdict);
  });

  test('that contradicts the record but not a superseded figure was corrected', () => {
    const corrected = fact(5, { history: superseded(28, 5) });
    expect(judgeCount(only('28').said, corrected)).toEqual({ verdict: 'corrected', revision: 0 });
    expect(judgeCount(only('more than two dozen').said, corrected).verdict).toBe('corrected');
    expect(judgeCount(only('two dozen').said, corrected).verdict).toBe('corrected');
    expect(judgeCount(only('nearly 30').said, corrected).verdict).toBe('corrected');
    expect(judgeCount(only('29').said, corrected)).toEqual({ verdict: 'differs' });
    expect(judgeCount(only('5').said, corrected)).toEqual({ verdict: 'match' });
  });

  test('that another report gives is consistent', () => {
    expect(judgeCount(only('11').said, fact(10, { alsoReported: [11] })).verdict).toBe('consistent');
    expect(judgeCount(only('12').said, fact(10, { alsoReported: [11] })).verdict).toBe('differs');
  });
});

describe('a share', () => {
  const share = 317 / 498;
  test.each<[string, number, Verdict]>([
    ['64 percent', share, 'match'],
    ['63.7 percent', share, 'match'],
    ['63 percent', share, 'consistent'],
    ['63.6 percent', share, 'consistent'],
    ['65 percent', share, 'differs'],
    ['almost two-thirds', share, 'consistent'],
    ['two-thirds', share, 'consistent'],
    ['three-quarters', share, 'differs'],
    ['more than half', share, 'consistent'],
    ['a third', 181 / 498, 'consistent'],
    ['more than a third', 181 / 498, 'consistent'],
    ['around a third', 181 / 498, 'consistent'],
    ['less than a third', 181 / 498, 'differs'],
    ['a quarter', 181 / 498, 'differs'],
    ['half', 0.5, 'match'],
  ])('"%s" of %d is %s', (words, canonical, verdict) => {
    const { said, step } = only(words);
    expect(judgeShare(said, step, canonical).verdict).toBe(verdict);
  });
});
