import type { CellPlace } from '../reading/block';

type Place = Pick<CellPlace, 'row' | 'column' | 'rows' | 'columns'>;

/** How the cells of a table stand. */
interface Grid {
  /** The number of each row. */
  readonly rows: ReadonlyMap<Element, number>;
  /** All cells, where some reach into later rows; else a row's cells are placed when they are asked for. */
  readonly cells: Map<Element, Place> | undefined;
  /** The row that was asked for last. */
  latest?: { readonly row: Element; readonly cells: Map<Element, Place> };
}

const grids = new WeakMap<Element, Grid>();

/** A cell that holds more than one line of text is a part of a layout, not an entry of a table. */
const LAYOUT = 'p + p, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, article, section';

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return value > 0 ? Math.min(value, 1000) : 1;
}

const isCell = ({ localName }: Element) => localName === 'td' || localName === 'th';

/** Places the cells of one row into the columns that are free. */
function placeRow(element: Element, row: number, isTaken: (column: number) => boolean): Map<Element, Place> {
  const places = new Map<Element, Place>();
  let column = 0;
  for (const cell of element.children) {
    if (!isCell(cell)) continue;
    while (isTaken(column)) column++;
    const columns = span(cell, 'colspan');
    places.set(cell, { row, column, rows: span(cell, 'rowspan'), columns });
    column += columns;
  }
  return places;
}

/** Lays the cells of a table out on a grid, as HTML's table model does. */
function layOut(table: Element): Grid {
  const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const rows = new Map(own.map((row, i) => [row, i]));
  if (!table.querySelector('[rowspan]')) return { rows, cells: undefined };
  const cells = new Map<Element, Place>();
  const taken = own.map(() => new Set<number>());
  for (const [row, element] of own.entries())
    for (const [cell, place] of placeRow(element, row, (column) => taken[row]?.has(column) ?? false)) {
      cells.set(cell, place);
      // Only cells that reach into later rows push others aside.
      for (let r = row + 1; r < Math.min(row + place.rows, own.length); r++)
        for (let c = place.column; c < place.column + place.columns; c++) taken[r]?.add(c);
    }
  return { rows, cells };
}

/** The place of a cell, or undefined where the grid does not know it. */
function placeIn(grid: Grid, cell: Element): Place | undefined {
  if (grid.cells) return grid.cells.get(cell);
  const row = cell.parentElement;
  const number = row ? grid.rows.get(row) : undefined;
  if (!row || number === undefined) return undefined;
  if (grid.latest?.row !== row) grid.latest = { row, cells: placeRow(row, number, () => false) };
  return grid.latest.cells.get(cell);
}

/** Forgets where the cells of a table stand: it has changed. */
export function forgetTable(table: Element): void {
  grids.delete(table);
}

/**
 * Where a cell stands in its table, or undefined where the table only lays the page out.
 *
 * @param numberOf - gives the table its number
 */
export function cellPlace(cell: Element, numberOf: (element: Element) => number): CellPlace | undefined {
  const table = cell.closest('table');
  if (!table || (cell.firstElementChild && cell.querySelector(LAYOUT))) return undefined;
  let grid = grids.get(table);
  let place = grid && placeIn(grid, cell);
  if (!place) {
    grid = layOut(table);
    grids.set(table, grid);
    place = placeIn(grid, cell);
  }
  return place && { table: numberOf(table), header: cell.localName === 'th', ...place };
}
