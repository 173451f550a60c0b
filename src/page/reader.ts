import { NOTHING_READ, type ReadingByBlock } from '../reading/by-block';
import type { Span } from '../reading/claim';
import type { PageBlock } from './blocks';
import { createHidden } from './hidden';
import { holderOf } from './nodes';
import { createPassed, type PassedOptions } from './passed';
import { createPieces } from './pieces';
import { isSeenWhole } from './plain';
import { elementIn, rangeIn } from './ranges';
import { createSlices } from './scan';
import { textOf } from './text';
import { watch } from './watch';

/** Where spans of the latest reading are. */
interface Places {
  /** A live range, or null where the page has changed since. */
  rangeOf(span: Span): Range | null;
  /** The innermost element that holds a span whole. */
  elementOf(span: Span): Element | null;
  /** A block: the same in later readings as long as it has not changed. */
  blockAt(index: number): PageBlock | undefined;
}

/** A document that is read, and read again where it changes. */
export interface Reader {
  /** The latest reading, and the blocks that its spans point into. */
  readonly reading: ReadingByBlock;
  readonly blocks: readonly PageBlock[];
  /** Whether the document has been read once, and how far the first reading is, 0–1. */
  readonly done: boolean;
  readonly progress: number;
  readonly places: Places;
}

export interface ReaderOptions {
  /** How parts of a large page are known that are not worth reading; all is read where this is left out. */
  readonly topic?: Omit<PassedOptions, 'onTurn'>;
  /** Reads blocks; what it knows of a block it knows by its identity. */
  read(blocks: readonly PageBlock[]): Promise<ReadingByBlock>;
  /** Whether a node is the extension's own and not the page's. */
  isOwn(node: Node): boolean;
  /** Called after each reading that differs from the one before. */
  onReading(): void;
  /** Called when the page has changed but says what it said before. */
  onSame(): void;
  readonly signal: AbortSignal;
}

/** Reads the document, in slices, and goes on as it changes. */
export function createReader({ read, topic, isOwn, onReading, onSame, signal }: ReaderOptions): Reader {
  const reader = {
    reading: NOTHING_READ,
    blocks: [] as readonly PageBlock[],
    done: false,
    progress: 0,
    places: {
      rangeOf({ block, start, end }: Span) {
        const there = reader.blocks[block];
        return there ? rangeIn(there, start, end) : null;
      },
      elementOf({ block, start, end }: Span) {
        const there = reader.blocks[block];
        return there ? elementIn(there, start, end) : null;
      },
      blockAt: (index: number) => reader.blocks[index],
    },
  };

  /** Blocks with claims of which it was asked already whether all of them is seen. */
  const seenWhole = new WeakSet<PageBlock>();
  const slices = createSlices(signal);
  const pieces = createPieces();
  const passed = topic && createPassed({ ...topic, onTurn: pieces.forget });
  const hidden = createHidden((element) => {
    pieces.forget(element);
    watcher.run();
  }, signal);

  const readAgain = async (): Promise<void> => {
    if (passed) await slices.run(passed.decideFar());
    await passed?.decideTables();
    const total = reader.done ? 1 : document.getElementsByTagName('*').length;
    const text = textOf(document, {
      pieces,
      ...(passed && { lastPassed: passed.lastFrom }),
      isOwn,
      onShadowRoot: (root) => watcher.observe(root),
      onHost: hidden.addHost,
      onHidden: hidden.add,
    });
    const blocks = await slices.run(text, (visited) => {
      reader.progress = reader.done ? 1 : Math.min(1, visited / total) / 2;
    });
    const before = reader.blocks;
    if (reader.done && blocks.length === before.length && blocks.every((block, i) => block === before[i])) {
      onSame();
      return;
    }
    const reading = await read(blocks);
    signal.throwIfAborted();
    const told = reading.told.flatMap((index) => blocks[index] ?? []);
    const mixed = told.filter((block) => !seenWhole.has(block) && !isSeenWhole(block));
    if (mixed.length > 0) {
      for (const { whole } of mixed) if (whole) pieces.forget(whole);
      return readAgain();
    }
    for (const block of told) seenWhole.add(block);
    Object.assign(reader, { blocks, reading, done: true, progress: 1 });
    hidden.shown(told.map(holderOf));
    onReading();
  };

  const onChange = (records: readonly MutationRecord[]) => {
    pieces.change(records);
    passed?.change(records);
  };
  const watcher = watch({ onChange, work: readAgain, spent: () => slices.spent, isOwn, signal });
  watcher.observe(document);
  watcher.run();
  return reader;
}
