import type { Near } from './highlights';

/** How far beside a figure still counts as on it, in CSS pixels: a wavy line hangs below the line box. */
const SLACK = 2;

/**
 * Finds the mark under a point. Marks are no elements, so the browser cannot say; but it has already found the element
 * under the pointer, and only the marks that this element (or one around it) holds can be meant. Where it holds none
 * nothing is measured, so that no layout is forced. The rectangles serve in every browser that has highlights, and in
 * shadow roots; `highlightsFromPoint` came late and has to be told of each root.
 *
 * @param path - the event's composed path
 * @param x - CSS pixels of the viewport, as y
 * @returns the mark, a figure before a mention, or null
 */
export function hit(
  near: ReadonlyMap<Element, ReadonlySet<Near>>,
  path: readonly EventTarget[],
  x: number,
  y: number,
): Near | null {
  if (near.size === 0) return null;
  let mention: Near | null = null;
  for (const target of path) {
    for (const mark of near.get(target as Element) ?? []) {
      if (!rectAt(mark.range, x, y)) continue;
      if ('verdict' in mark.item) return mark;
      mention ??= mark;
    }
  }
  return mention;
}

/** The rectangle of a range at a point: of a figure that is broken over two lines, that on the line pointed at. */
function rectAt(range: Range, x: number, y: number): DOMRect | undefined {
  return [...range.getClientRects()].find(
    (box) => x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
}
