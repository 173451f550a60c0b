import type { Pack } from '../facts/schema';
import type { Block } from './block';
import { type Claim, type Mention, NOTHING_READ, type Reading } from './claim';

/**
 * Reads a page: finds where the topics are named and which figures are given for them.
 *
 * @param blocks - the page's text in document order
 * @param packs - what is known
 * @returns a generator that yields after each stretch of work, so that the caller can pause, and returns the reading
 */
export function* reading(blocks: readonly Block[], packs: readonly Pack[]): Generator<void, Reading> {
  const mentions: Mention[] = [];
  const claims: Claim[] = [];
  for (const pack of packs) {
    for (const [block, { text, furniture }] of blocks.entries()) {
      yield;
      if (furniture) continue;
      for (const name of pack.names.bare)
        for (const hit of text.matchAll(new RegExp(name, 'gi')))
          mentions.push({ pack: pack.id, block, start: hit.index, end: hit.index + name.length });
      for (const hit of text.matchAll(/\b(?:(nearly|over) )?(\d{1,3})\b/gi)) {
        const value = Number(hit[2]);
        for (const fact of pack.facts) {
          if (fact.kind !== 'count') continue;
          const revision = fact.history.findIndex((r) => r.value === value);
          const near = value === 500 && fact.id === pack.roles.total;
          if (fact.value !== value && revision < 0 && !near) continue;
          const place = fact.place && pack.places.find((p) => p.id === fact.place);
          if (place && !place.names.some((n) => text.includes(n))) continue;
          const span = { block, start: hit.index, end: hit.index + hit[0].length };
          claims.push({
            ...span,
            pack: pack.id,
            fact: fact.id,
            verdict: near ? 'consistent' : revision < 0 ? 'match' : 'corrected',
            said: { scale: 'count', value, low: near ? 450 : value, high: value, hedge: near ? 'below' : 'none' },
            canonical: Number(fact.value),
            ...(revision < 0 ? {} : { revision }),
            because: [span],
          });
          break;
        }
      }
    }
  }
  return mentions.length > 0 ? { mentions, claims } : NOTHING_READ;
}

/** Reads a page in one go. See {@link reading}. */
export function read(blocks: readonly Block[], packs: readonly Pack[]): Reading {
  const work = reading(blocks, packs);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
