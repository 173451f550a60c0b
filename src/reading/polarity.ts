import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { firstFrom } from './cues';
import { perLanguage } from './languages/per-language';
import { indexed } from './pack-index';
import { phrases } from './phrases';

/** Which side of a pair of opposite groups was spoken of last ("convicted", not "without a conviction"). */
export interface Polarity {
  readonly positive: string;
  readonly negated: boolean;
}

const negationsOf = perLanguage((language) => phrases([[true, language.negations] as const]));

/** A clause ends where a subject takes a new verb; negation does not reach across. */
const CLAUSE = /^[;.:]$/;

/** "without permission, after a deportation": a preposition negates only what is right behind it. */
const WITHOUT_REACH = 3;

/** How far behind a negation its object may stand. */
const NEGATION_REACH = 7;

/** Whether a negation in [from, cue) reaches the cue. */
export function isNegated(a: Analysis, from: number, cue: number): boolean {
  const negations = negationsOf(a.language);
  for (let i = cue - 1; i >= Math.max(from, cue - NEGATION_REACH); i--) {
    const word = a.tokens[i]?.text ?? '';
    if (CLAUSE.test(word) || a.language.words.clause.has(word)) return false;
    const found = negations.longestAt(a.tokens, i);
    // "without so much as a conviction"
    if (a.language.words.without.has(word) && cue - (found?.to ?? i + 1) >= WITHOUT_REACH) continue;
    // "Not everybody among them has a record": some do.
    if (found && a.language.words.everyone.has(a.tokens[found.to]?.text ?? '')) return false;
    // "had not obeyed an order": what was not done does not undo the order.
    if (found && !a.language.words.flouting.has(a.tokens[found.to]?.text ?? '')) return true;
  }
  return false;
}

/**
 * What a stretch of text spoke of last, of the groups that have an opposite.
 *
 * @param clause - token index from which a negation may reach into the stretch
 */
export function polarityOf(
  a: Analysis,
  pack: Pack,
  from: number,
  to: number,
  before: Polarity | undefined,
  clause = from,
): Polarity | undefined {
  const cues = a.cued.group;
  if (cues.length === 0) return before;
  // The last of them is the one that counts.
  for (let i = firstFrom(cues, to) - 1; i >= 0; i--) {
    const cue = cues[i];
    if (cue?.meaning.kind !== 'group' || cue.from < from) break;
    const { id } = cue.meaning;
    const positive = indexed(pack).positiveOf(id);
    if (positive) return { positive, negated: isNegated(a, clause, cue.from) !== (id !== positive) };
  }
  return before;
}
