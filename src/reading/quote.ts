import type { Span } from './claim';

/** A TextQuoteSelector of the Web Annotation Data Model: the words and up to 32 characters on either side. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;
/** Stands between two blocks, which on the page are never one word. */
const BETWEEN = '\n';
/** This much of the words' own block on one side tells their place by itself. */
const ENOUGH = 16;

/**
 * Quotes a span of a page, with the context that tells it from other places with the same words. Where its own block
 * gives little, the context runs on into the neighbouring blocks; it does so only then, since between two blocks the
 * page may have text that nobody sees.
 *
 * @param texts - the text of every block
 */
export function quote(texts: readonly string[], span: Pick<Span, 'block' | 'start' | 'end'>): Quote {
  const text = texts[span.block] ?? '';
  let prefix = text.slice(Math.max(0, span.start - CONTEXT), span.start);
  let suffix = text.slice(span.end, span.end + CONTEXT);
  if (prefix.trim().length < ENOUGH && suffix.trim().length < ENOUGH) {
    for (let b = span.block - 1; b >= 0 && prefix.length < CONTEXT; b--)
      prefix = `${texts[b] ?? ''}${BETWEEN}${prefix}`.slice(-CONTEXT);
    for (let b = span.block + 1; b < texts.length && suffix.length < CONTEXT; b++)
      suffix = `${suffix}${BETWEEN}${texts[b] ?? ''}`.slice(0, CONTEXT);
  }
  return { exact: text.slice(span.start, span.end), prefix, suffix };
}
