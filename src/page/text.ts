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

interface TextOptions {
  /** The blocks of the last reading. */
  readonly before: readonly PageBlock[];
  /** Whether an element is the extension's own and not the page's. */
  isOwn(element: Element): boolean;
  /** Told of every shadow root that is read. */
  onShadowRoot(root: ShadowRoot): void;
}

/**
 * Reads the text of a document anew, and hands out the very block of the last reading wherever nothing changed: what is
 * known of a block hangs on its identity.
 *
 * @returns a generator that yields how much of the document it has seen, 0–1, and returns the blocks in document order
 */
export function* textOf(root: Document, { before, isOwn, onShadowRoot }: TextOptions): Generator<number, PageBlock[]> {
  const known = new Map(before.map((block) => [block.nodes[0], block]));
  const blocks: PageBlock[] = [];
  const elements = root.getElementsByTagName('*');
  let visited = 0;
  const find = (element: Element) => {
    visited++;
    if (isOwn(element)) return null;
    const shadow = shadowRootOf(element);
    if (shadow) onShadowRoot(shadow);
    return shadow;
  };
  for (const block of blocksOf(root, find)) {
    const old = known.get(block.nodes[0]);
    blocks.push(old && isSame(old, block) ? old : block);
    yield Math.min(1, visited / elements.length);
  }
  return blocks;
}
