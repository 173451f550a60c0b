import type { Fact, Pack } from './schema';

/** Every pack in this folder; the build has checked each against the schema. */
export const packs: readonly Pack[] = Object.values(
  import.meta.glob<Pack>('./*.json', { eager: true, import: 'default' }),
);

/**
 * @throws Error where there is no such pack or fact: ids come from the packs themselves, so that is a programming error
 */
export function findFact(packId: string, factId: string): Fact {
  const fact = packs.find((pack) => pack.id === packId)?.facts.find((f) => f.id === factId);
  if (!fact) throw new Error(`there is no fact "${factId}" in a pack "${packId}"`);
  return fact;
}
