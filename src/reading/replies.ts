import type { Fact, Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { type Link, linked, RARE, type Words } from './candidate';
import { type Sentence, wordsOf } from './context';
import type { Counted } from './counted';
import { everyWord, firstFrom, hasIn, quantitiesIn, type Range, someIn, within } from './cues';
import { perBlock } from './kept';
import type { Cue } from './lexicon';
import { factFor, indexed } from './pack-index';
import type { Quantity } from './quantities';
import { firstSpot, hasSpot, someSpot, verdictsIn } from './spots';
import { judgeCount, judgeShare } from './verdict';

/** What opens a sentence that judges the one before it: "False.", "No: …", "Close, but no.", "Fact: …". */
export interface Opening {
  readonly denies: boolean;
  /** Token index behind it. */
  readonly to: number;
  /** It only may be one: "There were 18, …". */
  readonly weak?: true;
}

/** A verdict stands this early in its sentence, in tokens: "Our ruling: false." */
const EARLY = 5;
/** An answer says little before its figure, in tokens. */
const LEAD = 8;
const PAUSE = /^[.,:;!–-]$/;

/** "It was 42.", "[There were 18, …": the verdict that lies in a sentence that begins so. */
function copulaOf(a: Analysis, from: number, to: number): Opening | undefined {
  if (!hasIn(a.quantities, from, to)) return undefined;
  const { be, here, pronoun } = a.language.words;
  const word = (i: number) => a.tokens[i]?.text ?? '';
  const isCopula = (i: number) => be.has(word(i)) || word(i) === "'s";
  const first = a.tokens[from]?.kind === 'mark' ? from + 1 : from;
  const only = be.has(word(first)) ? first + 1 : 0;
  // "For the whole country it's 86 people."
  for (let i = first; i < Math.min(to - 1, first + LEAD); i++) {
    const isThere = here.has(word(i));
    const at = isThere || pronoun.has(word(i)) ? i + 2 : 0;
    if (at === 0 ? i > first || only === 0 : !isCopula(i + 1)) continue;
    const [q, ...others] = quantitiesIn(a, at || only, to);
    if (q?.from !== (at || only)) continue;
    if (i === first && !isThere && others.length === 0 && PAUSE.test(word(q.to) || '.'))
      return { denies: true, to: q.from };
    return { denies: true, to: q.from, weak: true };
  }
  return undefined;
}

/** The verdict that opens a sentence. */
function openingOf(a: Analysis, { from, to }: Range): Opening | undefined {
  const book = verdictsIn(a.language);
  const { verdicts } = a.spots;
  const end = Math.min(to, from + EARLY);
  const copula = copulaOf(a, from, to);
  if (copula) return copula;
  for (let at = firstSpot(verdicts, from); (verdicts[at] ?? end) < end; at++) {
    const i = verdicts[at] as number;
    const found = book.longestAt(a.tokens, i);
    if (!found) continue;
    const next = found.to < to ? (a.tokens[found.to]?.text ?? '') : '.';
    if (found.value === 'called') {
      // "Rating: digits swapped": what is not called right is called wrong.
      if (i > from || next !== ':' || hasIn(a.quantities, found.to, to)) continue;
      const verdict = book.longestAt(a.tokens, found.to + 1);
      return { denies: verdict?.value !== 'affirmed', to };
    }
    if (found.value === 'instead') return { denies: true, to: found.to };
    // "A: 42."; but "user_a: 42" is who speaks.
    if (found.to === i + 1 && a.tokens[i]?.text.length === 1 && (next !== ':' || i > from)) continue;
    if (!PAUSE.test(next) || hasIn(a.cues, from, i) || hasIn(a.quantities, from, i)) continue;
    // "It is not true, as the radio said, that …": what is judged is still to come.
    if (next === ',' && !everyWord(a, found.to, to, (word) => !a.language.words.linking.has(word))) return undefined;
    return { denies: found.value === 'denied', to: Math.min(to, found.to + 1) };
  }
  return undefined;
}

/** The verdicts that open the sentences of a block, by sentence. */
export const openingsOf = perBlock((a) => a.sentences.map((range) => openingOf(a, range)));

/** The verdict that opens the sentence at token `from` of a block. */
const openingAt = (a: Analysis, from: number): Opening | undefined => openingsOf(a)[firstFrom(a.sentences, from)];

/** A verdict closes its sentence this close to its end, in tokens. */
const LATE = 4;

/** "The claim that … is false", "It is not true that …": whether a sentence calls wrong what it tells itself. */
export function isSelfDenied(a: Analysis, { from, to }: Range): boolean {
  const { verdicts } = a.spots;
  if (!hasSpot(verdicts, from, to)) return false;
  const book = verdictsIn(a.language);
  const { be, linking } = a.language.words;
  let end = to;
  while (end > from && a.tokens[end - 1]?.kind !== 'word') end--;
  const isClosing = (i: number) => {
    const found = book.longestAt(a.tokens, i);
    const before = a.tokens[i - 1]?.text ?? '';
    return found?.value === 'denied' && found.to === end && (be.has(before) || /^[:–]$/.test(before));
  };
  const isOpening = (i: number) => {
    const found = book.longestAt(a.tokens, i);
    return found?.value === 'denied' && found.to > i + 1 && linking.has(a.tokens[found.to]?.text ?? '');
  };
  return (
    someSpot(verdicts, Math.max(from + 1, end - LATE), end, isClosing) ||
    someSpot(verdicts, from, Math.min(end, from + LATE), isOpening)
  );
}

/** A fact that a statement was about. */
interface Subject {
  readonly fact: Fact;
  /** The fact's own figure, on the scale of the statement. */
  readonly canonical: number;
  readonly because: readonly Words[];
}

/** What a statement leaves behind for a short answer to it. */
export interface Statement {
  readonly subjects: readonly Subject[];
  /** A verdict on it was given: the right figure is to come. */
  readonly open: boolean;
  /** It gave figures of things that are not known: so does the answer. */
  readonly strange: boolean;
}

/**
 * What a sentence leaves behind for the answer to it.
 *
 * @param before - what was left by the sentences before it
 */
export function leftBy(
  s: Sentence,
  links: readonly Link[],
  before: Statement | undefined,
  pack: Pack,
): Statement | undefined {
  // "… drunk driving." "– a mother of two"
  const isSource = s.a.tokens[s.from]?.text === '–' && links.length === 0;
  // "Drunk driving is the big one."
  const isFree = links.length === 0 && s.quantities.every(({ said, worded }) => worded && said.value === 1);
  if (isFree && !openingAt(s.a, s.from)) return spoken(s, pack) ?? passed(before, s.a, s);
  if (isSource || isFree) return passed(before, s.a, s);
  const subjects = links.filter(({ said }) => said.scale !== 'day');
  return { subjects, open: isSelfDenied(s.a, s), strange: subjects.length === 0 };
}

/** "They were all gang members.": the groups that are spoken of without a figure. */
function spoken(s: Sentence, pack: Pack): Statement | undefined {
  const subjects = within(s.a.cued.group, s.from, s.to).flatMap((cue) => {
    const fact = factFor(pack, undefined, cue.meaning.kind === 'group' ? cue.meaning.id : undefined);
    return typeof fact?.value === 'number' ? [{ fact, canonical: fact.value, because: [wordsOf(s, cue)] }] : [];
  });
  return subjects.length > 0 ? { subjects, open: false, strange: false } : undefined;
}

/** A source or a remark between a statement and the answer to it is no longer, in tokens. */
const REMARK = 12;

/** What is left of a statement behind a sentence without figures: a verdict makes way for an answer. */
export function passed(statement: Statement | undefined, a: Analysis, { from, to }: Range): Statement | undefined {
  if (openingAt(a, from)) return statement && { ...statement, open: true };
  // A question is answered before any statement.
  const isAsked = a.tokens[to - 1]?.text === '?';
  return to - from <= REMARK && !isAsked ? statement : undefined;
}

const ENDS = /^[.,;!?)–]$/;

const SAYING_MORE = new Set(['place', 'group', 'unit', 'other-agency', 'other-operation']);

/** Whether a number is all that its sentence says, so that the statement before tells what it counts. */
function isBare(s: Sentence, q: Quantity, from: number, end: number): boolean {
  if (q.from - from > LEAD || hasIn(s.a.quantities, from, q.from)) return false;
  if (someIn(s.a.cues, from, q.from, ({ meaning }: Cue) => SAYING_MORE.has(meaning.kind))) return false;
  // "Eighteen were."
  if (s.a.language.words.be.has(s.a.tokens[end]?.text ?? '')) end++;
  while (s.a.tokens[end]?.text === '"') end++;
  return end >= s.to || ENDS.test(s.a.tokens[end]?.text ?? '');
}

/** Who speaks is told in so many tokens at most. */
const SPEAKER = 4;
/** A figure this small is too common to be known again. */
const SMALL = 12;

/** A number that answers the statement before: the link where it fits, null where what it counts is not known. */
export function answered(
  s: Sentence,
  q: Quantity,
  counted: Counted,
  statement: Statement,
  pack: Pack,
): Link | null | undefined {
  const opening = openingAt(s.a, s.from);
  const opens = opening !== undefined && opening.to <= q.from;
  if (s.ground.level === 0) return undefined;
  if (!(statement.open || opens)) return repeated(s, q, counted, statement);
  const from = opens ? opening.to : s.from;
  // "In Denver it was 54"
  const isElsewhere = ({ meaning }: Cue) => meaning.kind === 'place' || meaning.kind === 'group';
  if (opens && opening.weak && someIn(s.a.cues, s.from, from, isElsewhere)) return undefined;
  const isPeople = counted.kind === 'unit' && counted.units.some(({ id }) => id === indexed(pack).total?.unit);
  if (!isBare(s, q, from, isPeople ? counted.to : q.to)) return undefined;
  const { said } = q;
  for (const { fact, canonical, because } of statement.subjects) {
    if (said.scale === 'share' && !(canonical < 1)) continue;
    if (isPeople && fact.unit !== indexed(pack).total?.unit) continue;
    const value = said.scale === 'share' ? canonical : (fact.value as number);
    const judgement = said.scale === 'share' ? judgeShare(said, q.step, canonical) : judgeCount(said, fact);
    if (judgement.verdict === 'differs') continue;
    return linked({ quantity: q, fact, said, canonical: value, strength: 3, because, ...judgement });
  }
  return statement.strange && (statement.open || (opens && !opening.weak)) ? null : undefined;
}

/** "It was five in Baltimore. Not 28, as the release has it.": the figure that the one before it has replaced. */
function takenBack(q: Quantity, subjects: readonly Subject[]): Link | undefined {
  for (const { fact, canonical, because } of subjects) {
    const judgement = judgeCount(q.said, fact);
    if (judgement.verdict === 'corrected')
      return linked({ quantity: q, fact, said: q.said, canonical, strength: 2, because, ...judgement });
  }
  return undefined;
}

/** "Forty countries? Forty-two.", "Eighteen ran with gangs. Eighteen, of all of them.": the exact figure of what was told, alone. */
function repeated(s: Sentence, q: Quantity, counted: Counted, { subjects }: Statement): Link | undefined {
  const { said } = q;
  if (said.scale !== 'count' || said.hedge !== 'none' || counted.kind !== 'open' || q.core.from - s.from > SPEAKER)
    return undefined;
  if (!isBare(s, q, s.from, q.to)) return undefined;
  if (q.from - s.from === 1 && s.a.language.words.not.has(s.a.tokens[s.from]?.text ?? ''))
    return takenBack(q, subjects);
  const subject = subjects.find(({ fact }) => fact.value === said.value);
  if (!subject || said.value <= SMALL) return undefined;
  const { fact, because } = subject;
  const strength = said.value >= RARE ? 3 : 2;
  return linked({ quantity: q, fact, said, canonical: said.value, strength, because, verdict: 'match' });
}
