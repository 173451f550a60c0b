import type { Pack } from '../facts/schema';
import type { Link } from './candidate';
import { isOfThem, isPartOf, type Memory, type Sentence } from './context';
import { countedBy } from './counted';
import { hasIn, lastUpTo, someIn } from './cues';
import type { Cue } from './lexicon';
import { indexed } from './pack-index';
import type { Quantity } from './quantities';
import { countedIn } from './tallies';

/** This part of the whole may be the whole, wrongly told. */
const NEARLY = 0.8;

/** Larger wholes than any that a page may take for the topic's. */
const LARGE = 1000;

/** The last count before a quantity that it may be a part of: "one senator", "a single city" are no whole. */
const wholeBefore = (s: Sentence, q: Quantity): Quantity | undefined =>
  s.quantities.findLast(
    ({ core, said, worded }) => said.scale === 'count' && !(worded && said.value === 1) && core.to <= q.from,
  );

/** "1,107 people in two jails, 27 percent of them": them are others. */
export function isOfStrangers(s: Sentence, q: Quantity, links: readonly Link[]): boolean {
  // "64 percent think that …"
  if (s.a.language.words.opinion.has(s.a.tokens[q.to]?.text ?? '')) return true;
  if (!isOfThem(s, q)) return false;
  const nearest = wholeBefore(s, q);
  // "Two letters say that … and that 20 percent of them …": letters are not them.
  if (!nearest || links.some((link) => link.quantity === nearest)) return false;
  return links.length === 0 || countedBy(s.a, nearest).kind !== 'foreign';
}

/** What says that a sentence tells of the topic. */
const TELLING = ['event', 'group', 'name', 'hallmark', 'kind', 'whole', 'subject'] as const;

/** "Turnout in Los Angeles was 20 percent": a share of a thing, in a sentence that tells of nobody. */
export function isOfNobody(s: Sentence, q: Quantity, pack: Pack): boolean {
  const people = indexed(pack).total?.unit;
  const isPeople = ({ meaning }: Cue) => meaning.kind === 'unit' && meaning.id === people;
  if (q.said.scale !== 'share' || s.a.block.kind !== 'paragraph' || TELLING.some((kind) => s.has(kind))) return false;
  if (someIn(s.a.cued.unit, s.from, s.to, isPeople)) return false;
  const { tokens, language } = s.a;
  const { be, carrier, determiner } = language.words;
  const small = [language.functionWords, language.tally, language.locative, be, carrier, determiner];
  for (let i = s.from; i < q.from; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || (token.capital && i > s.from)) continue;
    if (small.some((words) => words.has(token.text)) || hasIn(s.a.cues, i, i + 1)) continue;
    if (!hasIn(s.a.dates, i, i + 1) && !hasIn(s.quantities, i, i + 1)) return true;
  }
  return false;
}

/** Whether a sentence counts people, or what may be people. */
const countsPeople = (s: Sentence, people: string | undefined): boolean =>
  s.quantities.some((q) => {
    const counted = countedIn(s, q);
    return q.said.scale === 'count' && (counted.kind !== 'unit' || counted.units.some(({ id }) => id === people));
  });

/** "They made 1,209 arrests since January. Of those, 317 …": those are others, if the sentence itself counted none. */
export const isOfStrangersBefore = (s: Sentence, q: Quantity, { unlinked }: Memory, pack: Pack): boolean =>
  unlinked !== undefined &&
  isOfThem(s, q) &&
  !s.quantities.some(({ core }) => core.to <= q.from) &&
  !hasIn(s.a.cued.event, s.from, q.from) &&
  countsPeople(unlinked, indexed(pack).total?.unit);

/** "33 of the 58 people booked": a part of a whole that is nobody's figure, and no slip for all of them. */
export function isOfForeign(whole: Quantity, pack: Pack): boolean {
  const index = indexed(pack);
  const { hedge, low, high, value } = whole.said;
  return hedge === 'none' && !index.hasFigureIn(low, high) && value < NEARLY * Number(index.total?.value);
}

/** "Fifty of the 90 beds": a part of other things than people. */
function isOfThings(s: Sentence, q: Quantity): boolean {
  if (!s.a.language.of.has(s.a.tokens[q.to]?.text ?? '')) return false;
  const whole = s.quantities[s.quantities.indexOf(q) + 1];
  return whole !== undefined && isPartOf(s, q, whole) && countedBy(s.a, whole).kind === 'foreign';
}

/** Whether people or what they had done are named before a number. */
const tellsOfPeople = ({ a: { cued }, from }: Sentence, q: Quantity): boolean =>
  hasIn(cued.group, from, q.from) || hasIn(cued.unit, from, q.from);

/** Whether a number that is neither a quantity nor of a day stands before one in its sentence: "33 seats". */
const hasMeasure = ({ a, from }: Sentence, q: Quantity): boolean =>
  a.tokens
    .slice(from, q.from)
    .some(({ kind }, i) => kind === 'number' && (lastUpTo(a.dates, from + i)?.to ?? 0) <= from + i);

/** "14 members, ten of whom …": whom are others, where what was counted last is known to be no figure. */
export function isOfOthers(s: Sentence, q: Quantity, links: readonly Link[]): boolean {
  const { tokens, language } = s.a;
  if (isOfStrange(s, q, links) || isOfThings(s, q)) return true;
  if (!isOfThem(s, q)) return false;
  const nearest = wholeBefore(s, q);
  const isBehind = language.of.has(tokens[q.to]?.text ?? '');
  if (!nearest) return isBehind && links.length === 0 && !tellsOfPeople(s, q) && hasMeasure(s, q);
  if (links.some((link) => link.quantity === nearest)) return false;
  // "484, 101 of whom": those of the figure right before
  const isWhose = [1, 2].some((i) => language.words.relative.has(tokens[q.to + i]?.text ?? ''));
  return nearest.said.value > LARGE || (isBehind && (isWhose || countedBy(s.a, nearest).kind !== 'open'));
}

/** "Of 1,914 people in the jail, 28 …": the whole is not of the topic's size. */
function isOfStrange({ a: { tokens, language }, quantities }: Sentence, q: Quantity, links: readonly Link[]): boolean {
  if (tokens[q.from - 1]?.text !== ',') return false;
  const base = quantities.findLast(({ core, said }) => core.to < q.from && said.scale === 'count');
  if (!base || !language.of.has(tokens[base.from - 1]?.text ?? '') || base.said.value <= LARGE) return false;
  return !links.some(({ quantity }) => quantity === base);
}
