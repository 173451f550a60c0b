import { plain } from '../forms';
import { isVisibleUnlaid } from './unlaid';

/**
 * Whether a reader can come to see the text directly inside an element. Text in a closed `details` counts: opening it
 * is part of reading the page.
 */
export function isVisible(holder: Element): boolean {
  const element = plain(holder);
  if (element.checkVisibility?.({ visibilityProperty: true })) return true;
  const closed = element.closest('details:not([open])');
  if (closed?.parentElement) return isVisible(closed.parentElement);
  return typeof element.checkVisibility === 'function' ? false : isVisibleUnlaid(element);
}
