import { autoUpdate, computePosition, flip, hide, inline, offset, type Placement, shift, size } from '@floating-ui/dom';

/** Distance of the card from its figure and from the edges of the viewport, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

interface Placing {
  /** The card's host, in the top layer. */
  readonly card: HTMLElement;
  /** The figure. */
  readonly range: Range;
  /** Its element. */
  readonly holder: Element;
  /** Where the pointer is, in CSS pixels of the viewport: the card goes to the line that is pointed at. */
  readonly point: { readonly x: number; readonly y: number } | null;
  /** Whether the card stays in the viewport when its figure leaves. */
  stays(): boolean;
  /** The figure is not to be seen any more: scrolled out of the viewport or of its own box. */
  gone(): void;
}

/**
 * Puts a card beside its figure and keeps it there while the page scrolls and reflows.
 *
 * @returns ends it
 */
export function place({ card, range, holder, point, stays, gone }: Placing): () => void {
  const reference = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: holder,
  };
  const start = range.getBoundingClientRect();
  // The point moves with the page, so it is kept as a distance from the figure's corner.
  const from = point && { x: point.x - start.left, y: point.y - start.top };
  const { direction, writingMode } = getComputedStyle(holder);
  const align = direction === 'rtl' ? 'end' : 'start';
  // Beside the line, so that the words around the figure can be read: below or above it; in vertical writing left or
  // right of it where there is room, for the card gets shorter where it has to but not narrower.
  const sides = ({ left, right }: DOMRect): readonly [Placement, Placement] => {
    const room = Math.max(left, innerWidth - right) - GAP - EDGE;
    const vertical = !writingMode.startsWith('horizontal') && room >= card.offsetWidth;
    return vertical ? ['right-start', 'left-start'] : [`bottom-${align}`, `top-${align}`];
  };

  card.style.removeProperty('--room');
  const update = async () => {
    // The page is writing its text anew; the next reading will tell what has become of the figure.
    if (range.collapsed) return;
    const now = range.getBoundingClientRect();
    const [placement, other] = sides(now);
    const { x, y, middlewareData } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement,
      middleware: [
        inline(from ? { x: now.left + from.x, y: now.top + from.y } : {}),
        offset(GAP),
        flip({ padding: EDGE, fallbackPlacements: [other], crossAxis: false }),
        shift({ padding: EDGE, crossAxis: stays() }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) =>
            card.style.setProperty('--room', `${Math.max(96, Math.floor(availableHeight))}px`),
        }),
        hide({ strategy: 'referenceHidden' }),
      ],
    });
    card.style.setProperty('--x', `${Math.round(x)}px`);
    card.style.setProperty('--y', `${Math.round(y)}px`);
    if (middlewareData.hide?.referenceHidden) gone();
  };
  return autoUpdate(reference, card, () => void update());
}
