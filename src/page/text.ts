import { blocksOf, type PageBlock } from './blocks';
import type { Pieces } from './pieces';
import { isPlain } from './plain';
import { shadowRootOf } from './shadow';

/** Blocks between two pauses. */
const STRETCH = 8;

/** Whether two blocks are the same to a reader and stand in the same nodes. */
function isSame(a: PageBlock, b: PageBlock): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.lang === b.lang &&
    a.level === b.level &&
    a.furniture === b.furniture &&
    a.whole === b.whole &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => node === b.nodes[i]) &&
    JSON.stringify([a.articles, a.lists, a.cell]) === JSON.stringify([b.articles, b.lists, b.cell])
  );
}

interface TextOptions {
  readonly pieces: Pieces;
  /** The last of the siblings that are passed over from an element on. */
  lastPassed?(element: Element): Element | undefined;
  /** Whether an element is the extension's own and not the page's. */
  isOwn(element: Element): boolean;
  /** Told of every shadow root that is read. */
  onShadowRoot(root: ShadowRoot): void;
  /** Told of custom elements that have no shadow root. */
  onHost(element: Element): void;
  /** Told of elements whose text was left out because nobody sees it. */
  onHidden(element: Element): void;
}

/** The block that was last read from a text node on, or in an element. */
const last = new WeakMap<Node, PageBlock>();

/** The very block of an earlier reading where nothing changed: what is known of a block hangs on its identity. */
function settle(block: PageBlock): PageBlock {
  const first = block.whole ?? block.nodes[0];
  const before = first && last.get(first);
  if (before && isSame(before, block)) return before;
  if (first) last.set(first, block);
  return block;
}

/**
 * Reads the text of a document, anew only where it has changed since it was last read.
 *
 * @returns a generator that yields how many elements it has gone into, and returns the blocks in document order
 */
export function* textOf(
  root: Document,
  { pieces, lastPassed, isOwn, onShadowRoot, onHost, onHidden }: TextOptions,
): Generator<number, PageBlock[]> {
  const blocks: PageBlock[] = [];
  let visited = 0;
  const find = (element: Element) => {
    visited++;
    if (isOwn(element)) return null;
    const shadow = shadowRootOf(element);
    if (shadow) onShadowRoot(shadow);
    else if (element.localName.includes('-')) onHost(element);
    return shadow;
  };
  pieces.begin();
  for (const block of blocksOf(root, {
    shadowRootOf: find,
    pieces,
    settle,
    isPlain,
    ...(lastPassed && { lastPassed }),
    onHidden,
  })) {
    blocks.push(block);
    if (blocks.length % STRETCH === 0) yield visited;
  }
  return blocks;
}
