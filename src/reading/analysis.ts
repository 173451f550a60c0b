import type { Pack } from '../facts/schema';
import type { Block } from './block';
import { joinLines } from './breaks';
import { type ByKind, byKind, type Range } from './cues';
import { type DateWords, findDates } from './dates';
import type { Language } from './languages/language';
import { type Cue, lexiconOf } from './lexicon';
import { findQuantities, type Quantity } from './quantities';
import { findSpots, type Spots } from './spots';
import { type Token, type Tokenized, tokensOf } from './tokens';
import { gate } from './words';

/** What a block says before anything is linked. Depends on nothing but the block, its language and the pack. */
export interface Analysis extends Tokenized {
  readonly block: Block;
  readonly language: Language;
  /** Token ranges, `to` exclusive. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  readonly cues: readonly Cue[];
  /** The same by what they tell, each in order. */
  readonly cued: ByKind;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateWords[];
  readonly spots: Spots;
  /** What was made of it since. */
  readonly kept: unknown[];
}

const ABBREVIATIONS = new Set(
  `ala ark cal kan ky mich minn mont nev neb okla tenn tex vt wis wyo
   mr mrs ms dr st sr jr gov sen rep gen col sgt lt capt sept oct nov dec jan feb aug ore calif ill mass colo md wash pa
   conn fla ariz no nos vs etc inc co dept est approx lic ee uu ud uds sra srta d c n y l a u s e`.split(/\s+/),
);
const isStop = gate((text) => '.!?…'.includes(text));
const isDotted = gate((text) => text.length > 1 && text.endsWith('.'));
const CLOSING = new Set('"\')]');
const OPENING = new Set('"\'¿¡([–-');

/** Longer than this, in tokens, it is no sentence but a list or a heap of words; it is cut so that reading stays fast. */
const LONGEST = 200;

/** Behind "[12]", the mark of a footnote that closes a sentence. */
function behindReference(tokens: readonly Token[], at: number): number {
  let next = at;
  while (tokens[next]?.text === '[' && tokens[next + 1]?.kind === 'number' && tokens[next + 2]?.text === ']') next += 3;
  return next;
}

/** "in Washington, D.C. The mayor …": whether a sentence ends with an abbreviation, as a small word with a capital tells. */
function endsAbbreviated(tokens: readonly Token[], i: number, { and, functionWords, words }: Language): boolean {
  const { kind, word } = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!isDotted(word) || kind !== 'word' || !next?.capital || !next.spaced) return false;
  // "…, D.C. And Denver, with 63" goes on; "…, D.C. And in Denver, 63" does not.
  if (and.has(next.text) && (tokens[i + 2]?.capital || tokens[i + 2]?.kind !== 'word')) return false;
  return functionWords.has(next.text) || words.ours.has(next.text);
}

/** Where sentences begin and end: at ".", "!" or "?" before a capital or a digit, and at line breaks. */
function cut(tokens: readonly Token[], language: Language): readonly Range[] {
  const sentences: Range[] = [];
  let from = 0;
  let broken = false;
  const close = (to: number) => {
    if (to > from) sentences.push({ from, to });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'break') {
      close(i + 1);
      broken = true;
    }
    if (i - from >= LONGEST && (token.text === ';' || i - from >= 2 * LONGEST)) close(i + 1);
    if (endsAbbreviated(tokens, i, language)) close(i + 1);
    if (token.kind !== 'mark' || !isStop(token.word)) continue;
    const word = tokens[i - 1];
    if (token.text === '.' && word && ABBREVIATIONS.has(word.text)) continue;
    // Dots that lead the eye from a name to its number.
    if (token.text === '.' && word?.text === '.' && tokens[i - 2]?.text === '.') continue;
    let next = i + 1;
    while (CLOSING.has(tokens[next]?.text ?? '') && !tokens[next]?.spaced) next++;
    next = behindReference(tokens, next);
    const opening = tokens[next];
    if (!opening) break;
    if (!opening.spaced) continue;
    if (opening.capital || opening.kind === 'number' || OPENING.has(opening.text)) close(next);
  }
  close(tokens.length);
  return broken ? joinLines(tokens, sentences) : sentences;
}

/** A sentence that is only a number is no longer, in tokens, with who speaks. */
const ALONE = 8;

/** "Sixty-eight. Those had an order to leave.": a number that is a sentence by itself goes with what points to it. */
function joined(
  sentences: readonly { from: number; to: number }[],
  quantities: readonly Quantity[],
  tokens: readonly Token[],
  { of, words }: Language,
): readonly { from: number; to: number }[] {
  if (quantities.length === 0) return sentences;
  // "Out of sixty-eight.", "HOST: Sixty-eight."
  const leads = (i: number) => tokens[i]?.kind === 'mark' || tokens[i]?.capital || of.has(tokens[i]?.text ?? '');
  const isAlone = ({ from, to }: { from: number; to: number }) => {
    const q = to - from <= ALONE && quantities.find((one) => one.from >= from && one.to === to - 1);
    if (!q || tokens[q.to]?.text !== '.') return false;
    for (let i = from; i < q.from; i++)
      if (!leads(i) && !of.has(`${tokens[i - 1]?.text} ${tokens[i]?.text}`)) return false;
    return true;
  };
  const found: { from: number; to: number }[] = [];
  for (const sentence of sentences) {
    const last = found.at(-1);
    if (last && words.stated.has(tokens[sentence.from]?.text ?? '') && isAlone(last)) last.to = sentence.to;
    else found.push({ ...sentence });
  }
  return found;
}

/** The quantities that are no part of a date. */
function withoutDates(quantities: readonly Quantity[], dates: readonly DateWords[]): readonly Quantity[] {
  if (quantities.length === 0 || dates.length === 0) return quantities;
  const dated = new Set<number>();
  for (const { from, to } of dates) for (let i = from; i < to; i++) dated.add(i);
  return quantities.filter(({ core }) => !dated.has(core.from) && !dated.has(core.to - 1));
}

/** Reads what a block says by itself. */
export function analyse(block: Block, language: Language, pack: Pack): Analysis {
  const text = tokensOf(block);
  const { tokens, starts, ends } = text;
  const dates = findDates(tokens, language);
  const quantities = withoutDates(findQuantities(tokens, language), dates);
  const cues = lexiconOf(pack).find(block.text, text);
  return {
    block,
    language,
    tokens,
    starts,
    ends,
    sentences: joined(cut(tokens, language), quantities, tokens, language),
    cues,
    cued: byKind(cues),
    spots: findSpots(tokens, language),
    quantities,
    dates,
    kept: [],
  };
}
