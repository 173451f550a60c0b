import type { Analysis } from './analysis';
import { append } from './cues';

/** How much a text speaks of the subject: two points for a hallmark, one for every other word of the subject. */
export function evidence(analyses: readonly Analysis[]): number {
  const words = new Set<string>();
  let hallmark = false;
  for (const a of analyses) {
    hallmark ||= a.cued.hallmark.length > 0;
    for (const { meaning } of a.cued.subject) if (meaning.kind === 'subject') words.add(meaning.phrase);
  }
  return words.size + (hallmark ? 2 : 0);
}

/** Cuts the page into its stories: the outermost articles where it has several, else what its headings part. */
export function stories(analyses: readonly Analysis[]): number[] | undefined {
  const articles = analyses.map((a) => (a.block.articles.length > 0 ? a.block.articles[0] : -1) as number);
  const several = new Set(articles.filter((id) => id >= 0));
  const inArticle = articles.filter((id) => id >= 0).length;
  if (several.size >= 3 && inArticle > analyses.length / 2) {
    // Teasers lie deeper than the sections that hold them; under a headline of the topic posts have no titles.
    const isPost = ({ block }: Analysis) => block.articles.length === 0 || block.kind !== 'heading';
    const isOver = (a: Analysis) => a.block.level === 1 && a.block.articles.length === 0 && isOfTopic(a);
    return analyses.some(isOver) && analyses.every(isPost) ? undefined : innermost(analyses);
  }
  // A headline of the topic makes one story of all that follows, and so do questions over their answers.
  if (analyses.some((a, i) => a.block.level === 1 && (isOfTopic(a) || isNamedUnder(a, analyses[i + 1]))))
    return undefined;
  const headings = analyses.filter(({ block }) => block.kind === 'heading');
  if (headings.filter(({ tokens }) => tokens.at(-1)?.text === '?').length > headings.length / 2) return undefined;
  let story = 0;
  const parts = analyses.map((a) => (a.block.kind === 'heading' ? ++story : story));
  if (story < 4) return undefined;
  const blocks = new Map<number, Analysis[]>();
  for (const [i, part] of parts.entries()) append(blocks, part, analyses[i] as Analysis);
  const strangers = [...blocks.values()].filter(
    (part) =>
      evidence(part) === 0 &&
      !part.some((a) => a.cues.some((c) => c.meaning.kind === 'event' || c.meaning.kind === 'name')),
  );
  return strangers.length > blocks.size * 0.4 ? parts : undefined;
}

/** Whether a headline tells of the agency's arrests, or names the topic. */
const isOfTopic = ({ cued }: Analysis): boolean =>
  cued.name.length > 0 || (cued.event.length > 0 && cued.hallmark.length > 0);

/** "Two cities, one raid" over "Operation …": whether the line under a headline of arrests names the topic. */
const isNamedUnder = ({ cued }: Analysis, next: Analysis | undefined): boolean =>
  (cued.event.length > 0 || cued.kind.length > 0) &&
  next?.block.kind !== 'heading' &&
  (next?.cued.name.length ?? 0) > 0;

const innermost = (analyses: readonly Analysis[]) => analyses.map((a) => a.block.articles.at(-1) ?? -1);
