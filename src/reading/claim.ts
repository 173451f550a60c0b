/** The four ways in which a page's figure can stand to the canonical one. The least serious comes first. */
export const VERDICTS = ['match', 'consistent', 'corrected', 'differs'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A stretch of text: `block` is an index into the blocks read; offsets are UTF-16 code units of that block's text. */
export interface Span {
  readonly block: number;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** What a number counts or says: people or things, a share of a base (0–1), or a day (in days since 1970-01-01). */
export type Scale = 'count' | 'share' | 'day';

/** What the page's words allow. Both ends belong to it; `high` may be Infinity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How the page says its figure. */
export interface Said extends Interval {
  readonly scale: Scale;
  /** The number itself, without its hedge: 500 in "nearly 500", 0.64 in "64 percent". */
  readonly value: number;
  /** "nearly" → below, "about" → around, "more than" → over, "up to" → at-most, a bare round number → rounded. */
  readonly hedge: 'none' | 'below' | 'around' | 'over' | 'at-most' | 'between' | 'rounded' | 'vague';
  /** The fact that a share is a share of. */
  readonly base?: string;
}

/** A figure that the page gives for a fact, and how the two compare. */
export interface Claim extends Span {
  /** Id of the pack and of the fact in it. */
  readonly pack: string;
  readonly fact: string;
  readonly verdict: Verdict;
  readonly said: Said;
  /** The canonical figure on the scale of `said`: 317 as a count, 0.6365… as a share of 498. */
  readonly canonical: number;
  /** Index into the fact's history of the superseded figure that explains a `corrected` claim. */
  readonly revision?: number;
  /** The words that named the fact, for "Why this fact?". */
  readonly because: readonly Span[];
  /** Id of a note of the fact that this claim calls for (a wrong unit, a loose description). */
  readonly note?: string;
}

/** A place where the page names the topic of a pack. */
export interface Mention extends Span {
  readonly pack: string;
}

/** All that was read on a page. Claims and mentions are in document order and do not overlap. */
export interface Reading {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}
