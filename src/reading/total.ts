import type { Pack } from '../facts/schema';
import { type Candidate, factFor } from './candidate';
import { has, type Sentence, wordsOf } from './context';
import type { Counted } from './counted';
import { cuesOf } from './cues';
import type { Quantity } from './quantities';
import type { PlaceLink } from './ties';

const CLOSE = 0.15;

/** Counts this large hardly stand on a page about the topic by chance. */
const TELLING = 100;

export function totalCandidates(
  s: Sentence,
  pack: Pack,
  q: Quantity,
  counted: Counted,
  described: number,
  place: PlaceLink | undefined,
  isBase: boolean,
): Candidate[] {
  const fact = factFor(pack, undefined, undefined);
  if (!fact) return [];
  const people = counted.kind === 'unit';
  const event = has(s, 'event');
  const named = cuesOf(s.a, 'hallmark').length > 0 || has(s, 'subject') || cuesOf(s.a, 'name').length > 0;
  // Half or twice the total is some other number.
  const far = q.said.value < (fact.value as number) * 0.6 || q.said.value > (fact.value as number) * 1.7;
  if (far && q.said.hedge !== 'vague') return [];
  const exact = q.said.value === fact.value;
  const hedged = q.said.hedge !== 'none' && q.said.hedge !== 'rounded' && q.said.hedge !== 'vague';
  const telling = q.said.value >= TELLING && (exact || (counted.kind === 'open' && (hedged || has(s, 'whole'))));
  let strength = people ? (event || named ? 2 : 1.3) : event ? 1.8 : telling ? 1.3 : 0;
  if (counted.kind === 'unknown' && !exact) strength -= 0.7;
  if (event && named) strength += 0.5;
  if (has(s, 'whole')) strength += 0.4;
  if (people && !event && has(s, 'hallmark')) strength += 0.4;
  // Nearly the total is more likely meant for it than for anything else.
  if (event && people && Math.abs(q.said.value / (fact.value as number) - 1) <= CLOSE) strength += 0.5;
  if (isBase) strength += 0.5;
  // A page's own headline gives the total where it gives no place.
  if (event && s.a.block.level === 1) strength += 0.6;
  if (described >= 3) strength -= 1.5;
  else if (described >= 2) strength -= 0.8;
  // Farther from the total, it may be the count of something else.
  const ratio = q.said.value / (fact.value as number);
  if ((ratio < 0.8 || ratio > 1.25) && q.said.hedge !== 'vague') strength = Math.min(strength, 2.3);
  if (place) strength -= place.strength >= 2.5 ? 1.6 : 0.6;
  return [{ fact, strength, because: [wordsOf(s, { from: q.from, to: q.to })] }];
}
