import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { beginningIn, firstFrom, lastUpTo } from './cues';
import { perLanguage } from './languages/per-language';
import type { Cue } from './lexicon';
import { phrases } from './phrases';
import { otherOperations } from './scope';

/** Words that put a sentence at another time. */
const elsewhenIn = perLanguage((language) => phrases([[true, language.elsewhen] as const]));

/** Tokens of a block; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Token ranges of a block that speak of another operation: from its name to where the topic is named again. */
export function strangeRanges(a: Analysis, own: readonly Cue[]): Range[] {
  const ranges: Range[] = [];
  for (const at of otherOperations(a)) {
    if (at < (ranges.at(-1)?.to ?? 0)) continue;
    const sentence = lastUpTo(a.sentences, at);
    const ownBefore = sentence && beginningIn(own, sentence.from, at).length > 0;
    const next = own[firstFrom(own, at + 1)]?.from;
    const end = next === undefined ? a.tokens.length : (lastUpTo(a.sentences, next)?.from ?? next);
    ranges.push({ from: ownBefore ? at : (sentence?.from ?? at), to: Math.max(end, at) });
  }
  return ranges;
}

/** Whether one of the ranges holds the tokens [from, to); the ranges do not lie in each other. */
export const covers = (ranges: readonly Range[], from: number, to: number) => (lastUpTo(ranges, from)?.to ?? 0) >= to;

/** Whether a sentence speaks of another time, of a habit or of a plan. */
export function isElsewhen(a: Analysis, from: number, to: number, pack: Pack): boolean {
  const time = elsewhenIn(a.language);
  const start = pack.facts.find((fact) => fact.id === pack.roles.start)?.value;
  const [year, month] = String(start).split('-').map(Number) as [number, number];
  for (let i = from; i < to; i++) {
    const token = a.tokens[i];
    if (
      token?.kind === 'number' &&
      /^(?:19|20)\d\d$/.test(token.text) &&
      Number(token.text) !== year &&
      a.tokens[i - 1]?.text !== '-'
    )
      return true;
    if ((!token?.capital || i === from) && time.longestAt(a.tokens, i)) return true;
  }
  // News of an event runs on into the month after it.
  return beginningIn(a.dates, from, to).some(
    (date) => date.to <= to && date.month !== undefined && date.month !== month && date.month !== (month % 12) + 1,
  );
}

/** The parts of a sentence that colons and semicolons make. */
export function clausesOf(a: Analysis, from: number, to: number): { from: number; to: number }[] {
  const clauses: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (i < to - 1 && !/^[;:]$/.test(a.tokens[i]?.text ?? '')) continue;
    clauses.push({ from: start, to: i + 1 });
    start = i + 1;
  }
  return clauses;
}
