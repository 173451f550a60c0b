import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { CellPlace } from './block';
import type { Link } from './candidate';
import { isOfOtherDate } from './elsewhere';
import { UNSAID } from './labels';
import { tells } from './outline';
import type { Lines } from './tables';

/** A table of many operations: only the line that names the topic is about it. */
export function isStrangeCell(a: Analysis, named: ReadonlyMap<number, Lines>): boolean {
  const at = a.block.cell;
  const lines = at && named.get(at.table);
  return lines ? !lines.rows.has(at.row) && !lines.columns.has(at.column) : false;
}

/** "… about an operation in May 2016": whether the last sentence of a text tells of an event of another time. */
function tellsOfOther(a: Analysis, pack: Pack): boolean {
  const last = a.sentences.at(-1);
  if (!last || !isOfOtherDate(a, last.from, last.to, pack)) return false;
  return (
    tells(a, last.from, last.to) || a.tokens.slice(last.from, last.to).some(({ text }) => a.language.course.has(text))
  );
}

/** The tables that the text right before them says are of another event, and that do not name the topic. */
export function tablesOfOthers(
  analyses: readonly Analysis[],
  mentions: ReadonlyMap<number, unknown>,
  pack: Pack,
): ReadonlySet<number> {
  const known = new Set<number>();
  const others = new Set<number>();
  for (const [i, { block }] of analyses.entries()) {
    const table = block.cell?.table;
    if (table === undefined) continue;
    const before = analyses[i - 1];
    if (!known.has(table) && before && !mentions.has(i - 1) && tellsOfOther(before, pack)) others.add(table);
    known.add(table);
    if (mentions.has(i)) others.delete(table);
  }
  return others;
}

export interface TableLink {
  readonly block: number;
  readonly cell: CellPlace;
  readonly link: Link | undefined;
}

/** This part of a line's numbers must fit before a line that nothing describes is taken for the topic's. */
const MOSTLY = 0.6;

/**
 * Drops the links of table lines that say nothing of the event and whose numbers mostly do not fit. Lines run across
 * the places: along the columns where the places stand in the rows' heads, else along the rows.
 */
export function coherent(entries: readonly TableLink[], analyses: readonly Analysis[]): TableLink[] {
  const lines = new Map<string, TableLink[]>();
  const inRows = new Map<number, number>();
  for (const { cell, link } of entries)
    for (const { block } of link?.because ?? []) {
      const head = analyses[block]?.block.cell;
      if (head) inRows.set(cell.table, (inRows.get(cell.table) ?? 0) + (head.row === cell.row ? 1 : -1));
    }
  for (const entry of entries) {
    const { table, row, column } = entry.cell;
    const line = (inRows.get(table) ?? 0) > 0 ? `${table} column ${column}` : `${table} row ${row}`;
    const known = lines.get(line);
    if (known) known.push(entry);
    else lines.set(line, [entry]);
  }
  return [...lines.values()].flatMap((line) => {
    if (line.length < 3 || line.some(({ link }) => link && link.strength > UNSAID)) return line;
    const fitting = line.filter(({ link }) => link && link.verdict !== 'differs').length;
    return fitting < line.length * MOSTLY ? [] : line;
  });
}
