import type { Claim, Mention } from '../reading/claim';
import type { Near } from './highlights';
import { hit } from './hit';
import type { Host } from './host';
import type { HoverEvent } from './hover';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Listening {
  readonly near: ReadonlyMap<Element, ReadonlySet<Near>>;
  readonly host: Host;
  /** Whether a card is open. */
  isOpen(): boolean;
  /** Gives the focus back to what had it before the card. */
  giveBackFocus(): void;
  dispatch(event: HoverEvent<Claim | Mention>, point?: Point): void;
  readonly signal: AbortSignal;
}

/** What a tap is meant for itself. */
const ACTIVE = 'a[href],area[href],button,input,select,textarea,label,summary,video,audio,[role=button],[role=link]';

/** Turns what the reader does with pointer and keys into the events of the hover machine. */
export function listen({ near, host, isOpen, giveBackFocus, dispatch, signal }: Listening): void {
  const card = host.element;
  const inCard = (event: Event) => event.composedPath().includes(card);
  const markAt = (event: MouseEvent) => hit(near, event.composedPath(), event.clientX, event.clientY)?.item ?? null;
  // While text in the card is being selected, the pointer may stray; and a button that was just clicked has the focus,
  // but that alone is no reason for the card to stay.
  let pressedInCard = false;

  const on = <T extends keyof WindowEventMap>(type: T, handle: (event: WindowEventMap[T]) => void, passive = true) =>
    window.addEventListener(type, handle, { capture: true, passive, signal });

  on('pointermove', (event) => {
    if (event.pointerType === 'touch' || (near.size === 0 && !isOpen())) return;
    if (inCard(event)) return dispatch({ type: 'card' });
    if (event.buttons !== 0 && pressedInCard) return;
    const mark = event.buttons === 0 ? markAt(event) : null;
    dispatch({ type: 'over', mark }, { x: event.clientX, y: event.clientY });
  });
  on('pointerout', (event) => {
    if (event.relatedTarget === null && event.pointerType !== 'touch') dispatch({ type: 'over', mark: null });
  });
  on('pointerdown', (event) => {
    pressedInCard = inCard(event);
    if (!pressedInCard) dispatch({ type: 'press', mark: markAt(event) });
  });
  on('click', (event) => {
    if ((event as PointerEvent).pointerType !== 'touch' || inCard(event)) return;
    if (event.composedPath().some((target) => target instanceof Element && target.matches(ACTIVE))) return;
    const mark = markAt(event);
    if (mark) dispatch({ type: 'open', mark }, { x: event.clientX, y: event.clientY });
  });
  on(
    'keydown',
    (event) => {
      pressedInCard = false;
      if (event.key === 'Tab' && inCard(event) && host.isEdge(event.shiftKey)) {
        // From there the browser goes on, so that the reader comes out where they went in.
        giveBackFocus();
        dispatch({ type: 'press', mark: null });
      }
      if (event.key !== 'Escape' || event.isComposing || !isOpen()) return;
      // The card alone is closed, not the page's dialog under it.
      event.preventDefault();
      event.stopImmediatePropagation();
      dispatch({ type: 'escape' });
    },
    false,
  );
  const focus = () => dispatch({ type: 'focus', inside: host.hasFocus() && !pressedInCard });
  for (const type of ['focusin', 'focusout']) card.addEventListener(type, focus, { signal });
}
