import type { Token } from '../tokens';
import { type Numeral, roundness } from './numeral';

/** How a language groups digits and begins decimals. */
export interface DigitStyle {
  readonly grouping: string;
  readonly decimal: string;
  /** Words behind digits that multiply them: "3 dozen". */
  readonly multiples: Readonly<Record<string, number>>;
}

const GROUPED = /^\d{1,3}(?:([.,\u00a0])\d{3})(?:\1\d{3})*$/;

/**
 * Reads a number in digits. Decimals come with a `step` below 1.
 *
 * @returns undefined where the digits are no number of this language ("192.168.0.1", "1,2,3")
 */
export function readDigits(tokens: readonly Token[], i: number, style: DigitStyle): Numeral | undefined {
  const token = tokens[i];
  if (token?.kind !== 'number') return undefined;
  const { text } = token;
  const end = i + 1;
  if (!/[.,\u00a0]/.test(text)) {
    const value = Number(text);
    const multiple = style.multiples[tokens[end]?.text ?? ''];
    if (multiple) return { value: value * multiple, end: end + 1, step: multiple };
    return { value, end, step: text.startsWith('0') ? 1 : roundness(value) };
  }
  const group = GROUPED.exec(text)?.[1];
  if (group && (group === '\u00a0' || style.grouping.includes(group))) {
    const value = Number(text.replace(/[.,\u00a0]/g, ''));
    return { value, end, step: roundness(value) };
  }
  const parts = text.split(/[.,]/);
  if (parts.length !== 2 || text.includes('\u00a0')) return undefined;
  const decimals = parts[1] as string;
  return { value: Number(parts.join('.')), end, step: 10 ** -decimals.length };
}
