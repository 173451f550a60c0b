import type { Fact } from '../facts/schema';
import type { Interval, Said, Verdict } from './claim';

export interface Judgement {
  readonly verdict: Verdict;
  /** Index into the fact's history of the superseded figure that the page's words allow. */
  readonly revision?: number;
}

const MATCH: Judgement = { verdict: 'match' };
const CONSISTENT: Judgement = { verdict: 'consistent' };
const DIFFERS: Judgement = { verdict: 'differs' };

const EPSILON = 1e-9;

const allows = ({ low, high }: Interval, value: number) => value >= low - EPSILON && value <= high + EPSILON;

/**
 * Compares a count with a fact, as the fact pack's rules say: a hedge is satisfied or not; a superseded figure explains
 * a contradiction.
 *
 * @throws Error where the fact is a date
 */
export function judgeCount(said: Said, fact: Fact): Judgement {
  const { value } = fact;
  if (typeof value !== 'number') throw new Error(`${fact.id} is not a count`);
  if (said.hedge === 'none' || said.hedge === 'rounded') {
    if (said.value === value) return MATCH;
    if (fact.alsoReported?.includes(said.value)) return CONSISTENT;
  }
  if (allows(said, value)) return CONSISTENT;
  const revision = fact.history.findIndex((superseded) => allows(said, superseded.value));
  return revision >= 0 ? { verdict: 'corrected', revision } : DIFFERS;
}

/**
 * Compares a share with the canonical share, both from 0 to 1.
 *
 * @param step - the precision of the page's number: 0.01 for "64 percent", 0.1 for a common fraction
 */
export function judgeShare(said: Said, step: number, canonical: number): Judgement {
  if (said.hedge === 'none' || said.hedge === 'rounded') {
    if (step < 0.1) {
      if (Math.abs(canonical - said.value) <= step / 2 + EPSILON) return MATCH;
      const cutOff = Math.floor(canonical / step + EPSILON) * step;
      if (Math.abs(cutOff - said.value) <= EPSILON) return CONSISTENT;
      const tens = Math.abs((said.value * 10) % 1) < EPSILON && step === 0.01;
      if (tens && Math.abs(canonical - said.value) <= 0.05) return CONSISTENT;
      return DIFFERS;
    }
    if (Math.abs(canonical - said.value) <= EPSILON) return MATCH;
  }
  return allows(said, canonical) ? CONSISTENT : DIFFERS;
}
