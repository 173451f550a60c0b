/**
 * Whether a reader can come to see the text directly inside an element. Text in a closed `details` counts: opening it
 * is part of reading the page.
 */
export function isVisible(element: Element): boolean {
  if (element.checkVisibility?.({ visibilityProperty: true })) return true;
  const closed = element.closest('details:not([open])');
  if (closed?.parentElement) return isVisible(closed.parentElement);
  if (typeof element.checkVisibility === 'function') return false;
  const view = element.ownerDocument.defaultView;
  if (!view) return true;
  if (view.getComputedStyle(element).visibility === 'hidden') return false;
  for (let up: Element | null = element; up; up = up.parentElement) if (isUndisplayed(up, view)) return false;
  return true;
}

const undisplayed = new WeakMap<Element, boolean>();

/** For documents without layout, where nothing changes while they are read. */
function isUndisplayed(element: Element, view: Window): boolean {
  const known = undisplayed.get(element);
  if (known !== undefined) return known;
  const none = view.getComputedStyle(element).display === 'none';
  undisplayed.set(element, none);
  return none;
}
