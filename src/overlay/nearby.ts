import { plain } from '../forms';
import { createRuns } from './runs';

/**
 * How far outside of the viewport, and of what scrolls in it, counts as near: as far as one scrolls in a frame or two.
 * Chromium takes both margins for the viewport.
 */
const AHEAD = '5%';

interface NearbyOptions {
  /** Called with an element that comes near the viewport, and with one that goes or is watched no more. */
  enter(element: Element): void;
  leave(element: Element): void;
  readonly signal: AbortSignal;
}

/** Tells which elements are near the viewport. */
export interface Nearby {
  /** Watches elements, in document order, in place of those before. */
  watch(elements: ReadonlySet<Element>): void;
  readonly near: ReadonlySet<Element>;
}

/**
 * Watches elements for coming near the viewport. Whatever is watched is looked at by the browser in every frame in which
 * anything has moved; so of many elements only those are watched one by one whose run is near.
 */
export function createNearby({ enter, leave, signal }: NearbyOptions): Nearby {
  const near = new Set<Element>();
  /** Elements without a box of their own (display: contents) are never seen: an ancestor stands in for them. */
  const standIns = new WeakMap<Element, Element>();
  /** What is looked at now, by what stands for it; and which of these is near. */
  const targets = new Map<Element, Set<Element>>();
  const nearTargets = new Set<Element>();

  const come = (element: Element) => {
    if (near.has(element)) return;
    near.add(element);
    enter(element);
  };
  const go = (element: Element) => {
    if (near.delete(element)) leave(element);
  };

  const look = (element: Element) => {
    const target = standIns.get(element) ?? element;
    const there = targets.get(target);
    if (there) there.add(element);
    else {
      targets.set(target, new Set([element]));
      observer.observe(target);
    }
    if (nearTargets.has(target)) come(element);
  };

  const lookAway = (element: Element) => {
    go(element);
    const target = standIns.get(element) ?? element;
    const there = targets.get(target);
    there?.delete(element);
    if (there?.size !== 0) return;
    targets.delete(target);
    nearTargets.delete(target);
    observer.unobserve(target);
  };

  const climb = (target: Element) => {
    const parent = plain(target).parentElement;
    if (!parent) return;
    for (const element of [...(targets.get(target) ?? [])]) {
      lookAway(element);
      standIns.set(element, parent);
      look(element);
    }
  };

  const observer = new IntersectionObserver(
    (records) => {
      for (const { target, isIntersecting, boundingClientRect: box } of records) {
        const there = targets.get(target) ?? [];
        if (isIntersecting) {
          nearTargets.add(target);
          for (const element of there) come(element);
        } else {
          nearTargets.delete(target);
          for (const element of there) {
            go(element);
            if (!runs.isNear(element)) lookAway(element);
          }
          if (box.width + box.height === 0 && getComputedStyle(target).display === 'contents') climb(target);
        }
      }
    },
    { rootMargin: AHEAD, ...{ scrollMargin: AHEAD } },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  const runs = createRuns({
    come: look,
    // What sticks to the viewport while its run has gone is looked at until it goes, too.
    go: (element) => near.has(element) || lookAway(element),
    end: lookAway,
    signal,
  });

  return { near, watch: runs.set };
}
