import type { Analysis } from './analysis';
import { everyWord } from './cues';
import { joins, type PlaceName } from './places';
import type { Quantity } from './quantities';

const none: PlaceName[] = [];

/**
 * "107, 101 and 63 in Philadelphia, Los Angeles and Denver", "Denver and Los Angeles followed with 63 and 101": the places of
 * a row of figures that stands beside a row of places of the same length, by the figures' indexes.
 */
export function zipRows(
  a: Analysis,
  places: readonly PlaceName[],
  counts: readonly Quantity[],
): (PlaceName | undefined)[] {
  if (places.every(({ inRow }) => inRow < 2)) return none;
  // By their length, the first runs of figures with nothing between them but what joins them.
  const runs = new Map<number, number>();
  let start = 0;
  for (let i = 1; i <= counts.length; i++) {
    const last = counts[i - 1] as Quantity;
    const q = counts[i];
    if (q && q.from - last.to <= 2 && everyWord(a, last.to, q.from, (word) => joins(a, word))) continue;
    if (!runs.has(i - start)) runs.set(i - start, start);
    start = i;
  }
  for (const [at, { inRow }] of places.entries()) {
    const run = inRow > 1 ? runs.get(inRow) : undefined;
    if (run === undefined) continue;
    const zipped: (PlaceName | undefined)[] = [];
    // A long row may be cut off where its sentence is.
    for (const [i, place] of places.slice(at, at + inRow).entries()) zipped[run + i] = place;
    return zipped;
  }
  return none;
}
