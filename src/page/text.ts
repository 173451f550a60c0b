import { blocksOf, type PageBlock } from './blocks';
import { shadowRootOf } from './shadow';

/** Whether two blocks are the same to a reader and stand in the same nodes. */
function isSame(a: PageBlock, b: PageBlock): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.lang === b.lang &&
    a.level === b.level &&
    a.furniture === b.furniture &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => node === b.nodes[i]) &&
    JSON.stringify([a.sections, a.lists, a.cell]) === JSON.stringify([b.sections, b.lists, b.cell])
  );
}

/**
 * Reads the text of a document anew, and hands out the very block of the last reading wherever nothing changed: what is
 * known of a block hangs on its identity.
 *
 * @param before - the blocks of the last reading
 * @param onShadowRoot - told of every shadow root that was read
 * @param isOwn - whether an element is the extension's own and not the page's
 * @returns a generator that yields now and then and returns the blocks in document order
 */
export function* textOf(
  root: Document,
  before: readonly PageBlock[],
  onShadowRoot: (root: ShadowRoot) => void,
  isOwn: (element: Element) => boolean,
): Generator<void, PageBlock[]> {
  const known = new Map(before.map((block) => [block.nodes[0], block]));
  const blocks: PageBlock[] = [];
  const find = (element: Element) => {
    const shadow = isOwn(element) ? null : shadowRootOf(element);
    if (shadow) onShadowRoot(shadow);
    return shadow;
  };
  for (const block of blocksOf(root, find)) {
    const old = known.get(block.nodes[0]);
    blocks.push(old && isSame(old, block) ? old : block);
    yield;
  }
  return blocks;
}
