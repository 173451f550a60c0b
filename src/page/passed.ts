import { plain } from '../forms';
import { BLOCKS } from './tags';

/** A page of this many elements is large: only what stands around a name is read. */
const LARGE = 50_000;
/** Parts of a large page with more characters than this are looked into for smaller ones. */
const PART = 20_000;
/** Small siblings are taken together until they have as many characters. */
const GROUP = 2000;
/** As many characters before and behind a name, and at the beginning of a large page, are read. */
const FAR = 50_000;
/** A table of this many cells is read only where one of its words may tell of a topic. */
const CELLS = 2000;

/** What makes a table one that only lays the page out. */
const LAYOUT = 'h1, h2, h3, h4, h5, h6, article, section, table';

export interface PassedOptions {
  /** Finds a topic's name in a text. */
  readonly names: RegExp;
  /** Whether a text has a word that may tell of a topic. */
  mayTell(text: string): Promise<boolean>;
  /** Told of elements in which something else is passed over than before. */
  onTurn(element: Element): void;
}

/** What of a large page is passed over: far from every name, or a large table without a word of a topic. */
export interface Passed {
  /** The last of the siblings that are passed over from an element on; undefined where the element is read. */
  lastFrom(element: Element): Element | undefined;
  /** Takes note of changes, to decide anew where they matter. */
  change(records: readonly MutationRecord[]): void;
  /** Decides what is far, where that has to be done; yields where it may be interrupted. */
  decideFar(): Generator<void, void>;
  /** Decides about tables, where that has to be done. */
  decideTables(): Promise<void>;
}

/** An element, or siblings on end, of which all are block-level or none is. */
interface Part {
  readonly first: Element;
  readonly last: Element;
  readonly areBlocks: boolean;
  readonly named: boolean;
  /** Offsets in the text of all parts. */
  readonly start: number;
  readonly end: number;
}

const isNamed = (text: string, names: RegExp) => names.test(text.includes('\xAD') ? text.replaceAll('\xAD', '') : text);

/** Cuts an element into small parts and whole tables, and notes which of them name a topic. */
function* partsOf(root: Element, names: RegExp): Generator<void, Part[]> {
  const parts: Part[] = [];
  let first: Element | undefined;
  let last = root;
  let areBlocks = false;
  let text = '';
  let start = 0;
  const close = () => {
    const end = start + text.length;
    if (first) parts.push({ first, last, areBlocks, named: isNamed(text, names), start, end });
    first = undefined;
    text = '';
    start = end;
  };
  const stack: (Element | null)[] = [root.firstElementChild];
  while (stack.length > 0) {
    const element = stack.pop();
    if (!element) {
      close();
      continue;
    }
    const read = plain(element);
    stack.push(read.nextElementSibling);
    const tag = read.localName;
    const own = read.textContent ?? '';
    const inner = own.length > PART && tag !== 'table' ? read.firstElementChild : null;
    const isBlock = BLOCKS.has(tag);
    if (inner || isBlock !== areBlocks || text.length > GROUP) {
      close();
      yield;
    }
    if (inner) stack.push(inner);
    else {
      first ??= element;
      last = element;
      areBlocks = isBlock;
      // No name goes on across a full stop, and no group without text on and on.
      text += `${own}.`;
    }
  }
  return parts;
}

/** The parts that are far from every name, as siblings on end: first and last. */
function runsOf(parts: readonly Part[]): Map<Element, Element> {
  const runs = new Map<Element, Element>();
  const near = [{ start: 0, end: 0 }, ...parts.filter(({ named }) => named)];
  let at = 0;
  let begin: Element | undefined;
  let before: Element | undefined;
  for (const { first, last, areBlocks, start, end } of parts) {
    while ((near[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const isFar =
      areBlocks && start - (near[at]?.end ?? 0) > FAR && (near[at + 1]?.start ?? Number.POSITIVE_INFINITY) - end > FAR;
    if (!isFar) begin = undefined;
    else {
      if (!begin || before?.nextElementSibling !== first) begin = first;
      before = last;
      runs.set(begin, last);
    }
  }
  return runs;
}

/** Whether a run is still made of siblings in their order. */
const isWhole = (first: Element, last: Element): boolean =>
  first.isConnected &&
  first.parentNode === last.parentNode &&
  (first === last || (first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) > 0);

/** What changes brought, as text. */
const broughtBy = ({ type, target, addedNodes }: MutationRecord): string =>
  type === 'characterData'
    ? (target.parentNode?.textContent ?? '')
    : [...addedNodes].map((node) => node.textContent ?? '').join(' ');

export function createPassed({ names, mayTell, onTurn }: PassedOptions): Passed {
  let runs = new Map<Element, Element>();
  let isDecided = false;
  /** The large tables that were looked at, and whether they are passed over. */
  const tables = new WeakMap<Element, boolean>();
  /** Whether one ever was. */
  let hasDull = false;
  /** What has come into tables that are passed over. */
  const doubts = new Map<Element, string>();

  return {
    lastFrom: (element) => runs.get(element) ?? (tables.get(element) ? element : undefined),

    change(records) {
      if (!hasDull && runs.size === 0) return;
      for (const record of records) {
        const { target } = record;
        const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
        const table = element?.closest('table');
        const isDull = table != null && tables.get(table) === true;
        if (!isDull && runs.size === 0) continue;
        const text = broughtBy(record);
        if (isDull) doubts.set(table, `${doubts.get(table) ?? ''} ${text}`);
        if (runs.size > 0 && isNamed(text, names)) isDecided = false;
      }
    },

    *decideFar() {
      if (isDecided && [...runs].every(([first, last]) => isWhole(first, last))) return;
      isDecided = true;
      const before = runs;
      const root = document.body;
      if (before.size === 0 && (!root || document.getElementsByTagName('*').length < LARGE)) return;
      runs = root ? runsOf(yield* partsOf(root, names)) : new Map();
      const holders = new Set([...before.keys(), ...runs.keys()].map((element) => element.parentElement));
      for (const holder of holders) if (holder) onTurn(holder);
    },

    async decideTables() {
      for (const [table, text] of doubts) {
        doubts.delete(table);
        if (!(await mayTell(text))) continue;
        tables.set(table, false);
        onTurn(table);
      }
      if (document.getElementsByTagName('td').length < CELLS) return;
      for (const table of document.getElementsByTagName('table')) {
        if (tables.has(table) || table.getElementsByTagName('td').length < CELLS) continue;
        const isDull = !table.querySelector(LAYOUT) && !(await mayTell(table.textContent ?? ''));
        tables.set(table, isDull);
        hasDull ||= isDull;
      }
    },
  };
}
