import { plain } from '../forms';
import type { Piece } from './blocks';
import { forgetTable } from './tables';

/** What was read so far, by block-level element. */
export interface Pieces {
  get(element: Element): Piece | undefined;
  set(element: Element, piece: Piece): void;
  /** A reading begins; what is forgotten from now on must not be remembered by it. */
  begin(): void;
  /** Forgets whatever changes of the page make untrue. */
  change(records: readonly MutationRecord[]): void;
  /** Forgets what was read under an element and its ancestors. */
  forget(node: Node): void;
}

const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);

export function createPieces(): Pieces {
  const known = new WeakMap<Element, Piece>();
  let forgotten = new WeakSet<Node>();

  const drop = (element: Element) => {
    known.delete(element);
    forgotten.add(element);
  };

  const forget = (node: Node) => {
    // Where an ancestor is forgotten already, so are all of its own.
    for (let up: Node | null = node; up && !forgotten.has(up); ) {
      if (up instanceof Element) drop(up);
      up = plain(up).parentNode ?? ('host' in up ? (up as ShadowRoot).host : null);
    }
  };

  return {
    get: (element) => known.get(element),
    set(element, piece) {
      if (!forgotten.has(element)) known.set(element, piece);
    },
    begin() {
      forgotten = new WeakSet();
    },
    forget,
    change(records) {
      const tables = new Set<Element>();
      for (const { target, type } of records) {
        forget(target);
        if (type !== 'childList' || !TABLE_PARTS.has((target as Element).localName)) continue;
        const table = (target as Element).closest('table');
        if (table) tables.add(table);
      }
      // A row more or less moves the cells of others.
      for (const table of tables) {
        forgetTable(table);
        for (const part of table.querySelectorAll('thead,tbody,tfoot,tr,td,th')) drop(part);
      }
    },
  };
}
