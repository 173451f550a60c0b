import type { Token } from '../tokens';
import { perWord } from '../words';
import { type Numeral, roundness } from './numeral';

/** How a language groups digits. */
export interface DigitStyle {
  readonly grouping: string;
  /** Words behind digits that multiply them: "3 dozen". */
  readonly multiples: ReadonlyMap<string, number>;
}

/** What digits say by themselves; `plain` ones are neither grouped nor parted. */
interface Digits {
  readonly value: number;
  readonly step: number;
  readonly plain: boolean;
}

const GROUPED = /^\d{1,3}(?:([.,\u00a0])\d{3})(?:\1\d{3})*$/;

function parse(text: string, grouping: string): Digits | null {
  if (!/[.,\u00a0]/.test(text)) {
    const value = Number(text);
    return { value, step: text.startsWith('0') ? 1 : roundness(value), plain: true };
  }
  const group = GROUPED.exec(text)?.[1];
  if (group && (group === '\u00a0' || grouping.includes(group))) {
    const value = Number(text.replace(/[.,\u00a0]/g, ''));
    return { value, step: roundness(value), plain: false };
  }
  const parts = text.split(/[.,]/);
  if (parts.length !== 2 || text.includes('\u00a0')) return null;
  const decimals = parts[1] as string;
  return { value: Number(parts.join('.')), step: 10 ** -decimals.length, plain: false };
}

/**
 * Makes the reader of numbers in digits, as a language writes them. Decimals come with a `step` below 1; digits that
 * are no number of the language ("192.168.0.1", "1,2,3") give undefined.
 */
export function digitReader({ grouping, multiples }: DigitStyle) {
  const digitsOf = perWord((text) => parse(text, grouping));
  return (tokens: readonly Token[], i: number): Numeral | undefined => {
    const token = tokens[i];
    if (token?.kind !== 'number') return undefined;
    const digits = digitsOf(token.word);
    if (!digits) return undefined;
    const { value, step, plain } = digits;
    const multiple = plain ? multiples.get(tokens[i + 1]?.text ?? '') : undefined;
    if (multiple) return { value: value * multiple, end: i + 2, step: multiple };
    return { value, end: i + 1, step };
  };
}
