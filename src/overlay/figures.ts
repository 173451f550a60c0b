import { plain } from '../forms';
import type { Claim, Mention, Reading, Span } from '../reading/claim';

/** A mark with the place where it stands. */
export interface Placed {
  readonly item: Claim | Mention;
  readonly range: Range;
  /** The innermost element around it. */
  readonly holder: Element;
}

/** The element that holds a range whole; of text right in a shadow root, the host. */
function holderOf(range: Range): Element | null {
  const node = range.commonAncestorContainer;
  if (node instanceof Element) return node;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The elements that hold a range: the innermost, and the hosts of the shadow roots around it. */
export function holdersOf(range: Range): Element[] {
  const holders: Element[] = [];
  for (let element = holderOf(range); element; ) {
    holders.push(element);
    const root = plain(element).getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return holders;
}

/** Where a mark stands now, or null where it is gone. */
export function placed(item: Claim | Mention, rangeOf: (span: Span) => Range | null): Placed | null {
  const range = rangeOf(item);
  const holder = range && holderOf(range);
  return range && holder ? { item, range, holder } : null;
}

const sameRange = (a: Range, b: Range) =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

const subjectOf = (item: Claim | Mention) => ('fact' in item ? item.fact : undefined);

/**
 * Finds a mark of an older reading in a newer one: the same words in the same place, about the same thing. Where the
 * page has written its text anew, the place is the count of such marks before it.
 */
export function findAgain(
  { item, range }: Placed,
  before: Reading,
  after: Reading,
  rangeOf: (span: Span) => Range | null,
): Claim | Mention | undefined {
  const alike = ({ claims, mentions }: Reading) =>
    [...claims, ...mentions].filter((other) => other.pack === item.pack && subjectOf(other) === subjectOf(item));
  const candidates = alike(after);
  const there = candidates.find((other) => {
    const now = rangeOf(other);
    return now !== null && sameRange(now, range);
  });
  if (there || !range.collapsed) return there;
  const nth = candidates[alike(before).indexOf(item)];
  return nth && nth.end - nth.start === item.end - item.start ? nth : undefined;
}

/** Scrolls a mark to the middle of the viewport, where it is not in view. */
export function reveal({ range, holder }: Placed): void {
  const inView = () => {
    const { top, bottom, left, right } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
  };
  // What is in view in a frame may be out of view with the frame: only scrolling to the element moves the pages around it.
  if (inView() && window === window.top) return;
  plain(holder).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (inView()) return;
  const { top, height } = range.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
}

/** What has the focus, in whatever open shadow root. */
export function activeElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
