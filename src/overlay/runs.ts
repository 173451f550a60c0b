import { plain } from '../forms';

/** Up to as many elements are watched one by one. */
const FEW = 256;
/** How many elements a run has, and with how many or less they are watched one by one. */
const LONG = 64;
const SHORT = 8;
/** How far up siblings are looked for: from a paragraph to its section, from a cell to its row. */
const DEPTHS = [0, 1, 2, 3];

/**
 * How far outside of the viewport a run is near: farther than an element, so that these are looked at in time. Not as a
 * part of it: Chromium takes that of the viewport with its other, endless margin.
 */
const AHEAD = '400px';
/** More than any page is high, in a unit of which browsers can count as many. */
const ENDLESS = '10000000px';

/** Elements that stand between two siblings. */
interface Run {
  readonly elements: Element[];
  readonly parent: Node | null;
  first: Element;
  last: Element;
  isNear?: boolean;
}

interface RunsOptions {
  /** Called with each element whose run comes near the viewport, or goes; with one that is alone when it is added. */
  come(element: Element): void;
  go(element: Element): void;
  /** Called with an element that is there no more. */
  end(element: Element): void;
  readonly signal: AbortSignal;
}

interface Runs {
  /** Parts elements, given in document order, into runs, in place of those before. */
  set(elements: ReadonlySet<Element>): void;
  /** Whether the run of an element is near, as far as that is known. */
  isNear(element: Element): boolean;
}

/** The ancestor so many levels up. */
function ancestor(element: Element, depth: number): Element | null {
  let up: Element | null = element;
  for (let i = 0; i < depth && up; i++) up = plain(up).parentElement;
  return up;
}

/** Parts elements into runs of siblings, or of what is in them so many levels down. */
function runsAt(elements: readonly Element[], depth: number): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const element of elements) {
    const sibling = ancestor(element, depth);
    const parent = sibling && plain(sibling).parentNode;
    if (run && sibling && parent && run.parent === parent && run.elements.length < LONG) {
      run.elements.push(element);
      run.last = sibling;
    } else {
      run = { elements: [element], parent, first: sibling ?? element, last: sibling ?? element };
      runs.push(run);
    }
  }
  return runs;
}

const isShort = ({ elements }: Run) => elements.length <= SHORT;
const watchedFor = (runs: readonly Run[]) =>
  runs.reduce((sum, run) => sum + (isShort(run) ? run.elements.length : 2), 0);

/** Parts elements into as many runs as can be watched, or as few as there are; tells which stay alone. */
function part(elements: readonly Element[]): { readonly runs: readonly Run[]; readonly alone: readonly Element[] } {
  if (elements.length <= FEW) return { runs: [], alone: elements };
  let least: Run[] = [];
  for (const depth of DEPTHS) {
    const runs = runsAt(elements, depth);
    if (depth === 0 || watchedFor(runs) < watchedFor(least)) least = runs;
    if (watchedFor(least) <= FEW) break;
  }
  return {
    runs: least.filter((run) => !isShort(run)),
    alone: least.filter(isShort).flatMap((run) => run.elements),
  };
}

/**
 * Tells of long runs of elements whether they are near the viewport, watching only both ends of each: a run is near where
 * it has begun above the lower edge of the viewport and has not ended above the upper one.
 */
export function createRuns({ come, go, end, signal }: RunsOptions): Runs {
  let all: ReadonlySet<Element> = new Set();
  let runs: readonly Run[] = [];
  /** Made where somebody asks: there are many elements, and few go by. */
  let runOf: Map<Element, Run> | undefined;
  /** The ends of the runs, and on which side of each edge they are, once that is known; none where they are hidden. */
  const ends = new Map<Element, { hasBegun?: boolean; lasts?: boolean; isHidden?: boolean }>();

  // What is hidden is on neither side, and others of the run may be seen all the same.
  const sidesOf = (end: Element) => {
    const at = ends.get(end);
    return at?.isHidden ? { hasBegun: true, lasts: true } : at;
  };

  const decide = () => {
    for (const run of runs) {
      const [first, last] = [sidesOf(run.first), sidesOf(run.last)];
      if (first?.hasBegun === undefined || first.lasts === undefined) continue;
      if (last?.hasBegun === undefined || last.lasts === undefined) continue;
      // Either end will do: pages turn orders round.
      const isNear = (first.hasBegun || last.hasBegun) && (first.lasts || last.lasts);
      if (isNear === run.isNear) continue;
      run.isNear = isNear;
      for (const element of run.elements) (isNear ? come : go)(element);
    }
  };

  /** Tells on which side of an edge the ends are: all that is beyond the other edge intersects. */
  const createSide = (side: 'hasBegun' | 'lasts', rootMargin: string) =>
    new IntersectionObserver(
      (records) => {
        for (const { target, isIntersecting, boundingClientRect: box, rootBounds } of records) {
          const at = ends.get(target);
          if (!at) continue;
          at.isHidden = box.width + box.height === 0;
          // What something else cuts off is on neither side, too.
          const isBeyond = !rootBounds || box.top > rootBounds.bottom || box.bottom < rootBounds.top;
          at[side] = isIntersecting || !isBeyond;
        }
        decide();
      },
      // In a frame from elsewhere margins count for a root that is told, and for no other.
      { root: document, rootMargin, ...{ scrollMargin: rootMargin } },
    );
  /** Made for the first runs: on most pages there are none. */
  let observers: readonly (IntersectionObserver | ResizeObserver)[] = [];
  const createObservers = () => [
    createSide('hasBegun', `${ENDLESS} ${ENDLESS} ${AHEAD}`),
    createSide('lasts', `${AHEAD} ${ENDLESS} ${ENDLESS}`),
    // Of an end that is hidden beyond an edge nobody else tells: it was not to be seen before.
    new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const at = ends.get(target);
        if (at) at.isHidden = target.getClientRects().length === 0;
      }
      decide();
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const observer of observers) observer.disconnect();
  });

  const observeEnds = () => {
    const now = new Set(runs.flatMap(({ first, last }) => [first, last]));
    if (now.size > 0 && observers.length === 0) observers = createObservers();
    for (const element of now) {
      if (ends.has(element)) continue;
      ends.set(element, {});
      for (const observer of observers) observer.observe(element);
    }
    for (const element of ends.keys()) {
      if (now.has(element)) continue;
      ends.delete(element);
      for (const observer of observers) observer.unobserve(element);
    }
  };

  return {
    isNear(element) {
      runOf ??= new Map(runs.flatMap((run) => run.elements.map((inside) => [inside, run])));
      return runOf.get(element)?.isNear ?? true;
    },
    set(elements) {
      const now = [...elements];
      const before = [...all];
      if (now.length === before.length && now.every((element, i) => element === before[i])) return;
      all = elements;
      const parts = part(now);
      runs = parts.runs;
      runOf = undefined;
      for (const element of before) if (!elements.has(element)) end(element);
      for (const element of parts.alone) come(element);
      observeEnds();
      decide();
    },
  };
}
