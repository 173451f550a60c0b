import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import { VERDICTS } from './reading/claim';

const Index = v.pipe(v.number(), v.integer(), v.minValue(0));

const QuoteSchema = v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() });

const SaidSchema = v.object({
  scale: v.picklist(['count', 'share', 'day']),
  value: v.number(),
  low: v.number(),
  /** Infinity does not survive as JSON, so an open end is null on its way. */
  high: v.nullable(v.number()),
  hedge: v.picklist(['none', 'below', 'around', 'over', 'at-most', 'between', 'rounded', 'vague']),
  base: v.optional(v.string()),
});

const ReportedClaimSchema = v.object({
  /** Its number within the frame, to show it by. */
  index: Index,
  quote: QuoteSchema,
  pack: v.string(),
  fact: v.string(),
  verdict: v.picklist(VERDICTS),
  said: SaidSchema,
  canonical: v.number(),
  revision: v.optional(Index),
  note: v.optional(v.string()),
});

const FrameReportSchema = v.object({
  state: v.picklist(['reading', 'read', 'off']),
  /** How much of the frame has been read, 0–1. */
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  claims: v.array(ReportedClaimSchema),
  mentions: v.array(v.object({ quote: QuoteSchema, pack: v.string() })),
});

const PlaceSchema = v.object({
  /** The registrable domain of the tab's page, or its host name where there is none, or "" for a page without one. */
  site: v.string(),
  /** The reader switched this very page off. */
  pageOff: v.boolean(),
});

/** A figure of a page, as the panels get it. */
export type ReportedClaim = v.InferOutput<typeof ReportedClaimSchema>;
/** What was read in one frame. */
export type FrameReport = v.InferOutput<typeof FrameReportSchema>;
/** Where a frame is, as far as switching it off goes. */
export type Place = v.InferOutput<typeof PlaceSchema>;

/** Who may send a message: a script of ours inside a web page, or the background and our own pages. */
type Sender = 'page' | 'extension';

/** Every message: who may send it, what it carries and what is answered. */
const MESSAGES = {
  /** The gate asks the background for the overlay: a topic is named in its frame. */
  named: { from: 'page', data: v.undefined(), answer: v.void() },
  /** The overlay tells the background that its report has changed. */
  changed: { from: 'page', data: v.undefined(), answer: v.void() },
  /** The overlay asks the background where it is. */
  where: { from: 'page', data: v.undefined(), answer: PlaceSchema },
  /** The overlay asks the background for the style sheet of the marks in its frame. */
  style: { from: 'page', data: v.undefined(), answer: v.void() },
  /** A card asks the background to open the fact sheet. */
  openSheet: {
    from: 'page',
    data: v.object({ pack: v.string(), fact: v.optional(v.string()) }),
    answer: v.void(),
  },
  /** A panel or the background asks a frame for what was read in it. */
  report: { from: 'extension', data: v.undefined(), answer: FrameReportSchema },
  /** A panel asks a frame to show a claim: scroll to it, flash it, open its card. Answers whether it is still there. */
  show: { from: 'extension', data: Index, answer: v.boolean() },
  /** The background passes on a keyboard shortcut: go to another figure, or open the card of the one gone to. */
  step: { from: 'extension', data: v.picklist(['next', 'previous', 'open']), answer: v.void() },
  /** The background tells all frames of a tab to ask anew where they are. */
  moved: { from: 'extension', data: v.undefined(), answer: v.void() },
} as const satisfies Record<string, { from: Sender; data: v.GenericSchema; answer: v.GenericSchema }>;

type Messages = typeof MESSAGES;
type Type = keyof Messages;
type Data<T extends Type> = v.InferOutput<Messages[T]['data']>;
type Answer<T extends Type> = v.InferOutput<Messages[T]['answer']>;

const messenger = defineExtensionMessaging<{ [T in Type]: (data: Data<T>) => Answer<T> }>();

/**
 * Sends a message and waits for the answer.
 *
 * @param to - a frame of a tab, or left out for the background
 * @throws where nobody answers, as in a frame without the overlay, or where the answer is not what it should be
 */
export async function send<T extends Type>(
  type: T,
  data: Data<T>,
  to?: { tabId: number; frameId?: number },
): Promise<Answer<T>> {
  const answer: unknown = await messenger.sendMessage(type, data as never, ...((to ? [to] : []) as never[]));
  return v.parse(MESSAGES[type].answer, answer ?? undefined) as Answer<T>;
}

/** Whether a sender is what it must be: the browser vouches for its id and its address, whatever a page may forge. */
function isFrom(kind: Sender, sender: chrome.runtime.MessageSender): boolean {
  if (sender.id !== chrome.runtime.id) return false;
  const own = sender.url?.startsWith(chrome.runtime.getURL('')) ?? sender.tab === undefined;
  return own === (kind === 'extension');
}

/**
 * Answers one type of message in this context until the returned function is called.
 * A sender of the wrong kind and data of the wrong shape are refused before the handler sees them.
 */
export function answer<T extends Type>(
  type: T,
  handler: (data: Data<T>, sender: chrome.runtime.MessageSender) => Answer<T> | Promise<Answer<T>>,
): () => void {
  return messenger.onMessage(type, ({ data, sender }) => {
    if (!isFrom(MESSAGES[type].from, sender)) throw new Error(`"${type}" may not come from there`);
    return handler(v.parse(MESSAGES[type].data, data ?? undefined) as Data<T>, sender) as never;
  });
}
