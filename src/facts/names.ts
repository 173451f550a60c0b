/** What may stand between the words of a name: spaces, quotes, soft hyphens, but nothing that ends a clause. */
const BETWEEN = '[^a-z0-9.,;:!?()]+';

/**
 * The source of a pattern that finds any of the names in raw page text; for the flag `i`. It errs on the side of
 * finding too much: whether a page is about a topic is for the reading to say.
 *
 * @param names - as packs give them, words parted by spaces
 */
export function namePattern(names: readonly string[]): string {
  const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `(?<![a-z])(?:${names.map((name) => name.split(/\s+/).map(literal).join(BETWEEN)).join('|')})`;
}
