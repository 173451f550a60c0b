import type { Analysis } from './analysis';
import { hasIn } from './cues';
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

/** "In Boston, however, 50": where the words begin behind an aside that gives neither places nor numbers. */
export function behindAside(a: Analysis, from: number, to: number): number {
  const end = a.tokens[from]?.text === ',' ? closing(a.tokens, from, to) : -1;
  if (end < 0 || a.language.and.has(a.tokens[from + 1]?.text ?? '') || hasIn(a.cued.place, from, end)) return from;
  return a.tokens.slice(from, end).some(({ kind }) => kind === 'number') || hasIn(a.quantities, from, end) ? from : end;
}

/** "Massachusetts: the state as a whole (50)", "Maryland, all of the state, 28": where words end that say the place again. */
function behindItself({ tokens, language }: Analysis, from: number, to: number): number {
  const { entire, placeKind } = language.words;
  let kind = false;
  let i = from + 1;
  for (; i < to && tokens[i]?.kind === 'word'; i++) {
    const { text } = tokens[i] as Token;
    if (placeKind.has(text)) kind = true;
    else if (!entire.has(text) && !language.functionWords.has(text)) return from;
  }
  return kind && /^[:,]$/.test(tokens[from]?.text ?? '') && i < to ? i : from;
}

/** Where the words between a place and its number begin: behind an apposition that the pack does not know. */
export function behindName(a: Analysis, from: number, to: number): number {
  const { tokens } = a;
  const { carrier } = a.language.words;
  const isCapital = (i: number) => i < to && tokens[i]?.capital === true;
  let i = from;
  // "Cook County, Illinois, (30)", "Portland, Ore. (33)", "Denver, in Colorado, 63"
  while (i < to && tokens[i]?.text === ',') {
    const name = a.language.locative.has(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1;
    if (!isCapital(name) || carrier.has(tokens[name]?.text ?? '')) break;
    i = name + 1;
    while (isCapital(i)) i++;
    if (i < to && tokens[i]?.text === '.') i++;
  }
  i = behindItself(a, i, to);
  if (i < to && tokens[i]?.text === '(')
    for (let end = i + 1; end < to; end++) if (tokens[end]?.text === ')') return end + 1;
  return i;
}
