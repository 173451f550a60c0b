import type { ReadingByBlock } from '../reading/by-block';
import type { Claim, Mention, Span, Verdict } from '../reading/claim';
import { VERDICTS } from '../reading/claim';
import { holdersOf } from './figures';
import { highlightName, type Mark } from './marks';
import { createNearby } from './nearby';

/** Where spans of the latest reading are on the page. */
export interface Places {
  /** A live range, or null where the page has changed since. */
  rangeOf(span: Span): Range | null;
  /** The innermost element that holds a span whole. */
  elementOf(span: Span): Element | null;
  /**
   * A block: the same object in later readings while it has not changed, with the element that it is, if it is one; that
   * holds all of its spans.
   */
  blockAt(index: number): { readonly whole?: Element } | undefined;
}

/** A claim or mention that is near the viewport, with its live range. */
export interface Near {
  readonly item: Claim | Mention;
  readonly range: Range;
  /** The element that holds the range whole, and the hosts of the shadow roots around it. */
  readonly holders: readonly Element[];
}

interface HighlightsOptions extends Places {
  /** Verdicts whose figures are marked. */
  readonly marked: readonly Verdict[];
  /** Takes all marks away. */
  readonly signal: AbortSignal;
}

export interface Highlights {
  /** Marks a reading in place of the one before. What did not change is left as it is, and costs the page nothing. */
  show(reading: ReadingByBlock): void;
  /** Renews what the page has broken by writing the same words again. */
  mend(): void;
  /** Marks the figure that a shortcut went to, or none. */
  point(range: Range | null): void;
  /** The marks near the viewport, by each of their holders. */
  readonly near: ReadonlyMap<Element, ReadonlySet<Near>>;
}

const MARKS: readonly Mark[] = ['mention', ...VERDICTS, 'current'];
/** How often to look whether the page has cleared the registry that it shares with us, in milliseconds. */
const CHECK = 2000;

/** As many marks have live ranges at a time: more than anybody sees at once. */
const MOST = 2000;

const markOf = (item: Claim | Mention): Mark => ('verdict' in item ? item.verdict : 'mention');

/** A mark with a live range. */
interface LiveMark extends Near {
  item: Claim | Mention;
  /** The words of the range when it was made. */
  readonly words: string;
}

/** What a block says: all of it, or what one of its elements holds. */
interface Group {
  readonly block: Block;
  readonly element: Element;
  /** Which of the block's items; all where this is left out. */
  readonly indexes?: number[];
  /** Its marks while its element is near the viewport, by the index of their items. */
  live: Map<number, LiveMark> | null;
}

/** A block with something to mark. */
interface Block {
  /** Its index in the latest reading. */
  index: number;
  /** What the reading says of it. */
  readonly content: unknown;
  groups: readonly Group[];
}

/**
 * Paints claims and mentions with the CSS Custom Highlight API. A page may hold thousands of figures and every live
 * range makes each change of the page a little dearer, so only marks near the viewport have one.
 */
export function createHighlights(options: HighlightsOptions): Highlights {
  const { rangeOf, elementOf, blockAt, marked, signal } = options;
  const painted = new Map<Mark, Highlight>();
  for (const mark of MARKS) {
    const highlight = new Highlight();
    // Below the page's own highlights; ours among themselves in the order of MARKS.
    highlight.priority = -1;
    painted.set(mark, highlight);
  }
  let reading: ReadingByBlock;
  let known = new Map<object, Block>();
  const groups = new Map<Element, Group[]>();
  const near = new Map<Element, Set<Near>>();
  let live = 0;

  const register = () => {
    for (const [mark, highlight] of painted) {
      const name = highlightName(mark);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  };

  const unmark = (mark: LiveMark) => {
    live--;
    painted.get(markOf(mark.item))?.delete(mark.range);
    for (const holder of mark.holders) {
      const there = near.get(holder);
      there?.delete(mark);
      if (there?.size === 0) near.delete(holder);
    }
  };

  const mark = (item: Claim | Mention): LiveMark | null => {
    const range = live < MOST && rangeOf(item);
    if (!range) return null;
    live++;
    const made = { item, range, holders: holdersOf(range), words: range.toString() };
    painted.get(markOf(item))?.add(range);
    for (const holder of made.holders) {
      const there = near.get(holder);
      if (there) there.add(made);
      else near.set(holder, new Set([made]));
    }
    return made;
  };

  const itemsOf = ({ block, indexes }: Group): (readonly [number, Claim | Mention])[] => {
    const items = [...reading.itemsIn(block.index).entries()];
    return items.filter(
      ([i, item]) => (indexes?.includes(i) ?? true) && (!('verdict' in item) || marked.includes(item.verdict)),
    );
  };

  /** Marks what of a group is not marked yet, and renews what the page has broken. */
  const enter = (group: Group) => {
    group.live ??= new Map();
    for (const [i, item] of itemsOf(group)) {
      const before = group.live.get(i);
      if (before && before.range.toString() === before.words) {
        before.item = item;
        continue;
      }
      if (before) unmark(before);
      const made = mark(item);
      if (made) group.live.set(i, made);
      else group.live.delete(i);
    }
  };

  const leave = (group: Group) => {
    for (const made of group.live?.values() ?? []) unmark(made);
    group.live = null;
  };

  const nearby = createNearby({
    enter: (element) => groups.get(element)?.forEach(enter),
    leave: (element) => groups.get(element)?.forEach(leave),
    signal,
  });

  const mend = () => {
    for (const element of nearby.near) groups.get(element)?.forEach(enter);
  };

  const timer = setInterval(() => {
    if (!document.hidden && known.size > 0) register();
  }, CHECK);

  signal.addEventListener('abort', () => {
    clearInterval(timer);
    // Another version of the extension may have put its own in their place.
    for (const [mark, highlight] of painted) {
      highlight.clear();
      if (CSS.highlights.get(highlightName(mark)) === highlight) CSS.highlights.delete(highlightName(mark));
    }
    near.clear();
  });

  /** The items of a block by the elements that hold them. */
  const groupsOf = (block: Block, whole: Element | undefined): Group[] => {
    if (whole) return [{ block, element: whole, live: null }];
    const found = new Map<Element, Group & { indexes: number[] }>();
    for (const [i, item] of reading.itemsIn(block.index).entries()) {
      const element = elementOf(item);
      const there = element && found.get(element);
      if (there) there.indexes.push(i);
      else if (element) found.set(element, { block, element, indexes: [i], live: null });
    }
    return [...found.values()];
  };

  const add = (group: Group) => {
    const there = groups.get(group.element);
    if (there) there.push(group);
    else groups.set(group.element, [group]);
  };

  const remove = (group: Group) => {
    leave(group);
    const others = groups.get(group.element)?.filter((other) => other !== group) ?? [];
    if (others.length > 0) groups.set(group.element, others);
    else groups.delete(group.element);
  };

  return {
    near,
    show(next) {
      reading = next;
      const before = known;
      known = new Map();
      for (const index of reading.told) {
        const object = blockAt(index);
        if (!object) continue;
        const content = reading.contentOf(index);
        const same = before.get(object);
        if (same && same.content === content) {
          before.delete(object);
          same.index = index;
          known.set(object, same);
          continue;
        }
        const block: Block = { index, content, groups: [] };
        block.groups = groupsOf(block, object.whole);
        for (const group of block.groups) add(group);
        known.set(object, block);
      }
      for (const block of before.values()) for (const group of block.groups) remove(group);
      const elements = new Set<Element>();
      for (const block of known.values()) for (const { element } of block.groups) elements.add(element);
      nearby.watch(elements);
      if (known.size > 0) register();
      mend();
    },
    mend,
    point(range) {
      const highlight = painted.get('current');
      highlight?.clear();
      if (range) highlight?.add(range);
    },
  };
}
