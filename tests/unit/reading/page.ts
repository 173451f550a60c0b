// From generated HTML to what is read.
import { JSDOM } from 'jsdom';
import { packs } from '../../../src/facts/packs';
import type { Locale, Pack } from '../../../src/facts/schema';
import { blocksOf, type PageBlock } from '../../../src/page/blocks';
import { read } from '../../../src/reading/read';

const { window } = new JSDOM();
globalThis.Node = window.Node;

export const pack = packs[0] as Pack;

/** What every generated page begins with: it names the topic and says what it was, as the pack does. */
const opening = (locale: Locale) => `<h1>${pack.title[locale]}</h1><p>${pack.summary[locale]}</p>`;

function parse(html: string, locale: Locale): PageBlock[] {
  const page = window.document.implementation.createHTMLDocument('');
  page.documentElement.lang = locale;
  page.body.innerHTML = html;
  return [...blocksOf(page)];
}

/** A claim as a test names it: the words on the page, the fact and the verdict. */
export type Told = readonly [text: string, fact: string, verdict: string];

/** The claims of a page, but for those of its opening. */
export function claimsOf(body: string, locale: Locale): Told[] {
  const begin = opening(locale);
  const skip = parse(begin, locale).length;
  const blocks = parse(begin + body, locale);
  return read(blocks, packs).claims.flatMap((claim) =>
    claim.block < skip
      ? []
      : [[blocks[claim.block]?.text.slice(claim.start, claim.end) ?? '', claim.fact, claim.verdict] as const],
  );
}

/** How many claims are read on a page that has no more than its body. */
export const claimsOnPage = (body: string, locale: Locale): number => read(parse(body, locale), packs).claims.length;

/** All that a page with a body says, opening included, as blocks. */
export const pageBlocks = (body: string, locale: Locale): PageBlock[] => parse(opening(locale) + body, locale);
