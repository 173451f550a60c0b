import type { Pack } from '../facts/schema';
import type { Sentence } from './context';
import { append, lastEnding } from './cues';
import { perBlock } from './kept';
import { indexed } from './pack-index';
import { type PlaceName, placesOf } from './places';
import type { Quantity } from './quantities';
import { someSpot } from './spots';
import type { PlaceLink } from './ties';

/** "21 in the county": the kind of place that is meant, to be found among the places named before. */
function kindBehind(s: Sentence, q: Quantity): string | undefined {
  const { placeKind, pointer } = s.a.language.words;
  const end = Math.min(s.to, q.to + 5);
  for (let i = q.to; i < end; i++) {
    const word = s.a.tokens[i]?.text ?? '';
    if (placeKind.has(word) && pointer.has(s.a.tokens[i - 1]?.text ?? '')) return word;
  }
  return undefined;
}

/** "in that city", "there" */
export function pointsBack(s: Sentence): boolean {
  const { here, placeKind, pointer, be } = s.a.language.words;
  const word = (i: number) => s.a.tokens[i]?.text ?? '';
  const points = (i: number) =>
    (here.has(word(i)) && !be.has(word(i + 1))) ||
    (placeKind.has(word(i)) && (pointer.has(word(i - 1)) || pointer.has(word(i - 2))));
  return someSpot(s.a.spots.pointers, s.from, s.to, points);
}

/** "in the state" */
export function pointsOut(s: Sentence, from: number, to: number): boolean {
  const { outer, pointer } = s.a.language.words;
  for (let i = from + 1; i < to; i++)
    if (outer.has(s.a.tokens[i]?.text ?? '') && [i - 1, i - 2].some((at) => pointer.has(s.a.tokens[at]?.text ?? '')))
      return true;
  return false;
}

/** The places of a block by the kinds of place that stand in their names: "county", "city". */
const placesByKind = perBlock((a, places: readonly PlaceName[]) => {
  const { placeKind } = a.language.words;
  const kinds = new Map<string, PlaceName[]>();
  for (const place of places)
    for (const { text } of a.tokens.slice(place.from, place.to)) if (placeKind.has(text)) append(kinds, text, place);
  return kinds;
});

/** "21 in the county": the place named before that is of this kind. */
export function namedByKind(s: Sentence, pack: Pack, q: Quantity): PlaceName | undefined {
  const kind = kindBehind(s, q);
  return kind ? lastEnding(placesByKind(s.a, placesOf(s.a, pack)).get(kind) ?? [], q.from) : undefined;
}

/** Of a place only its kind is named again, beside the name of the one around it. */
const NARROWED = 2.8;

/** "It covered the Bay Area: 21 in the county": the county that was named, where it lies in the place before. */
export function narrowed(s: Sentence, pack: Pack, q: Quantity, direct: PlaceLink | undefined): PlaceLink | undefined {
  const place = direct && direct.place.to <= q.from ? namedByKind(s, pack, q) : undefined;
  const [inner] = place?.ids ?? [];
  const isInside = inner && direct?.place.ids.some((id) => indexed(pack).isInside(inner, id));
  return place && direct && isInside ? { place, strength: Math.min(direct.strength, NARROWED) } : direct;
}
