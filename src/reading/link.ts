import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { isOption } from './answers';
import { labelsBeside, type Side } from './beside';
import { type Ground, type Link, NO_FIGURES, RARE } from './candidate';
import type { ContextPlace, Memory } from './context';
import { countedBy } from './counted';
import { isElsewhen } from './elsewhere';
import { perBlock } from './kept';
import { isBareNumber, type Label, linkByLabels } from './labels';
import { coherent, isStrangeCell, type TableLink, tablesOfOthers } from './lines';
import { Outline } from './outline';
import { factFor } from './pack-index';
import { placesOf } from './places';
import { polarityOf } from './polarity';
import { linkProse } from './prose';
import type { Quantity } from './quantities';
import { refutedOn } from './refuted';
import { passed } from './replies';
import { createRows } from './rows';
import type { Scope } from './scope';
import { headsOf, linesNaming, tablesOf } from './tables';
import { createTitles } from './titles';

const isOfAnotherTime = perBlock((a, pack: Pack) => isElsewhen(a, 0, a.tokens.length, pack));

const none: readonly never[] = [];

/** A place that the block before spoke of is a weak context. */
const FROM_BEFORE = 1.25;

/** How surely what a cell tells is told of the place in the head of its row or column. */
const FROM_HEAD = 2.3;

/** "Denver | More than 80 percent of those arrested had …": the places that the heads of a cell name. */
const placesOver = (heads: readonly Label[], pack: Pack): readonly ContextPlace[] =>
  heads.flatMap(({ a, index }) => {
    const [place, ...more] = placesOf(a, pack);
    const words = { block: index, from: 0, to: a.tokens.length };
    return place && more.length === 0 ? [{ id: place.ids[0] as string, strength: FROM_HEAD, words }] : [];
  });

/** "4 days" needs no label. */
function hasUnit(a: Analysis, quantity: Quantity, pack: Pack): boolean {
  const counted = countedBy(a, quantity);
  const people = factFor(pack, undefined, undefined)?.unit;
  return counted.kind === 'unit' && !counted.units.some(({ id }) => id === people);
}

/**
 * Links the quantities of a page to facts, block by block.
 *
 * @param analyses - the blocks in document order
 */
export function* linkPage(
  analyses: readonly Analysis[],
  scope: Scope,
  pack: Pack,
): Generator<{ block: number; links: readonly Link[] }> {
  const outline = new Outline(pack);
  const tables = tablesOf(analyses);
  const others = tablesOfOthers(analyses, scope.mentions, pack);
  const isOfOthers = ({ block: { cell } }: Analysis) => cell !== undefined && others.has(cell.table);
  const named = linesNaming(tables, (block) => scope.mentions.has(block));
  const figures = new Set(
    pack.facts.flatMap(({ value }) => (typeof value === 'number' && value >= RARE ? [value] : [])),
  );
  let polarity: Memory['polarity'];
  const inTables: TableLink[] = [];
  const rows = createRows(analyses);
  const titles = createTitles(pack);
  const sides = new Map<number, Side>();
  const seen = new Set<string>();
  let topic: Memory['topic'];
  let asked: Memory['asked'];
  let question: Memory['question'];
  let statement: Memory['statement'];
  let finer: Memory['finer'];
  const refuted = refutedOn(analyses, pack);
  for (const [index, a] of analyses.entries()) {
    const { context, group, told } = outline.around(a, index);
    const away = outline.away && !scope.mentions.has(index);
    const level = outline.elsewhere || away || isOfOthers(a) ? 0 : (scope.levels[index] ?? 0);
    if (level > 0 && a.quantities.length === 0) polarity = polarityOf(a, pack, 0, a.tokens.length, polarity);
    const isSilent = a.quantities.length === 0 && a.dates.length === 0 && a.cues.length === 0;
    // "How long did it last?"
    if (level === 0 || (isSilent && a.tokens.at(-1)?.text !== '?')) {
      statement = level === 0 ? undefined : passed(statement, a, { from: 0, to: a.tokens.length });
      continue;
    }
    const ground: Ground = { level: scope.passing ? 1 : level, told, toldHere: told, refuted: NO_FIGURES, figures };
    if ((a.block.cell && isStrangeCell(a, named)) || isOption(analyses, index)) continue;
    const [alone] = a.quantities;
    if (alone && !asked && !statement?.open && isBareNumber(a) && !hasUnit(a, alone, pack)) {
      const byLabels = (labels: readonly Label[]) => linkByLabels(alone, labels, context, pack, ground, polarity);
      const labels = a.block.cell ? headsOf({ a, index }, tables) : labelsBeside(analyses, index, sides, pack);
      // "June 2016 | 10": a line of another time.
      const away = labels.some((label) => isOfAnotherTime(label.a, pack));
      const link = away ? undefined : byLabels(labels);
      if (link || labels.length > 0) {
        if (a.block.cell) inTables.push({ block: index, cell: a.block.cell, link });
        else yield { block: index, links: rows.sift(a, index, link ? [link] : []) };
        continue;
      }
    }
    const places = placesOf(a, pack);
    for (const place of places) for (const id of place.ids) seen.add(id);
    const memory: Memory = {
      seen,
      polarity,
      asked,
      question,
      statement,
      finer,
      unlinked: undefined,
      others: false,
      last: undefined,
      topic: topic && { id: topic.id, strength: FROM_BEFORE, words: topic.words },
    };
    const inRow = a.block.cell ? placesOver(headsOf({ a, index }, tables), pack) : none;
    const around = { a, index, places, context: [...context, ...inRow], group, refuted: refuted.get(index) ?? none };
    const links = linkProse(around, ground, scope, memory, pack);
    ({ polarity, topic, asked, question, statement, finer } = memory);
    yield { block: index, links: rows.sift(a, index, links) };
    yield* titles(a, index, links);
  }
  for (const { block, link } of coherent(inTables, analyses)) {
    const a = analyses[block];
    if (a && link) yield { block, links: rows.sift(a, block, [link]) };
  }
  yield* rows.rest();
}
