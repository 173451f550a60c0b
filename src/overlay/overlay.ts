import type { Pack } from '../facts/schema';
import { NOTHING_READ } from '../reading/by-block';
import type { Claim, Mention, Reading, Span } from '../reading/claim';
import { claimWords } from '../wording/claim';
import type { Words } from '../wording/words';
import { createAnnouncer } from './announcer';
import { activeElement, findAgain, type Placed, placed, reveal } from './figures';
import type { Highlights } from './highlights';
import { hit } from './hit';
import { createHost, stageFor } from './host';
import { AWAY, type Hover, type HoverEvent, step, waits } from './hover';
import { listen, type Point } from './listen';
import { place } from './placing';
import { isDarkUnder } from './theme';
import { createView, type OverlayActions } from './view';

export interface OverlayOptions {
  readonly packs: readonly Pack[];
  /** The card's words. */
  readonly words: Words;
  /** Where a span of the latest reading stands on the page now, or null where it is gone. */
  rangesOf(span: Span): Range | null;
  /** The text of a block of the latest reading, as it was read. */
  blockText(block: number): string;
  /** The marks on the page: what the pointer can rest on. */
  readonly highlights: Highlights;
  /** Where the pointer was last, with the composed path of the event that said so. */
  readonly pointer?: { readonly path: readonly EventTarget[]; readonly at: Point };
  /** How long the pointer rests on a mark before its card opens, in milliseconds. */
  readonly dwell: number;
  readonly actions: OverlayActions;
  /** Ends everything: marks, card, listeners. */
  readonly signal: AbortSignal;
}

/** What the reader sees on the page. */
export interface Overlay {
  /** Takes note of a reading in place of the one before; a card whose figure is still there stays open. */
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
  /** Whether a node is the overlay's own: no text of the page. */
  owns(node: Node): boolean;
}

/** Starts the overlay on a document. Nothing is shown until there is a reading. */
export function createOverlay(options: OverlayOptions): Overlay {
  const { highlights, rangesOf, words, signal } = options;
  const host = createHost();
  const announcer = createAnnouncer(words.locale, signal);

  let reading: Reading = NOTHING_READ;
  let state: Hover<Claim | Mention> = AWAY;
  /** Where the mark is that the state is about. */
  let about: Placed | null = null;
  let point: Point | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let endPlacing: (() => void) | null = null;
  /** What had the focus before the card took it. */
  let returnTo: Element | null = null;
  /** The claim last gone to. */
  let current = -1;

  const dispatch = (event: HoverEvent<Claim | Mention>, at?: Point) => {
    if (at) point = at;
    enter(step(state, event));
  };

  const enter = (next: Hover<Claim | Mention>) => {
    if (next === state) return;
    const opened = state.at === 'open' ? state.on : null;
    state = next;
    clearTimeout(timer);
    const time = waits(state, options.dwell);
    if (time !== null) timer = setTimeout(() => dispatch({ type: 'elapsed' }), time);
    const on = state.at === 'away' ? null : state.on;
    if (on !== about?.item) about = on && placed(on, rangesOf);
    if (state.at !== 'open') {
      if (opened) close();
    } else if (!about) {
      enter(AWAY);
    } else {
      view.render(state.on, reading, state.kept === 'pinned');
      if (opened !== state.on) mount(about);
    }
  };

  const mount = (figure: Placed) => {
    endPlacing?.();
    host.body.className = isDarkUnder(figure.holder) ? 'dark' : '';
    host.show(figure.holder);
    const claim = reading.claims.indexOf(figure.item as Claim);
    if (claim >= 0) current = claim;
    const stays = () => state.at === 'open' && state.kept === 'pinned';
    endPlacing = place({ card: host.element, ...figure, point, stays, gone: () => dispatch({ type: 'gone' }) });
  };

  const close = () => {
    const hadFocus = host.hasFocus();
    endPlacing?.();
    endPlacing = null;
    highlights.point(null);
    host.hide();
    view.clear();
    if (hadFocus) giveBackFocus();
    returnTo = null;
  };

  const giveBackFocus = () => {
    if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
  };

  /** Scrolls to a claim, marks it as the one gone to, and moves an open card there. */
  const goTo = (claim: number, card: boolean): Placed | null => {
    const item = reading.claims[claim];
    const figure = item ? placed(item, rangesOf) : null;
    if (!figure) return null;
    current = claim;
    point = null;
    reveal(figure);
    if (card) dispatch({ type: 'open', mark: figure.item });
    highlights.point(figure.range);
    return figure;
  };

  const open = (claim: number) => {
    const focused = host.hasFocus() ? returnTo : activeElement();
    if (!goTo(claim, true)) return;
    returnTo = focused;
    view.focus();
  };

  /** The next claim in a direction that is to be seen on the page, round the ends. */
  const neighbour = (direction: 1 | -1): number => {
    const { length } = reading.claims;
    const from = current < 0 && direction < 0 ? 0 : current;
    for (let n = 1; n <= length; n++) {
      const index = (from + direction * n + length * n) % length;
      const item = reading.claims[index];
      if (item && (rangesOf(item)?.getClientRects().length ?? 0) > 0) return index;
    }
    return -1;
  };

  const go = (direction: 1 | -1) => {
    const index = neighbour(direction);
    const figure = goTo(index, state.at === 'open');
    const item = reading.claims[index];
    const pack = options.packs.find(({ id }) => id === item?.pack);
    if (!figure || !item || !pack) return;
    const { sentence } = claimWords(item, view.textOf(item), pack, words);
    const values = { index: index + 1, total: reading.claims.length, sentence };
    announcer.say(words.text('card_announce', values), stageFor(figure.holder));
  };

  const view = createView({
    ...options,
    body: host.body,
    go,
    open,
    pin: () => dispatch({ type: 'pin' }),
    close: () => dispatch({ type: 'escape' }),
  });

  listen({
    near: highlights.near,
    host,
    isOpen: () => state.at === 'open',
    giveBackFocus,
    dispatch,
    signal,
  });
  signal.addEventListener('abort', () => enter(AWAY));
  if (options.pointer) {
    const { path, at } = options.pointer;
    dispatch({ type: 'over', mark: hit(highlights.near, path, at.x, at.y)?.item ?? null }, at);
  }

  return {
    show(next) {
      const before = reading;
      reading = next;
      if (current >= 0 && current >= next.claims.length) current = -1;
      if (state.at === 'away') return;
      const again = about && findAgain(about, before, next, rangesOf);
      enter(again ? { ...state, on: again } : AWAY);
    },
    open: (claim) => open(claim ?? (current < 0 ? neighbour(1) : current)),
    next: () => go(1),
    previous: () => go(-1),
    owns: (node) => node === host.element || node === announcer.element,
  };
}
