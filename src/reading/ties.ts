import type { Analysis } from './analysis';
import { placeFirst, placeLast } from './closeness';
import type { PlaceName } from './places';
import type { Quantity } from './quantities';
import { someSpot } from './spots';
import { zipRows } from './zipped';

/** A quantity tied to a place. The higher the strength, the closer the tie; below 2 it is only a context. */
export interface PlaceLink {
  readonly place: PlaceName;
  readonly strength: number;
}

/** A place that a quantity may be tied to. */
interface Tie {
  /** Index of the quantity. */
  readonly at: number;
  /** Index of the place. */
  readonly to: number;
  readonly strength: number;
}

/** Puts a tie among others behind those that are as close or closer. */
function insert(ties: Tie[], tie: Tie): void {
  let i = ties.length;
  for (; i > 0 && (ties[i - 1] as Tie).strength < tie.strength; i--) ties[i] = ties[i - 1] as Tie;
  ties[i] = tie;
}

/** A row of figures beside a row of places of the same length: likely, but not sure enough to contradict. */
const PAIRED = 2.3;

/**
 * Ties the quantities of a sentence to its places. The closest tie is made first; a place and a quantity are tied
 * once. A place in an enumeration without figures of its own ("raids in Denver, Boston and Seattle") is tied only to a
 * figure right behind it.
 *
 * @param counts - the sentence's quantities that may count people; others do not stand in the way
 * @returns the ties, by the quantities' indexes
 */
export function linkPlaces(
  a: Analysis,
  places: readonly PlaceName[],
  counts: readonly Quantity[],
  sentence: { readonly from: number; readonly to: number },
): (PlaceLink | undefined)[] {
  if (places.length === 0 || counts.length === 0) return [];
  const zipped = zipRows(a, places, counts);
  const ties: Tie[] = [];
  /** By count, the place behind it that it may be tied to. */
  const behind: (number | undefined)[] = [];
  let next = 0;
  // Only the places next to it can be a count's, and only the counts next to it can stand between them.
  for (let at = 0; at < counts.length; at++) {
    const q = counts[at] as Quantity;
    while (next < places.length && (places[next] as PlaceName).to <= q.from) next++;
    const before = places[next - 1];
    const following = counts[at + 1];
    if (before && !liesBetween(counts[at - 1], before.to, q.from)) {
      const strength = placeFirst(a, before, q);
      const other = places[next];
      const ends = other?.row !== before.row || other.from >= (following?.core.to ?? sentence.to);
      if (strength > 0 && (before.row === 0 || (strength >= LAST_OF_ROW && ends)))
        insert(ties, { at, to: next - 1, strength });
    }
    let to = next;
    while (to < places.length && (places[to] as PlaceName).from < q.to) to++;
    const after = places[to];
    if (after?.row === 0 && !liesBetween(following, q.to, after.from)) {
      const strength = placeLast(a, q, after, q.core.from - sentence.from <= 1);
      if (strength > 0) {
        insert(ties, { at, to, strength });
        behind[at] = to;
      }
    }
  }
  const links = zipped.map((place) => place && { place, strength: PAIRED });
  const taken = places.map((place) => zipped.includes(place));
  for (const { at, to, strength } of ties) {
    const place = places[to] as PlaceName;
    // "four in Portland, where it had claimed 33": the place is told twice.
    const isToldAgain = () =>
      (a.tokens[place.to]?.text === ',' && a.language.words.where.has(a.tokens[place.to + 1]?.text ?? '')) ||
      (to === behind[at] && isPointedBack(a, place.to, counts[at + 1], counts[at + 2]?.from ?? sentence.to));
    if (links[at] || (taken[to] && !isToldAgain())) continue;
    // "33 for Denver, 28 for Boston": where each number has a place behind it, the one before it is the last item's.
    if (to === behind[at - 1] && behind[at] !== undefined) continue;
    links[at] = { place, strength };
    taken[to] = true;
  }
  return links;
}

/**
 * "33 for Portland, but only four were made there", "28 for Baltimore, and it was five": whether a place that ends at a
 * token is pointed back to by what is said of the next number.
 */
function isPointedBack(a: Analysis, from: number, next: Quantity | undefined, to: number): boolean {
  const { be, here, pronoun } = a.language.words;
  const word = (i: number) => a.tokens[i]?.text ?? '';
  const at = next && a.tokens[next.to]?.kind !== 'word' ? next.from : 0;
  if (at > from + 2 && be.has(word(at - 1)) && pronoun.has(word(at - 2))) return true;
  return someSpot(a.spots.pointers, from, to, (i) => here.has(word(i)));
}

/** Whether the number of a quantity lies in the tokens [from, to). */
const liesBetween = (q: Quantity | undefined, from: number, to: number): boolean =>
  q !== undefined && q.core.from >= from && q.core.to <= to;

/** The last place of a row has a figure of its own from this strength on. */
const LAST_OF_ROW = 2.7;
