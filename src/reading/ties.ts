import type { Analysis } from './analysis';
import { withoutAsides } from './asides';
import { beginningIn } from './cues';
import { joins, type PlaceName } from './places';
import type { Quantity } from './quantities';

/** A quantity tied to a place. The higher the strength, the closer the tie; below 2 it is only a context. */
export interface PlaceLink {
  readonly place: PlaceName;
  readonly strength: number;
}

/** No name of a place with its apposition is longer, in tokens. */
const LONGEST_NAME = 20;

const OPENS = /^[(:]$/;

/** "Denver (63)", "Denver, 63", "Denver, where 63 …", "Denver had 63", "Denver's 63" */
function placeFirst(a: Analysis, place: PlaceName, q: Quantity): number {
  const { carrier, determiner, where } = a.language.words;
  const gap = a.tokens.slice(place.to, q.from);
  // An apposition that the pack does not know: "Cook County, Illinois, (30)", "Portland, Ore. (33)".
  let i = 0;
  while (gap[i]?.text === ',' && gap[i + 1]?.capital && !carrier.has(gap[i + 1]?.text ?? '')) {
    i += 2;
    while (gap[i]?.capital) i++;
    if (gap[i]?.text === '.') i++;
  }
  if (gap[i]?.text === '(' && gap.findIndex((token, k) => k > i && token.text === ')') > 0) {
    i = gap.findIndex((token, k) => k > i && token.text === ')') + 1;
  }
  const rest = gap.slice(i).map((token) => token.text);
  if (rest.length > 2 && rest.every((word) => word === '.')) return 3.4;
  if (rest.includes(';') || rest.includes('.')) return 0;
  if (rest.some((word) => where.has(word))) return rest.length <= 6 ? 3.9 : 2;
  const marks = rest.filter((word) => word !== '"');
  // "in Denver 63" says more than "Denver 63", which may be a score.
  const placed = a.language.locative.includes(a.tokens[place.from - 1]?.text ?? '');
  if (marks.length === 0) return i > 0 || gap.length > 0 ? 2.9 : placed ? 2.7 : 2.3;
  if (marks.every((word) => /^[,(:–-]$/.test(word))) {
    // A colon may also open the list of the place's parts: "Maryland: 11 in …".
    const last = marks.at(-1) as string;
    return last === '(' ? 4 : last === ':' ? 3.2 : 2.8;
  }
  if (marks[0] === ',' && marks[1] === '(') return 4;
  if (marks[0] === "'s") return marks.length <= 3 ? 3.5 : 2;
  const plain = marks.slice(1).every((word) => carrier.has(word) || determiner.has(word));
  if (OPENS.test(marks[0] as string) && marks.length <= 3 && plain) return 3.2;
  if (marks.includes(')')) return 0;
  const carried = marks.some((word) => carrier.has(word));
  if (marks.length <= 12 && carried) return 2.6 - marks.length * 0.04;
  return marks.length <= 6 ? 2 - marks.length * 0.1 : marks.length <= 14 ? 1 : 0;
}

/** What may part a number at the head of a line from its place. */
const LEADS = /^(?:[–:|-]|…|\.)$/;

/** "63 in Denver", "63 people were arrested in the Denver area", "107 – Philadelphia" */
function placeLast(a: Analysis, q: Quantity, place: PlaceName, first: boolean): number {
  const { clause, determiner, loosely, or } = a.language.words;
  const gap = a.tokens.slice(q.to, place.from);
  const comma = gap[0]?.text === ',';
  const words = withoutAsides(gap)
    .map((token) => token.text)
    .filter((word) => word !== '"');
  if (gap.length === 1 && gap[0]?.text === '(' && a.tokens[place.to]?.text === ')') return 3.6;
  // "Thirty, if you count all of Cook County": an answer takes its place after a comma.
  if (comma && words[0] === ',')
    return first && words.length <= 8 && a.language.locative.includes(words.at(-1) as string) ? 1.9 : 0;
  // A new item of a list begins behind the number: "fewer than 40 and in Washington …".
  const leading = words[0] ?? '';
  if (a.language.and.includes(leading) || or.has(leading) || clause.has(leading)) return 0;
  if (words.length === 0) return 2.2;
  if (words.every((word) => LEADS.test(word) || determiner.has(word)) && LEADS.test(words[0] as string))
    return first ? 3.4 : 0;
  if (words.includes(';') || words.includes(':')) return 0;
  if (words[0] === ',' || words[0] === ')') return 0;
  let end = words.length - 1;
  while (
    end >= 0 &&
    (determiner.has(words[end] as string) || (words[end] === 'of' && words[end - 1] === 'all')) &&
    !a.language.locative.includes(words[end] as string)
  )
    end--;
  const preposition = a.language.locative.includes(`${words[end - 1]} ${words[end]}`)
    ? `${words[end - 1]} ${words[end]}`
    : (words[end] ?? '');
  if (!a.language.locative.includes(preposition)) return 0;
  const commas = words.filter((word) => word === ',').length;
  if (words[end - 1] === ',' || commas > 2 || words.includes('(') || words.includes('.')) return 0;
  const loose = loosely.has(preposition) || (preposition === 'de' && words.length > 3);
  const reach = words.length <= 4 ? 3.3 : words.length <= 9 ? 3 : words.length <= 16 ? 2.4 : 0;
  return Math.max(0, reach - commas * 0.5 - (loose ? 1.1 : 0));
}

/**
 * Ties the quantities of a sentence to its places. The closest tie is made first; a place and a quantity are tied
 * once. A place in an enumeration without figures of its own ("raids in Denver, Boston and Seattle") is tied only to a
 * figure right behind it.
 *
 * @param counts - the sentence's quantities that may count people; others do not stand in the way
 */
export function linkPlaces(
  a: Analysis,
  places: readonly PlaceName[],
  counts: readonly Quantity[],
  sentence: { readonly from: number; readonly to: number },
): Map<Quantity, PlaceLink> {
  const links = new Map<Quantity, PlaceLink>();
  const zipped = zipRows(a, places, counts);
  if (zipped) return zipped;
  const candidates: { q: Quantity; place: PlaceName; strength: number }[] = [];
  for (const [i, q] of counts.entries()) {
    // Only the counts next to it can stand between a count and its place.
    const beside = [counts[i - 1], counts[i + 1]].flatMap((other) => other ?? []);
    const near = beginningIn(
      places,
      (counts[i - 1]?.core.from ?? sentence.from) - LONGEST_NAME,
      counts[i + 1]?.core.to ?? sentence.to,
    );
    for (const place of near) {
      const [left, right] = place.to <= q.from ? [place.to, q.from] : [q.to, place.from];
      if (left > right || beside.some((other) => other.core.from >= left && other.core.to <= right)) continue;
      const before = place.to <= q.from;
      // Another place between them is closer.
      if (
        near.some(
          (other) =>
            other !== place && other.from >= left && other.to <= right && (other.row === 0 || other.row !== place.row),
        )
      )
        continue;
      const strength = before ? placeFirst(a, place, q) : placeLast(a, q, place, q.core.from - sentence.from <= 1);
      const lastOfRow = () => !near.some((other) => other.row === place.row && other.from > place.from);
      if (place.row > 0 && !(before && strength >= 2.7 && lastOfRow())) continue;
      if (strength > 0) candidates.push({ q, place, strength });
    }
  }
  candidates.sort((x, y) => y.strength - x.strength);
  const taken = new Set<PlaceName>();
  for (const { q, place, strength } of candidates) {
    if (links.has(q) || taken.has(place)) continue;
    links.set(q, { place, strength });
    taken.add(place);
  }
  return links;
}

/** A row of figures beside a row of places of the same length: likely, but not sure enough to contradict. */
const PAIRED = 2.3;

/** "107, 101 and 63 in Philadelphia, Los Angeles and Denver", "Denver and Los Angeles followed with 63 and 101" */
function zipRows(
  a: Analysis,
  places: readonly PlaceName[],
  counts: readonly Quantity[],
): Map<Quantity, PlaceLink> | undefined {
  const runs: Quantity[][] = [];
  for (const q of counts) {
    const last = runs.at(-1)?.at(-1);
    const gap = last ? a.tokens.slice(last.to, q.from).map((token) => token.text) : ['.'];
    if (last && gap.length <= 2 && gap.every((word) => joins(a, word))) runs.at(-1)?.push(q);
    else runs.push([q]);
  }
  for (const first of places) {
    const { inRow } = first;
    const run = inRow > 1 ? runs.find((r) => r.length === inRow) : undefined;
    if (!run) continue;
    const at = places.indexOf(first);
    return new Map(run.map((q, i) => [q, { place: places[at + i] as PlaceName, strength: PAIRED }]));
  }
  return undefined;
}
