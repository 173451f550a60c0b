import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Locale, Pack } from './facts/schema';
import type { Packed } from './packing';
import type { Verdict } from './reading/claim';
import type { Quote } from './reading/quote';
import type { PackedReading, PortableSaid } from './readings';
import type { Messages as Texts } from './wording/words';

/** Blocks of a document that wants them read, numbered on from `first`. */
export interface Part {
  /** Tells one reader in a frame from those before it. */
  readonly reader: number;
  readonly first: number;
  readonly packed: Packed;
}

/** The blocks of a document, in order, as stretches of their numbers: first, last, first, last … */
export interface Order {
  readonly reader: number;
  readonly order: readonly number[];
  /** The last that has to be told before. */
  readonly part?: Part;
  /** The number of the reading that came last; 0 before the first. */
  readonly latest: number;
}

/** A figure of a page, as the panels get it. */
export interface ReportedClaim {
  /** Its number within the frame, to show it by. */
  readonly index: number;
  readonly quote: Quote;
  readonly pack: string;
  readonly fact: string;
  readonly verdict: Verdict;
  readonly said: PortableSaid;
  readonly canonical: number;
  readonly revision?: number;
  readonly note?: string;
}

/** What was read in one frame. */
export interface FrameReport {
  readonly state: 'reading' | 'read' | 'off';
  /** How much of the frame has been read, 0–1. */
  readonly progress: number;
  readonly claims: readonly ReportedClaim[];
  readonly mentions: readonly { readonly quote: Quote; readonly pack: string }[];
}

/** How many figures of each verdict a frame gives: what the toolbar button says. */
export interface Tally {
  readonly state: FrameReport['state'];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** What holds for a frame at the moment. */
export interface Situation {
  /** Whether the extension is on for this page. */
  readonly on: boolean;
  readonly locale: Locale;
  /** Settings of the marks and the card, as in `Settings`. */
  readonly marked: readonly Verdict[];
  readonly markStyle: string;
  readonly markStrength: string;
  readonly dwell: number;
}

/** What a script in a page does not carry itself: it would be compiled again in every frame. */
export interface Knowledge {
  readonly packs: readonly Pack[];
  readonly texts: Texts;
}

/** Messages from our scripts in web pages to the background. */
interface FromPage {
  /** The gate asks for the overlay: a topic is named in its frame. */
  named(): void;
  /** What holds for this frame? */
  situation(): Situation;
  /** Has this text any word that may tell of a topic? */
  mayTell(text: string): boolean;
  /** Blocks to remember for the next `read`. */
  blocks(part: Part): void;
  /** What do these blocks say? Answers null where some are not remembered. */
  read(order: Order): PackedReading | null;
  /** There is something to mark in this frame: the marks' style sheet, please. */
  style(): void;
  /** The reader is about to point at a mark: the script that opens cards, please, and what it needs to know. */
  card(locale: Locale): Knowledge;
  /** This frame's report has changed. */
  changed(): void;
  /** The reader wants no marks on this site. */
  switchOff(): void;
  /** The reader wants to see the fact sheet. */
  openSheet(at: { pack: string; fact?: string }): void;
}

/** Messages from the background and our own pages to the overlay in a frame. */
interface FromExtension {
  /** What was read? */
  report(): FrameReport;
  /** The same in numbers. */
  tally(): Tally;
  /** Scroll to a claim, flash it, open its card. Answers whether it is still there. */
  show(index: number): boolean;
  /** A keyboard shortcut: go to another figure, or open the card of the one gone to. */
  step(way: 'next' | 'previous' | 'open'): void;
  /** Another situation may hold now. */
  moved(): void;
}

type Messages = FromPage & FromExtension;
type Type = keyof Messages;
type Data<T extends Type> = Parameters<Messages[T]>[0];
type Answer<T extends Type> = ReturnType<Messages[T]>;

const messenger = defineExtensionMessaging<Messages>();

/**
 * Sends a message and waits for the answer.
 *
 * @param to - a frame of a tab, or left out for the background
 * @throws Error where nobody answers, as in a frame without the overlay, and what the answering side throws
 */
export async function send<T extends Type>(
  type: T,
  data: Data<T>,
  to?: { tabId: number; frameId?: number },
): Promise<Answer<T>> {
  return messenger.sendMessage(type, data as never, ...((to ? [to] : []) as never[])) as Promise<Answer<T>>;
}

/** How often a message is sent again that nobody answered, and after how many milliseconds at first. */
const TRIES = 4;
const WAIT = 200;

/**
 * Sends a message to the background that may come twice without harm, again where there is no answer: browsers stop the
 * background at any moment, in the middle of an answer too.
 *
 * @throws what {@link send} throws, when that is all that comes
 */
export async function sendSurely<T extends keyof FromPage>(type: T, data: Data<T>): Promise<Answer<T>> {
  for (let tries = 1; ; tries++) {
    try {
      return await send(type, data);
    } catch (error) {
      if (tries === TRIES || !chrome.runtime?.id) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT * tries));
    }
  }
}

/** Sends a message before this returns and waits for nothing: a frame that goes has no other time. */
export function sendAtOnce(type: 'changed'): void {
  void chrome.runtime.sendMessage({ type, timestamp: Date.now() }).catch(() => {});
}

/** Whether a sender is one of our own pages or the background, and not a script of ours within a web page. */
const isOwnPage = ({ url, tab }: chrome.runtime.MessageSender): boolean =>
  url?.startsWith(chrome.runtime.getURL('')) ?? tab === undefined;

function listen<T extends Type>(
  type: T,
  mayCome: (sender: chrome.runtime.MessageSender) => boolean,
  handler: (data: never, sender: chrome.runtime.MessageSender) => unknown,
): void {
  messenger.onMessage(type, ({ data, sender }) => {
    // The browser vouches for id and address of the sender, whatever a page may forge.
    if (sender.id !== chrome.runtime.id || !mayCome(sender)) throw new Error(`"${type}" may not come from there`);
    return handler(data as never, sender) as never;
  });
}

/**
 * Answers, in the background, a message of our scripts in web pages.
 *
 * @param check - throws where the data is not what it should be: a page may have broken into the process that sends it
 */
export function answerPage<T extends keyof FromPage>(
  type: T,
  check: (data: unknown) => Data<T>,
  handler: (data: Data<T>, sender: chrome.runtime.MessageSender) => Answer<T> | Promise<Answer<T>>,
): void {
  listen(
    type,
    (sender) => !isOwnPage(sender),
    (data, sender) => handler(check(data ?? undefined), sender),
  );
}

/** Answers, in a web page, a message of the background or of our own pages, which are to be trusted. */
export function answerExtension<T extends keyof FromExtension>(
  type: T,
  handler: (data: Data<T>) => Answer<T> | Promise<Answer<T>>,
): void {
  listen(type, isOwnPage, handler);
}
