import type { Said } from './claim';
import { hedged } from './hedges';
import type { HedgeKind, Language } from './languages/language';
import { perLanguage } from './languages/per-language';
import type { Numeral } from './numbers/numeral';
import { phrases } from './phrases';
import type { Token } from './tokens';
import { gate, perWord } from './words';

/** A number with its hedge, as the page says it. Token indexes; `to` and `core.to` are exclusive. */
export interface Quantity {
  /** With the hedge and, for percentages, the unit. */
  readonly from: number;
  readonly to: number;
  /** The numeral alone. */
  readonly core: { readonly from: number; readonly to: number };
  readonly said: Said;
  /** Written in words. */
  readonly worded: boolean;
  /** What the number is rounded to by its form, on its own scale. */
  readonly step: number;
}

const KINDS: readonly HedgeKind[] = ['below', 'around', 'over', 'at-most', 'exact'];

const booksOf = perLanguage((language) => ({
  before: phrases(KINDS.map((kind) => [kind, language.hedgesBefore[kind]] as const)),
  after: phrases(KINDS.map((kind) => [kind, language.hedgesAfter[kind]] as const)),
  percent: phrases([[true, language.percent] as const]),
  measures: phrases([[true, language.measures] as const]),
  clock: phrases([[true, language.clock] as const]),
  and: language.and,
  isOf: perWord((text) => language.of.has(text)),
  mayChange: perWord((text) => language.words.change.has(text)),
  isGrowth: perWord((text) => language.words.growth.has(text)),
  isSomeone: perWord((text) => language.words.someone.has(text)),
  isTelling: perWord((text) => language.words.telling.has(text)),
  isLabel: perWord((text) => language.labels.includes(text)),
  isDotted: perWord((text) => language.labels.includes(`${text}.`)),
  isVerdict: perWord((text) => language.verdicts.denied.includes(text)),
  mayEnd: new Set(['.', ...language.of]),
  isBut: perWord((text) => language.but.includes(text)),
  mayBegin: gate((text) => /^\d/.test(text) || language.numberBeginnings.has(text)),
  mayPart: perWord((text) => language.to.has(text) || Object.values(language.between).includes(text)),
}));

type Books = ReturnType<typeof booksOf>;

/** Nothing before the minutes of a time is longer, in tokens. */
const LONGEST_CLOCK = 3;

/** No hedge is longer, in tokens. */
const LONGEST_HEDGE = 5;

/** Money, and what makes a number a label or a part of something else. */
const MARKS_BEFORE = new Set('$€£¥₡₱#§№@&+');
const JOINTS_BEFORE = new Set('-–/:.*_');
const JOINTS_AFTER = new Set('/:°º*_=\\');
const DASHES = new Set('-–');
/** What makes a number an ordinal or a measure is no longer. */
const SUFFIX = 3;

const writesYear = perWord((text) => /^(?:1[5-9]|20)\d\d$/.test(text));

/** A word that a number is glued to is no name if it is shorter. */
const NAME = 6;

/** Behind a label that ends in a number, and with nothing behind it: "Pick 3: 498". */
const isLottery = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from - 2]?.kind === 'number' &&
  !writesYear((tokens[from - 2] as Token).word) &&
  tokens[from - 3]?.kind === 'word' &&
  (tokens[to]?.kind ?? 'mark') !== 'word';

/** "… gang members." "No. 18.": a verdict and the right figure, where another sentence would give a label a noun. */
function isAnswer(tokens: readonly Token[], from: number, to: number, books: Books): boolean {
  const verdict = tokens[from - 2];
  if (!verdict || !books.isVerdict(verdict.word) || !books.mayEnd.has(tokens[to]?.text ?? '.')) return false;
  const before = tokens[from - 3];
  return before === undefined || before.kind === 'mark' || books.isBut(before.word);
}

/** A vote has no more on either side. */
const MOST_VOTES = 15;

/** "voted 7 to 1": the smaller number of a pair behind "to" where nothing says "from". */
function isVote(tokens: readonly Token[], at: number, { between, to }: Language): boolean {
  const [most, joint, least] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (most?.kind !== 'number' || least?.kind !== 'number' || joint?.kind !== 'word' || !to.has(joint.text))
    return false;
  const votes = Number(most.text);
  return votes <= MOST_VOTES && Number(least.text) < votes && !between[tokens[at - 1]?.text ?? ''];
}

/** "Page 63", "No. 18" */
function isLabelled(tokens: readonly Token[], from: number, books: Books): boolean {
  const before = tokens[from - 1];
  const label = before?.text === '.' ? tokens[from - 2] : before;
  return !!label && (books.isLabel(label.word) || (label !== before && books.isDotted(label.word)));
}

/** Whether the numeral at [from, to) is money, a time, a version, a phone number, an ordinal or a label. */
function isOther(tokens: readonly Token[], from: number, to: number, books: Books): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const glued = after && !after.spaced ? after : undefined;
  if (before) {
    if (MARKS_BEFORE.has(before.text)) return true;
    // "at half past ten", "las siete y veinte"
    if (books.clock.longestBefore(tokens, from, from - LONGEST_CLOCK)) return true;
    const joined = !(tokens[from] as Token).spaced;
    // "p=0.5", "N = 40"; but "Convicted = 40"
    if (before.text === '=' && (joined || (tokens[from - 2]?.text.length ?? 0) < 2)) return true;
    if (joined && JOINTS_BEFORE.has(before.text) && !(tokens[from - 1]?.spaced ?? true)) {
      // "9/28", "10:30", "MS-13", "555-0101": a dash may still open a range or stand between two words.
      const prior = tokens[from - 2];
      if (
        before.text !== '–' &&
        prior &&
        (prior.kind === 'number' || (prior.kind === 'word' && tokens[from]?.kind === 'number'))
      )
        return true;
    }
    // "B2", "covid19"; but "Chicago30", where only the layout parts the two
    if (joined && before.kind === 'word' && tokens[from]?.kind === 'number' && before.text.length < NAME) return true;
    const holder = tokens[from - 2];
    // "fell by 86"
    if (holder && books.mayChange(before.word) && books.isGrowth(holder.word)) return true;
    // "a man of 33"
    if (holder && books.isOf(before.word) && books.isSomeone(holder.word)) return true;
    // "Pick 3: 498"
    if (before.text === ':' && isLottery(tokens, from, to)) return true;
    // "Page 63 of 498"
    if (holder?.kind === 'number' && books.isOf(before.word) && isLabelled(tokens, from - 2, books)) return true;
    const isLabel = tokens[from]?.kind === 'number' && isLabelled(tokens, from, books);
    if (isLabel && !isAnswer(tokens, from, to, books)) return true;
  }
  if (glued) {
    if (JOINTS_AFTER.has(glued.text) && tokens[to + 1] && !(glued.text === ':' && tokens[to + 1]?.spaced)) return true;
    // "42nd", "4K"; but "498people", where only the layout parts the two
    if (glued.kind === 'word' && glued.text.length <= SUFFIX && tokens[to - 1]?.kind === 'number') return true;
    if (glued.text === '(' && tokens[to + 1]?.kind === 'word' && tokens[to + 1]?.text.length === 1) return true;
    if (DASHES.has(glued.text) && tokens[to + 1]?.kind === 'number' && tokens[to + 1]?.spaced === false) return true;
  }
  return false;
}

/** Whether a noun of measure follows: "34 years", "42-year-old", "27 minutes", "100 kilometres". */
function isMeasure(tokens: readonly Token[], to: number, books: Books): boolean {
  let at = to;
  if (tokens[at]?.text === '-') at++;
  return books.measures.longestAt(tokens, at) !== undefined;
}

/** "nine dollars and a quarter", "41 and a half": a fraction that is added to something. */
const isMixed = (tokens: readonly Token[], from: number, books: Books): boolean =>
  books.and.has(tokens[from - 1]?.text ?? '') &&
  (tokens[from - 2]?.kind === 'number' || books.measures.longestAt(tokens, from - 2) !== undefined);

/** What is told about stands this close behind the verb, in tokens: "told the world about". */
const TOLD = 3;

/** "bragged about 33 arrests", "blasts ICE over 27 arrests": a preposition, and no hedge. */
function isTopic(tokens: readonly Token[], at: number, books: Books): boolean {
  for (let i = at - 1; i >= at - TOLD; i--) {
    if (tokens[i]?.kind !== 'word') return false;
    if (books.isTelling((tokens[i] as Token).word)) return true;
  }
  return false;
}

const isYear = (numeral: Numeral, token: Token) => writesYear(token.word) && numeral.step < 1000;

/** The range that the first of two numbers opens: "between 450 and 500", "450–500". */
function rangeFrom(first: Numeral, i: number, tokens: readonly Token[], language: Language) {
  const token = tokens[i] as Token;
  const parted = tokens[first.end]?.text ?? '';
  const opener = tokens[i - 1]?.text ?? '';
  const opened = language.between[opener] === parted || language.between[`${tokens[i - 2]?.text} ${opener}`] === parted;
  if (!opened && (!language.to.has(parted) || first.value < 10)) return undefined;
  if (first.vague || isYear(first, token)) return undefined;
  const at = first.end + 1;
  const second = language.digits(tokens, at) ?? language.numeral(tokens, at);
  if (!second || second.value <= first.value) return undefined;
  if (DASHES.has(parted) && !(token.kind === 'number' && tokens[at]?.kind === 'number')) return undefined;
  return { value: second.value, end: second.end, opened };
}

/** How far before a number what grew stands behind the verb, in tokens: "rose in Denver from 40 to 63". */
const GROWN = 4;

/** How far before its verb a figure that is revised may be named. */
const FIGURE = 6;

/** "The figure for Portland fell": what was told changed, not how many there were; but "the number of arrests fell". */
function isRevised(tokens: readonly Token[], verb: number, { of, tally }: Language): boolean {
  for (let i = Math.max(0, verb - FIGURE); i < verb; i++)
    if (tally.has(tokens[i]?.text ?? '') && (!of.has(tokens[i + 1]?.text ?? '') || tokens[i + 2]?.capital)) return true;
  return false;
}

/** "rose from 40 to 63", "subieron de 212 a 310": where the second of two numbers ends that tell of a growth. */
function grownTo(first: Numeral, i: number, tokens: readonly Token[], language: Language, own: Books) {
  const opener = tokens[i - 1]?.text ?? '';
  const parted = tokens[first.end]?.text ?? '';
  if (!language.to.has(parted) || !(language.between[opener] === parted || language.of.has(opener))) return undefined;
  const start = Math.max(0, i - 1 - GROWN);
  const verb = tokens.slice(start, i - 1).findLastIndex(({ word }) => own.isGrowth(word));
  return verb >= 0 && !isRevised(tokens, start + verb, language)
    ? (language.digits(tokens, first.end + 1) ?? language.numeral(tokens, first.end + 1))?.end
    : undefined;
}

/** Finds the quantities of a text: counts and shares that could be figures, each with its hedge as an interval. */
export function findQuantities(tokens: readonly Token[], language: Language): Quantity[] {
  const own = booksOf(language);
  const found: Quantity[] = [];
  let earliest = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!own.mayBegin(token.word)) continue;
    const fraction = language.fraction(tokens, i);
    const numeral = fraction ?? language.digits(tokens, i) ?? language.numeral(tokens, i);
    if (!numeral) continue;
    const added = found.at(-1);
    // "two and a half times"
    const isAdded =
      fraction &&
      added?.worded &&
      added.to === i - 1 &&
      own.and.has(tokens[i - 1]?.text ?? '') &&
      tokens[numeral.end]?.kind === 'word' &&
      !own.isOf((tokens[numeral.end] as Token).word);
    if (isAdded) found.pop();
    if (fraction && (isAdded || isMixed(tokens, i, own))) {
      i = numeral.end - 1;
      continue;
    }
    let { value, step } = numeral;
    let to = numeral.end;
    const core = { from: i, to };
    let scale: Said['scale'] = fraction ? 'share' : 'count';
    const parts = tokens[to];
    const grown =
      !fraction && parts && own.mayPart(parts.word) ? grownTo(numeral, i, tokens, language, own) : undefined;
    if (grown !== undefined) {
      i = grown - 1;
      earliest = grown;
      continue;
    }
    const second = !fraction && parts && own.mayPart(parts.word) ? rangeFrom(numeral, i, tokens, language) : undefined;
    let range = second?.value;
    to = second?.end ?? to;
    if (!fraction) {
      const percent = own.percent.longestAt(tokens, tokens[to]?.text === '-' ? to + 1 : to);
      if (percent) {
        scale = 'share';
        to = percent.to;
        value /= 100;
        step = step < 1 ? step / 100 : 0.01;
        if (range !== undefined) range /= 100;
      }
    }
    const last = to - 1;
    const isNoFigure =
      value === 0 ||
      (scale === 'count' &&
        (step < 1 ||
          isVote(tokens, i, language) ||
          isVote(tokens, i - 2, language) ||
          isYear(numeral, token) ||
          isOther(tokens, i, to, own) ||
          isMeasure(tokens, to, own)));
    if (isNoFigure) {
      i = last;
      earliest = to;
      continue;
    }
    const head = second?.opened ? i - 1 : i;
    const hedgeBefore = own.before.longestBefore(tokens, head, Math.max(earliest, head - LONGEST_HEDGE));
    const mayBeTopic = step === 1 && hedgeBefore?.from === head - 1;
    const before = mayBeTopic && isTopic(tokens, head - 1, own) ? undefined : hedgeBefore;
    const after = before && before.value !== 'exact' ? undefined : own.after.longestAt(tokens, to);
    const hedge = after?.value ?? before?.value;
    const from = !second?.opened && before && before.value !== 'exact' ? before.from : head;
    const said = hedged({ scale, value, step, vague: numeral.vague, second: range }, hedge);
    to = after?.to ?? to;
    found.push({ from, to, core, said, worded: token.kind === 'word', step });
    i = Math.max(last, to - 1);
    earliest = to;
  }
  return found;
}
