import type { Analysis } from './analysis';
import { quantitiesIn, type Range } from './cues';
import { type Opening, openingsOf } from './replies';

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
export function refutedOn(analyses: readonly Analysis[]): ReadonlyMap<number, readonly Refuted[]> {
  const found = new Map<number, Refuted[]>();
  for (const [index, a] of analyses.entries()) {
    let first = 0;
    for (const k of a.sentences.keys()) {
      const opening = openingsOf(a)[k];
      if (!opening) continue;
      const at = k > first ? index : k === 0 ? statementBefore(analyses, index) : undefined;
      const said =
        at === index ? a.sentences.slice(Math.max(first, k - SAID), k) : analyses[at ?? -1]?.sentences.slice(-SAID);
      first = k + 1;
      if (!opening.denies || at === undefined || !said?.[0]) continue;
      const values = valuesBehind(analyses, index, k, opening);
      const known = found.get(at) ?? [];
      found.set(at, known);
      if (values.size > 0) known.push({ from: said[0].from, to: said.at(-1)?.to ?? 0, values });
    }
  }
  return found;
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

/** The figures behind a verdict, in its block or, where nothing follows it there, in the next. */
function valuesBehind(analyses: readonly Analysis[], index: number, k: number, { to }: Opening): ReadonlySet<number> {
  const a = analyses[index] as Analysis;
  const here = quantitiesIn(a, to, a.sentences[Math.min(k + TOLD, a.sentences.length) - 1]?.to ?? to);
  const next = analyses[index + 1];
  const behind =
    here.length > 0 || k + 1 < a.sentences.length || !next
      ? here
      : quantitiesIn(next, 0, next.sentences[TOLD - 1]?.to ?? next.tokens.length);
  return new Set(behind.map(({ said }) => said.value));
}
