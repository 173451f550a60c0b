import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packs } from '../../../src/facts/packs';
import type { Block } from '../../../src/reading/block';
import { read } from '../../../src/reading/read';
import { block } from './block';

const [pack] = packs;
const names = (pack?.places ?? []).flatMap((place) => place.names);
const operation = pack?.names.bare[0] ?? '';

/** Without it a page is not read further than its words. */
const LEAD = `ICE arrested 498 immigrants in Operation ${operation}, a sweep of sanctuary cities. `;

const repeat = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const one = (text: string) => (length: number) => [block(LEAD + repeat(text, length))];
const many = (length: number, each: number, make: (i: number) => Block) => [
  block(LEAD),
  ...Array.from({ length: Math.ceil(length / each) }, (_, i) => make(i)),
];
const cell = (text: string, row: number, column: number, header = false) =>
  block(text, { kind: 'cell', cell: { table: 1, row, column, rows: 1, columns: 1, header } });

/** Pages of about so many characters. */
const HOSTILE: Record<string, (length: number) => Block[]> = {
  digits: one('7'),
  'grouped digits': one('1,234,'),
  'no spaces': one('abcdefghij'),
  'nothing but nearly': one('nearly '),
  'nearly and a number': one('nearly 63 '),
  'open brackets': one('('),
  'nested brackets': (length) => [block(LEAD + '('.repeat(length / 2) + ')'.repeat(length / 2))],
  'numbers in open brackets': one('63 ('),
  commas: one('63, '),
  dots: one('. '),
  initials: one('U.S.'),
  apostrophes: one("'s"),
  hyphens: one('twenty-'),
  'unpaired surrogates': one('\ud800 63 \udc00é '),
  'soft hyphens': one('4\u00ad9\u00ad8 '),
  'names of places': one(`${names.join(', ')}, `),
  'members of places': one('Oregon, Washington, Alaska, '),
  'kinds of place named again': one(`21 in the county, ${names[0]}, `),
  'quantities in one sentence': one(`63 people, 64 arrested, 101 in ${names[0]}, `),
  'quantities parted by or': one('500 or '),
  'groups in one sentence': one('63 convicted '),
  negations: one('did not '),
  'number words': one('four hundred and ninety-eight '),
  thousands: one('thousand '),
  dates: one('began Sunday 24 September to 27, '),
  'the operation': one(`Operation ${operation} `),
  'other operations': one('Operation Other '),
  sentences: one(`ICE arrested 63 people in ${names[0]}. `),
  paragraphs: (length) => many(length, 100, () => block(`ICE arrested 63 people in ${names[0]}; 20 had no record.`)),
  headings: (length) =>
    many(length, 25, (i) => block(`Arrests in ${names[0]}`, { kind: 'heading', level: 1 + (i % 6) })),
  articles: (length) => many(length, 80, (i) => block(LEAD, { articles: [i] })),
  'deep lists': (length) =>
    many(Math.sqrt(length) * 10, 10, (i) =>
      block('Denver: 63', { kind: 'item', lists: Array.from({ length: i }, (_, k) => k) }),
    ),
  'a long list': (length) => many(length, 14, () => block(`${names[0]}: 63`, { kind: 'item', lists: [1] })),
  'a long table': (length) => many(length, 8, (i) => cell(i % 2 ? '63' : `${names[0]}`, i >> 1, i & 1)),
  'a wide table': (length) => many(length, 8, (i) => cell(i % 2 ? '63' : `${names[0]}`, i & 1, i >> 1)),
  'heads all the way down': (length) => many(length, 8, (i) => cell(i % 2 ? '63' : `${names[0]}`, i, 1, i % 2 === 0)),
  'lone numbers': (length) => many(length, 3, () => block('63')),
  'numbers and labels': (length) => many(length, 8, (i) => block(i % 2 ? '63' : `${names[0]}`)),
};

/** CPU time in milliseconds: on a busy machine the clock says little. */
function cost(make: (length: number) => Block[], length: number): number {
  const blocks = make(length);
  const start = process.cpuUsage();
  read(blocks, packs);
  return process.cpuUsage(start).user / 1000;
}

const SHORT = 8_000;
/** Four times the text may take twelve times as long; what grows with the square takes sixteen times as long. */
const SLACK = 12;
/** Below this, in milliseconds, a measurement says nothing. */
const GRAIN = 8;

describe('time grows with the length of the text and no faster', () => {
  test.each(Object.entries(HOSTILE))('%s', { timeout: 60_000, retry: 2 }, (_, make) => {
    const short: number[] = [];
    const long: number[] = [];
    // In turns, so that both find the code equally warm; the least of each is what the text costs. Other work on the machine may still disturb it: hence the retries.
    for (let run = 0; run < 2; run++) {
      short.push(cost(make, SHORT));
      long.push(cost(make, 4 * SHORT));
    }
    expect(Math.min(...long)).toBeLessThan(SLACK * Math.max(Math.min(...short), GRAIN));
  });
});

test('a megabyte of anything is read', { timeout: 120_000 }, () => {
  for (const name of ['digits', 'no spaces', 'nothing but nearly', 'open brackets', 'unpaired surrogates'])
    expect(() => read(HOSTILE[name]?.(1_000_000) ?? [], packs)).not.toThrow();
  expect(() => read([block(LEAD + 'nearly '.repeat(1_000_000))], packs)).not.toThrow();
});

describe('any text is read without a fault', () => {
  const pieces = fc.constantFrom(
    ...['63', '1,200', '33%', 'two-thirds', 'between', 'and', 'of', 'those', 'arrested', 'nearly', '(', ')', ',', ';'],
    ...[
      '.',
      '"',
      '–',
      '-',
      "'s",
      '\u2028',
      '\u00ad',
      '\ud800',
      '٣٣',
      '６３',
      'casi',
      'por ciento',
      'Sept.',
      '24',
      'no',
    ],
    ...[...names, operation, 'convicted', 'the other', 'did not', 'Operation', 'dozens', '½', '№', '\u202e', '😀'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.tuple(pieces, fc.constantFrom(' ', '', '\u00a0', '\n')), { maxLength: 80 })
      .map((all) => all.flat().join('')),
  );
  const kinds = fc.constantFrom<Block['kind']>('heading', 'paragraph', 'item', 'term', 'definition', 'caption');

  test('and its spans lie in it, in order', () => {
    const pages = fc.array(fc.record({ text: texts, kind: kinds, lang: fc.constantFrom('', 'en', 'es', 'zz') }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(pages, (page) => {
        const blocks = [
          block(LEAD),
          ...page.map(({ text, ...rest }) => block(text, { ...rest, level: rest.kind === 'heading' ? 2 : 0 })),
        ];
        const { claims, mentions } = read(blocks, packs);
        for (const spans of [claims, mentions])
          for (const [i, { block: at, start, end }] of spans.entries()) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(blocks[at]?.text.length ?? 0);
            const before = spans[i - 1];
            if (before) expect(before.block < at || before.end <= start).toBe(true);
          }
      }),
      { seed: 498, numRuns: 400 },
    );
  });
});
