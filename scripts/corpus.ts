// Labelled pages: HTML with every expected claim marked as {{words|fact id|verdict}} or {{words|fact id|verdict|optional}}.
import { JSDOM } from 'jsdom';

export interface Label {
  /** Offsets into the page's squeezed text. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly fact: string;
  readonly verdict: string;
  /** A careful reader could go either way. */
  readonly optional: boolean;
}

export interface LabelledPage {
  /** The page without its markers. */
  readonly html: string;
  /** All its text with compatibility forms folded and without any white space, so that layout does not matter. */
  readonly text: string;
  readonly labels: readonly Label[];
  readonly traits: readonly string[];
}

/** A claim as the command line prints it. */
export interface PrintedClaim {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly fact: string;
  readonly verdict: string;
}

const MARKER = /\{\{([\s\S]*?)\|([a-z0-9.-]+)\|(match|consistent|corrected|differs)(\|optional)?\}\}/g;
/** Private-use characters that stand for a marker's two ends while the page is parsed. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

const squeeze = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g, '');

/** A page's text, squeezed, without what no claim stands in: a title often says what the headline says. */
function textOf(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const unread of document.querySelectorAll('script, style, template, title')) unread.remove();
  return squeeze(document.documentElement.textContent ?? '');
}

/**
 * A labelled page without its markers.
 *
 * @throws Error that quotes the place where a marker is broken
 */
export function unlabelled(labelled: string): string {
  const html = labelled.replace(MARKER, '$1');
  const broken = html.search(/\{\{|\}\}/);
  if (broken >= 0) throw new Error(`a marker is broken near: ${html.slice(Math.max(0, broken - 40), broken + 80)}`);
  return html;
}

/**
 * Takes a labelled page apart.
 *
 * @throws Error that quotes the place where a marker is broken
 */
export function parseLabelled(labelled: string): LabelledPage {
  const html = unlabelled(labelled);
  const text = textOf(html);
  const marked = textOf(labelled.replace(MARKER, `${OPEN}$1${CLOSE}`));
  const labels: Label[] = [];
  let start = 0;
  let taken = 0;
  for (const hit of marked.matchAll(/[\uE000\uE001]/g)) {
    const at = hit.index - taken++;
    if (hit[0] === OPEN) start = at;
    else labels.push({ start, end: at, exact: text.slice(start, at), fact: '', verdict: '', optional: false });
  }
  const named = [...labelled.matchAll(MARKER)];
  if (named.length !== labels.length) throw new Error('a marker stands in an attribute, a comment or a script');
  return {
    html,
    text,
    labels: labels.map((label, i) => ({
      ...label,
      fact: named[i]?.[2] ?? '',
      verdict: named[i]?.[3] ?? '',
      optional: named[i]?.[4] !== undefined,
    })),
    traits: (/\btraits:([^>]*?)-->/.exec(labelled)?.[1] ?? '')
      .split(',')
      .map((trait) => trait.trim())
      .filter(Boolean),
  };
}

/** Where a claim's words stand in the squeezed text: with all of their context, or with as much as is found. */
export function locate(text: string, claim: PrintedClaim): number {
  const [prefix, exact, suffix] = [squeeze(claim.prefix), squeeze(claim.exact), squeeze(claim.suffix)];
  for (const context of [32, 16, 8, 4, 0]) {
    const before = context === 0 ? '' : prefix.slice(-context);
    const at = text.indexOf(before + exact + suffix.slice(0, context));
    if (at >= 0) return at + before.length;
  }
  return -1;
}

/** A claim beside the label that it answers to. Either may be missing: an extra claim, a missed label. */
export interface Pair {
  readonly label?: Label;
  readonly claim?: PrintedClaim;
}

/** Pairs claims with labels: each label is answered once, by a claim that overlaps it, best by one of its own fact. */
export function pair({ text, labels }: LabelledPage, claims: readonly PrintedClaim[]): readonly Pair[] {
  const open = new Set(labels);
  const pairs: Pair[] = claims.map((claim) => {
    const start = locate(text, claim);
    const end = start + squeeze(claim.exact).length;
    const hits = start < 0 ? [] : [...open].filter((label) => start < label.end && label.start < end);
    const label = hits.find(({ fact }) => fact === claim.fact) ?? hits[0];
    if (!label) return { claim };
    open.delete(label);
    return { label, claim };
  });
  return [...pairs, ...[...open].map((label) => ({ label }))];
}

/** How well claims answer to labels. `right`: place, fact and verdict. Optional labels count only against a wrong claim. */
export interface Tally {
  labels: number;
  claims: number;
  found: number;
  linked: number;
  right: number;
}

export const newTally = (): Tally => ({ labels: 0, claims: 0, found: 0, linked: 0, right: 0 });

/** Whether both are there and say the same. */
export const isRight = ({ label, claim }: Pair) =>
  label !== undefined && label.fact === claim?.fact && label.verdict === claim.verdict;

/** Whether a pair is left out of every count: an optional label that was missed or answered well. */
export const isFree = (pair: Pair) => pair.label?.optional === true && (!pair.claim || isRight(pair));

/** Adds a pair to a tally. */
export function count(tally: Tally, pair: Pair): void {
  const { label, claim } = pair;
  if (isFree(pair)) return;
  if (claim) tally.claims++;
  if (!label || label.optional) return;
  tally.labels++;
  if (!claim) return;
  tally.found++;
  if (label.fact === claim.fact) tally.linked++;
  if (isRight(pair)) tally.right++;
}

/** Harmonic mean of precision and recall, 0–1; 1 where there is nothing to find and nothing was found. */
export const f1 = (hits: number, { claims, labels }: Tally) =>
  claims + labels === 0 ? 1 : (2 * hits) / (claims + labels);
