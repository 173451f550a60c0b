import type { CellPlace } from '../reading/block';

type Grid = Map<Element, Pick<CellPlace, 'row' | 'column' | 'rows' | 'columns'>>;

const grids = new WeakMap<Element, Grid>();

/** A cell that holds more than one line of text is a part of a layout, not an entry of a table. */
const LAYOUT = 'p + p, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, article, section';

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return value > 0 ? Math.min(value, 1000) : 1;
}

/** Lays the cells of a table out on a grid, as HTML's table model does. */
function layOut(table: Element): Grid {
  const grid: Grid = new Map();
  const taken = new Set<string>();
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of element.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (taken.has(`${row} ${column}`)) column++;
      const place = { row, column, rows: span(cell, 'rowspan'), columns: span(cell, 'colspan') };
      grid.set(cell, place);
      // Only cells that reach into later rows push others aside.
      for (let r = row + 1; r < Math.min(row + place.rows, rows.length); r++)
        for (let c = column; c < column + place.columns; c++) taken.add(`${r} ${c}`);
      column += place.columns;
    }
  }
  return grid;
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
  if (!table || cell.querySelector(LAYOUT)) return undefined;
  let grid = grids.get(table);
  if (!grid?.has(cell)) {
    grid = layOut(table);
    grids.set(table, grid);
  }
  const place = grid.get(cell);
  return place && { table: numberOf(table), header: cell.localName === 'th', ...place };
}
