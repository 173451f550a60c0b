import type { Pack } from '../facts/schema';
import { fold } from './text';

/** Names this short are told from parts of other words by their capitals. */
const SHORT = 3;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The longest word of a phrase: where the phrase stands, so does it. */
function hintOf(phrase: string): string {
  const words = phrase.split(/[\s*…]+/);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function phrasesOf({ names, places, groups, units, subject, hallmarks, event, whole, ...pack }: Pack): string[] {
  const lists = [
    ...groups.map(({ cues }) => cues),
    ...units.flatMap(({ exact, loose, mistaken }) => [exact, loose, mistaken]),
    ...[names.kinds, subject, hallmarks, event, whole],
  ];
  return [
    ...lists.flatMap((list) => (list ? [...list.en, ...list.es] : [])),
    ...places.flatMap((place) => [...place.names, ...place.casedNames, ...place.members]),
    ...names.bare,
    ...pack.otherOperations,
  ];
}

const patterns = new WeakMap<readonly Pack[], readonly [short: RegExp, long: RegExp]>();

/** One pattern for the page's own letters, one for folded ones. */
function patternsOf(packs: readonly Pack[]): readonly [short: RegExp, long: RegExp] {
  const known = patterns.get(packs);
  if (known) return known;
  const hints = [...new Set(packs.flatMap(phrasesOf).map(hintOf))].filter((hint) => hint !== '');
  const isShort = (hint: string) => hint.length <= SHORT && hint !== hint.toLowerCase();
  const oneOf = (words: readonly string[]) => new RegExp(words.map(literal).join('|') || '(?!)');
  const made = [
    oneOf(hints.filter(isShort)),
    oneOf(hints.filter((hint) => !isShort(hint)).map((hint) => fold(hint).text)),
  ] as const;
  patterns.set(packs, made);
  return made;
}

/**
 * Whether a text can hold anything that tells of a topic. Errs on the side of yes: words are found inside of others, so
 * that cells of a table may be joined without a space.
 */
export function mayTell(text: string, packs: readonly Pack[]): boolean {
  const [short, long] = patternsOf(packs);
  return short.test(text) || long.test(fold(text).text);
}
