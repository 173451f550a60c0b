import { describe, expect, test } from 'vitest';
import { packs } from '../../src/facts/packs';
import type { Pack } from '../../src/facts/schema';
import { type Claim, VERDICTS } from '../../src/reading/claim';
import { citation, report } from '../../src/wording/citation';
import { claimWords } from '../../src/wording/claim';
import { wordsIn } from '../../src/wording/locales';
import { verdictCounts } from '../../src/wording/summary';

const pack = packs[0] as Pack;
const EN = wordsIn('en');
const PAGE = { title: 'Raids & <results>', address: 'https://news.example/a?b=1&c=2' };

const claim = (fact: string, value: number, canonical: number, more: Partial<Claim> = {}): Claim => ({
  pack: pack.id,
  fact,
  block: 0,
  start: 0,
  end: 3,
  verdict: 'match',
  canonical,
  said: { scale: 'count', value, low: value, high: value, hedge: 'none' },
  because: [],
  ...more,
});
const portland = claim('place.portland', 33, 4, { verdict: 'corrected', revision: 0 });

describe('a claim in words', () => {
  test('is read from the top as a sentence', () => {
    const said = claimWords(claim('arrests', 498, 498), ' 498\n', pack, EN);
    expect(said.sentence).toBe('“498” matches 498 people arrested in the whole operation.');
    expect([said.quote, said.verdict, said.figure, said.label]).toEqual([
      '498',
      'Matches',
      '498',
      'people arrested in the whole operation',
    ]);
  });

  test('a share says what it is a share of', () => {
    const said = { scale: 'share', value: 0.64, low: 0.635, high: 0.645, hedge: 'none', base: 'arrests' } as const;
    const words = claimWords(claim('convicted', 0, 317 / 498, { said }), '64 percent', pack, EN);
    expect([words.figure, words.detail]).toEqual(['63.7%', '317 of 498']);
    expect(words.sentence).toBe(
      '“64 percent” matches 63.7% (317 of 498) of the people arrested had criminal convictions.',
    );
  });

  test('a day is set off from what it is the day of', () => {
    const day = Date.parse('2017-09-27') / 86_400_000;
    const said = { scale: 'day', value: day, low: day, high: day, hedge: 'none' } as const;
    const { record } = claimWords(claim('end', 0, day, { said }), 'Sept. 27', pack, EN);
    expect(record).toBe('27 September 2017, last day of the operation');
  });

  test('a correction tells its story, and its source comes first', () => {
    const { story, sources } = claimWords(portland, '33', pack, EN);
    expect(story?.steps.map(({ day, text }) => `${day}: ${text}`)).toEqual([
      '28 Sept 2017: Published: 33',
      '29 Sept 2017: Corrected to 4',
    ]);
    expect(sources[0]?.id).toBe('S4');
  });

  test('a note that the claim calls for stands alone', () => {
    const gang = (note?: string) =>
      claimWords(claim('gang', 18, 18, note ? { note } : {}), '18', pack, EN).notes.length;
    expect([gang(), gang('affiliates')]).toEqual([2, 1]);
  });

  test.each(['en', 'es'] as const)('every fact can be said with every verdict, in %s', (locale) => {
    const words = wordsIn(locale);
    for (const fact of pack.facts)
      for (const verdict of VERDICTS) {
        const scale = fact.kind === 'date' ? 'day' : 'count';
        const canonical = typeof fact.value === 'string' ? Date.parse(fact.value) / 86_400_000 : fact.value;
        const said = { scale, value: canonical, low: canonical + 1, high: canonical + 1, hedge: 'none' } as const;
        const all = JSON.stringify(claimWords(claim(fact.id, 0, canonical, { said, verdict }), 'x', pack, words));
        expect(all).not.toMatch(/undefined|NaN|\{\w+\}|card_|verdict_/);
      }
  });

  test('an unknown fact is refused', () => {
    expect(() => claimWords(claim('nothing', 1, 1), '1', pack, EN)).toThrow('there is no fact "nothing"');
  });
});

describe('a citation', () => {
  const cited = citation(claimWords(portland, '33', pack, EN), PAGE, '2026-11-21', EN);

  test('has the page, its words, the record, the story and the source', () => {
    expect(cited.plain).toContain(
      '“33” — Raids & <results>, https://news.example/a?b=1&c=2 (read on 21 November 2026).',
    );
    expect(cited.plain).toContain('Record: 4 people arrested in Portland, Oregon. 29 more than the record');
    expect(cited.plain).toMatch(/Source: ICE retracts number of arrests, .+, 29 September 2017, https:\/\//);
  });

  test('as HTML is safe and links page and source', () => {
    expect(cited.html).toContain('<a href="https://news.example/a?b=1&amp;c=2">Raids &amp; &lt;results&gt;</a>');
    expect(cited.html.match(/<a /g)).toHaveLength(2);
  });

  test('does not link a page address that is no web address', () => {
    const odd = citation(
      claimWords(portland, '33', pack, EN),
      { title: 'x', address: 'javascript:alert(1)' },
      '2026-11-21',
      EN,
    );
    expect(odd.html).not.toContain('href="javascript');
  });
});

test('a report has what is needed to follow the reading', () => {
  const text = report(portland, claimWords(portland, '33', pack, EN), 'agents took 33 people', PAGE, EN);
  for (const part of [PAGE.address, '“33”', 'agents took 33 people', 'operation-safe-city / place.portland, corrected'])
    expect(text).toContain(part);
});

test('a summary counts by verdict, the most serious first, and leaves other packs out', () => {
  const claims = [
    claim('arrests', 1, 1),
    claim('arrests', 1, 1, { verdict: 'differs' }),
    claim('arrests', 1, 1, { verdict: 'match' }),
    claim('arrests', 1, 1, { verdict: 'differs', pack: 'another' }),
  ];
  expect(verdictCounts(claims, pack.id, EN)).toEqual([
    { verdict: 'differs', text: '1 figure differs', claims: [1] },
    { verdict: 'match', text: '2 figures match', claims: [0, 2] },
  ]);
});
