import type { Said } from './claim';
import type { HedgeKind } from './languages/language';

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number as its words give it, hedge aside. */
export interface Bare {
  readonly scale: Said['scale'];
  readonly value: number;
  /** What the number is rounded to by its form, on its own scale. */
  readonly step: number;
  /** The bounds of a number that only gives its size. */
  readonly vague: readonly [low: number, high: number] | undefined;
  /** The second number of a range. */
  readonly second: number | undefined;
}

/**
 * What a number allows the true figure to be.
 *
 * @param size - the number's own step: what its form rounds it to
 */
function countInterval(value: number, size: number, hedge: HedgeKind | undefined): Interval {
  const half = size / 2;
  switch (hedge) {
    case 'below':
      // Dozens are rounder than their size tells.
      return { low: Math.min(value * 0.9, value - (Number.isInteger(Math.log10(size)) ? 0 : half)), high: value };
    case 'around': {
      const reach = Math.max(value * 0.1, half);
      return { low: value - reach, high: value + reach };
    }
    case 'over':
      return { low: value, high: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { low: 0, high: value };
    default:
      return size > 1 ? { low: value - half, high: value + half } : { low: value, high: value };
  }
}

/** Common fractions stand for anything within five points. */
const FRACTION_REACH = 0.05;

function shareInterval(value: number, step: number, hedge: HedgeKind | undefined): Interval {
  const reach = step >= 0.1 ? FRACTION_REACH : step / 2;
  switch (hedge) {
    case 'below':
      return { low: value * 0.9, high: value };
    case 'around': {
      const wide = Math.max(value * 0.1, reach);
      return { low: value - wide, high: value + wide };
    }
    case 'over':
      return { low: value, high: 1 };
    case 'at-most':
      return { low: 0, high: value };
    default:
      return { low: value - reach, high: value + reach };
  }
}

function intervalOf({ scale, value, step, vague, second }: Bare, hedge: HedgeKind | undefined): Interval {
  if (second !== undefined) return { low: value, high: second };
  if (vague) return { low: vague[0], high: hedge === 'over' ? Number.POSITIVE_INFINITY : vague[1] };
  return scale === 'share' ? shareInterval(value, step, hedge) : countInterval(value, step, hedge);
}

function kindOf({ scale, step, vague, second }: Bare, hedge: HedgeKind | undefined): Said['hedge'] {
  if (second !== undefined) return 'between';
  if (vague) return 'vague';
  if (hedge && hedge !== 'exact') return hedge;
  return (scale === 'share' ? step >= 0.1 : step > 1) ? 'rounded' : 'none';
}

/** What a number says with its hedge. */
export function hedged(bare: Bare, hedge: HedgeKind | undefined): Said {
  const { low, high } = intervalOf(bare, hedge);
  return { scale: bare.scale, value: bare.value, low, high, hedge: kindOf(bare, hedge) };
}
