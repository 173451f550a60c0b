import { plain } from '../forms';
import type { Claim, Mention, Reading, Span, Verdict } from '../reading/claim';
import { VERDICTS } from '../reading/claim';
import { holdersOf } from './figures';
import { highlightName, type Mark } from './marks';

/** Where spans of the latest reading are on the page. */
export interface Places {
  /** A live range, or null where the page has changed since. */
  rangeOf(span: Span): Range | null;
  /** The innermost element that holds a span whole. */
  elementOf(span: Span): Element | null;
  /** The same object for every span of a block, and the same in later readings while the block has not changed. */
  blockOf(span: Span): object | undefined;
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
  show(reading: Reading): void;
  /** Renews what the page has broken by writing the same words again. */
  mend(): void;
  /** Marks the figure that a shortcut went to, or none. */
  point(range: Range | null): void;
  /** The marks near the viewport, by each of their holders. */
  readonly near: ReadonlyMap<Element, ReadonlySet<Near>>;
}

const MARKS: readonly Mark[] = ['mention', ...VERDICTS, 'current'];
/** How often to look whether the page has cleared the registry that it shares with us, in milliseconds. */
const CHECK = 1000;

/** How far outside of the viewport marks are made: as far as one scrolls in a frame or two. */
const AHEAD = '10%';

/** As many marks have live ranges at a time: more than anybody sees at once. */
const MOST = 2000;

const markOf = (item: Claim | Mention): Mark => ('verdict' in item ? item.verdict : 'mention');

/** A claim or mention, and its marks while it is near the viewport. */
interface Entry {
  item: Claim | Mention;
  /** Which element is watched for coming near. */
  element: Element;
  near: { item: Claim | Mention; readonly range: Range; readonly holders: readonly Element[] } | null;
  /** The words of the range when it was made. */
  words: string;
}

const isSame = (entry: Entry, item: Claim | Mention) =>
  entry.item.start === item.start && entry.item.end === item.end && markOf(entry.item) === markOf(item);

/**
 * Paints claims and mentions with the CSS Custom Highlight API. A page may hold thousands of figures and every live
 * range makes each change of the page a little dearer, so only marks near the viewport have one.
 */
export function createHighlights(options: HighlightsOptions): Highlights {
  const { rangeOf, elementOf, blockOf, marked, signal } = options;
  const painted = new Map<Mark, Highlight>();
  for (const mark of MARKS) {
    const highlight = new Highlight();
    // Below the page's own highlights; ours among themselves in the order of MARKS.
    highlight.priority = -1;
    painted.set(mark, highlight);
  }
  /** The entries of the latest reading, by block. */
  let known = new Map<object, Entry[]>();
  /** The same by the element that is watched for them. */
  const watching = new Map<Element, Set<Entry>>();
  /** Elements that are near the viewport. */
  const seen = new Set<Element>();
  const near = new Map<Element, Set<Near>>();
  let live = 0;

  const register = () => {
    for (const [mark, highlight] of painted) {
      const name = highlightName(mark);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  };

  const leave = (entry: Entry) => {
    if (!entry.near) return;
    live--;
    painted.get(markOf(entry.item))?.delete(entry.near.range);
    for (const holder of entry.near.holders) {
      const there = near.get(holder);
      there?.delete(entry.near);
      if (there?.size === 0) near.delete(holder);
    }
    entry.near = null;
  };

  const enter = (entry: Entry) => {
    leave(entry);
    if (live >= MOST) return;
    const range = rangeOf(entry.item);
    if (!range) return;
    live++;
    entry.words = range.toString();
    entry.near = { item: entry.item, range, holders: holdersOf(range) };
    painted.get(markOf(entry.item))?.add(range);
    for (const holder of entry.near.holders) {
      const there = near.get(holder);
      if (there) there.add(entry.near);
      else near.set(holder, new Set([entry.near]));
    }
  };

  const watched = new IntersectionObserver(
    (records) => {
      for (const { target, isIntersecting, boundingClientRect: box } of records) {
        if (isIntersecting) {
          if (seen.has(target)) continue;
          seen.add(target);
          for (const entry of watching.get(target) ?? []) enter(entry);
        } else {
          seen.delete(target);
          for (const entry of watching.get(target) ?? []) leave(entry);
          // An element without a box of its own (display: contents) is never seen: its parent stands in for it.
          if (box.width === 0 && box.height === 0) climb(target);
        }
      }
    },
    { rootMargin: AHEAD, ...{ scrollMargin: AHEAD } },
  );

  const watch = (entry: Entry) => {
    const there = watching.get(entry.element);
    if (there) there.add(entry);
    else {
      watching.set(entry.element, new Set([entry]));
      watched.observe(entry.element);
    }
    if (seen.has(entry.element)) enter(entry);
  };

  const unwatch = (entry: Entry) => {
    leave(entry);
    const there = watching.get(entry.element);
    there?.delete(entry);
    if (there?.size !== 0) return;
    watching.delete(entry.element);
    seen.delete(entry.element);
    watched.unobserve(entry.element);
  };

  const climb = (element: Element) => {
    const parent = plain(element).parentElement;
    const entries = [...(watching.get(element) ?? [])];
    if (!parent) return;
    for (const entry of entries) {
      unwatch(entry);
      entry.element = parent;
      watch(entry);
    }
  };

  const mend = () => {
    for (const element of seen)
      for (const entry of watching.get(element) ?? []) if (entry.near?.range.toString() !== entry.words) enter(entry);
  };

  const timer = setInterval(() => {
    if (!document.hidden && known.size > 0) register();
  }, CHECK);

  signal.addEventListener('abort', () => {
    clearInterval(timer);
    watched.disconnect();
    // Another version of the extension may have put its own in their place.
    for (const [mark, highlight] of painted) {
      highlight.clear();
      if (CSS.highlights.get(highlightName(mark)) === highlight) CSS.highlights.delete(highlightName(mark));
    }
    near.clear();
  });

  return {
    near,
    show({ mentions, claims }) {
      const items = new Map<object, (Claim | Mention)[]>();
      for (const item of [...mentions, ...claims.filter(({ verdict }) => marked.includes(verdict))]) {
        const block = blockOf(item);
        const there = block && items.get(block);
        if (there) there.push(item);
        else if (block) items.set(block, [item]);
      }
      const before = known;
      known = new Map();
      const fresh: Entry[] = [];
      for (const [block, its] of items) {
        const entries = before.get(block);
        if (entries?.length === its.length && its.every((item, i) => isSame(entries[i] as Entry, item))) {
          before.delete(block);
          known.set(block, entries);
          for (const [i, entry] of entries.entries()) {
            entry.item = its[i] as Claim | Mention;
            if (entry.near) entry.near.item = entry.item;
          }
          continue;
        }
        const made = its.flatMap((item): Entry[] => {
          const element = elementOf(item);
          return element ? [{ item, element, near: null, words: '' }] : [];
        });
        known.set(block, made);
        fresh.push(...made);
      }
      // What comes is watched before what goes is let go, so that an element with both does not flicker.
      for (const entry of fresh) watch(entry);
      for (const entries of before.values()) for (const entry of entries) unwatch(entry);
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
