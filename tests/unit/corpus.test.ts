import { describe, expect, test } from 'vitest';
import { count, f1, locate, newTally, type Pair, pair, parseLabelled } from '../../scripts/corpus.ts';

const LABELLED = `<!-- id: x | lang: en | from: made | traits: a list, hedges -->
<p>{{<b>4</b>9&shy;8|arrests|match}} held&nbsp;&mdash; {{nearly 500|arrests|consistent}}.</p><script>{}</script>
<p>Again 498, and {{33|place.portland|corrected|optional}}.</p>`;

const claim = (exact: string, fact: string, verdict: string, prefix = '', suffix = '') => ({
  ...{ exact, fact, verdict, prefix, suffix },
});

describe('a labelled page', () => {
  const page = parseLabelled(LABELLED);

  test('loses its markers and nothing else', () => {
    expect(page.html).toContain('<p><b>4</b>9&shy;8 held&nbsp;&mdash; nearly 500.</p><script>{}</script>');
    expect(page.traits).toEqual(['a list', 'hedges']);
  });

  test('has its labels at their place in the text, across tags and entities', () => {
    expect(page.text).toBe('498held—nearly500.Again498,and33.');
    expect(page.labels).toEqual([
      { start: 0, end: 3, exact: '498', fact: 'arrests', verdict: 'match', optional: false },
      { start: 8, end: 17, exact: 'nearly500', fact: 'arrests', verdict: 'consistent', optional: false },
      { start: 30, end: 32, exact: '33', fact: 'place.portland', verdict: 'corrected', optional: true },
    ]);
  });

  test.each([
    ['{{498|arrests|right}}', 'a marker is broken near'],
    ['<p>{{498|arrests}}</p>', 'a marker is broken near'],
    ['<img alt="{{498|arrests|match}}">', 'a marker stands in an attribute'],
  ])('with a broken marker is refused: %s', (html, message) => {
    expect(() => parseLabelled(html)).toThrow(message);
  });

  test('tells the same words in two places apart by their context', () => {
    expect(locate(page.text, claim('498', 'arrests', 'match', 'Again ', ', and'))).toBe(23);
    expect(locate(page.text, claim('498', 'arrests', 'match', '', ' held — '))).toBe(0);
    expect(locate(page.text, claim('499', 'arrests', 'match'))).toBe(-1);
  });
});

describe('the score', () => {
  const page = parseLabelled(LABELLED);
  const scored = (claims: Parameters<typeof pair>[1]) => {
    const tally = newTally();
    for (const one of pair(page, claims)) count(tally, one);
    return { ...tally, joint: f1(tally.right, tally) };
  };
  const first = claim('498', 'arrests', 'match', '', ' held');
  const second = claim('500', 'arrests', 'consistent');

  test('is 1 where all is found, with the optional label or without', () => {
    expect(scored([first, second])).toMatchObject({ labels: 2, claims: 2, right: 2, joint: 1 });
    expect(scored([first, second, claim('33', 'place.portland', 'corrected')]).joint).toBe(1);
  });

  test('counts a wrong verdict, a wrong fact, a missed label and an extra claim', () => {
    expect(scored([first, { ...second, verdict: 'differs' }])).toMatchObject({ found: 2, linked: 2, right: 1 });
    expect(scored([first, { ...second, fact: 'gang' }])).toMatchObject({ found: 2, linked: 1, right: 1 });
    expect(scored([first])).toMatchObject({ labels: 2, claims: 1, right: 1 });
    expect(scored([first, second, claim('498', 'arrests', 'match', 'Again ')])).toMatchObject({ claims: 3, right: 2 });
  });

  test('holds a wrong claim on an optional label against it', () => {
    expect(scored([first, second, claim('33', 'place.portland', 'match')])).toMatchObject({ labels: 2, claims: 3 });
  });

  test('lets a label be answered once', () => {
    const pairs: readonly Pair[] = pair(page, [second, second]);
    expect(pairs.map(({ label }) => label?.exact)).toEqual(['nearly500', undefined, '498', '33']);
  });
});
