import { noCounts, type ReadingByBlock } from './reading/by-block';
import type { Claim, Mention, Reading, Said, Span, Verdict } from './reading/claim';

/** How a page says its figure, on its way: Infinity does not survive as JSON, so an open end is null. */
export type PortableSaid = Omit<Said, 'high'> & { readonly high: number | null };

/** As JSON can say it: an open end is null. */
export const portable = (said: Said): PortableSaid => ({
  ...said,
  high: Number.isFinite(said.high) ? said.high : null,
});

/** What a claim says, or a mention, without where it stands: a page says the same again and again. */
type Statement =
  | (Omit<Claim, keyof Span | 'because' | 'said'> & { readonly said: PortableSaid })
  | Pick<Mention, 'pack'>;

/** What a reading says that the one before did not: of a large page with a small change that is little. */
export interface PackedReading {
  /** Which reading of the document this is. */
  readonly number: number;
  /** Whether it is told whole, and nothing is to be kept of the one before. */
  readonly whole: boolean;
  /** Statements that were not made before. */
  readonly statements: readonly Statement[];
  /**
   * The blocks of which other things are said than before: by their numbers, for each claim or mention the index of its
   * statement, start, end, how many spans it is because of, and the numbers of their blocks, starts and ends. As one
   * text, which is read where it is asked for.
   */
  readonly changed: readonly (readonly [block: number, content: string])[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/**
 * Packs the readings of one document, one after the other.
 *
 * @returns packs a reading whose spans point into blocks of these numbers; `latest` is which reading was received last
 */
export function createReadingPacker(): (reading: Reading, numbers: readonly number[], latest: number) => PackedReading {
  let number = 0;
  let statements = new Map<string, number>();
  let told = new Map<number, string>();

  return ({ mentions, claims }, numbers, latest) => {
    const whole = latest !== number || number === 0;
    if (whole) {
      statements = new Map();
      told = new Map();
    }
    const fresh: Statement[] = [];
    const indexOf = (statement: Statement) => {
      const key = JSON.stringify(statement);
      let index = statements.get(key);
      if (index === undefined) {
        index = statements.size;
        statements.set(key, index);
        fresh.push(statement);
      }
      return index;
    };
    const contents = new Map<number, number[]>();
    const add = ({ block, start, end }: Span, statement: Statement, because: readonly Span[]) => {
      const content = contents.get(block) ?? [];
      contents.set(block, content);
      content.push(indexOf(statement), start, end, because.length);
      for (const span of because) content.push(numbers[span.block] ?? -1, span.start, span.end);
    };
    const counts = noCounts();
    for (const { pack, ...span } of mentions) add(span, { pack }, []);
    for (const { block, start, end, because, said, ...rest } of claims) {
      counts[rest.verdict]++;
      add({ block, start, end }, { ...rest, said: portable(said) }, because);
    }
    const now = new Map<number, string>();
    const changed: [number, string][] = [];
    for (const [i, block] of numbers.entries()) {
      const content = contents.get(i)?.join(' ') ?? '';
      if (content) now.set(block, content);
      if (content !== (told.get(block) ?? '')) changed.push([block, content]);
    }
    told = now;
    return { number: ++number, whole, statements: fresh, changed, counts };
  };
}

/** Unpacks the readings of one document, one after the other. */
interface ReadingUnpacker {
  /** Which reading came last; 0 before the first. */
  readonly latest: number;
  /**
   * @param numbers - of the blocks that were read, in their order
   * @returns the reading, with spans that point into these blocks; it throws a RangeError where it was cut off
   */
  unpack(packed: PackedReading, numbers: readonly number[]): ReadingByBlock;
}

export function createReadingUnpacker(): ReadingUnpacker {
  let statements: (Omit<Claim, keyof Span | 'because'> | Pick<Mention, 'pack'>)[] = [];
  let contents = new Map<number, string>();

  const unpacker = {
    latest: 0,
    unpack(packed: PackedReading, numbers: readonly number[]): ReadingByBlock {
      if (packed.whole) {
        statements = [];
        contents = new Map();
      }
      unpacker.latest = packed.number;
      for (const statement of packed.statements)
        statements.push(
          'said' in statement
            ? { ...statement, said: { ...statement.said, high: statement.said.high ?? Number.POSITIVE_INFINITY } }
            : statement,
        );
      for (const [block, content] of packed.changed) contents.set(block, content);
      const before = contents;
      contents = new Map();
      const told: number[] = [];
      for (let i = 0; i < numbers.length; i++) {
        const block = numbers[i] ?? -1;
        const content = before.get(block);
        if (!content) continue;
        contents.set(block, content);
        told.push(i);
      }
      return readingOf({ numbers, told, contents, statements, counts: packed.counts });
    },
  };
  return unpacker;
}

interface Contents {
  readonly numbers: readonly number[];
  readonly told: readonly number[];
  readonly contents: ReadonlyMap<number, string>;
  readonly statements: readonly (Omit<Claim, keyof Span | 'because'> | Pick<Mention, 'pack'>)[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

function readingOf({ numbers, told, contents, statements, counts }: Contents): ReadingByBlock {
  const known = new Map<number, readonly (Mention | Claim)[]>();
  let indexes: Map<number, number> | undefined;
  const indexOf = (block: number) => {
    indexes ??= new Map(numbers.map((number, i) => [number, i]));
    return indexes.get(block) ?? -1;
  };
  const contentOf = (block: number) => contents.get(numbers[block] ?? -1);

  const itemsIn = (block: number): readonly (Mention | Claim)[] => {
    const there = known.get(block);
    if (there) return there;
    const values = contentOf(block)?.split(' ').map(Number) ?? [];
    let at = 0;
    const next = (): number => {
      const value = values[at++];
      if (value === undefined) throw new RangeError('the claims end too early');
      return value;
    };
    const items: (Mention | Claim)[] = [];
    while (at < values.length) {
      const index = next();
      const statement = statements[index];
      if (!statement) throw new RangeError(`there is no statement ${index}`);
      const place = { block, start: next(), end: next() };
      const because = Array.from({ length: next() }, () => ({ block: indexOf(next()), start: next(), end: next() }));
      items.push('fact' in statement ? { ...statement, ...place, because } : { ...statement, ...place });
    }
    known.set(block, items);
    return items;
  };

  let claims: readonly Claim[] | undefined;
  let mentions: readonly Mention[] | undefined;
  return {
    told,
    counts,
    itemsIn,
    contentOf,
    get claims() {
      claims ??= told.flatMap((block) => itemsIn(block).filter((item): item is Claim => 'fact' in item));
      return claims;
    },
    get mentions() {
      mentions ??= told.flatMap((block) => itemsIn(block).filter((item) => !('fact' in item)));
      return mentions;
    },
  };
}
