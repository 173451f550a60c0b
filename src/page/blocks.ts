import type { Block, BlockKind } from '../reading/block';
import { isFurniture } from './furniture';
import { cellPlace } from './tables';
import { isVisible } from './visible';

/** A block with the way back to the page. */
export interface PageBlock extends Block {
  /** The text nodes that the block's text is made of, in document order. */
  readonly nodes: readonly Text[];
  /**
   * Offset in `text` at which each node's data begins. Between two nodes may stand a line separator (U+2028) that the page does
   * not have, where a `br` parts them.
   */
  readonly starts: readonly number[];
}

/** Stands in a block's text for a `br`: line feeds in the source are mere spaces. */
const LINE_BREAK = '\u2028';

/** Finds the shadow root of an element, closed ones too where the caller may see them. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
   form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
   tbody td tfoot th thead tr ul`.split(/\s+/),
);
const SKIPPED = new Set(
  `audio canvas datalist embed head iframe input math meter noembed noframes noscript object option optgroup progress
   script select style svg template textarea title video`.split(/\s+/),
);
const SECTIONS = new Set(['article', 'aside', 'blockquote', 'details', 'figure', 'section']);
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: 'item',
  dt: 'term',
  dd: 'definition',
  caption: 'caption',
  figcaption: 'caption',
};
/** A raised number behind a word or a figure is the mark of a footnote. */
const FOOTNOTE = /^[\s[(]*(?:\d{1,3}(?:[,\s]+\d{1,3})*|[*†‡§]|[a-z])[\])\s]*$/;

/** What the ancestors of a text say of it. */
type Context = Omit<Block, 'text'>;

const numbers = new WeakMap<Element, number>();
let last = 0;

/** A number for an element that stays the same as long as the element lives. */
function numberOf(element: Element): number {
  const known = numbers.get(element);
  if (known !== undefined) return known;
  numbers.set(element, ++last);
  return last;
}

function contextOf(element: Element, tag: string, around: Context): Context {
  const lang = element.getAttribute('lang')?.split('-')[0]?.toLowerCase() ?? around.lang;
  const furniture = around.furniture || isFurniture(element, tag);
  const context = lang === around.lang && furniture === around.furniture ? around : { ...around, lang, furniture };
  if (/^h[1-6]$/.test(tag)) return { ...context, kind: 'heading', level: Number(tag[1]) };
  if (tag === 'td' || tag === 'th') {
    const { cell: _outer, ...rest } = context;
    const cell = cellPlace(element, numberOf);
    return cell ? { ...rest, kind: 'cell', cell } : { ...rest, kind: 'paragraph' };
  }
  if (tag === 'ul' || tag === 'ol' || tag === 'dl') return { ...context, lists: [...context.lists, numberOf(element)] };
  const kind = KINDS[tag];
  if (kind) return { ...context, kind };
  if (SECTIONS.has(tag)) return { ...context, sections: [...context.sections, numberOf(element)] };
  return context;
}

/** The context of a root that is not the whole document: what its ancestors say. */
function outside(root: Node): Context {
  const ancestors: Element[] = [];
  let up: Node | null = root.nodeType === Node.ELEMENT_NODE ? root.parentNode : root;
  while (up) {
    if (up.nodeType === Node.ELEMENT_NODE) ancestors.push(up as Element);
    up = up.parentNode ?? ('host' in up ? (up as ShadowRoot).host : null);
  }
  let context: Context = { kind: 'paragraph', lang: '', level: 0, sections: [], lists: [], furniture: false };
  for (const element of ancestors.reverse()) context = contextOf(element, element.localName, context);
  return context;
}

function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return tag === 'sup' && FOOTNOTE.test(element.textContent ?? '');
}

/**
 * Reads the blocks of text under a root, in document order: what is seen and is not a control, each with its place in
 * headings, lists and tables. A generator, so that the caller may pause between blocks.
 *
 * @param root - where to begin
 * @param shadowRootOf - looks into shadow trees; without it only open ones are read
 */
export function* blocksOf(
  root: Element | ShadowRoot | Document,
  shadowRootOf: ShadowRootOf = (element) => element.shadowRoot,
): Generator<PageBlock> {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  let owner = outside(root);

  const flush = function* (): Generator<PageBlock> {
    if (/\S/.test(text)) yield { ...owner, text, nodes, starts };
    nodes = [];
    starts = [];
    text = '';
  };

  // An explicit stack: a page may nest deeper than calls can.
  const single = root.nodeType === Node.ELEMENT_NODE;
  const stack = [{ next: single ? root : root.firstChild, single, context: owner, block: true }] as {
    next: Node | null;
    single: boolean;
    context: Context;
    block: boolean;
  }[];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      stack.pop();
      if (frame.block) yield* flush();
      continue;
    }
    frame.next = frame.single ? null : node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE) {
      const { data, parentElement } = node as Text;
      if (!data || (parentElement && /\S/.test(data) && !isVisible(parentElement))) continue;
      if (!/\S/.test(text)) owner = frame.context;
      starts.push(text.length);
      nodes.push(node as Text);
      text += data;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const tag = element.localName;
      if (tag === 'br') {
        if (text) text += LINE_BREAK;
        continue;
      }
      if (isSkipped(element, tag)) continue;
      const block = BLOCKS.has(tag);
      if (block) yield* flush();
      const context = contextOf(element, tag, frame.context);
      stack.push({ next: element.firstChild, single: false, context, block });
      const shadow = shadowRootOf(element);
      if (shadow) stack.push({ next: shadow.firstChild, single: false, context, block: true });
    }
  }
}
