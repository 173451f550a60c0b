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
  /** Whether the marks' style sheet should come where there is something to mark. */
  readonly style: boolean;
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
  /** The overlay, please, and what holds for this frame: a topic is named in it. */
  named(): void;
  /** Has this text any word that may tell of a topic? */
  mayTell(text: string): boolean;
  /** Blocks to remember for the next `read`. */
  blocks(part: Part): void;
  /** What do these blocks say? Answers null where some are not remembered. */
  read(order: Order): PackedReading | null;
  /** The marks' style sheet for what these selectors match, please. Answers whether it holds for the whole page. */
  style(selectors: readonly string[]): boolean;
  /** The reader is about to point at a mark: the script that opens cards, please, and what it needs to know. */
  card(locale: Locale): Knowledge;
  /** This frame's report has changed. */
  changed(): void;
  /** The reader wants no marks on this site. */
  switchOff(): void;
  /** The reader wants to see the fact sheet. */
  openSheet(at: { pack: string; fact?: string }): void;
}

/** What our scripts share in a frame; the page has no part in it. */
export interface InFrame {
  /** Whether the extension is still there, and the same version of it. */
  isAlive(): boolean;
  /** Goes by what holds now; answers that it does. */
  update(situation: Situation): true;
  /** What was read? */
  report(): FrameReport;
  /** The same in numbers, which costs pages with many figures much less. */
  tally(): Tally;
  /** Scrolls to a claim, flashes it, opens its card. Answers whether it is still there. */
  show(index: number): Promise<boolean>;
  /** A keyboard shortcut: goes to another figure, or opens the card of the one gone to. */
  step(way: 'next' | 'previous' | 'open'): Promise<void>;
}

type Type = keyof FromPage;
type Data<T extends Type> = Parameters<FromPage[T]>[0];
type Answer<T extends Type> = ReturnType<FromPage[T]>;

/** What comes back from the library that answers in the background. */
type Returned<T extends Type> = { readonly res: Answer<T>; readonly err?: { readonly message: string } } | undefined;

/**
 * Sends a message to the background and waits for the answer. By hand, since a page would have to compile the library.
 *
 * @throws Error where nobody answers, and where the answering side throws
 */
export async function send<T extends Type>(type: T, data: Data<T>): Promise<Answer<T>> {
  // With a callback: what follows on a promise of the browser's own is in no task, and the bench could not count it.
  const returned = await new Promise<Returned<T>>((resolve, reject) =>
    chrome.runtime.sendMessage({ type, data, timestamp: 0 }, (answer: Returned<T>) => {
      const { lastError } = chrome.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve(answer);
    }),
  );
  if (!returned || returned.err) throw new Error(returned?.err?.message ?? 'nobody answered');
  return returned.res;
}

/** How often a message is sent again that nobody answered, and after how many milliseconds at first. */
const TRIES = 6;
const WAIT = 200;

/**
 * Sends a message to the background that may come twice without harm, again where there is no answer: browsers stop the
 * background at any moment, in the middle of an answer too.
 *
 * @throws what {@link send} throws, when that is all that comes
 */
export async function sendSurely<T extends Type>(type: T, data: Data<T>): Promise<Answer<T>> {
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
export function sendAtOnce(type: 'changed' | 'named'): void {
  void chrome.runtime.sendMessage({ type, timestamp: 0 }).catch(() => {});
}

const messenger = /* @__PURE__ */ defineExtensionMessaging<FromPage>();

/** Whether a sender is one of our own pages or the background, and not a script of ours within a web page. */
const isOwnPage = ({ url, tab }: chrome.runtime.MessageSender): boolean =>
  url?.startsWith(chrome.runtime.getURL('')) ?? tab === undefined;

/**
 * Answers, in the background, a message of our scripts in web pages.
 *
 * @param check - throws where the data is not what it should be: a page may have broken into the process that sends it
 */
export function answerPage<T extends Type>(
  type: T,
  check: (data: unknown) => Data<T>,
  handler: (data: Data<T>, sender: chrome.runtime.MessageSender) => Answer<T> | Promise<Answer<T>>,
): void {
  messenger.onMessage(type, ({ data, sender }) => {
    // The browser vouches for id and address of the sender, whatever a page may forge.
    if (sender.id !== chrome.runtime.id || isOwnPage(sender)) throw new Error(`"${type}" may not come from there`);
    return handler(check((data as unknown) ?? undefined), sender) as never;
  });
}
