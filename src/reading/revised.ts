import type { Pack } from '../facts/schema';
import type { ContextPlace, Sentence } from './context';
import { perLanguage } from './languages/per-language';
import { factFor } from './pack-index';
import { phrases } from './phrases';
import type { Quantity } from './quantities';

const bookOf = perLanguage((language) => phrases([[true, [...language.revising, ...language.tally]] as const]));

/** Smaller figures are too common to be known again by their value alone. */
const KNOWN = 20;

/** Whether a sentence tells what a figure was first, or is now: "Then it was four." */
export function revises(s: Sentence): boolean {
  const book = bookOf(s.a.language);
  for (let i = s.from; i < s.to; i++) if (book.longestAt(s.a.tokens, i)) return true;
  return false;
}

/**
 * Of the places that the text spoke of before a sentence that gives or revises a figure, those whose figure is, or was
 * before it was corrected, the very number.
 */
export const revisedPlaces = (pack: Pack, q: Quantity, context: readonly ContextPlace[]): readonly ContextPlace[] =>
  context.filter(({ id }) => {
    const fact = factFor(pack, id, undefined);
    if (!fact || q.said.hedge !== 'none') return false;
    const { value } = q.said;
    if (fact.history.length === 0) return value === fact.value && value >= KNOWN;
    return value === fact.value || fact.history.some((superseded) => superseded.value === value);
  });
