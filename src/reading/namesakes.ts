import type { Analysis } from './analysis';

/** So many blocks before and behind a name may say what it names. */
const BESIDE = 2;

/**
 * Whether words of the subject stand beside a name that other things on the page bear too: words of it somewhere else,
 * such as a firm with the agency's initials, say nothing of the name.
 *
 * @param mentions - the blocks that name the topic
 */
export function isOfSubject(analyses: readonly Analysis[], mentions: Iterable<number>): boolean {
  for (const i of mentions)
    for (const { block, cued } of analyses.slice(Math.max(0, i - BESIDE), i + BESIDE + 1))
      if (!block.furniture && cued.hallmark.length > 0) return true;
  return false;
}
