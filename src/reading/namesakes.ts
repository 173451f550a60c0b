import type { Analysis } from './analysis';

/** So many blocks before and behind a name may say what it names. */
const BESIDE = 2;

/**
 * Whether the agency is told of beside a name that other things on the page bear too: somewhere else its initials may be
 * a firm's, and what it does others do too.
 *
 * @param mentions - the blocks that name the topic
 */
export function isOfAgency(analyses: readonly Analysis[], mentions: Iterable<number>): boolean {
  for (const i of mentions)
    for (const { block, cued } of analyses.slice(Math.max(0, i - BESIDE), i + BESIDE + 1))
      if (!block.furniture && cued.hallmark.length > 0) return true;
  return false;
}
