import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/facts/schema';
import { axisOf } from '../../src/overlay/scale';
import type { Claim, Said } from '../../src/reading/claim';

const FACT = { history: [{ value: 40 }] } as Fact;
const claim = (canonical: number, said: Partial<Said> & { value: number }, revision?: number): Claim => ({
  pack: 'p',
  fact: 'f',
  block: 0,
  start: 0,
  end: 1,
  verdict: 'differs',
  canonical,
  said: { scale: 'count', low: said.value, high: said.value, hedge: 'none', ...said },
  because: [],
  ...(revision === undefined ? {} : { revision }),
});

describe('the drawn scale', () => {
  test('counts start at nothing, and lengths are true to them', () => {
    const axis = axisOf(claim(50, { value: 100 }), FACT);
    expect(axis.from).toBe(0);
    expect(axis.page.start / axis.record).toBeCloseTo(2);
    expect(axis.to).toBeGreaterThan(100);
  });

  test('shares go from nothing to all', () => {
    const axis = axisOf(claim(0.637, { scale: 'share', value: 0.64 }), FACT);
    expect([axis.from, axis.to, axis.record]).toEqual([0, 1, 0.637]);
  });

  test('days have a day of room on either side', () => {
    const axis = axisOf(claim(17433, { scale: 'day', value: 17436 }), FACT);
    expect([axis.from, axis.to]).toEqual([17432, 17437]);
  });

  test('what has no upper end goes on beyond the axis', () => {
    const { page } = axisOf(claim(498, { value: 450, high: Number.POSITIVE_INFINITY }), FACT);
    expect([page.end, page.open]).toEqual([1, true]);
  });

  test('a superseded figure has its place', () => {
    expect(axisOf(claim(4, { value: 24, high: 44 }, 0), FACT).superseded).toBeGreaterThan(0.5);
    expect(axisOf(claim(4, { value: 24 }), FACT).superseded).toBeUndefined();
  });

  test('nothing ever stands beside the axis', () => {
    const numbers = fc.tuple(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000), fc.boolean());
    fc.assert(
      fc.property(numbers, ([canonical, low, more, open]) => {
        const high = open ? Number.POSITIVE_INFINITY : low + more;
        const { from, to, page, record } = axisOf(claim(canonical, { value: low, low, high }), FACT);
        expect(to).toBeGreaterThan(from);
        for (const at of [page.start, page.end, record]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
        expect(page.end).toBeGreaterThanOrEqual(page.start);
      }),
    );
  });
});
