import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { withoutAsides } from './asides';
import { everyWord, firstFrom, hasIn, type Kind, lastEnding, lastUpTo, within } from './cues';
import { closesAside, echoOf, groupOf, isExcepted, isRest, labelEcho, smallWordsOf } from './echoes';
import type { Cue } from './lexicon';
import { indexed } from './pack-index';
import { isNegated, type Polarity } from './polarity';
import type { Quantity } from './quantities';

/** A quantity tied to a group of people by a description. */
export interface GroupLink {
  readonly group: string;
  /** 3 where the description stands right by the number; 1 where it only shares the sentence. */
  readonly strength: number;
  /** The words that named the group, as token indexes. */
  readonly from: number;
  readonly to: number;
}

/** "convicted of it": of what, the text said before. */
const isOfIt = ({ tokens, language }: Analysis, { to }: Cue): boolean =>
  language.of.has(tokens[to]?.text ?? '') && language.words.pronoun.has(tokens[to + 1]?.text ?? '');

/** "no record of the meeting": of something else. */
const isOfThat = ({ tokens, language }: Analysis, pack: Pack, { to, meaning }: Cue): boolean =>
  meaning.kind === 'group' &&
  (indexed(pack).positiveOf(meaning.id) ?? meaning.id) !== meaning.id &&
  language.of.has(tokens[to]?.text ?? '') &&
  language.words.the.has(tokens[to + 1]?.text ?? '');

/** "86 had been convicted of it": the part of the group that the text named last. */
export function namedBefore(
  a: Analysis,
  pack: Pack,
  from: number,
  to: number,
  finer: { readonly id: string } | undefined,
): boolean {
  const [cue] = within(a.cued.group, from, to);
  return !!finer && !!cue && isOfIt(a, cue) && groupOf(pack, finer.id)?.within === idOf(cue);
}

/** The group of a cue, its opposite where the cue is negated; undefined where the negation has no group of its own. */
function settle(a: Analysis, pack: Pack, cue: Cue, from: number): string | undefined {
  const id = cue.meaning.kind === 'group' ? cue.meaning.id : '';
  if (isOfIt(a, cue) || isOfThat(a, pack, cue)) return undefined;
  if (!isNegated(a, from, cue.from)) return id;
  return groupOf(pack, id)?.complement;
}

const idOf = (cue: Cue | undefined) => (cue?.meaning.kind === 'group' ? cue.meaning.id : undefined);

const isFiner = (pack: Pack, cue: Cue, than: Cue | undefined) => {
  const within = groupOf(pack, idOf(cue) ?? '')?.within;
  return within !== undefined && within === idOf(than);
};

/** A finer group stands at most this many tokens behind the coarse one. */
const FINER_REACH = 3;

/** "convicted of sex offenses": the finer group behind a coarse one, with nothing but small words between. */
function refine(a: Analysis, pack: Pack, cue: Cue, end: number): Cue {
  const cues = a.cued.group;
  for (let i = firstFrom(cues, cue.to); i < cues.length; i++) {
    const other = cues[i] as Cue;
    if (other.from - cue.to > FINER_REACH || other.from >= end) break;
    if (other.to > end || !isFiner(pack, other, cue)) continue;
    const gap = a.tokens.slice(cue.to, other.from);
    // "convicted of drunk driving"; but "the convicted include drunk drivers"
    const small = gap.length === 0 || smallWordsOf(a.language).has(gap[0]?.text ?? '');
    if (small && gap.every((token) => token.kind === 'word')) return other;
  }
  return cue;
}

/** So many descriptions behind a number are looked at; each is less likely than the one before it. */
const DESCRIPTIONS = 3;
const LATER = 0.7;

/** A description of the whole that a number is a part of. */
const OF_WHOLE = 2.3;

/** What says again who the counted are. */
const AGAIN: ReadonlySet<Kind> = new Set<Kind>(['unit', 'event', 'name', 'place', 'hallmark', 'kind']);

/** Where the words about the counted begin: "of the people arrested in …" only says again who they are. */
function predicateOf(a: Analysis, q: Quantity, end: number): number {
  if (!a.language.of.has(a.tokens[q.to]?.text ?? '')) return q.to;
  let at = q.to;
  for (const cue of within(a.cues, q.to, end))
    if (AGAIN.has(cue.meaning.kind) && cue.from >= at && cue.from - at <= 3 && a.tokens[cue.from - 1]?.text !== ',')
      at = cue.to;
  return at;
}

/** How a number is set apart as the figure of what stands before it. */
type Setting = 'bracketed' | 'led' | 'marked' | undefined;

function settingOf(a: Analysis, q: Quantity, right: number): Setting {
  const { tokens } = a;
  const before = tokens[q.from - 1]?.text ?? '';
  if (before === '.') return tokens[q.from - 2]?.text === '.' ? 'led' : undefined;
  if (before === '(' && right - q.to <= 6) {
    const end = tokens.slice(q.to, q.to + 6).findIndex(({ text }) => text === ')');
    // "50 (20 without a conviction)"
    return end >= 0 && !hasIn(a.cued.group, q.to, q.to + end) ? 'bracketed' : undefined;
  }
  return /^[:–…]$/.test(before) ? 'marked' : undefined;
}

/**
 * The descriptions that a quantity may go with, the closest first.
 *
 * @param left - token index from which words before the number belong to it
 * @param right - token index up to which words behind it do
 * @param start - token index where the words about the number begin: behind it, or behind "of the 50"
 * @param last - what the text before spoke of, for "20 did not" and "the other 181"
 */
export function linkGroups(
  a: Analysis,
  pack: Pack,
  q: Quantity,
  left: number,
  right: number,
  last: Polarity | undefined,
  start: number,
): GroupLink[] {
  let links: GroupLink[] = [];
  if (hasIn(a.cued.group, left, right)) {
    const setting = settingOf(a, q, right);
    if (setting !== 'bracketed') addBehind(links, a, pack, q, left, start, right);
    addBefore(links, a, pack, q, left, setting);
  }
  if (last && links.every((link) => link.strength < 3)) {
    const echo = echoOf(a, pack, q, start, right, last);
    const label = links.length === 0 ? labelEcho(a, pack, q, left, last) : undefined;
    // "… had a conviction, and over half had none": what stood before is what the echo turns round.
    if (echo)
      links = [...links.filter(({ group, to }) => to > q.from || !indexed(pack).areOpposite(group, echo.group)), echo];
    else if (label) links.push(label);
    else if (links.every(({ to, strength }) => to <= q.from && strength < 2) && isRest(a, q)) {
      const group = last.negated ? last.positive : groupOf(pack, last.positive)?.complement;
      if (group) links.push({ group, strength: 2, from: q.from - 1, to: q.from });
    }
  }
  const said = isExcepted(a, q) ? links.flatMap((link) => opposite(link, pack)) : links;
  return said.length > 1 ? said.sort((x, y) => y.strength - x.strength) : said;
}

/** "All but 16 had a record": what is said is not true of the exception. */
function opposite(link: GroupLink, pack: Pack): readonly GroupLink[] {
  const group = groupOf(pack, link.group)?.complement;
  return group ? [{ ...link, group }] : [];
}

/** Adds the first descriptions behind a quantity. */
function addBehind(
  links: GroupLink[],
  a: Analysis,
  pack: Pack,
  q: Quantity,
  left: number,
  start: number,
  right: number,
): void {
  const descriptions = within(a.cued.group, start, right).filter((cue) => !isBaseOf(a, cue, q));
  for (const [k, found] of descriptions.slice(0, DESCRIPTIONS).entries()) {
    // "The most frequent was drunk driving, with 86 [of the] convictions": the noun says no more than was said.
    const behind = a.tokens[q.to]?.text === '"' ? q.to + 1 : q.to;
    const told = k === 0 && (found.from === behindOf(a, behind) || isRelative(a, q));
    const named = told ? within(a.cued.group, left, q.from).findLast((cue) => isFiner(pack, cue, found)) : undefined;
    const cue = named ?? refine(a, pack, found, right);
    const settled = settle(a, pack, found, q.to);
    const group = settled && cue !== found ? idOf(cue) : settled;
    if (!group) continue;
    const from = Math.max(start, predicateOf(a, q, found.from));
    const gap = withoutAsides(a.tokens, closesAside(a, q, from) ? from + 1 : from, found.from);
    const commas = gap.filter((word) => /^[,()]$/.test(word)).length;
    const distance = gap.length;
    const strength = distance <= 7 && commas === 0 ? 3 : distance <= 14 && commas <= 1 ? 2 : 1;
    // A comma or an "and" right behind the number or its noun begins the next item: "241 arrests and a share of …".
    const [noun, joint] = gap;
    const first = (a.language.and.has(joint ?? '') && hasIn(a.cued.event, q.to, q.to + 1) ? joint : noun) ?? '';
    const next =
      !isElided(a, q, cue) && !isFronted(a, q) && (first === ',' || first === ';' || a.language.and.has(first));
    // "More than 100 were criminals who had been deported": the clause tells of them, the noun that they are people.
    const isNoun = k === 0 && cue === found && isNarrowed(a, found, descriptions[1]);
    // "the worst crime of 86 of the convicted": a part of the group, which contradicts none of its figures.
    const isPart = told && cue === found && found.from > behind && q.said.scale === 'count';
    links.push({
      group,
      strength:
        (next ? Math.min(strength, 1.4) : isPart ? Math.min(strength, OF_WHOLE) : strength) -
        LATER * (isNoun ? DESCRIPTIONS : k),
      from: named?.from ?? found.from,
      to: cue.to,
    });
  }
}

/** "one in six of all, but more than one in four of the convicted, had …": the whole of another share. */
function isBaseOf(a: Analysis, { from }: Cue, q: Quantity): boolean {
  const share = lastEnding(a.quantities, from)?.to ?? q.to;
  return share > q.to && share < from && behindOf(a, share) === from;
}

/** "criminals who had been deported": whether a description is a noun for people, with another in the clause behind it. */
function isNarrowed(a: Analysis, { to }: Cue, next: Cue | undefined): boolean {
  if (!next || next.from - to > FINER_REACH || !a.language.words.linking.has(a.tokens[to]?.text ?? '')) return false;
  return (
    hasIn(a.cued.unit, to - 1, to) && everyWord(a, to + 1, next.from, (word) => a.language.functionWords.has(word))
  );
}

/** "drunk driving, for which 86 had been convicted": whether a number's clause begins with what was described before. */
function isRelative({ cued, tokens, language }: Analysis, { from }: Quantity): boolean {
  if (!language.words.relative.has(tokens[from - 1]?.text ?? '')) return false;
  const described = lastEnding(cued.group, from)?.to;
  return described !== undefined && tokens[described]?.text === ',' && from - described <= FINER_REACH;
}

/** Token index behind "of the", "of those with", where it stands at one. */
function behindOf({ tokens, language }: Analysis, at: number): number {
  const { describing, the, theMany } = language.words;
  if (!language.of.has(tokens[at]?.text ?? '')) return at;
  let behind = at + 1;
  while ([the, theMany, describing].some((words) => words.has(tokens[behind]?.text ?? ''))) behind++;
  return behind;
}

/** "…; twelve, of domestic violence": behind its comma, the description is all that the item says of its number. */
function isElided({ tokens, language }: Analysis, q: Quantity, { from, to }: Cue): boolean {
  const word = (i: number) => tokens[i]?.text ?? '';
  const isLoose = (text: string) => language.of.has(text) || language.locative.has(text);
  if (word(q.to) !== ',' || from - q.to > 2 || (from - q.to === 2 && !isLoose(word(from - 1)))) return false;
  const before = word(q.from - 1);
  return (before === ';' || language.and.has(before) || isLoose(before)) && /^[.,;]$/.test(word(to));
}

/** "For 86 of those arrested, the offense was …": what a comma parts from the number is told of it. */
function isFronted({ tokens, sentences, language }: Analysis, { from }: Quantity): boolean {
  const opener = tokens[from - 1]?.text ?? '';
  return lastUpTo(sentences, from)?.from === from - 1 && language.words.loosely.has(opener);
}

/** Adds the last description before a quantity. */
function addBefore(links: GroupLink[], a: Analysis, pack: Pack, q: Quantity, left: number, setting: Setting): void {
  const { tokens, language } = a;
  const descriptions = within(a.cued.group, left, q.from);
  const nearest = descriptions.at(-1);
  // "Driving under the influence was the conviction in 86 cases": the finer description counts.
  const before = descriptions.find((cue) => isFiner(pack, cue, nearest)) ?? nearest;
  const group = before && settle(a, pack, before, left);
  if (!group) return;
  const gap = q.from - before.to;
  const direct = setting && (gap <= 6 || setting === 'led');
  const isCarrying = (word: string) =>
    word === ',' || word === '–' || word === '-' || language.words.carrying.has(word);
  // "… had a conviction, 68 of them were …": behind a comma, a number with words of its own begins anew.
  const after = tokens[q.to];
  const anew = tokens[q.from - 1]?.text === ',' && after?.kind === 'word' && !language.and.has(after.text);
  const carried = gap <= 2 && !anew && everyWord(a, before.to, q.from, isCarrying);
  const passive = gap <= 7 && language.words.by.has(tokens[q.from - 1]?.text ?? '');
  const together =
    gap <= 4 && everyWord(a, before.to, q.from, (word) => !/^[,;]$/.test(word) && !language.and.has(word));
  // "Of gang members, for all the talk about them, they found 18."
  const opener = tokens[before.from - 1]?.text ?? '';
  const fronted =
    (language.of.has(opener) || language.locative.has(opener)) &&
    before.from - left <= 2 &&
    [before.to, before.to + 1].some((at) => tokens[at]?.text === ',');
  const strength = direct ? 3 : carried || passive ? 2.6 : fronted ? 2.3 : together ? 2.5 : gap <= 10 ? 1.5 : 1;
  const free = setting || links.every((link) => link.strength < 2);
  const most = !free ? 1.4 : direct && addOthersNamed(links, a, pack, before, left, descriptions) ? OF_SEVERAL : 3;
  links.push({ group, strength: Math.min(strength, most), from: before.from, to: before.to });
}

/** A label that names several groups is told of any of them, so it contradicts none. */
const OF_SEVERAL = 2.35;

/** "Deported before, with a criminal history – 104": adds the other groups that a label names; whether there are any. */
function addOthersNamed(
  links: GroupLink[],
  a: Analysis,
  pack: Pack,
  nearest: Cue,
  left: number,
  descriptions: readonly Cue[],
): boolean {
  let found = false;
  for (const cue of descriptions) {
    if (idOf(cue) === idOf(nearest) || isFiner(pack, nearest, cue)) continue;
    const group = settle(a, pack, cue, left);
    if (!group) continue;
    links.push({ group, strength: OF_SEVERAL, from: cue.from, to: cue.to });
    found = true;
  }
  return found;
}
