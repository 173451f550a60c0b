import type { Link } from './candidate';
import { isOfThem, type Sentence } from './context';
import { countedBy } from './counted';
import type { Quantity } from './quantities';

/** Larger wholes than any that a page may take for the topic's. */
const LARGE = 1000;

/** "1,107 people in two jails, 27 percent of them": them are others. */
export function isOfStrangers(s: Sentence, q: Quantity, links: readonly Link[]): boolean {
  // "64 percent think that …"
  if (s.a.language.words.opinion.has(s.a.tokens[q.to]?.text ?? '')) return true;
  if (!isOfThem(s, q)) return false;
  // "one senator" is no whole.
  const isWhole = ({ said, worded }: Quantity) => said.scale === 'count' && !(worded && said.value === 1);
  const nearest = s.quantities.findLast((other) => isWhole(other) && other.core.to <= q.from);
  return nearest !== undefined && !links.some((link) => link.quantity === nearest);
}

/** "14 members, ten of whom …": whom are others, where what was counted last is known to be no figure. */
export function isOfOthers(s: Sentence, q: Quantity, links: readonly Link[]): boolean {
  const { tokens, language } = s.a;
  if (isOfStrange(s, q, links)) return true;
  if (!language.of.has(tokens[q.to]?.text ?? '') || !isOfThem(s, q)) return false;
  const nearest = s.quantities.findLast((other) => other.said.scale === 'count' && other.core.to <= q.from);
  if (!nearest || links.some((link) => link.quantity === nearest)) return false;
  return countedBy(s.a, nearest).kind !== 'open';
}

/** "Of 1,914 people in the jail, 28 …": the whole is not of the topic's size. */
function isOfStrange({ a: { tokens, language }, quantities }: Sentence, q: Quantity, links: readonly Link[]): boolean {
  if (tokens[q.from - 1]?.text !== ',') return false;
  const base = quantities.findLast(({ core, said }) => core.to < q.from && said.scale === 'count');
  if (!base || !language.of.has(tokens[base.from - 1]?.text ?? '') || base.said.value <= LARGE) return false;
  return !links.some(({ quantity }) => quantity === base);
}
