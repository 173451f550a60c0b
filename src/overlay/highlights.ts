import type { Claim, Mention, Reading, Span, Verdict } from '../reading/claim';
import { VERDICTS } from '../reading/claim';
import { holderOf, holdersOf } from './figures';
import { highlightName, type Mark } from './marks';

/** A claim or mention that is near the viewport, with its live range. */
export interface Near {
  readonly item: Claim | Mention;
  readonly range: Range;
  /** The element that holds the range whole, and the hosts of the shadow roots around it. */
  readonly holders: readonly Element[];
}

interface HighlightsOptions {
  /** Where a span of the latest reading stands on the page now, or null where it is gone. */
  rangeOf(span: Span): Range | null;
  /** Verdicts whose figures are marked. */
  readonly marked: readonly Verdict[];
  /** Takes all marks away. */
  readonly signal: AbortSignal;
}

export interface Highlights {
  /** Marks a reading in place of the one before. */
  show(reading: Reading): void;
  /** Marks the figure that a shortcut went to, or none. */
  point(range: Range | null): void;
  /** The marks near the viewport, by each of their holders. */
  readonly near: ReadonlyMap<Element, ReadonlySet<Near>>;
}

const MARKS: readonly Mark[] = ['mention', ...VERDICTS, 'current'];
/** How often to look whether the page has cleared the registry that it shares with us, in milliseconds. */
const CHECK = 1000;

const markOf = (item: Claim | Mention): Mark => ('verdict' in item ? item.verdict : 'mention');

/**
 * Paints claims and mentions with the CSS Custom Highlight API. A page may hold thousands of figures and every live
 * range makes each change of the page a little dearer, so only marks near the viewport have one.
 */
export function createHighlights({ rangeOf, marked, signal }: HighlightsOptions): Highlights {
  const painted = new Map<Mark, Highlight>();
  for (const mark of MARKS) {
    const highlight = new Highlight();
    // Below the page's own highlights; ours among themselves in the order of MARKS.
    highlight.priority = -1;
    painted.set(mark, highlight);
  }
  const waiting = new Map<Element, (Claim | Mention)[]>();
  const shown = new Map<Element, Near[]>();
  const near = new Map<Element, Set<Near>>();

  const register = () => {
    for (const [mark, highlight] of painted) {
      const name = highlightName(mark);
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  };

  const enter = (element: Element) => {
    if (shown.has(element)) return;
    const marks: Near[] = [];
    for (const item of waiting.get(element) ?? []) {
      const range = rangeOf(item);
      if (!range) continue;
      const mark = { item, range, holders: holdersOf(range) };
      marks.push(mark);
      painted.get(markOf(item))?.add(range);
      for (const holder of mark.holders) {
        const there = near.get(holder);
        if (there) there.add(mark);
        else near.set(holder, new Set([mark]));
      }
    }
    shown.set(element, marks);
  };

  const leave = (element: Element) => {
    for (const mark of shown.get(element) ?? []) {
      painted.get(markOf(mark.item))?.delete(mark.range);
      for (const holder of mark.holders) {
        const there = near.get(holder);
        there?.delete(mark);
        if (there?.size === 0) near.delete(holder);
      }
    }
    shown.delete(element);
  };

  const watched = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        if (isIntersecting) enter(target);
        else leave(target);
        // An element without a box of its own (display: contents) is never seen: its parent stands in for it.
        if (!isIntersecting && box.width === 0 && box.height === 0) climb(target);
      }
    },
    { rootMargin: '50%', ...{ scrollMargin: '50%' } },
  );

  const watch = (element: Element, items: readonly (Claim | Mention)[]) => {
    const there = waiting.get(element);
    if (there) there.push(...items);
    else waiting.set(element, [...items]);
    watched.observe(element);
  };

  const climb = (element: Element) => {
    const parent = element.parentElement;
    const items = waiting.get(element);
    if (!parent || !items) return;
    watched.unobserve(element);
    waiting.delete(element);
    // Observed anew, so that a parent that was watched already reports again, with these marks.
    watched.unobserve(parent);
    leave(parent);
    watch(parent, items);
  };

  const clear = () => {
    watched.disconnect();
    for (const element of [...shown.keys()]) leave(element);
    waiting.clear();
  };

  const timer = setInterval(() => {
    if (!document.hidden && waiting.size > 0) register();
  }, CHECK);

  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clear();
    // Another version of the extension may have put its own in their place.
    for (const [mark, highlight] of painted)
      if (CSS.highlights.get(highlightName(mark)) === highlight) CSS.highlights.delete(highlightName(mark));
  });

  return {
    near,
    show(reading) {
      const before = [...shown.keys()];
      clear();
      const claims = reading.claims.filter(({ verdict }) => marked.includes(verdict));
      for (const item of [...reading.mentions, ...claims]) {
        const range = rangeOf(item);
        const element = range && holderOf(range);
        if (element) watch(element, [item]);
      }
      if (waiting.size > 0) register();
      // What was seen before is painted at once, so that a new reading does not flicker.
      for (const element of before) if (waiting.has(element)) enter(element);
    },
    point(range) {
      const highlight = painted.get('current');
      highlight?.clear();
      if (range) highlight?.add(range);
    },
  };
}
