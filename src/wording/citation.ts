import type { Claim } from '../reading/claim';
import { type ClaimWords, sourceText } from './claim';
import type { Words } from './words';

/** The page that a claim stands on. */
export interface PageName {
  readonly title: string;
  readonly address: string;
}

/** A text for the clipboard in both of its forms. */
export interface Clip {
  readonly plain: string;
  readonly html: string;
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

const link = (text: string, address: string | undefined) =>
  address && /^https?:/.test(address) ? `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>` : escapeHtml(text);

/**
 * A claim with its comparison and source, ready to paste.
 *
 * @param today - the day of reading, as an ISO date
 */
export function citation(said: ClaimWords, page: PageName, today: string, words: Words): Clip {
  const source = said.sources[0];
  const line = source ? sourceText(source, words) : '';
  const parts = {
    quote: said.quote,
    record: said.record,
    comparison: said.story ? `${said.comparison} ${said.story.text}` : said.comparison,
    today: words.day(today),
  };
  const plainSource = source?.url ? `${line}, ${source.url}` : line;
  const html = Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, escapeHtml(value)]));
  return {
    plain: words.text('card_citation', { ...parts, ...page, source: plainSource }),
    html: `<p>${words.text('card_citation', {
      ...html,
      title: link(page.title || page.address, page.address),
      address: escapeHtml(page.address),
      source: link(line, source?.url),
    })}</p>`,
  };
}

/**
 * A report of a wrong reading, for the reader to send wherever they like.
 *
 * @param context - the words around the figure
 */
export function report(claim: Claim, said: ClaimWords, context: string, page: PageName, words: Words): string {
  return [
    words.text('card_report_title'),
    words.text('card_report_page', { address: page.address }),
    words.text('card_report_words', { quote: said.quote }),
    words.text('card_report_context', { context }),
    words.text('card_report_read', { pack: claim.pack, fact: claim.fact, verdict: claim.verdict }),
    words.text('card_report_expected'),
  ].join('\n');
}
