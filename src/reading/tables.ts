import type { Analysis } from './analysis';
import type { CellPlace } from './block';
import { isBareNumber, isUnderstood, type Label } from './labels';

/** Longer spans of rows or columns are no heads. */
const LONGEST_SPAN = 200;

/** So many heads over a column count besides those in the table's first row: the nearest. */
const NEAREST = 2;

interface Cell {
  readonly label: Label;
  readonly place: CellPlace;
}

/** Where the heads of a table stand. */
interface Table {
  readonly rows: Map<number, { readonly headers: Cell[]; readonly others: Cell[] }>;
  readonly columns: Map<number, Cell[]>;
}

export type Tables = ReadonlyMap<number, Table>;

/** The rows and columns of a table. */
export interface Lines {
  readonly rows: Set<number>;
  readonly columns: Set<number>;
}

/** Whether the rows of a table below the first begin with heads. */
const hasHeads = (rows: Table['rows']): boolean =>
  [...rows].some(([row, { headers, others }]) => row > 0 && [...headers, ...others].some((c) => c.place.column === 0));

/** In each table that names the topic in its heads, the rows and columns that do: the others are about other things. */
export function linesNaming(tables: Tables, isMention: (block: number) => boolean): Map<number, Lines> {
  const lines = new Map<number, Lines>();
  for (const [id, { rows }] of tables)
    for (const { headers, others } of rows.values())
      for (const { label, place } of [...headers, ...others]) {
        // The title of the whole table is no head of a line, nor is what stands in its corner over the heads of rows.
        const isTitle = place.columns > 1 && headers.length + others.length === 1;
        const isCorner = place.row === 0 && place.column === 0 && hasHeads(rows);
        if (isTitle || isCorner || !isMention(label.index) || label.a.quantities.length > 0) continue;
        const known = lines.get(id) ?? { rows: new Set(), columns: new Set() };
        known.rows.add(place.row);
        known.columns.add(place.column);
        for (const column of describedColumns(headers, isMention)) known.columns.add(column);
        lines.set(id, known);
      }
  return lines;
}

/** "Place | Safe City arrests | Share with a conviction": the columns that go on about the people of the named one, where every column does. */
function describedColumns(heads: readonly Cell[], isMention: (block: number) => boolean): readonly number[] {
  const described = heads.filter(({ label }) => label.a.cued.group.length > 0 && isUnderstood(label));
  const isKnown = (cell: Cell) => cell.place.column === 0 || isMention(cell.label.index) || described.includes(cell);
  return heads.every(isKnown) ? described.map(({ place }) => place.column) : [];
}

const span = (start: number, length: number) =>
  Array.from({ length: Math.min(length, LONGEST_SPAN) }, (_, i) => start + i);

/** Finds the cells of a page's tables that may be heads: header cells, and those that hold more than a number. */
export function tablesOf(analyses: readonly Analysis[]): Tables {
  const byTable = new Map<number, { heads: Cell[]; numbered: Set<number> }>();
  for (const [index, a] of analyses.entries()) {
    const place = a.block.cell;
    if (!place) continue;
    const known = byTable.get(place.table) ?? { heads: [], numbered: new Set() };
    byTable.set(place.table, known);
    const number = isBareNumber(a);
    if (number) known.numbered.add(place.row);
    if (!number || place.header) known.heads.push({ label: { a, index }, place });
  }
  const tables = new Map<number, Table>();
  for (const [id, { heads, numbered }] of byTable) {
    const table: Table = { rows: new Map(), columns: new Map() };
    tables.set(id, table);
    for (const cell of heads) {
      const { place } = cell;
      for (const row of span(place.row, place.rows)) {
        const known = table.rows.get(row) ?? { headers: [], others: [] };
        table.rows.set(row, known);
        (place.header ? known.headers : known.others).push(cell);
      }
      if (place.row > 0 && (!place.header || numbered.has(place.row))) continue;
      for (const column of span(place.column, place.columns)) {
        const known = table.columns.get(column);
        if (known) known.push(cell);
        else table.columns.set(column, [cell]);
      }
    }
  }
  return tables;
}

/** The heads of a table's cell: in its row and over its column. */
export function headsOf(cell: Label, tables: Tables): Label[] {
  const at = cell.a.block.cell;
  const table = at && tables.get(at.table);
  if (!table) return [];
  const row = table.rows.get(at.row);
  const isBefore = ({ label, place }: Cell) => place.column < at.column && label.index !== cell.index;
  const isBehind = ({ place }: Cell) => place.column > at.column;
  const head = row?.headers.find(isBefore) ?? row?.others.find(isBefore) ?? row?.others.find(isBehind);
  const over = (table.columns.get(at.column) ?? []).filter(({ place }) => place.row < at.row);
  const first = over.filter(({ place }) => place.row === 0);
  const rest = over.filter(({ place }) => place.row > 0).slice(-NEAREST);
  return [head, ...first, ...rest].flatMap((found) => found?.label ?? []);
}
