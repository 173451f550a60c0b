import { plain } from '../forms';
import type { PageBlock } from './blocks';
import { type Nodes, nodesOf } from './nodes';

/** The node in which an offset lies: the last that begins at or before it. */
function nodeAt({ starts }: Nodes, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Whether a node is as long as it was and still says what was read between two offsets: a node may hold millions of
 * characters and thousands of stretches.
 */
function isAsRead({ text }: PageBlock, { nodes, starts }: Nodes, index: number, start: number, end: number): boolean {
  const node = nodes[index];
  if (!node?.isConnected) return false;
  const begin = starts[index] ?? 0;
  const behind = begin + node.length;
  // A br may have put its line break behind the node's own text.
  if (!/^\u2028*$/.test(text.slice(behind, starts[index + 1] ?? text.length))) return false;
  const from = Math.max(start, begin);
  const to = Math.min(end, behind);
  return to <= from || node.substringData(from - begin, to - from) === text.slice(from, to);
}

/**
 * A range over a stretch of a block. It is live, and each live range makes changes of the page a little dearer: make it
 * only while it is needed.
 *
 * @param start - UTF-16 code units of the block's text
 * @param end - exclusive, after `start`
 * @returns null where the page does not say these words there any more
 */
export function rangeIn(block: PageBlock, start: number, end: number): Range | null {
  const there = nodesOf(block);
  const first = nodeAt(there, start);
  const last = nodeAt(there, end - 1);
  for (let index = first; index <= last; index++) if (!isAsRead(block, there, index, start, end)) return null;
  const from = there.nodes[first];
  const to = there.nodes[last];
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from, Math.min(from.length, start - (there.starts[first] ?? 0)));
  range.setEnd(to, Math.min(to.length, end - (there.starts[last] ?? 0)));
  return range;
}

/** The innermost element that holds a stretch of a block whole; of text right in a shadow root, the host. */
export function elementIn(block: PageBlock, start: number, end: number): Element | null {
  if (block.whole && !block.whole.firstElementChild) return block.whole;
  const there = nodesOf(block);
  const first = there.nodes[nodeAt(there, start)];
  const last = there.nodes[nodeAt(there, end - 1)];
  let holder: Node | null = first?.parentNode ?? null;
  while (holder && last !== first && !plain(holder).contains(last ?? null)) holder = plain(holder).parentNode;
  if (holder instanceof ShadowRoot) return holder.host;
  return holder instanceof Element ? holder : null;
}
