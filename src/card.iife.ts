// The card. Injected beside the overlay when the reader is about to point at a mark: until then no page needs it.
import { createOverlay } from './overlay/overlay';
import { createWords } from './wording/words';

declare global {
  /** What our scripts share in a frame; the page has no part in it. */
  var factOverlay: { card?: typeof card; isAlive(): boolean } | undefined;
}

const card = { createOverlay, createWords };
if (globalThis.factOverlay) globalThis.factOverlay.card = card;
