import { expect, test } from 'vitest';
import { createReader } from '../../src/page/reader';
import { byBlock } from '../../src/reading/by-block';
import type { Claim } from '../../src/reading/claim';

const claimOf = (block: number, text: string): Claim => ({
  block,
  start: text.indexOf('33'),
  end: text.indexOf('33') + 2,
  pack: 'pack',
  fact: 'fact',
  verdict: 'match',
  said: { scale: 'count', value: 33, low: 33, high: 33, hedge: 'none' },
  canonical: 33,
  because: [],
});

const end = new AbortController();

/** The page's text as it is read in the end, and the words of each claim on the page. */
async function readingOf(html: string): Promise<{ texts: string[]; words: (string | undefined)[] }> {
  document.body.innerHTML = html;
  return new Promise((resolve) => {
    const reader = createReader({
      async read(blocks) {
        const claims = blocks.flatMap(({ text }, i) => (text.includes('33') ? [claimOf(i, text)] : []));
        return byBlock({ mentions: [], claims });
      },
      isOwn: () => false,
      onReading: () =>
        resolve({
          texts: reader.blocks.map(({ text }) => text),
          words: reader.reading.claims.map((claim) => reader.places.rangeOf(claim)?.toString()),
        }),
      onSame: () => {},
      signal: end.signal,
    });
  });
}

test('a claim in running text is found again in its nodes', async () => {
  const { texts, words } = await readingOf(
    '<p>On <b>a <i>day</i></b> there were <em>3</em>3 of <a href="#">them</a>.</p>',
  );
  expect(texts).toEqual(['On a day there were 33 of them.']);
  expect(words).toEqual(['33']);
});

test('what a style sheet hides within running text is not read with a claim', async () => {
  const { texts, words } = await readingOf(
    '<style>p.some b { display: none }</style><p class="some">On <b>no</b> day there were 33.</p><p>Once <b>more</b>: 33</p>',
  );
  expect(texts).toEqual(['On  day there were 33.', 'Once more: 33']);
  expect(words).toEqual(['33', '33']);
});
