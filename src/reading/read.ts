import type { Pack } from '../facts/schema';
import { type Analysis, analyse } from './analysis';
import type { Block } from './block';
import type { Link } from './candidate';
import type { Claim, Mention, Reading, Span } from './claim';
import { languagesOf, leadOf } from './languages/guess';
import { linkPage } from './link';
import { scopeOf } from './scope';
import { spanIn } from './tokens';

const cache = new WeakMap<Block, { language: string; pack: string; analysis: Analysis }>();

/** Blocks between two pauses. */
const STRETCH = 8;

const spanOf = (analyses: readonly Analysis[], words: { block: number; from: number; to: number }): Span => ({
  block: words.block,
  ...spanIn(analyses[words.block] as Analysis, words.from, words.to),
});

function claimOf(analyses: readonly Analysis[], pack: Pack, block: number, link: Link): Claim {
  const { quantity, fact, verdict, said, canonical, revision, note } = link;
  const { start, end } = spanOf(analyses, { block, from: quantity.from, to: quantity.to });
  const because = link.because.map((words) => spanOf(analyses, words));
  const claim = { block, start, end, pack: pack.id, fact: fact.id, verdict, said, canonical, because };
  if (revision === undefined && !note) return claim;
  return { ...claim, ...(revision === undefined ? {} : { revision }), ...(note ? { note } : {}) };
}

/**
 * Reads a page: finds where the topics are named and which figures are given for them.
 *
 * What a block says by itself is kept with the block, so that reading a page again costs only what is new in it.
 *
 * @param blocks - the page's text in document order
 * @param packs - what is known
 * @returns a generator that yields after each stretch of work, so that the caller can pause, and returns the reading
 */
export function* reading(blocks: readonly Block[], packs: readonly Pack[]): Generator<void, Reading> {
  const mentions: Mention[] = [];
  const claims: Claim[] = [];
  for (const [i, block] of blocks.entries()) {
    // While its words are at hand.
    leadOf(block);
    if (i % STRETCH === 0) yield;
  }
  const languages = languagesOf(blocks);
  for (const pack of packs) {
    const analyses: Analysis[] = [];
    for (const [i, block] of blocks.entries()) {
      const language = languages(block);
      let known = cache.get(block);
      if (known?.language !== language.id || known.pack !== pack.id) {
        known = { language: language.id, pack: pack.id, analysis: analyse(block, language, pack) };
        cache.set(block, known);
      }
      analyses.push(known.analysis);
      if (i % STRETCH === 0) yield;
    }
    const scope = scopeOf(analyses, pack);
    yield;
    for (const [block, cues] of scope.mentions)
      for (const cue of cues) mentions.push({ ...spanOf(analyses, { block, ...cue }), pack: pack.id });
    for (const { block, links } of linkPage(analyses, scope, pack)) {
      for (const link of links) claims.push(claimOf(analyses, pack, block, link));
      if (block % STRETCH === 0) yield;
    }
  }
  const inOrder = (x: Span, y: Span) => x.block - y.block || x.start - y.start;
  return { mentions: mentions.sort(inOrder), claims: claims.sort(inOrder) };
}

/** Reads a page in one go. See {@link reading}. */
export function read(blocks: readonly Block[], packs: readonly Pack[]): Reading {
  const work = reading(blocks, packs);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
