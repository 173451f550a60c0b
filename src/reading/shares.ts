import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { Link } from './candidate';
import { isOfThem, type Sentence } from './context';
import { isVerb } from './counted';
import { beginningIn, hasIn, lastUpTo, quantitiesIn, someIn } from './cues';
import { perPack } from './kept';
import type { Cue } from './lexicon';
import { indexed } from './pack-index';
import type { Quantity } from './quantities';

/** A whole that a share may be a share of: everyone, or a group. */
export interface ShareBase {
  readonly group?: string | undefined;
  /** 3 where the sentence names it. */
  readonly strength: number;
  /** A place's own figure: a base for that place's groups alone. */
  readonly local?: boolean | undefined;
  /** A group whose people may be meant instead: everyone is a sure base for that and its opposite alone. */
  readonly after?: string;
}

/** What a common fraction is rounded to, at least. */
const FRACTION = 0.1;

/** How far behind "of" its noun may stand. */
const REACH = 6;

/** "Of the people arrested in the county of …, 64 percent": the base that leads a sentence is no longer, in tokens. */
const LONGEST_BASE = 16;

interface NamedBase {
  readonly group?: string;
  readonly local?: boolean;
  /** Token index behind the words that name it. */
  readonly end: number;
}

/**
 * What a share is a share of. Where the sentence names nothing, everyone is the likely base, but not a sure one.
 *
 * @param last - the link made last
 * @returns the likely bases and the token index behind the words that name them; undefined where the sentence names a
 *   base that is none of the pack's
 */
export function shareBase(
  s: Sentence,
  pack: Pack,
  q: Quantity,
  right: number,
  last: Link | undefined,
): { bases: readonly ShareBase[]; end: number; named: boolean } | undefined {
  const people = indexed(pack).total?.unit;
  const { composing, growth } = s.a.language.words;
  // "Up 43 percent" is no share; but "makes up 43 percent" is.
  for (let i = Math.max(s.from, q.from - 3); i < q.from; i++)
    if (growth.has(s.a.tokens[i]?.text ?? '') && !composing.has(s.a.tokens[i - 1]?.text ?? '')) return undefined;
  const named =
    namedBase(s, behindMark(s, q.to), right, people, pack) ??
    ratioBase(s, q, people) ??
    leadingBase(s, q, people, pack);
  if (named === 'strange') return undefined;
  if (!named) return { bases: likelyBases(pack), end: q.to, named: false };
  const strength = isElsewhere(s, named.end) || isOfAgency(s, named.end) ? UNSURE : 3;
  const isThem = !named.group && strength === 3 && isOfThem(s, q);
  const bases = isThem ? basesOfThem(s, pack, q, last) : [{ group: named.group, local: named.local, strength }];
  return { bases, end: Math.max(named.end, q.to), named: true };
}

/** "The convicted? More than a quarter of them": the group that was told of last, where one was, and hardly everyone. */
function basesOfThem(s: Sentence, pack: Pack, q: Quantity, last: Link | undefined): readonly ShareBase[] {
  const cue = lastUpTo(s.a.cued.group, q.from - 1);
  const named = cue?.meaning.kind === 'group' && cue.from < q.from ? cue.meaning.id : undefined;
  const id = named ?? last?.fact.group;
  const group = pack.groups.find((one) => one.id === id);
  if (!group) return [{ strength: 3 }];
  return [
    { strength: 3, after: group.id },
    { group: group.within ?? group.id, strength: 3 },
  ];
}

/** Behind the quotation mark that closes at a token, or the bracket that opens there, if one does. */
const behindMark = ({ a: { tokens } }: Sentence, at: number) =>
  tokens[at]?.text === '(' || (tokens[at]?.text === '"' && !tokens[at]?.spaced) ? at + 1 : at;

/** What a share may be a share of where the sentence does not say it: everyone, or a group that has parts. */
const likelyBases = perPack((pack): readonly ShareBase[] => {
  const whole = new Set(pack.groups.map(({ within }) => within));
  const coarse = pack.groups.filter(({ id }) => whole.has(id));
  return [{ strength: 2 }, ...coarse.map(({ id }) => ({ group: id, strength: 1.8 }))];
});

/** "64 percent of those arrested", "27 percent of the convicted" */
function namedBase(
  s: Sentence,
  at: number,
  right: number,
  unit: string | undefined,
  pack: Pack,
): NamedBase | 'strange' | undefined {
  const { tokens, language, cues } = s.a;
  if (!language.of.has(tokens[at]?.text ?? '')) return undefined;
  for (let i = at + 1; i < Math.min(right, at + REACH); i++) {
    const here = beginningIn(cues, i, i + 1);
    const group = here.find(({ meaning }) => meaning.kind === 'group');
    if (group?.meaning.kind === 'group') return { group: group.meaning.id, end: group.to };
    const people = here.find(
      ({ meaning }) => meaning.kind === 'event' || (meaning.kind === 'unit' && meaning.id === unit),
    );
    if (people)
      return isRestricted(s, people.to) || areSome(s, people)
        ? 'strange'
        : (groupBehind(s, people.to) ?? { end: people.to });
    if (here.some(({ meaning }) => meaning.kind === 'place')) continue;
    const word = tokens[i]?.text ?? '';
    let next = i + 1;
    while (language.words.determiner.has(tokens[next]?.text ?? '')) next++;
    // "of them were criminals"
    const isAll = language.words.everyone.has(word) && language.words.predicate.has(tokens[next]?.text ?? '');
    if (!isAll && beginningIn(cues, next, next + 1).length > 0) continue;
    // "36 percent of the whole"
    const isWhole = language.words.entire.has(word) && tokens[i + 1]?.kind !== 'word';
    if (isWhole || language.words.everyone.has(word)) return { end: i + 1 };
    if (tokens[i]?.kind === 'number') return wholeOf(s, i, pack);
  }
  return 'strange';
}

/** "of jail inmates", "of the residents": some people, unless they are said to be those of the event. */
const areSome = ({ a }: Sentence, { from, to }: Cue): boolean =>
  to === from + 1 && a.language.words.some.has(a.tokens[from]?.text ?? '') && !hasIn(a.cued.event, from - 2, to + 3);

/** A clause that says who they are does so this early, in tokens: "of those whom agents had arrested". */
const CLAUSE = 4;

/** "of those whom the lawyers had seen", "of persons removed": not everyone, unless they are those arrested. */
function isRestricted(s: Sentence, at: number): boolean {
  const { words, functionWords } = s.a.language;
  const word = s.a.tokens[at]?.text ?? '';
  const isOther = isVerb(s.a, at) && !functionWords.has(word) && !hasIn(s.a.cues, at, at + 1);
  if (!isOther && !words.linking.has(word)) return false;
  const isTold = ({ meaning }: Cue) => ['event', 'group', 'name', 'hallmark', 'kind'].includes(meaning.kind);
  const end = at + 1 + CLAUSE;
  return isOfHabit(s, at + 1, end) || !someIn(s.a.cues, at + 1, end, isTold);
}

/** "of the people whom the agency arrests": whenever that is. */
const isOfHabit = ({ a }: Sentence, from: number, to: number): boolean =>
  someIn(a.cued.event, from, to, (cue) => isHabit(a, cue));

/** "people arrest"; but "the arrests" are a noun. */
const isHabit = ({ tokens, language: { of, words } }: Analysis, { from }: Cue): boolean => {
  const before = tokens[from - 1]?.text ?? '';
  return (
    words.habit.has(tokens[from]?.text ?? '') && !words.the.has(before) && !words.theMany.has(before) && !of.has(before)
  );
};

/** A base that may be other people is not sure enough to contradict. */
export const UNSURE = 2.3;

/** "of those arrested by the agency": whenever it was, where nothing tells of the operation. */
function isOfAgency({ a, to }: Sentence, end: number): boolean {
  const at = hasIn(a.cued.event, end, end + 1) ? end + 1 : end;
  if (!a.language.words.by.has(a.tokens[at]?.text ?? '') || !hasIn(a.cued.hallmark, at + 1, at + 3)) return false;
  return !(['name', 'kind'] as const).some((kind) => hasIn(a.cued[kind], at, to));
}

/** "of the people on the floor": where they are is no place of the pack's, nor the event. */
function isElsewhere({ a }: Sentence, at: number): boolean {
  if (!a.language.locative.has(a.tokens[at]?.text ?? '')) return false;
  let noun = at + 1;
  while (a.language.words.determiner.has(a.tokens[noun]?.text ?? '') || a.tokens[noun]?.text === "'s") noun++;
  const isNoun = (i: number) => a.tokens[i]?.kind === 'word' && !a.tokens[i]?.capital;
  const [place] = beginningIn(a.cued.place, noun, noun + 1);
  if (!place) return isNoun(noun) && !hasIn(a.cues, noun, noun + 2);
  // "of those in the Maryland program", "of those in Denver's court"
  noun = a.tokens[place.to]?.text === "'s" ? place.to + 1 : place.to;
  const isOurs = hasIn(a.cued.unit, noun, noun + 2) || hasIn(a.cued.event, noun, noun + 2);
  return isNoun(noun) && !a.language.functionWords.has(a.tokens[noun]?.text ?? '') && !isVerb(a, noun) && !isOurs;
}

/** This part of everyone may be meant for everyone. */
const NEARLY = 0.8;

/** "of the 317", "of the 50": the number says which group is meant, or that it is a place's people. */
function wholeOf(s: Sentence, at: number, pack: Pack): NamedBase {
  const value = quantitiesIn(s.a, at, at + 1)[0]?.said.value ?? 0;
  const group = pack.facts.find((fact) => fact.group && !fact.place && fact.value === value)?.group;
  if (group) return { end: at + 1, group };
  return { end: at + 1, local: value < NEARLY * Number(indexed(pack).total?.value) };
}

/** "of the people convicted", "of those with a conviction"; but "of those arrested had a conviction" tells of all. */
function groupBehind(s: Sentence, i: number): NamedBase | undefined {
  const { describing, predicate } = s.a.language.words;
  const next = beginningIn(s.a.cues, i, i + 5).find((cue) => cue.meaning.kind === 'group');
  if (next?.meaning.kind !== 'group' || !s.a.tokens.slice(i, next.from).every((token) => describing.has(token.text)))
    return undefined;
  if (i < next.from && predicate.has(s.a.tokens[i]?.text ?? '')) return undefined;
  // "those convicted"
  if (next.from === i) return { group: next.meaning.id, end: next.to };
  const after = s.a.tokens[next.to];
  const ends = !after || after.kind === 'mark' || predicate.has(after.text);
  return ends ? { group: next.meaning.id, end: next.to } : undefined;
}

/** "two in three arrestees": the noun behind a ratio is its base. */
function ratioBase(s: Sentence, q: Quantity, unit: string | undefined): NamedBase | undefined {
  if (q.step < FRACTION) return undefined;
  const people = beginningIn(s.a.cues, q.to, q.to + 1).find(
    ({ meaning }) => meaning.kind === 'unit' && meaning.id === unit,
  );
  return people && (groupBehind(s, people.to) ?? { end: people.to });
}

/** "Of those arrested, 64 percent …" */
function leadingBase(
  s: Sentence,
  q: Quantity,
  unit: string | undefined,
  pack: Pack,
): NamedBase | 'strange' | undefined {
  const { tokens, language } = s.a;
  // "…; of the convicted, 27 percent …"
  let from = q.from;
  while (from > s.from && tokens[from - 1]?.text !== ';') from--;
  const lead = s.quantities.find((one) => one.from >= from)?.from ?? q.from;
  if (lead <= from || lead - from > LONGEST_BASE || !language.of.has(tokens[from]?.text ?? '')) return undefined;
  const base = namedBase(s, from, lead, unit, pack);
  if (base === 'strange') return isOfHabit(s, from, lead) ? base : undefined;
  // "Of the people in the state's prisons, 4 percent …": they are others.
  return base && isElsewhere(s, base.end) ? 'strange' : base;
}
