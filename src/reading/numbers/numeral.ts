import { perWord } from '../words';

/** A number as it was read, from digits or from words. */
export interface Numeral {
  readonly value: number;
  /** Index of the token after it. */
  readonly end: number;
  /** What it is rounded to by its form: 12 for "two dozen", 1 for "498", 100 for "500", 0.01 for "64 percent". */
  readonly step: number;
  /** The bounds of a number that only gives its size: 200 and 999 for "hundreds". */
  readonly vague?: readonly [low: number, high: number];
}

/** Powers of ten that divide a whole number: 100 for 500, 10 for 30, 1 for 498. */
export function roundness(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** Makes the reader of a number that one word writes, in digits or in letters; 0 stands for none. */
export const oneWordReader = (units: ReadonlyMap<string, number>) =>
  perWord((text) => (/^\d/.test(text) ? Number(text) : units.get(text)) || 0);
