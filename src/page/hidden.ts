import { shadowRootOf } from './shadow';
import { isVisible } from './visible';

/**
 * How often to look, in milliseconds. Pages show and hide text with styles alone, and attach shadow roots, of which
 * nothing tells us.
 */
const LOOK = 4000;
/** What readers do to have a page show or hide something, and how long it may take to. */
const DEEDS = ['click', 'keyup'];
const SOON = 400;
/** As many elements are looked after, so that a page with more of them costs no more. */
const MOST = 1000;

/** Looks after text that was left out because it was hidden or not there yet, and text with claims that may come to be. */
export interface Hidden {
  /** An element whose text is hidden now. */
  add(element: Element): void;
  /** A custom element that has no shadow root yet. */
  addHost(element: Element): void;
  /** All elements, each seen now, that hold claims. */
  shown(elements: readonly (Element | null | undefined)[]): void;
}

/** @param onTurn - called with an element whose text must be read anew */
export function createHidden(onTurn: (element: Element) => void, signal: AbortSignal): Hidden {
  const hidden = new Set<Element>();
  const hosts = new Set<Element>();
  let shown = new Set<Element>();

  const look = (elements: Set<Element>, isAsBefore: (element: Element) => boolean) => {
    for (const element of elements) {
      if (element.isConnected && isAsBefore(element)) continue;
      elements.delete(element);
      if (element.isConnected) onTurn(element);
    }
  };

  const lookSoon = () => {
    if (document.hidden || hidden.size + hosts.size + shown.size === 0) return;
    requestIdleCallback(() => {
      look(hidden, (element) => !isVisible(element));
      look(shown, isVisible);
      look(hosts, (element) => !shadowRootOf(element));
    });
  };
  const timer = setInterval(lookSoon, LOOK);
  let soon: ReturnType<typeof setTimeout>;
  for (const deed of DEEDS)
    window.addEventListener(
      deed,
      () => {
        clearTimeout(soon);
        soon = setTimeout(lookSoon, SOON);
      },
      { capture: true, passive: true, signal },
    );
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(soon);
  });

  return {
    add(element) {
      if (hidden.size < MOST) hidden.add(element);
    },
    addHost(element) {
      if (hosts.size < MOST) hosts.add(element);
    },
    shown(elements) {
      shown = new Set(elements.slice(0, MOST).filter((element) => element != null));
    },
  };
}
