/**
 * What may stand between the words of a name: spaces, quotes, soft hyphens, but nothing that ends a clause; nothing at
 * all where elements part them.
 */
const BETWEEN = '[^a-z0-9.,;:!?()]*';

const source = (letter: string) => (letter === ' ' ? BETWEEN : letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&'));

/** The source of a pattern for any of some texts, in which what several begin with stands once. */
function anyOf(texts: readonly string[]): string {
  // Where one has ended already, no longer one is needed.
  if (texts.includes('')) return '';
  const branches = [...new Set(texts.map(([first = '']) => first))].map((first) => {
    const rests = texts.filter((text) => text.startsWith(first)).map((text) => text.slice(first.length));
    return source(first) + anyOf(rests);
  });
  return branches.length > 1 ? `(?:${branches.join('|')})` : branches.join('');
}

/**
 * The source of a pattern that finds any of the names in raw page text, where elements part words without a space;
 * for the flag `i`. It errs on the side of finding too much: whether a page is about a topic is for the reading to say. One alternative for each name would take
 * a browser minutes where there are thousands of them.
 *
 * @param names - as packs give them, words parted by spaces
 */
export function namePattern(names: readonly string[]): string {
  return anyOf(names.map((name) => name.toLowerCase().split(/\s+/).join(' ')));
}
