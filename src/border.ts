// Checks of what comes out of web pages. Only for the background and our own pages.
import * as v from 'valibot';
import type { Locale } from './facts/schema';
import type { FrameReport, Order, Part, Tally } from './messages';
import { VERDICTS } from './reading/claim';

const Index = v.pipe(v.number(), v.integer(), v.minValue(0));
const Quote = v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() });

const Report = v.object({
  state: v.picklist(['reading', 'read', 'off']),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  claims: v.array(
    v.object({
      index: Index,
      quote: Quote,
      pack: v.string(),
      fact: v.string(),
      verdict: v.picklist(VERDICTS),
      said: v.object({
        scale: v.picklist(['count', 'share', 'day']),
        value: v.number(),
        low: v.number(),
        high: v.nullable(v.number()),
        hedge: v.picklist(['none', 'below', 'around', 'over', 'at-most', 'between', 'rounded', 'vague']),
        base: v.exactOptional(v.string()),
      }),
      canonical: v.number(),
      revision: v.exactOptional(Index),
      note: v.exactOptional(v.string()),
    }),
  ),
  mentions: v.array(v.object({ quote: Quote, pack: v.string() })),
}) satisfies v.GenericSchema<unknown, FrameReport>;

/** @throws ValiError where a frame's report is not one */
export const checkReport = (data: unknown): FrameReport => v.parse(Report, data);

const TallySchema = v.object({
  state: v.picklist(['reading', 'read', 'off']),
  counts: v.object({ match: Index, consistent: Index, corrected: Index, differs: Index }),
}) satisfies v.GenericSchema<unknown, Tally>;

/** @throws ValiError where a frame's tally is not one */
export const checkTally = (data: unknown): Tally => v.parse(TallySchema, data);

const Selectors = v.array(v.union([v.literal(':root'), v.pipe(v.string(), v.regex(/^[a-z0-9>*():-]+$/))]));

/** @throws ValiError where the data is not selectors as the overlay makes them */
export const checkSelectors = (data: unknown): string[] => v.parse(Selectors, data);

/** @throws ValiError where a message that carries nothing carries something */
export const checkNothing = (data: unknown): undefined => v.parse(v.undefined(), data);

/** @throws ValiError where the data is no language of ours */
export const checkLocale = (data: unknown): Locale => v.parse(v.picklist(['en', 'es']), data);

/** @throws ValiError where the data is no text */
export const checkText = (data: unknown): string => v.parse(v.string(), data);

const Sheet = v.object({ pack: v.string(), fact: v.exactOptional(v.string()) });

/** @throws ValiError where the data names no place on the fact sheet */
export const checkSheet = (data: unknown): { pack: string; fact?: string } => v.parse(Sheet, data);

const Numbers = v.array(Index);

const PartOfDocument = v.object({
  reader: v.number(),
  first: Index,
  packed: v.object({
    texts: v.array(v.string()),
    settings: v.array(
      v.object({
        kind: v.picklist(['heading', 'paragraph', 'item', 'cell', 'term', 'definition', 'caption']),
        lang: v.string(),
        level: Index,
        articles: Numbers,
        lists: Numbers,
        furniture: v.boolean(),
      }),
    ),
    setting: Numbers,
    cells: Numbers,
    footnotes: Numbers,
  }),
}) satisfies v.GenericSchema<unknown, Part>;

/** @throws ValiError where the data is no part of a document */
export const checkPart = (data: unknown): Part => v.parse(PartOfDocument, data);

const OrderOfBlocks = v.object({
  reader: v.number(),
  order: Numbers,
  part: v.exactOptional(PartOfDocument),
  latest: v.number(),
  style: v.boolean(),
}) satisfies v.GenericSchema<unknown, Order>;

/** @throws ValiError where the data is no order of blocks */
export const checkOrder = (data: unknown): Order => v.parse(OrderOfBlocks, data);
