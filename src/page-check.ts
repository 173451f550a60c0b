// What the command line says of a page.
import { packs } from './facts/packs';
import type { Pack } from './facts/schema';
import { blocksOf } from './page/blocks';
import type { Claim, Span } from './reading/claim';
import { type Quote, quote } from './reading/quote';
import { read } from './reading/read';
import { type ClaimWords, claimWords } from './wording/claim';
import { wordsIn } from './wording/locales';

const packOf = (claim: Claim) => packs.find(({ id }) => id === claim.pack) as Pack;

/** The claims as a table: the page's words, how they compare, and with what. */
function table(said: readonly ClaimWords[]): string {
  const rows = said.map(({ quote, verdict, detail, figure, label }) => [
    quote,
    verdict,
    `${detail || figure} ${label}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n');
}

/** What is read on a page, as data. */
export interface PageReport {
  /** How often it names a topic. */
  readonly mentions: number;
  /** `because`: the words that linked it, where they were asked for. */
  readonly claims: readonly (Quote & Pick<Claim, 'fact' | 'verdict'> & { readonly because?: readonly string[] })[];
}

/**
 * What a page gives for the topics: in words, and as data.
 *
 * @param markup - HTML
 * @param explain - whether to tell the words that linked each claim to its fact
 */
export async function checkPage(markup: string, explain: boolean): Promise<{ text: string; report: PageReport }> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { window } = new JSDOM(markup, { virtualConsole: new VirtualConsole() });
  const blocks = [...blocksOf(window.document)];
  const texts = blocks.map((block) => block.text);
  const quoteOf = (span: Span) => quote(texts, span);
  const { mentions, claims } = read(blocks, packs);
  const words = wordsIn('en');
  const said = claims.map((claim) => claimWords(claim, quoteOf(claim).exact, packOf(claim), words));
  const reasons = claims.map((claim) => claim.because.map((span) => quoteOf(span).exact.replace(/\s+/g, ' ').trim()));
  const report: PageReport = {
    mentions: mentions.length,
    claims: claims.map((claim, i) => ({
      ...quoteOf(claim),
      fact: claim.fact,
      verdict: claim.verdict,
      ...(explain ? { because: reasons[i] ?? [] } : {}),
    })),
  };
  const lines = table(said).split('\n');
  const explained = lines.map((line, i) => `${line}\n    because of: ${reasons[i]?.join(' · ')}`);
  if (mentions.length === 0) return { text: 'This page does not speak of a topic that is known here.', report };
  if (claims.length === 0) return { text: 'This page gives no figure for it.', report };
  return { text: (explain ? explained : lines).join('\n'), report };
}
