import type { Token } from './tokens';

/** "…, the agency says, …": longer than this it is no mere aside. */
const LONGEST = 5;

/** The token that closes an aside that opens at token `i`, or -1. */
function closing(tokens: readonly Token[], i: number, to: number): number {
  const opening = tokens[i]?.text;
  if (opening !== ',' && opening !== '(') return -1;
  const mark = opening === ',' ? ',' : ')';
  for (let at = i + 2; at < to && at < i + 2 + LONGEST; at++) if (tokens[at]?.text === mark) return at;
  return -1;
}

/** The words without what stands between two commas or brackets, so that what belongs together stands together. */
export function withoutAsides(tokens: readonly Token[], from: number, to: number): string[] {
  const kept: string[] = [];
  for (let i = from; i < to; i++) {
    const end = closing(tokens, i, to);
    if (end < 0) kept.push((tokens[i] as Token).text);
    else i = end;
  }
  return kept;
}
