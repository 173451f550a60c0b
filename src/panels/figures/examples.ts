import type { Fact, Pack } from '../../facts/schema';
import type { Verdict } from '../../reading/claim';

/** What a page might say of a fact, and the verdict that follows. */
export interface Example {
  readonly verdict: Verdict;
  readonly fact: Fact;
  readonly hedge: 'none' | 'nearly' | 'over';
  readonly value: number;
}

/**
 * Examples of the verdicts, made of the pack's own figures: the exact total, the round numbers around it with the hedges
 * that it allows and one that it does not, and a figure that was corrected.
 */
export function examples(pack: Pack): Example[] {
  const total = pack.facts.find((fact) => fact.id === pack.roles.total);
  if (typeof total?.value !== 'number') return [];
  const step = 5 * 10 ** Math.max(0, String(total.value).length - 2);
  const below = Math.floor((total.value - 1) / step) * step;
  const above = (Math.floor(total.value / step) + 1) * step;
  const revised = pack.facts.find((fact) => fact.history.length > 0);
  return [
    { verdict: 'match', fact: total, hedge: 'none', value: total.value },
    { verdict: 'consistent', fact: total, hedge: 'nearly', value: above },
    { verdict: 'consistent', fact: total, hedge: 'over', value: below },
    ...(revised?.history[0]
      ? [{ verdict: 'corrected', fact: revised, hedge: 'none', value: revised.history[0].value } as const]
      : []),
    { verdict: 'differs', fact: total, hedge: 'nearly', value: below },
  ];
}
