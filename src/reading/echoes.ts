import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { hasIn, someIn } from './cues';
import type { GroupLink } from './groups';
import { perLanguage } from './languages/per-language';
import { indexed } from './pack-index';
import { phrases } from './phrases';
import type { Polarity } from './polarity';
import type { Quantity } from './quantities';
import { echoesIn, hasSpot } from './spots';

export const groupOf = (pack: Pack, id: string) => indexed(pack).groups.get(id);

/** Words that may stand between a number and the echo of a description. */
export const smallWordsOf = perLanguage(
  (language) => new Set([...language.them, ...language.of, ...language.functionWords]),
);

/** No phrase of a pack is longer, in tokens. */
const LONGEST_CUE = 16;

/** "had none", "did", "without one" at token `i`: the description that was given last, or its opposite. */
export function echoAt(a: Analysis, pack: Pack, i: number, last: Polarity): GroupLink | undefined {
  const found = echoesIn(a.language).longestAt(a.tokens, i);
  if (!found) return undefined;
  const next = a.tokens[found.to];
  // "The arrests were: …" opens a list.
  if (next?.text === ':' || next?.kind === 'number') return undefined;
  // "that a third had not is true"
  const { amounting, be } = a.language.words;
  const isClosed = next && be.has(next.text) && amounting.has(next.text);
  if (next?.kind === 'word' && !isClosed && !a.language.and.has(next.text)) return undefined;
  const group = found.value ? groupOf(pack, last.positive)?.complement : last.positive;
  return group ? { group, strength: 3, from: found.from, to: found.to } : undefined;
}

/** "the other 181", "the rest, 181, …", "that leaves 181", "the 181 others" */
export function isRest({ tokens, language }: Analysis, q: Quantity): boolean {
  const before = tokens[q.from - 1]?.text ?? '';
  if (language.others.has(tokens[q.to]?.text ?? '') && language.words.theMany.has(before)) return true;
  const word = tokens[before === ',' || language.words.object.has(before) ? q.from - 2 : q.from - 1]?.text ?? '';
  return language.others.has(word) || (before !== ',' && language.words.leaving.has(word));
}

const ASIDE = new Set([',', '–']);

/** An aside says so many small words before its number: "that is" */
const SMALL = 2;

/** "Most, 54 of the 63, had been convicted": the comma at token `at` only ends the aside that gives the number. */
export function closesAside({ tokens, language }: Analysis, q: Quantity, at: number): boolean {
  const word = (i: number) => tokens[i]?.text ?? '';
  const { not, predicate } = language.words;
  if (!ASIDE.has(word(at)) || language.and.has(word(at + 1))) return false;
  if (!predicate.has(word(at + 1)) && !not.has(word(at + 1))) return false;
  // "36 percent, or 181 people, had none"
  let opening = q.from - 1;
  while (q.said.scale === 'count' && opening >= q.from - SMALL && language.functionWords.has(word(opening))) opening--;
  return word(opening) === word(at);
}

/** "Without: 181", "None – 181", "…; without, 181": the description that was given before, or its opposite. */
export function labelEcho(a: Analysis, pack: Pack, q: Quantity, left: number, last: Polarity): GroupLink | undefined {
  const isPart = a.tokens[left]?.text === ';';
  const isLabel = (isPart ? /^[:–,]$/ : /^[:–]$/).test(a.tokens[q.from - 1]?.text ?? '');
  if ((left > 0 && !isPart) || a.block.kind === 'paragraph' || !isLabel) return undefined;
  const from = isPart ? left + 1 : 0;
  const found = echoesIn(a.language).longestAt(a.tokens, from);
  if (found?.to !== q.from - 1) return undefined;
  const group = found.value ? groupOf(pack, last.positive)?.complement : last.positive;
  return group ? { group, strength: 2.3, from, to: found.to } : undefined;
}

/** How far behind the beginning of the words about a quantity an echo may stand. */
const ECHO_REACH = 6;

/** Where the words begin behind a short aside: "A third, therefore, had none". */
function behindAside({ tokens, cues, quantities }: Analysis, start: number): number {
  if (tokens[start]?.text !== ',') return start;
  for (let i = start + 2; i <= start + ECHO_REACH; i++)
    if (tokens[i]?.text === ',') return hasIn(cues, start, i) || hasIn(quantities, start, i) ? start : i + 1;
  return start;
}

/** "20 did not": the description given last, or its opposite, with nothing but small words before it. */
export function echoOf(
  a: Analysis,
  pack: Pack,
  q: Quantity,
  opening: number,
  right: number,
  last: Polarity,
): GroupLink | undefined {
  const start = behindAside(a, opening);
  const end = Math.min(right, start + ECHO_REACH);
  if (!hasSpot(a.spots.echoes, start, end)) return undefined;
  // "New York had 45 and Denver didn't": another's.
  const isNext = a.language.and.has(a.tokens[start]?.text ?? '');
  if (isNext && hasIn(a.cued.place, start + 1, end)) return undefined;
  // "had one: 317, and those who didn't: 181"
  const isThem = (i: number, k: number) => a.language.them.has(textOf(a, i, k));
  if (isNext && (isThem(start + 1, 1) || isThem(start + 1, 2))) return undefined;
  for (let i = start; i < end; i++) {
    const rest = i === start + 1 && a.tokens[start]?.text === ',' && isRest(a, q);
    const quoted = i === start + 1 && a.tokens[start]?.text === '"';
    // "16, or about 16 percent, who had not"
    const relative =
      i === start + 1 && a.tokens[start]?.text === ',' && a.language.words.linking.has(a.tokens[i]?.text ?? '');
    // "The remaining 36 percent, 181 people, had none", "20, or 40 percent, did not"
    const aside = closesAside(a, q, i - 1) || (start > q.to && a.tokens[i - 1]?.text === ',');
    // "More than a third, none."
    const bare = i === start + 1 && a.tokens[start]?.text === ',' && endsClause(a, i);
    if (i > start && !rest && !quoted && !relative && !aside && !bare && !mayFollow(a, i)) return undefined;
    const found = echoAt(a, pack, i, last);
    if (found) return found;
  }
  return undefined;
}

const textOf = ({ tokens }: Analysis, from: number, count: number): string =>
  tokens
    .slice(from, from + count)
    .map(({ text }) => text)
    .join(' ');

/** Whether one word stands at a token and nothing of its clause behind it. */
const endsClause = (a: Analysis, at: number) => /^[.;!?]$/.test(a.tokens[at + 1]?.text ?? '.');

/** Whether the words before token `i` may stand between a number and the echo of a description. */
const mayFollow = (a: Analysis, i: number): boolean =>
  smallWordsOf(a.language).has(a.tokens[i - 1]?.text ?? '') ||
  someIn(a.cues, i, i + 1, ({ meaning }) => meaning.kind === 'event' || meaning.kind === 'unit') ||
  someIn(a.cues, i - LONGEST_CUE, i, (cue) => cue.to === i);

const exceptedBy = perLanguage((language) => phrases([[true, language.excepted] as const]));

/** No exception is longer, in tokens. */
const LONGEST_EXCEPTION = 3;

/** "all but nine" */
export const isExcepted = (a: Analysis, { from }: Quantity): boolean =>
  exceptedBy(a.language).longestBefore(a.tokens, from, Math.max(0, from - LONGEST_EXCEPTION)) !== undefined;
