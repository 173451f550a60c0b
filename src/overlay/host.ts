import { plain } from '../forms';
import card from './card.css?inline';
import content from './content.css?inline';
import controls from './controls.css?inline';

/** The element that the card lives in, in the top layer, out of the page's reach. */
export interface Host {
  readonly element: HTMLElement;
  /** Where to render. */
  readonly body: HTMLElement;
  /** Puts the host on the page, in the top layer, where it shows and works for a figure. */
  show(holder: Element): void;
  hide(): void;
  /** Whether something in the card has the focus. */
  hasFocus(): boolean;
  /** Whether Tab leaves the card from where the focus is: from its last stop, or backwards from its first. */
  isEdge(backwards: boolean): boolean;
}

/** What would reach the page from the card as if it had happened on the page. */
const KEPT_IN = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'];
const KEYS_KEPT_IN = ['keydown', 'keyup', 'keypress', 'focusin', 'focusout'];

const closest = (holder: Element, selector: string): Element | null => {
  const element = plain(holder);
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closest(root.host, selector) : null;
};

/**
 * Where a popover for a figure has to be: a modal dialog makes everything outside it inert, of a fullscreen element
 * only the inside shows, and a click outside a page's popover closes it.
 */
export function stageFor(holder: Element): Element {
  const around = closest(holder, 'dialog:modal,:popover-open,:fullscreen');
  const modals = document.querySelectorAll('dialog:modal');
  return around ?? modals[modals.length - 1] ?? document.fullscreenElement ?? document.documentElement;
}

export function createHost(): Host {
  const element = document.createElement('div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' });
  const style = document.createElement('style');
  style.textContent = card + content + controls;
  const body = document.createElement('div');
  root.append(style, body);
  for (const type of [...KEPT_IN, ...KEYS_KEPT_IN])
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  return {
    element,
    body,
    show(holder) {
      const stage = stageFor(holder);
      if (element.parentNode !== stage) stage.append(element);
      if (!element.matches(':popover-open')) element.showPopover();
    },
    hide: () => element.remove(),
    hasFocus: () => root.activeElement !== null,
    isEdge(backwards) {
      const stops = [...body.querySelectorAll('a[href], button, summary')].filter((stop) => stop.checkVisibility());
      const at = stops.indexOf(root.activeElement ?? body);
      // What scrolls, and the card itself, come before all stops.
      return backwards ? at <= 0 : at === stops.length - 1;
    },
  };
}
