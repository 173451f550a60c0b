import type { Locale, Pack } from '../facts/schema';
import type { Reading, Span } from '../reading/claim';
import { createHighlights } from './highlights';

/** What the card can ask for that is not done on the page itself. */
export interface OverlayActions {
  /** Switches the extension off for this site, now and in future. */
  switchOffHere(): void;
  /** Opens the fact sheet of a pack, at one of its facts where one is given. */
  openSheet(pack: string, fact?: string): void;
}

export interface OverlayOptions {
  readonly packs: readonly Pack[];
  /** The language of the card's words. */
  readonly locale: Locale;
  /** Where a span of the latest reading stands on the page now, or null where it is gone. */
  rangesOf(span: Span): Range | null;
  /** The text of a block of the latest reading, as it was read. */
  blockText(block: number): string;
  readonly actions: OverlayActions;
  /** Ends everything: marks, card, listeners. */
  readonly signal: AbortSignal;
}

/** What the reader sees on the page. */
export interface Overlay {
  /** Marks a reading in place of the one before; a card whose figure is still there stays open. */
  show(reading: Reading): void;
  /**
   * Goes to a figure and opens its card, with the focus in it.
   *
   * @param claim - index into the claims of the latest reading; the figure last gone to, or the first, where left out
   */
  open(claim?: number): void;
  /** Goes to the next figure, round to the first after the last, and announces it. */
  next(): void;
  /** Goes to the previous figure, round to the last before the first, and announces it. */
  previous(): void;
}

/** Starts the overlay on a document. Nothing is shown until there is a reading. */
export function createOverlay(options: OverlayOptions): Overlay {
  const highlights = createHighlights(options.rangesOf, options.signal);
  return {
    show: (reading) => highlights.show(reading),
    open: () => {},
    next: () => {},
    previous: () => {},
  };
}
