import type { PageBlock } from './blocks';
import { INLINE } from './tags';
import { isVisible } from './visible';

/** Where no link to a footnote leads: whatever begins with a digit. */
const NO_NOTE = [...'0123456789'].map((digit) => `[href^="#${digit}"]`);

/** What is no running text, or may be the mark of a footnote, or what styles may tell from the text around it. */
const SPECIAL = [
  `a[href^="#"]:not(${NO_NOTE.join(',')})`,
  `:not(${[...INLINE].join(',')})`,
  ...'class id style hidden lang role slot popover contenteditable'.split(' ').map((name) => `[${name}]`),
].join(',');

/** Elements in which something was hidden all the same. */
const mixed = new WeakSet<Element>();

/**
 * Whether all text in an element is running text that is seen if the element is. One question to the browser in place of
 * many; for what is read of it in the end, {@link isSeenWhole} asks again.
 */
export const isPlain = (element: Element): boolean =>
  element.childElementCount === 0 || (!element.querySelector(SPECIAL) && !mixed.has(element));

/** Whether all of a block is seen. If not, its element is plain no more. */
export function isSeenWhole({ whole }: PageBlock): boolean {
  if (!whole?.childElementCount) return true;
  const inside = whole.getElementsByTagName('*');
  for (let i = 0; i < inside.length; i++) {
    if (isVisible(inside[i] as Element)) continue;
    mixed.add(whole);
    return false;
  }
  return true;
}
