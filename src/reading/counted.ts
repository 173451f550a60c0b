import type { Analysis } from './analysis';
import { beginningIn } from './cues';
import type { Meaning } from './lexicon';
import type { Quantity } from './quantities';

/**
 * What the words behind a number say that it counts: a unit of the pack; nothing, because a small word, a mark or a
 * verb follows (`open`); words that are not known (`unknown`); or a noun of something else (`foreign`).
 */
export type Counted =
  | { readonly kind: 'unit'; readonly units: readonly UnitMeaning[]; readonly from: number; readonly to: number }
  | { readonly kind: 'open' | 'unknown' | 'foreign' };

export type UnitMeaning = Extract<Meaning, { kind: 'unit' }>;

/** How far the noun may stand behind the number. */
const REACH = 5;
const VERB = { en: /(?:ed|n't)$/, es: /(?:[ai]ron|aban|ian|ad[oa]s?|id[oa]s?|eron|endo|ando)$/ };
const PLURAL = /[^su]s$/;

/** The people are counted even where only their description follows: "68 fugitives", "18 gang members". */
const isPlural = (word: string) => word.length > 3 && PLURAL.test(word);

const beginsUnit = (a: Analysis, at: number) =>
  beginningIn(a.cues, at, at + 1).some(({ meaning }) => meaning.kind === 'unit');

export function countedBy(a: Analysis, quantity: Quantity): Counted {
  const { tokens, language } = a;
  let at = quantity.to;
  let strange = false;
  // "Fueron 498 los detenidos": the noun stands behind its article.
  if (language.words.inverted.has(tokens[at]?.text ?? '') && beginsUnit(a, at + 1)) at++;
  const compound = tokens[at]?.text === '-' && !tokens[at]?.spaced;
  if (compound) at++;
  for (let k = 0; k < REACH; k++, at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') {
      // Quotes close around the number; a bracket or a comma ends its phrase.
      if (token?.text === '"' && k === 0 && !token.spaced) continue;
      return { kind: strange ? 'unknown' : 'open' };
    }
    if (k === 0 && language.others.includes(token.text)) return { kind: 'foreign' };
    const cues = beginningIn(a.cues, at, at + 1);
    const units = cues.filter((cue) => cue.meaning.kind === 'unit');
    // "63 community members": the last noun of a compound is what is counted.
    if (units.length > 0 && units.every((cue) => cue.to === at + 1) && beginsUnit(a, at + 1)) continue;
    if (units.length > 0)
      return {
        kind: 'unit',
        units: units.map((cue) => cue.meaning).filter((m) => m.kind === 'unit'),
        from: at,
        to: Math.max(...units.map((cue) => cue.to)),
      };
    if (cues.some(({ meaning }) => meaning.kind === 'group' || meaning.kind === 'event')) return { kind: 'open' };
    // "63 Denver arrests", "50 ICE arrests"
    const name = cues.find(
      ({ meaning, to }) => meaning.kind === 'place' || (meaning.kind === 'hallmark' && to === at + 1),
    );
    if (name && k < 2) {
      at = name.to - 1;
      continue;
    }
    if (language.functionWords.includes(token.text))
      return { kind: strange ? (compound ? 'foreign' : 'unknown') : 'open' };
    if (!strange && VERB[language.id].test(token.text) && !compound) return { kind: 'open' };
    // A name behind a number is an address or a title, outside of headlines.
    if (k === 0 && token.capital && !token.text.includes('.') && a.block.kind !== 'heading' && !compound)
      return { kind: 'foreign' };
    strange = true;
    if (isPlural(token.text) && !VERB[language.id].test(token.text)) {
      // An adjective in -s, or a plural before the noun that counts: look one word further.
      const next = beginningIn(a.cues, at + 1, at + 2).find((cue) => cue.meaning.kind === 'unit');
      if (!next) return { kind: 'foreign' };
    }
  }
  return { kind: compound ? 'foreign' : 'unknown' };
}
