import type { Token } from './tokens';

/** "…, the agency says, …": longer than this it is no mere aside. */
const LONGEST = 5;

/** Leaves out what stands between two commas, and brackets, so that what belongs together stands together. */
export function withoutAsides(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text === ',' || token.text === '(') {
      const closing = token.text === ',' ? ',' : ')';
      const end = tokens.findIndex((other, k) => k > i + 1 && other.text === closing);
      if (end > 0 && end - i - 1 <= LONGEST) {
        i = end;
        continue;
      }
    }
    kept.push(token);
  }
  return kept;
}
