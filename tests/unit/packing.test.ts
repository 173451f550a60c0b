import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/packing';
import type { Block } from '../../src/reading/block';

const plain: Block = {
  text: 'a',
  kind: 'paragraph',
  lang: 'en',
  level: 0,
  articles: [1, 2],
  lists: [],
  footnotes: [],
  furniture: false,
};

test('what was packed comes out as it went in', () => {
  const blocks: Block[] = [
    plain,
    { ...plain, text: 'b' },
    { ...plain, text: 'c', articles: [1, 2] },
    { ...plain, text: 'd', kind: 'heading', level: 2, articles: [] },
    { ...plain, cell: { table: 3, row: 1, column: 2, rows: 1, columns: 2, header: true } },
    {
      ...plain,
      text: '498a and 42b',
      footnotes: [
        { start: 3, end: 4 },
        { start: 11, end: 12 },
      ],
    },
    { ...plain, text: '', furniture: true, lists: [12] },
  ];
  expect(unpack(JSON.parse(JSON.stringify(pack(blocks))))).toEqual(blocks);
  expect(pack(blocks).settings.length).toBeLessThan(blocks.length);
});

test('whatever else a block carries stays behind', () => {
  expect(unpack(pack([{ ...plain, nodes: [] } as Block]))).toEqual([plain]);
});

test('what was not packed so is refused', () => {
  const packed = pack([plain]);
  expect(() => unpack({ ...packed, setting: [] })).toThrow(RangeError);
  expect(() => unpack({ ...packed, setting: [7] })).toThrow(RangeError);
  expect(() => unpack({ ...packed, footnotes: [5, 0, 1] })).toThrow(RangeError);
  expect(() => unpack({ ...packed, cells: [5, 1, 1, 1, 1, 1, 0] })).toThrow(RangeError);
});
