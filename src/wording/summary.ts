import { type Claim, type Reading, VERDICTS, type Verdict } from '../reading/claim';
import type { Words } from './words';

/** The claims of one verdict, and how many they are in words. */
export interface VerdictCount {
  readonly verdict: Verdict;
  readonly text: string;
  /** Indexes into the claims counted. */
  readonly claims: readonly number[];
}

/** Counts a page's claims on one pack by verdict, the most serious verdict first, leaving out those without any. */
export function verdictCounts(claims: Reading['claims'], pack: string, words: Words): VerdictCount[] {
  return [...VERDICTS].reverse().flatMap((verdict) => {
    const of = (claim: Claim) => claim.pack === pack && claim.verdict === verdict;
    const found = claims.flatMap((claim, index) => (of(claim) ? [index] : []));
    if (found.length === 0) return [];
    return [{ verdict, claims: found, text: words.count(`verdict_count_${verdict}`, found.length) }];
  });
}
