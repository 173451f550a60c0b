import { type Fact, type Pack, parsePack } from './schema';

const files = Object.values(import.meta.glob<unknown>('./*.json', { eager: true, import: 'default' }));

/**
 * Every pack in this folder that is whole. The build has checked each, but a disk or an update may have left one half
 * written: nothing is compared with a record that is not to be trusted.
 */
export const packs: readonly Pack[] = files.flatMap((file) => {
  try {
    return [parsePack(file)];
  } catch {
    return [];
  }
});

/** How many packs are broken. */
export const broken = files.length - packs.length;

/**
 * @throws Error where there is no such pack or fact: ids come from the packs themselves, so that is a programming error
 */
export function findFact(packId: string, factId: string): Fact {
  const fact = packs.find((pack) => pack.id === packId)?.facts.find((f) => f.id === factId);
  if (!fact) throw new Error(`there is no fact "${factId}" in a pack "${packId}"`);
  return fact;
}
