// Marks and card. Injected beside the overlay once there is something to show: most of what it is made of no page needs
// that gives no figures.
import { createOverlay } from './overlay/overlay';
import { createWords } from './wording/words';

declare global {
  /** What our scripts share in a frame; the page has no part in it. */
  var factOverlay: { card?: typeof card } | undefined;
}

const card = { createOverlay, createWords };
if (globalThis.factOverlay) globalThis.factOverlay.card = card;
