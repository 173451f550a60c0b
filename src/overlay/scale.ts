import type { Fact } from '../facts/schema';
import type { Claim, Scale as Kind } from '../reading/claim';

/** Where things stand on a drawn axis. All but the ends are shares of its length, 0–1. */
export interface Axis {
  /** Values at the two ends. */
  readonly from: number;
  readonly to: number;
  /** What the page's words allow; `open` where it goes on beyond the axis. */
  readonly page: { readonly start: number; readonly end: number; readonly open: boolean };
  readonly record: number;
  /** The figure that was published and later corrected. */
  readonly superseded?: number;
}

/** The next number after a value with one digit that counts, or half a step of it: 498 → 500, 33 → 35, 7 → 7. */
function roundUp(value: number): number {
  if (value <= 10) return Math.ceil(value);
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Math.ceil(value / step) * step;
}

function ends(kind: Kind, values: readonly number[]): readonly [number, number] {
  if (kind === 'share') return [0, 1];
  if (kind === 'day') return [Math.min(...values) - 1, Math.max(...values) + 1];
  return [0, roundUp(Math.max(1, ...values) * 1.05)];
}

/** Lays a claim and its canonical figure out on one axis: counts from 0, shares from 0 to 1, days around both. */
export function axisOf({ said, canonical, revision }: Claim, fact: Fact): Axis {
  const superseded = revision === undefined ? undefined : fact.history[revision]?.value;
  const open = said.high === Number.POSITIVE_INFINITY;
  const values = [said.low, said.value, canonical, superseded ?? canonical, ...(open ? [] : [said.high])];
  const [from, to] = ends(said.scale, values);
  const at = (value: number) => Math.min(1, Math.max(0, (value - from) / (to - from)));
  return {
    from,
    to,
    page: { start: at(said.low), end: open ? 1 : at(said.high), open },
    record: at(canonical),
    ...(superseded === undefined ? {} : { superseded: at(superseded) }),
  };
}
