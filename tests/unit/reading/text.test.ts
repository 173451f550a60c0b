import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/reading/text';
import { spanIn, tokenize } from '../../../src/reading/tokens';

describe('folding', () => {
  test.each([
    ['soft hyphens', 'Phila\u00addelphia', 'philadelphia'],
    ['zero-width characters', '4\u200b9\u20608\ufeff', '498'],
    ['direction marks', '\u200f498\u200e', '498'],
    ['full-width digits', '４９８', '498'],
    ['accents', 'Operación Policíaca', 'operacion policiaca'],
    ['accents written apart', 'Operacio\u0301n', 'operacion'],
    ['quotes', '“Safe” ‘City’ «x»', '"safe" \'city\' "x"'],
    ['dashes', '10–20 — 30‑40', '10–20 – 30-40'],
    ['ligatures', 'o\ufb03cers', 'officers'],
    ['unpaired surrogates', 'a\ud800b', 'a\ud800b'],
  ])('%s', (_, text, folded) => expect(fold(text).text).toBe(folded));

  test('leads back to the characters', () => {
    const text = 'Án\u00ad \u200b４９';
    const folded = fold(text);
    const back = [...folded.text].map((_, i) => text[folded.offsets?.[i] ?? i]);
    expect(folded.text).toBe('an 49');
    expect(back).toEqual(['Á', 'n', ' ', '４', '９']);
    expect(folded.offsets?.[folded.text.length]).toBe(text.length);
    expect(fold('Án “x” 49').offsets).toBeUndefined();
  });
});

describe('tokens', () => {
  const cut = (text: string) => {
    const words = tokenize(text);
    return words.tokens.map((_, i) => {
      const { start, end } = spanIn(words, i, i + 1);
      return text.slice(start, end);
    });
  };

  test.each([
    ['Denver (63), 1,200.', ['Denver', '(', '63', ')', ',', '1,200', '.']],
    ["Denver's 63", ['Denver', "'s", '63']],
    ['Prince George’s County', ['Prince', 'George', '’s', 'County']],
    ['L.A. and D.C.', ['L.A.', 'and', 'D.C.']],
    ["They didn't.", ['They', "didn't", '.']],
    ['four hundred ninety-eight', ['four', 'hundred', 'ninety', '-', 'eight']],
    ['64% 63.7', ['64', '%', '63.7']],
    ['1\u202f200', ['1\u202f200']],
    ['4\u00ad9\u200b8 people', ['4\u00ad9\u200b8', 'people']],
    ['one\u2028two', ['one', '\u2028', 'two']],
    ['', []],
  ])('%s', (text, wanted) => expect(cut(text)).toEqual(wanted));

  test('say where a capital is written and where a space stands', () => {
    expect(tokenize('In Mass., (x').tokens.map(({ capital, spaced }) => [capital, spaced])).toEqual([
      ...[
        [true, true],
        [true, true],
        [false, false],
        [false, false],
        [false, true],
        [false, false],
      ],
    ]);
  });
});
