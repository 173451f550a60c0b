// The card. Injected beside the overlay when the reader is about to point at a mark: until then no page needs it.
import type { InFrame } from './messages';
import { createOverlay } from './overlay/overlay';
import { createWords } from './wording/words';

declare global {
  var factOverlay: (InFrame & { card?: typeof card }) | undefined;
}

const card = { createOverlay, createWords };
if (globalThis.factOverlay) globalThis.factOverlay.card = card;
