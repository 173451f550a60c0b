import { expect, test } from 'vitest';
import type { Claim, Reading } from '../../src/reading/claim';
import { createReadingPacker, createReadingUnpacker, type PackedReading } from '../../src/readings';

const claim: Claim = {
  block: 3,
  start: 10,
  end: 13,
  pack: 'pack',
  fact: 'fact',
  verdict: 'consistent',
  said: { scale: 'count', value: 450, low: 450, high: Number.POSITIVE_INFINITY, hedge: 'over' },
  canonical: 498,
  because: [
    { block: 2, start: 0, end: 4 },
    { block: 3, start: 20, end: 26 },
  ],
};

const mention = { block: 0, start: 1, end: 9, pack: 'pack' };
const numbers = [70, 71, 72, 73, 74];
const reading: Reading = {
  mentions: [mention],
  claims: [claim, { ...claim, start: 30, end: 33, note: 'note', revision: 1 }, { ...claim, block: 4, because: [] }],
};

const travelled = (packed: PackedReading): PackedReading => JSON.parse(JSON.stringify(packed));

test('a reading comes out as it went in, and says the same thing once', () => {
  const packed = createReadingPacker()(reading, numbers, 0);
  expect(packed.statements).toHaveLength(3);
  const { claims, mentions, told, counts, itemsIn } = createReadingUnpacker().unpack(travelled(packed), numbers);
  expect({ mentions, claims }).toEqual(reading);
  expect(told).toEqual([0, 3, 4]);
  expect(counts).toEqual({ match: 0, consistent: 3, corrected: 0, differs: 0 });
  expect(itemsIn(3)[0]).toBe(claims[0]);
  expect(itemsIn(1)).toEqual([]);
});

test('of a later reading only what is new travels, wherever its blocks have moved', () => {
  const pack = createReadingPacker();
  const unpacker = createReadingUnpacker();
  const before = unpacker.unpack(travelled(pack(reading, numbers, 0)), numbers);
  // A block has come in before the others, one has gone, and one says something else.
  const now = [75, 70, 72, 73, 76];
  const moved: Claim = {
    ...claim,
    because: [
      { block: 2, start: 0, end: 4 },
      { block: 3, start: 20, end: 26 },
    ],
  };
  const later: Reading = {
    mentions: [{ ...mention, block: 1 }],
    claims: [
      { ...claim, block: 0, because: [], verdict: 'differs' },
      moved,
      { ...moved, start: 30, end: 33, note: 'note', revision: 1 },
    ],
  };
  const packed = pack(later, now, unpacker.latest);
  expect(packed.whole).toBe(false);
  expect(packed.changed.map(([block]) => block)).toEqual([75]);
  expect(packed.statements).toHaveLength(1);
  const after = unpacker.unpack(travelled(packed), now);
  expect({ mentions: after.mentions, claims: after.claims }).toEqual(later);
  expect(after.contentOf(1)).toBe(before.contentOf(0));
});

test('a block that says nothing any more is told of', () => {
  const pack = createReadingPacker();
  const unpacker = createReadingUnpacker();
  unpacker.unpack(travelled(pack(reading, numbers, 0)), numbers);
  const after = unpacker.unpack(travelled(pack({ mentions: [mention], claims: [] }, numbers, 1)), numbers);
  expect(after.claims).toEqual([]);
  expect(after.told).toEqual([0]);
});

test('where a reading was lost on its way, or either side has forgotten, all of it is told anew', () => {
  const pack = createReadingPacker();
  const unpacker = createReadingUnpacker();
  unpacker.unpack(travelled(pack(reading, numbers, unpacker.latest)), numbers);
  pack({ mentions: [], claims: [claim] }, numbers, unpacker.latest);
  const again = pack(reading, numbers, unpacker.latest);
  expect(again.whole).toBe(true);
  expect(unpacker.unpack(travelled(again), numbers).claims).toEqual(reading.claims);
  expect(createReadingPacker()(reading, numbers, unpacker.latest).whole).toBe(true);
  expect(pack(reading, numbers, 0).whole).toBe(true);
});

test('a reading that was cut off is no reading', () => {
  const packed = createReadingPacker()({ mentions: [], claims: [claim] }, numbers, 0);
  const changed = packed.changed.map(([block, content]) => [block, content.replace(/ \d+$/, '')] as const);
  expect(() => createReadingUnpacker().unpack({ ...packed, changed }, numbers).claims).toThrow(RangeError);
  expect(() => createReadingUnpacker().unpack({ ...packed, statements: [] }, numbers).claims).toThrow(RangeError);
});
