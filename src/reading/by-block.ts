import type { Claim, Mention, Reading, Verdict } from './claim';

/** What a reading says of each block, made where it is asked for: of thousands of claims few are looked at. */
export interface ReadingByBlock extends Reading {
  /** Indexes of the blocks with claims or mentions, rising. */
  readonly told: readonly number[];
  /** How many claims have each verdict. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Mentions and claims of a block: the very objects that are in `mentions` and `claims`. */
  itemsIn(block: number): readonly (Mention | Claim)[];
  /** Equal (===) in two readings that say the same of a block that has not changed, wherever it stands. */
  contentOf(block: number): unknown;
}

export const noCounts = (): Record<Verdict, number> => ({ match: 0, consistent: 0, corrected: 0, differs: 0 });

/** A reading that is all there, by block. */
export function byBlock(reading: Reading): ReadingByBlock {
  const counts = noCounts();
  for (const { verdict } of reading.claims) counts[verdict]++;
  const items = new Map<number, (Mention | Claim)[]>();
  for (const item of [...reading.mentions, ...reading.claims]) {
    const there = items.get(item.block);
    if (there) there.push(item);
    else items.set(item.block, [item]);
  }
  return {
    ...reading,
    told: [...items.keys()].sort((a, b) => a - b),
    counts,
    itemsIn: (block) => items.get(block) ?? [],
    contentOf: (block) =>
      items
        .get(block)
        ?.map((item) => [item.start, item.end, 'verdict' in item ? item.verdict : ''].join())
        .join(' '),
  };
}

export const NOTHING_READ: ReadingByBlock = byBlock({ mentions: [], claims: [] });
