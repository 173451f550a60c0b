import type { Range } from './cues';
import type { Token } from './tokens';

/** A line that says what a number is, in tokens. */
const LABEL = 9;

/** So many numbers and labels that take turns are no accident. */
const TURNS = 2;

const isNumber = (tokens: readonly Token[], { from, to }: Range): boolean => {
  let numbers = 0;
  for (let i = from; i < to; i++) {
    const kind = tokens[i]?.kind;
    if (kind === 'word') return false;
    if (kind === 'number') numbers++;
  }
  return numbers === 1;
};

function isLabel(tokens: readonly Token[], line: Range | undefined): boolean {
  if (!line || line.to - line.from > LABEL) return false;
  let words = 0;
  for (let i = line.from; i < line.to; i++) {
    if (tokens[i]?.kind === 'number') return false;
    if (tokens[i]?.kind === 'word') words++;
  }
  return words > 0;
}

/**
 * Joins each line that holds nothing but a number with the line that says what it is, where such lines take turns:
 * "Philadelphia ⏎ 107 ⏎ Los Angeles ⏎ 101".
 *
 * @param lines - the sentences of a block, which end where its lines do
 */
export function joinLines(tokens: readonly Token[], lines: readonly Range[]): readonly Range[] {
  const number = (at: number) => lines[at] !== undefined && isNumber(tokens, lines[at] as Range);
  const label = (at: number) => isLabel(tokens, lines[at]);
  const joined: Range[] = [];
  for (let at = 0; at < lines.length; ) {
    const own = lines[at] as Range;
    // Labels lead, but for the line that ends with a colon and opens the whole.
    const leads = label(at) && tokens[own.to - 2]?.text !== ':';
    let end = at;
    if (leads) while (label(end) && number(end + 1)) end += 2;
    else if (number(at)) while (number(end) && label(end + 1)) end += 2;
    if (end - at < 2 * TURNS) {
      joined.push(own);
      at++;
    } else for (; at < end; at += 2) joined.push({ from: (lines[at] as Range).from, to: (lines[at + 1] as Range).to });
  }
  return joined;
}
