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
      const length = tokens.slice(i + 2, i + 2 + LONGEST).findIndex((other) => other.text === closing);
      if (length >= 0) {
        i += length + 2;
        continue;
      }
    }
    kept.push(token);
  }
  return kept;
}
