import type { Analysis } from './analysis';
import type { CellPlace } from './block';
import type { Link } from './candidate';
import { UNSAID } from './labels';
import type { Lines } from './tables';

/** A table of many operations: only the line that names the topic is about it. */
export function isStrangeCell(a: Analysis, named: ReadonlyMap<number, Lines>): boolean {
  const at = a.block.cell;
  const lines = at && named.get(at.table);
  return lines ? !lines.rows.has(at.row) && !lines.columns.has(at.column) : false;
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
