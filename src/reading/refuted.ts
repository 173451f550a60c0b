import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { Said } from './claim';
import { append, quantitiesIn, type Range } from './cues';
import { isSelfDenied, type Opening, openingsOf } from './replies';

/** A statement that the text behind it calls wrong, with the figures that it gives instead. */
export interface Refuted extends Range {
  readonly values: ReadonlySet<number>;
}

/** So many sentences of a statement are called wrong at once, and so many more tell what is right. */
const SAID = 3;
const TOLD = 3;
/** A source between a statement and the verdict on it is no longer, in tokens. */
const SOURCE = 12;

/** The statements that a page calls wrong, by block. */
export function refutedOn(analyses: readonly Analysis[], pack: Pack): ReadonlyMap<number, readonly Refuted[]> {
  const refuted = new Map<number, Refuted[]>();
  for (const [index, a] of analyses.entries()) {
    let first = 0;
    for (const k of a.sentences.keys()) {
      const found = openingsOf(a)[k];
      const opening = found?.weak ? undefined : found;
      const range = a.sentences[k] as Range;
      if (!opening && quantitiesIn(a, range.from, range.to).length > 0 && isSelfDenied(a, range)) {
        const values = valuesBehind(analyses, pack, index, k, { denies: true, to: range.to });
        if (values.size > 0) append(refuted, index, { ...range, values });
      }
      if (!opening) continue;
      const at = k > first ? index : k === 0 ? statementBefore(analyses, index) : undefined;
      const said =
        at === index ? a.sentences.slice(Math.max(first, k - SAID), k) : analyses[at ?? -1]?.sentences.slice(-SAID);
      first = k + 1;
      if (!opening.denies || at === undefined || !said?.[0]) continue;
      const values = valuesBehind(analyses, pack, index, k, opening);
      if (values.size > 0) append(refuted, at, { from: said[0].from, to: said.at(-1)?.to ?? 0, values });
    }
  }
  return refuted;
}

/** The block of the statement that the first sentence of a block judges. */
function statementBefore(analyses: readonly Analysis[], index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const a = analyses[at] as Analysis;
    if (a.quantities.length > 0 || a.dates.length > 0) return a.sentences.length <= SAID ? at : undefined;
    if (a.tokens.length > SOURCE) return undefined;
  }
  return undefined;
}

/** A sentence with a figure that is this brief, in tokens, gives the right one: "It was 42." What follows adds to it. */
const BRIEF = 6;

/** The figures behind a verdict, in its block or, where nothing follows it there, in the next. */
function valuesBehind(
  analyses: readonly Analysis[],
  pack: Pack,
  index: number,
  k: number,
  { to }: Opening,
): ReadonlySet<number> {
  const a = analyses[index] as Analysis;
  const here = figuresIn(a, pack, a.sentences.slice(k, k + TOLD), to);
  const next = analyses[index + 1];
  const isLast = here.length === 0 && k + 1 === a.sentences.length;
  return new Set(isLast && next ? figuresIn(next, pack, next.sentences.slice(0, TOLD), 0) : here);
}

/** What a hedged figure stands for is no further from it than this part of it. */
const HEDGED = 0.25;

/** "over 40": the pack's figures that a hedged one may stand for. */
const meantBy = ({ value, low, high, hedge }: Said, pack: Pack): readonly number[] =>
  hedge === 'none'
    ? []
    : pack.facts.flatMap(({ value: fact }) =>
        typeof fact === 'number' && fact >= low && fact <= high && Math.abs(fact - value) <= value * HEDGED
          ? [fact]
          : [],
      );

function figuresIn(a: Analysis, pack: Pack, sentences: readonly Range[], start: number): readonly number[] {
  const found: number[] = [];
  for (const range of sentences) {
    const from = Math.max(start, range.from);
    for (const { said } of quantitiesIn(a, from, range.to)) found.push(said.value, ...meantBy(said, pack));
    if (found.length > 0 && range.to - from <= BRIEF) break;
  }
  return found;
}
