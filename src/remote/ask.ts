import { type Part, sendSurely } from '../messages';
import { pack } from '../packing';
import type { Block } from '../reading/block';
import type { ReadingByBlock } from '../reading/by-block';
import { createReadingUnpacker } from '../readings';

/** Characters and blocks that travel in one message: what takes the page a few milliseconds to write. */
const CHARACTERS = 100_000;
const BLOCKS = 1000;

/** Characters of one block, and of one document, that are read. What is beyond is no page that anybody reads. */
const LONGEST = 500_000;
const ALL = 20_000_000;

/** How often a background that was stopped is told everything anew. */
const TRIES = 5;

function* parts(blocks: readonly Block[]): Generator<Block[]> {
  let part: Block[] = [];
  let characters = 0;
  for (const block of blocks) {
    part.push(block);
    characters += Math.min(block.text.length, LONGEST);
    if (characters < CHARACTERS && part.length < BLOCKS) continue;
    yield part;
    part = [];
    characters = 0;
  }
  if (part.length > 0) yield part;
}

/** Numbers as stretches: first, last, first, last … */
function stretches(numbers: readonly number[]): number[] {
  const found: number[] = [];
  let last = Number.NaN;
  for (const number of numbers) {
    if (number !== last + 1) {
      if (found.length > 0) found.push(last);
      found.push(number);
    }
    last = number;
  }
  if (found.length > 0) found.push(last);
  return found;
}

/**
 * Has blocks read by the background, where the code for it is warm and keeps no page waiting. Blocks travel once: of a
 * page that has changed only what is new in it does.
 *
 * @param sheet - whether the marks' style sheet should come along, and who is told that it came
 * @returns reads the blocks of this document; a block is known by its identity
 */
export function createRemoteReading(sheet: {
  isDue(): boolean;
  came(): void;
}): (blocks: readonly Block[]) => Promise<ReadingByBlock> {
  const reader = Math.random();
  let numbers = new WeakMap<Block, number>();
  let next = 0;
  let room = ALL;
  const unpacker = createReadingUnpacker();

  /** As much of a block as is read. */
  const cut = (block: Block): Block => {
    const most = Math.min(LONGEST, room);
    room -= Math.min(most, block.text.length);
    return block.text.length > most ? { ...block, text: block.text.slice(0, most) } : block;
  };

  /** Tells of blocks that are new, but for the last of them, which it answers. */
  const tell = async (blocks: readonly Block[]) => {
    let last: Part | undefined;
    for (const part of parts(blocks.filter((block) => !numbers.has(block)))) {
      if (last) await sendSurely('blocks', last);
      last = { reader, first: next, packed: pack(part.map(cut)) };
      for (const block of part) numbers.set(block, next++);
    }
    return last;
  };

  const ask = async (blocks: readonly Block[], style: boolean) => {
    const part = await tell(blocks);
    const all = blocks.map((block) => numbers.get(block) ?? -1);
    const packed = await sendSurely('read', {
      reader,
      order: stretches(all),
      latest: unpacker.latest,
      style,
      ...(part && { part }),
    });
    return packed && unpacker.unpack(packed, all);
  };

  return async (blocks) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const style = sheet.isDue();
      const reading = await ask(blocks, style);
      if (reading) {
        if (style && reading.told.length > 0) sheet.came();
        return reading;
      }
      // The background was stopped since, and has forgotten all of it.
      numbers = new WeakMap();
      room = ALL;
    }
    throw new Error('the background forgets faster than it is told');
  };
}
