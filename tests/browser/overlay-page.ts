import { packs } from '../../src/facts/packs';
import type { Pack } from '../../src/facts/schema';
import { byBlock, type ReadingByBlock } from '../../src/reading/by-block';
import type { Claim, Span, Verdict } from '../../src/reading/claim';

export const pack = packs[0] as Pack;

/** A claim on the pack's total, for a test that is not about what is read. */
export const claimAt = (span: Span, verdict: Verdict = 'match'): Claim => ({
  ...span,
  pack: pack.id,
  fact: pack.roles.total,
  verdict,
  said: { scale: 'count', value: 498, low: 498, high: 498, hedge: 'none' },
  canonical: 498,
  because: [],
});

/** A page of ours, of which every text node is a block. */
export interface TestPage {
  readonly reading: ReadingByBlock;
  rangeOf(span: Span): Range | null;
  elementOf(span: Span): Element | null;
  blockAt(index: number): (Text & { whole?: Element }) | undefined;
}

/**
 * Reads every number in the texts under some roots as a claim, and the word TOPIC as a mention.
 *
 * @param verdict - of all claims
 */
export function readPage(roots: readonly Node[], verdict?: Verdict): TestPage {
  const blocks: Text[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) blocks.push(walker.currentNode as Text);
  }
  const spans = (pattern: RegExp): Span[] =>
    blocks.flatMap((text, block) =>
      [...text.data.matchAll(pattern)].map(({ 0: words, index }) => ({
        block,
        start: index,
        end: index + words.length,
      })),
    );
  return {
    reading: byBlock({
      mentions: spans(/TOPIC/g).map((span) => ({ ...span, pack: pack.id })),
      claims: spans(/\d+/g).map((span) => claimAt(span, verdict)),
    }),
    rangeOf({ block, start, end }) {
      const text = blocks[block];
      if (!text?.isConnected || text.length < end) return null;
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    },
    elementOf({ block }) {
      const parent = blocks[block]?.parentNode;
      return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
    },
    blockAt: (index) => blocks[index],
  };
}

/** Asks again and again, for 3 seconds, until something is so. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  for (const end = performance.now() + 3000; !condition(); await new Promise((wait) => setTimeout(wait, 20)))
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
}
