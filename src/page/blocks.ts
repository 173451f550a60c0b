import { plain } from '../forms';
import type { Block, BlockKind } from '../reading/block';
import { isFurniture } from './furniture';
import { cellPlace } from './tables';
import { BLOCKS, INLINE, SKIPPED } from './tags';
import { isVisible } from './visible';

/** A block with the way back to the page. */
export interface PageBlock extends Block {
  /** The element whose whole text this is, as it stands there; its nodes are looked up where they are needed. */
  readonly whole?: Element;
  /** The text nodes that the block's text is made of, in document order. */
  readonly nodes: readonly Text[];
  /**
   * Offset in `text` at which each node's data begins. Between two nodes may stand a line separator (U+2028)
   * that the page does not have, where a `br` parts them.
   */
  readonly starts: readonly number[];
}

/** Stands in a block's text for a `br`: line feeds in the source are mere spaces. */
const LINE_BREAK = '\u2028';

/**
 * What was read under a block-level element: its blocks, and the pieces of the block-level elements inside, in document
 * order.
 */
export interface Piece {
  /** What the ancestors said of it. */
  readonly context: Context;
  readonly parts: (PageBlock | Piece)[];
}

export interface BlocksOptions {
  /** Finds the shadow root of an element; only open ones are found where this is left out. */
  shadowRootOf?(element: Element): ShadowRoot | null;
  /** Remembers what was read under an element, so that it is not read again until the caller forgets it. */
  readonly pieces?: { get(element: Element): Piece | undefined; set(element: Element, piece: Piece): void };
  /** Takes a block that was read and gives the one to hand out: an equal one of an earlier reading. */
  settle?(block: PageBlock): PageBlock;
  /** The last of the siblings that are passed over from a block-level element on, if it is. */
  lastPassed?(element: Element): Element | undefined;
  /** Whether all text in a block-level element is running text, and seen if the element is. */
  isPlain?(element: Element): boolean;
  /** Told of elements whose text was left out because nobody sees it. */
  onHidden?(element: Element): void;
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  li: 'item',
  dt: 'term',
  dd: 'definition',
  caption: 'caption',
  figcaption: 'caption',
};
/** A raised number behind a word or a figure, or one that leads to a note, is the mark of a footnote. */
const FOOTNOTE = /^[\s[(]*(?:\d{1,3}(?:[,\s]+\d{1,3})*|[*†‡§]|[a-z])[\])\s]*$/;

/** Where a link to a footnote leads: "#fn5", "#_ftn12". */
const NOTE = /^#\D{1,20}\d{1,3}$/;

const NONE: readonly never[] = [];

/** Values of `nodeType`: documents outside of a browser bring no `Node` along. */
const ELEMENT = 1;
const TEXT = 3;

/** What the ancestors of a text say of it. */
type Context = Omit<Block, 'text' | 'footnotes'>;

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
  const isBare = !element.hasAttributes();
  if (isBare && INLINE.has(tag)) return around;
  const lang = (isBare ? null : element.getAttribute('lang'))?.split('-')[0]?.toLowerCase() ?? around.lang;
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
  if (tag === 'article') return { ...context, articles: [...context.articles, numberOf(element)] };
  return context;
}

/** The context of a root that is not the whole document: what its ancestors say. */
function outside(root: Node): Context {
  const ancestors: Element[] = [];
  let up: Node | null = root.nodeType === ELEMENT ? root.parentNode : root;
  while (up) {
    if (up.nodeType === ELEMENT) ancestors.push(up as Element);
    up = up.parentNode ?? ('host' in up ? (up as ShadowRoot).host : null);
  }
  let context: Context = { kind: 'paragraph', lang: '', level: 0, articles: [], lists: [], furniture: false };
  for (const element of ancestors.reverse()) context = contextOf(element, element.localName, context);
  return context;
}

function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag)) return true;
  const editable = element.hasAttributes() ? element.getAttribute('contenteditable') : null;
  return editable !== null && editable !== 'false';
}

/** @param before - the text that it stands behind: a link to a note that nothing raises is glued to it */
const isFootnote = (element: Element, tag: string, before: string) =>
  (tag === 'sup' || (tag === 'a' && NOTE.test(element.getAttribute('href') ?? '') && /\S$/.test(before))) &&
  FOOTNOTE.test(element.textContent ?? '');

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((number, i) => number === b[i]);

const isSameContext = (a: Context, b: Context): boolean =>
  a === b ||
  (a.kind === b.kind &&
    a.lang === b.lang &&
    a.level === b.level &&
    a.furniture === b.furniture &&
    isSame(a.articles, b.articles) &&
    isSame(a.lists, b.lists) &&
    a.cell?.table === b.cell?.table &&
    a.cell?.row === b.cell?.row &&
    a.cell?.column === b.cell?.column);

/** The blocks of a piece, in document order. */
function* unpack(piece: Piece): Generator<PageBlock> {
  const stack = [{ parts: piece.parts, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const part = top.parts[top.next++];
    if (!part) stack.pop();
    else if ('parts' in part) stack.push({ parts: part.parts, next: 0 });
    else yield part;
  }
}

interface Frame {
  next: Node | null;
  readonly single: boolean;
  /** The element that holds the nodes, if one does, and whether text in it is seen, once that is known. */
  readonly holder?: Element;
  isSeen?: boolean;
  readonly context: Context;
  /** Where finished blocks go. */
  readonly parts: (PageBlock | Piece)[];
  /** Text does not run on across the borders of this frame. */
  readonly block: boolean;
  /** Where in the text the mark of a footnote begins, when the frame reads one. */
  readonly footnote?: number;
  /** The block-level element that the frame reads, and what its ancestors say. */
  readonly whole?: { readonly element: Element; readonly context: Context };
}

/**
 * Reads the blocks of text under a root, in document order: what is seen and is not a control, each with its place in
 * headings, lists and tables. A generator, so that the caller may pause between blocks.
 */
export function* blocksOf(
  root: Element | ShadowRoot | Document,
  { shadowRootOf = (element) => element.shadowRoot, pieces, settle, lastPassed, isPlain, onHidden }: BlocksOptions = {},
): Generator<PageBlock> {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  let footnotes: { start: number; end: number }[] = [];
  let owner = outside(root);

  /** Ends a block; answers it, if it says anything. */
  const flush = (parts: (PageBlock | Piece)[]): PageBlock | undefined => {
    if (text === '' && footnotes.length === 0) return undefined;
    const read = /\S/.test(text) ? { ...owner, text, nodes, starts, footnotes } : undefined;
    nodes = [];
    starts = [];
    text = '';
    footnotes = [];
    if (!read) return undefined;
    const block = settle ? settle(read) : read;
    parts.push(block);
    return block;
  };

  const readWhole = (element: Element, context: Context): PageBlock | undefined => {
    const all = element.textContent ?? '';
    if (!/\S/.test(all)) return undefined;
    if (!isVisible(element)) {
      onHidden?.(element);
      return undefined;
    }
    const read: PageBlock = { ...context, text: all, whole: element, nodes: NONE, starts: NONE, footnotes: NONE };
    return settle ? settle(read) : read;
  };

  // An explicit stack: a page may nest deeper than calls can.
  const single = root.nodeType === ELEMENT;
  const stack: Frame[] = [{ next: single ? root : root.firstChild, single, context: owner, parts: [], block: true }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      stack.pop();
      if (frame.footnote !== undefined) footnotes.push({ start: frame.footnote, end: text.length });
      const ended = frame.block && flush(frame.parts);
      if (ended) yield ended;
      if (frame.whole) {
        const piece = { context: frame.whole.context, parts: frame.parts };
        pieces?.set(frame.whole.element, piece);
        stack.at(-1)?.parts.push(piece);
      }
      continue;
    }
    const at = node.nodeType === TEXT ? node : plain(node);
    frame.next = frame.single ? null : at.nextSibling;
    if (at.nodeType === TEXT) {
      const { data } = node as Text;
      if (!data) continue;
      if (frame.holder && frame.isSeen !== true && /\S/.test(data)) {
        frame.isSeen ??= isVisible(frame.holder);
        if (!frame.isSeen) {
          onHidden?.(frame.holder);
          continue;
        }
      }
      if (!/\S/.test(text)) owner = frame.context;
      starts.push(text.length);
      nodes.push(node as Text);
      text += data;
    } else if (at.nodeType === ELEMENT) {
      const element = node as Element;
      const read = at as Element;
      const tag = read.localName;
      if (tag === 'br') {
        if (text) text += LINE_BREAK;
        continue;
      }
      if (isSkipped(read, tag)) continue;
      const block = BLOCKS.has(tag);
      if (block) {
        const ended = flush(frame.parts);
        if (ended) yield ended;
        const last = lastPassed?.(element);
        if (last) {
          if (!frame.single) frame.next = last.nextSibling;
          continue;
        }
        const known = pieces?.get(element);
        if (known && isSameContext(known.context, frame.context)) {
          frame.parts.push(known);
          yield* unpack(known);
          continue;
        }
      }
      const context = contextOf(read, tag, frame.context);
      // A form has none, and its names may hide that.
      const shadow = read === element ? shadowRootOf(element) : null;
      if (block && !shadow && read === element && isPlain?.(element)) {
        const whole = readWhole(element, context);
        if (whole) yield whole;
        const piece = { context: frame.context, parts: whole ? [whole] : [] };
        pieces?.set(element, piece);
        frame.parts.push(piece);
        continue;
      }
      const parts = block ? [] : frame.parts;
      const inner = { next: read.firstChild, single: false, holder: element, context, parts, block };
      if (block) stack.push({ ...inner, whole: { element, context: frame.context } });
      else stack.push(isFootnote(read, tag, text) ? { ...inner, footnote: text.length } : inner);
      if (shadow) stack.push({ next: shadow.firstChild, single: false, context, parts, block: true });
    }
  }
}
