import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { withoutAsides } from './asides';
import { beginningIn, cuesOf } from './cues';
import { perLanguage } from './languages/per-language';
import type { Cue } from './lexicon';
import { phrases } from './phrases';
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

/** Which side of a pair of opposite groups was spoken of last ("convicted", not "without a conviction"). */
export interface Polarity {
  readonly positive: string;
  readonly negated: boolean;
}

const booksOf = perLanguage((language) => ({
  negations: phrases([[true, language.negations] as const]),
  ellipsis: phrases([
    [true, language.ellipsis.negative],
    [false, language.ellipsis.positive],
  ] as const),
}));

const groupOf = (pack: Pack, id: string) => pack.groups.find((group) => group.id === id);

/** A clause ends where a subject takes a new verb; negation does not reach across. */
const CLAUSE = /^[;.:]$/;

/** "without permission, after a deportation": a preposition negates only what is right behind it. */
const WITHOUT_REACH = 3;

/** How far behind a negation its object may stand. */
const NEGATION_REACH = 7;

/** No phrase of a pack is longer, in tokens. */
const LONGEST_CUE = 16;

/** Whether a negation in [from, cue) reaches the cue. */
function isNegated(a: Analysis, from: number, cue: number): boolean {
  const { negations } = booksOf(a.language);
  for (let i = cue - 1; i >= Math.max(from, cue - NEGATION_REACH); i--) {
    const word = a.tokens[i]?.text ?? '';
    if (CLAUSE.test(word) || a.language.words.clause.has(word)) return false;
    if (a.language.words.without.has(word) && cue - i > WITHOUT_REACH) continue;
    if (negations.longestAt(a.tokens, i)) return true;
  }
  return false;
}

/** The group of a cue, its opposite where the cue is negated; undefined where the negation has no group of its own. */
function settle(a: Analysis, pack: Pack, cue: Cue, from: number): string | undefined {
  const id = cue.meaning.kind === 'group' ? cue.meaning.id : '';
  if (!isNegated(a, from, cue.from)) return id;
  return groupOf(pack, id)?.complement;
}

const idOf = (cue: Cue | undefined) => (cue?.meaning.kind === 'group' ? cue.meaning.id : undefined);

const isFiner = (pack: Pack, cue: Cue, than: Cue | undefined) => {
  const within = groupOf(pack, idOf(cue) ?? '')?.within;
  return within !== undefined && within === idOf(than);
};

/** "convicted of sex offenses": the finer group behind a coarse one, with nothing but small words between. */
function refine(a: Analysis, pack: Pack, cue: Cue, cues: readonly Cue[], end: number): Cue {
  const id = cue.meaning.kind === 'group' ? cue.meaning.id : '';
  const finer = cues.find((other) => {
    if (other.meaning.kind !== 'group' || other.from < cue.to || other.to > end) return false;
    const gap = a.tokens.slice(cue.to, other.from);
    return (
      groupOf(pack, other.meaning.id)?.within === id && gap.length <= 3 && gap.every((token) => token.kind === 'word')
    );
  });
  return finer ?? cue;
}

/** "had none", "did", "without one" at token `i`: the description that was given last, or its opposite. */
export function echoAt(a: Analysis, pack: Pack, i: number, last: Polarity): GroupLink | undefined {
  const found = booksOf(a.language).ellipsis.longestAt(a.tokens, i);
  if (!found) return undefined;
  const next = a.tokens[found.to];
  if (next?.kind === 'word' && !a.language.and.includes(next.text)) return undefined;
  const group = found.value ? groupOf(pack, last.positive)?.complement : last.positive;
  return group ? { group, strength: 3, from: found.from, to: found.to } : undefined;
}

/** "the other 181", "the rest, 181, …" */
function isRest(a: Analysis, q: Quantity): boolean {
  const at = a.tokens[q.from - 1]?.text === ',' ? q.from - 2 : q.from - 1;
  return a.language.others.includes(a.tokens[at]?.text ?? '');
}

/** So many descriptions behind a number are looked at; each is less likely than the one before it. */
const DESCRIPTIONS = 3;
const LATER = 0.7;

/** Where the words about the counted begin: "of the people arrested in …" only says again who they are. */
function predicateOf(a: Analysis, q: Quantity, end: number): number {
  if (!a.language.of.includes(a.tokens[q.to]?.text ?? '')) return q.to;
  const known = new Set(['unit', 'event', 'name', 'place', 'hallmark', 'kind']);
  let at = q.to;
  for (const cue of beginningIn(a.cues, q.to, end))
    if (known.has(cue.meaning.kind) && cue.from >= at && cue.from - at <= 3 && cue.to <= end) at = cue.to;
  return at;
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
  const { tokens, language } = a;
  const all = beginningIn(cuesOf(a, 'group'), left, right);
  const links: GroupLink[] = [];
  const bracketed =
    tokens[q.from - 1]?.text === '(' &&
    right - q.to <= 6 &&
    tokens.slice(q.to, q.to + 6).some((token) => token.text === ')');
  const leader = tokens[q.from - 1]?.text === '.' && tokens[q.from - 2]?.text === '.';
  const labelled = leader || /^[:–…]$/.test(tokens[q.from - 1]?.text ?? '') || bracketed;

  const lefts = all.filter((cue) => cue.from >= left && cue.to <= q.from);
  if (!bracketed) {
    const rights = all.filter((cue) => cue.from >= start && cue.to <= right);
    const first = rights[0];
    const named = lefts.findLast((cue) => isFiner(pack, cue, first));
    for (const [k, found] of rights.slice(0, DESCRIPTIONS).entries()) {
      // "The most frequent was drunk driving, with 86 convictions": the noun says no more than was said.
      const cue = found === first && found.from === q.to && named ? named : refine(a, pack, found, rights, right);
      const settled = settle(a, pack, found, q.to);
      const group = settled && cue !== found ? idOf(cue) : settled;
      const gap = withoutAsides(tokens, Math.max(start, predicateOf(a, q, found.from)), found.from);
      const commas = gap.filter((token) => /^[,()]$/.test(token.text)).length;
      const distance = gap.length;
      const strength = distance <= 7 && commas === 0 ? 3 : distance <= 14 && commas <= 1 ? 2 : 1;
      // A comma or an "and" right behind the number begins the next item.
      const next = /^[,;]$/.test(gap[0]?.text ?? '') || language.and.includes(gap[0]?.text ?? '');
      const later = found === first ? 0 : LATER * k;
      if (group)
        links.push({
          group,
          strength: (next ? Math.min(strength, 1.4) : strength) - later,
          from: found.from,
          to: cue.to,
        });
    }
  }
  const nearest = lefts.at(-1);
  // "Driving under the influence was the conviction in 86 cases": the finer description counts.
  const before = lefts.find((cue) => isFiner(pack, cue, nearest)) ?? nearest;
  if (before) {
    const gap = q.from - before.to;
    const group = settle(a, pack, before, left);
    const direct = labelled && (gap <= 6 || leader);
    const carried =
      gap <= 2 &&
      tokens
        .slice(before.to, q.from)
        .every((token) => /^[,–-]$/.test(token.text) || language.words.carrying.has(token.text));
    const parted = tokens
      .slice(before.to, q.from)
      .some((token) => token.text === ',' || language.and.includes(token.text));
    const passive = gap <= 7 && language.words.by.has(tokens[q.from - 1]?.text ?? '');
    const strength = direct ? 3 : carried || passive ? 2.6 : gap <= 4 && !parted ? 2.5 : gap <= 10 ? 1.5 : 1;
    const free = links.every((link) => link.strength < 2);
    if (group)
      links.push({
        group,
        strength: labelled || free ? strength : Math.min(strength, 1.4),
        from: before.from,
        to: before.to,
      });
  }
  if (links.every((link) => link.strength < 3) && last) {
    const echo = echoOf(a, right, last);
    if (echo) links.push(echo);
    else if (isRest(a, q) && links.length === 0) {
      const group = last.negated ? last.positive : groupOf(pack, last.positive)?.complement;
      if (group) links.push({ group, strength: 2, from: q.from - 1, to: q.from });
    }
  }
  return links.sort((x, y) => y.strength - x.strength);

  function echoOf(a: Analysis, right: number, last: Polarity): GroupLink | undefined {
    for (let i = start; i < Math.min(right, start + 6); i++) {
      const stands = beginningIn(a.cues, i, i + 1).some(
        (cue) => cue.meaning.kind === 'event' || cue.meaning.kind === 'unit',
      );
      const rest = i === start + 1 && tokens[start]?.text === ',' && isRest(a, q);
      if (
        i > start &&
        !rest &&
        !stands &&
        !language.them.includes(tokens[i - 1]?.text ?? '') &&
        !language.of.includes(tokens[i - 1]?.text ?? '') &&
        !language.functionWords.includes(tokens[i - 1]?.text ?? '') &&
        !beginningIn(a.cues, i - LONGEST_CUE, i).some((cue) => cue.to === i)
      )
        return undefined;
      const found = echoAt(a, pack, i, last);
      if (found) return found;
    }
    return undefined;
  }
}

/**
 * What a stretch of text spoke of last, of the groups that have an opposite.
 *
 * @param clause - token index from which a negation may reach into the stretch
 */
export function polarityOf(
  a: Analysis,
  pack: Pack,
  from: number,
  to: number,
  before: Polarity | undefined,
  clause = from,
): Polarity | undefined {
  let polarity = before;
  for (const cue of beginningIn(cuesOf(a, 'group'), from, to)) {
    if (cue.meaning.kind !== 'group') continue;
    const group = groupOf(pack, cue.meaning.id);
    const opposite = group?.complement;
    if (!group || !opposite) continue;
    const positive = [group.id, opposite].find(
      (id) =>
        pack.groups.findIndex((g) => g.id === id) <
        pack.groups.findIndex((g) => g.id === (id === group.id ? opposite : group.id)),
    );
    const negated = isNegated(a, clause, cue.from) !== (group.id !== positive);
    if (positive) polarity = { positive, negated };
  }
  return polarity;
}
