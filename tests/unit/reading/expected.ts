// What a page's number says of a fact, told independently of the reading: the rules of docs in plain arithmetic.
import type { Fact } from '../../../src/facts/schema';
import type { Verdict } from '../../../src/reading/claim';
import type { Figure } from './grammar';

/** The zeros that a number ends in, as a power of ten: 100 for 500. */
const zeros = (n: number) => 10 ** (/0*$/.exec(String(n))?.[0].length ?? 0);

/** Whether the words leave room for the true figure to be `v`. */
export function allows({ value: n, direction }: Pick<Figure, 'value' | 'direction'>, v: number): boolean {
  const rounding = zeros(n) > 1 ? zeros(n) / 2 : 0;
  switch (direction) {
    case 'below':
      return v >= 0.9 * n && v <= n;
    case 'around':
      return Math.abs(v - n) <= Math.max(0.1 * n, rounding);
    case 'over':
      return v >= n;
    case 'at-most':
      return v <= n;
    case 'none':
      return Math.abs(v - n) <= rounding;
  }
}

/** The verdict on a number that a page gives for a fact. */
export function expected(figure: Figure, fact: Fact): Verdict {
  const { value, direction } = figure;
  if (direction === 'none' && value === fact.value) return 'match';
  if (direction === 'none' && fact.alsoReported?.includes(value)) return 'consistent';
  if (allows(figure, fact.value as number)) return 'consistent';
  return fact.history.some((revision) => allows(figure, revision.value)) ? 'corrected' : 'differs';
}
