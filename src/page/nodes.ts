import type { PageBlock } from './blocks';

/** The text nodes of a block, in document order, and the offset in the block's text at which each begins. */
export type Nodes = Pick<PageBlock, 'nodes' | 'starts'>;

const ZERO = [0];

/** Where the text of a block stands. Of a block that is the whole text of an element they are looked up now. */
export function nodesOf(block: PageBlock): Nodes {
  if (!block.whole) return block;
  const only = block.whole.firstChild;
  if (only instanceof Text && !only.nextSibling) return { nodes: [only], starts: ZERO };
  const nodes: Text[] = [];
  const starts: number[] = [];
  const walker = document.createTreeWalker(block.whole, NodeFilter.SHOW_TEXT);
  for (let at = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text);
    starts.push(at);
    at += (node as Text).length;
  }
  return { nodes, starts };
}

/** An element that holds the beginning of a block. */
export const holderOf = ({ whole, nodes }: PageBlock): Element | null => whole ?? nodes[0]?.parentElement ?? null;
