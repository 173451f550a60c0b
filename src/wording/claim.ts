import type { Fact, Pack, Source } from '../facts/schema';
import type { Claim } from '../reading/claim';
import { comparisonText } from './comparison';
import { canonicalText, intervalText, valueText } from './figure';
import type { Words } from './words';

/** A step in the story of a figure. */
export interface Step {
  readonly day: string;
  /** ISO date, for the `datetime` attribute. */
  readonly date: string;
  readonly text: string;
  readonly source: Source | undefined;
}

/** All that is to be said about a claim, in one language. */
export interface ClaimWords {
  /** The page's own words. */
  readonly quote: string;
  readonly verdict: string;
  readonly figure: string;
  /** What a share is made of ("317 of 498"), or "". */
  readonly detail: string;
  readonly label: string;
  readonly comparison: string;
  /** Figure and label in a row. */
  readonly record: string;
  /** Quote, verdict and record as one sentence. */
  readonly sentence: string;
  /** What the page's words allow, as the text of a drawing says it. */
  readonly said: string;
  /** The story of the correction that the claim meets, or nothing. */
  readonly story: { readonly text: string; readonly by: string; readonly steps: readonly Step[] } | null;
  readonly notes: readonly string[];
  /** The most telling one first. */
  readonly sources: readonly Source[];
}

/**
 * Puts a claim into words.
 *
 * @param quote - the page's own words for the figure
 */
export function claimWords(claim: Claim, quote: string, pack: Pack, words: Words): ClaimWords {
  const fact = factOf(claim, pack);
  const { locale } = words;
  const label = fact.label[locale];
  const { figure, detail } = canonicalText(claim, pack, words);
  const revision = claim.revision === undefined ? undefined : fact.history[claim.revision];
  const notes = claim.note === undefined ? fact.notes : fact.notes.filter((note) => note.id === claim.note);
  const sources = [...new Set([...(revision ? [revision.correctedIn] : []), ...fact.sources])];
  const source = (id: string) => pack.sources.find((s) => s.id === id);
  const clean = quote.replace(/\s+/g, ' ').trim();
  const kind = claim.said.scale === 'day' ? 'card_record_day' : 'card_record_of';
  const record = words.text(kind, { figure: detail ? `${figure} (${detail})` : figure, label });
  return {
    quote: clean,
    verdict: words.text(`verdict_${claim.verdict}`),
    figure,
    detail,
    label,
    comparison: comparisonText(claim, fact, words),
    record,
    sentence: words.text(`verdict_sentence_${claim.verdict}`, { quote: clean, record }),
    said: intervalText(claim.said, claim.said.scale, words),
    story: revision
      ? {
          text: revision.story[locale],
          by: revision.correctedBy[locale],
          steps: [
            {
              day: words.shortDay(revision.published),
              date: revision.published,
              text: words.text('card_published', { figure: valueText(revision.value, 'count', words) }),
              source: source(revision.publishedIn),
            },
            {
              day: words.shortDay(revision.corrected),
              date: revision.corrected,
              text: words.text('card_corrected', { figure: valueText(revision.to, 'count', words) }),
              source: source(revision.correctedIn),
            },
          ],
        }
      : null,
    notes: notes.map((note) => note.text[locale]),
    sources: sources.flatMap((id) => source(id) ?? []),
  };
}

/** @throws Error where the pack has no such fact: claims are made from packs, so that is a programming error */
export function factOf(claim: Claim, pack: Pack): Fact {
  const fact = pack.facts.find(({ id }) => id === claim.fact);
  if (!fact) throw new Error(`there is no fact "${claim.fact}" in the pack "${pack.id}"`);
  return fact;
}

/** A source on one line: title, publisher, day. */
export function sourceText(source: Source, words: Words): string {
  const { title, publisher, date } = source;
  return words.text('card_source_line', { title, publisher, date: words.day(date) });
}
