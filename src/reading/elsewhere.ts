import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { firstFrom, hasIn, lastUpTo, type Range, someIn } from './cues';
import { yearIn } from './dates';
import type { Cue } from './lexicon';
import { otherOperations } from './names';
import { indexed } from './pack-index';
import { firstSpot, otherNewsIn, someSpot, timesIn } from './spots';
import type { Token } from './tokens';

/** Whether a stretch of tokens tells of the weather, of games or of draws. */
export function isOtherNews(a: Analysis, from: number, to: number): boolean {
  const book = otherNewsIn(a.language);
  return someSpot(a.spots.otherNews, from, to, (i) => book.longestAt(a.tokens, i) !== undefined);
}

/** Token ranges of a block that speak of another operation: from its name to where the topic is named again. */
export function strangeRanges(a: Analysis, names: readonly Cue[]): Range[] {
  const ranges: Range[] = [];
  for (const at of otherOperations(a)) {
    if (at < (ranges.at(-1)?.to ?? 0)) continue;
    const sentence = lastUpTo(a.sentences, at);
    const ownBefore = sentence && hasIn(names, sentence.from, at);
    const next = names[firstFrom(names, at + 1)]?.from;
    const own = next === undefined ? a.tokens.length : (lastUpTo(a.sentences, next)?.from ?? next);
    const end = sentence && isBracketed(a, sentence) ? Math.min(own, sentence.to) : own;
    const than = comparedFrom(a, sentence?.from ?? at, at);
    ranges.push({ from: than ?? (ownBefore ? at : (sentence?.from ?? at)), to: Math.max(end, at) });
  }
  return ranges;
}

/** "(In Operation … it was one in three.) Ten people had been convicted": an aside, behind which the text goes on. */
function isBracketed(a: Analysis, { from, to }: Range): boolean {
  const { pointer, pronoun } = a.language.words;
  const closes = a.tokens[to - 1]?.text === ')' || a.tokens[to - 2]?.text === ')';
  if (a.tokens[from]?.text !== '(' || !closes) return false;
  const next = a.tokens[to]?.text ?? '';
  // "That one …": it goes on about the other.
  return !pronoun.has(next) && !pointer.has(next) && hasIn(a.cued.group, to, lastUpTo(a.sentences, to)?.to ?? to);
}

/** How far before its name what is compared with another operation may begin, in tokens. */
const COMPARED = 8;

/** "fewer than the 2,059 of Operation …": where the other side of a comparison begins. */
function comparedFrom(a: Analysis, from: number, at: number): number | undefined {
  for (let i = at - 1; i > Math.max(from, at - COMPARED); i--)
    if (a.language.words.than.has(a.tokens[i]?.text ?? '')) return i;
  return undefined;
}

/** Whether one of the ranges holds the tokens [from, to); the ranges do not lie in each other. */
export const covers = (ranges: readonly Range[], from: number, to: number) => (lastUpTo(ranges, from)?.to ?? 0) >= to;

/** "within a day" and "a day later" tell how long, "20 arrests a day" how often. */
function isDuration({ tokens, language }: Analysis, { from, to }: Range): boolean {
  const { apart, article, during, rate } = language.words;
  if (to - from !== 2) return false;
  const first = tokens[from]?.text ?? '';
  // "al día siguiente"
  if (apart.has(tokens[to]?.text ?? '')) return article.has(first) || rate.has(first);
  return article.has(first) && during.has(tokens[from - 1]?.text ?? '');
}

/** Whether a stretch of tokens speaks of another time, of a habit or of a plan. */
export function isElsewhen(a: Analysis, from: number, to: number, pack: Pack): boolean {
  const { times } = a.spots;
  const { year } = indexed(pack).start;
  const first = a.tokens[from]?.kind === 'mark' ? from + 1 : from;
  for (let at = firstSpot(times, from); (times[at] ?? to) < to; at++)
    if (isOtherTime(a, times[at] as number, first, year)) return true;
  return isDatedElsewhen(a, from, to, pack);
}

/** Whether a token is a year other than the event's; "B-1999" and "user_1963" are names. */
function isOtherYear({ tokens }: Analysis, i: number, year: number): boolean {
  const { kind, word } = tokens[i] as Token;
  const named = kind === 'number' ? yearIn(word) : 0;
  return named !== 0 && named !== year && !/^[-_]$/.test(tokens[i - 1]?.text ?? '');
}

/** Whether another year or words of another time begin at token `i`, of a stretch whose first word is `first`. */
function isOtherTime(a: Analysis, i: number, first: number, year: number): boolean {
  const token = a.tokens[i] as Token;
  if (isOtherYear(a, i, year)) return true;
  if (token.capital && i > first) return false;
  const found = timesIn(a.language).longestAt(a.tokens, i);
  return found !== undefined && !isDuration(a, found);
}

/** Whether a stretch of tokens gives a day or month of another time; news of an event runs on into the month after it. */
function isDatedElsewhen(a: Analysis, from: number, to: number, pack: Pack): boolean {
  const { month } = indexed(pack).start;
  return someIn(
    a.dates,
    from,
    to,
    (date) => date.to <= to && date.month !== undefined && date.month !== month && date.month !== (month % 12) + 1,
  );
}

/** Whether a stretch of tokens gives another year, or a day or month of another time. */
export function isOfOtherDate(a: Analysis, from: number, to: number, pack: Pack): boolean {
  const { year } = indexed(pack).start;
  return isDatedElsewhen(a, from, to, pack) || someSpot(a.spots.times, from, to, (i) => isOtherYear(a, i, year));
}

/** "February", "July 23–26", "2015": whether a title is nothing but days of another time, or of the days before the event. */
export function isOtherDate(a: Analysis, pack: Pack): boolean {
  const { start } = indexed(pack);
  const isDate = (i: number) => (lastUpTo(a.dates, i)?.to ?? 0) > i || yearIn((a.tokens[i] as Token).word) !== 0;
  if (!a.tokens.every(({ kind }, i) => kind === 'mark' || isDate(i))) return false;
  const isBefore = a.dates.some(
    ({ month, day, year = start.year }) =>
      year === start.year && month === start.month && (day ?? start.day) < start.day,
  );
  return isBefore || isOfOtherDate(a, 0, a.tokens.length, pack);
}

/** "In Denver, where a law of 2011 …, agents arrested": the clauses in a stretch that commas close before it ends. */
function closedClauses({ tokens, language }: Analysis, from: number, to: number): Range[] {
  const { relative, where } = language.words;
  const found: Range[] = [];
  for (let i = from; i + 1 < to; i++) {
    const word = tokens[i + 1]?.text ?? '';
    if (tokens[i]?.text !== ',' || !(where.has(word) || relative.has(word))) continue;
    let end = i + 2;
    while (end < to && tokens[end]?.text !== ',') end++;
    if (end + 1 < to) found.push({ from: i, to: end });
    i = end - 1;
  }
  return found;
}

/** Of a stretch that speaks of another time what does: all of it, or the clauses in it that alone do so. */
function elsewhenIn(a: Analysis, from: number, to: number, pack: Pack): readonly Range[] {
  const clauses = closedClauses(a, from, to).filter((clause) => isElsewhen(a, clause.from, clause.to, pack));
  let start = from;
  for (const clause of clauses) {
    if (isElsewhen(a, start, clause.from, pack)) return [{ from, to }];
    start = clause.to;
  }
  return clauses.length === 0 || isElsewhen(a, start, to, pack) ? [{ from, to }] : clauses;
}

/** "…; 180 of them": the people just counted, at the head of a part. */
const isOfThose = (a: Analysis, at: number) =>
  [at, at + 1, at + 2].some(
    (i) => a.language.of.has(a.tokens[i]?.text ?? '') && a.language.them.has(a.tokens[i + 1]?.text ?? ''),
  );

/** A date this close to the beginning, in tokens, holds for what a colon opens. */
const LEADING = 6;

/** The parts of a sentence, as colons and semicolons make them, that speak of another time. */
export function elsewhenParts(a: Analysis, from: number, to: number, pack: Pack): Range[] {
  const parts: Range[] = [];
  let start = from;
  let before = false;
  const { partings } = a.spots;
  for (let at = firstSpot(partings, from); start < to; at++) {
    const i = Math.min(partings[at] ?? to, to - 1);
    const mark = a.tokens[i]?.text;
    // "In July it was teenagers: 650 arrests": what a colon opens is of the same time.
    const elsewhen: boolean = before || isElsewhen(a, start, i + 1, pack);
    if (before) parts.push({ from: parts.pop()?.from ?? start, to: i + 1 });
    else if (elsewhen) parts.push(...elsewhenIn(a, start, i + 1, pack));
    const goesOn: boolean = mark === ';' && elsewhen && isOfThose(a, i + 1);
    before = goesOn || (mark === ':' && (before || isOfOtherDate(a, start, Math.min(i, start + LEADING), pack)));
    start = i + 1;
  }
  return parts;
}
