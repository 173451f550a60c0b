import type { Language } from './languages/language';
import { perLanguage } from './languages/per-language';
import { phrases } from './phrases';
import type { Token } from './tokens';
import { gate, perWord } from './words';

/**
 * Where the words stand that a few rules look for, as token indexes in order: found in one look at each token, so that
 * no rule need go through all of them.
 */
export interface Spots {
  /** ";" and ":", which part a sentence. */
  readonly partings: readonly number[];
  /** Years, and what words that tell of another time may begin with. */
  readonly times: readonly number[];
  /** The noun that a name of an operation may begin with. */
  readonly operations: readonly number[];
  /** What words of announcing may begin with. */
  readonly announcements: readonly number[];
  /** What words that make a sentence other news may begin with. */
  readonly otherNews: readonly number[];
  /** What verdicts on a statement may begin with. */
  readonly verdicts: readonly number[];
  /** What words that revise or give a figure may begin with. */
  readonly revisions: readonly number[];
  /** What words that repeat a description without naming it may begin with. */
  readonly echoes: readonly number[];
  /** "there", and the kinds of place that words such as "that" may point back to. */
  readonly pointers: readonly number[];
}

const PARTING = 1;
const TIME = 2;
const OPERATION = 4;
const ANNOUNCEMENT = 8;
const OTHER_NEWS = 16;
const VERDICT = 32;
const REVISION = 64;
const ECHO = 128;
const POINTER = 256;

const YEAR = /^(?:19|20)\d\d$/;

const booksOf = perLanguage((language) => {
  const times = phrases([[true, language.elsewhen] as const]);
  const announcements = phrases([[true, language.announce] as const]);
  const otherNews = phrases([[true, language.otherNews] as const]);
  const verdicts = phrases([
    ['denied', language.verdicts.denied],
    ['affirmed', language.verdicts.affirmed],
    ['called', language.verdicts.called],
    ['instead', language.verdicts.instead],
  ] as const);
  const revisions = phrases([
    ['revises', language.revising],
    ['counts', [...language.tally]],
  ] as const);
  const echoes = phrases([
    [true, language.ellipsis.negative],
    [false, language.ellipsis.positive],
  ] as const);
  const { here, placeKind } = language.words;
  const rolesOf = (text: string) =>
    (text === ';' || text === ':' ? PARTING : 0) |
    (YEAR.test(text) || times.mayBegin(text) ? TIME : 0) |
    (language.operation.includes(text) ? OPERATION : 0) |
    (announcements.mayBegin(text) ? ANNOUNCEMENT : 0) |
    (otherNews.mayBegin(text) ? OTHER_NEWS : 0) |
    (verdicts.mayBegin(text) ? VERDICT : 0) |
    (revisions.mayBegin(text) ? REVISION : 0) |
    (echoes.mayBegin(text) ? ECHO : 0) |
    (here.has(text) || placeKind.has(text) ? POINTER : 0);
  return {
    ...{ times, announcements, otherNews, verdicts, revisions, echoes },
    matters: gate((text) => rolesOf(text) !== 0),
    rolesOf: perWord(rolesOf),
  };
});

/** The phrases of another time. */
export const timesIn = (language: Language) => booksOf(language).times;

/** The phrases of announcing. */
export const announcementsIn = (language: Language) => booksOf(language).announcements;

/** The phrases of other news. */
export const otherNewsIn = (language: Language) => booksOf(language).otherNews;

/** The phrases that judge a statement: "false", "in fact". */
export const verdictsIn = (language: Language) => booksOf(language).verdicts;

/** The phrases that revise a figure, and the nouns that give one. */
export const revisionsIn = (language: Language) => booksOf(language).revisions;

/** The phrases that repeat a description; true for its opposite. */
export const echoesIn = (language: Language) => booksOf(language).echoes;

const none: number[] = [];

function add(list: number[], i: number): number[] {
  if (list === none) return [i];
  list.push(i);
  return list;
}

export function findSpots(tokens: readonly Token[], language: Language): Spots {
  const { matters, rolesOf } = booksOf(language);
  const spots = {
    ...{ partings: none, times: none, operations: none, announcements: none, otherNews: none },
    ...{ verdicts: none, revisions: none, echoes: none, pointers: none },
  };
  for (let i = 0; i < tokens.length; i++) {
    const { word } = tokens[i] as Token;
    if (!matters(word)) continue;
    const roles = rolesOf(word);
    if (roles & PARTING) spots.partings = add(spots.partings, i);
    if (roles & TIME) spots.times = add(spots.times, i);
    if (roles & OPERATION) spots.operations = add(spots.operations, i);
    if (roles & ANNOUNCEMENT) spots.announcements = add(spots.announcements, i);
    if (roles & OTHER_NEWS) spots.otherNews = add(spots.otherNews, i);
    if (roles & VERDICT) spots.verdicts = add(spots.verdicts, i);
    if (roles & REVISION) spots.revisions = add(spots.revisions, i);
    if (roles & ECHO) spots.echoes = add(spots.echoes, i);
    if (roles & POINTER) spots.pointers = add(spots.pointers, i);
  }
  return spots;
}

/** Index of the first of some spots that is at token `at` or behind it: looked up, as long blocks have many. */
export function firstSpot(spots: readonly number[], at: number): number {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether some spots have one in the tokens [from, to). */
export const hasSpot = (spots: readonly number[], from: number, to: number): boolean =>
  spots.length > 0 && (spots[firstSpot(spots, from)] ?? to) < to;

/** Whether one of some spots in the tokens [from, to) is as asked. */
export function someSpot(spots: readonly number[], from: number, to: number, is: (i: number) => boolean): boolean {
  for (let at = firstSpot(spots, from); (spots[at] ?? to) < to; at++) if (is(spots[at] as number)) return true;
  return false;
}
