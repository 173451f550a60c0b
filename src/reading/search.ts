import type { Pack } from '../facts/schema';
import type { Candidate, Link, Words } from './candidate';
import { type ContextPlace, contextPlaces, isOfThem, type Memory, type Sentence, wordsOf } from './context';
import type { Count } from './counts';
import { isHere } from './misplaced';
import { factFor, indexed } from './pack-index';
import type { Polarity } from './polarity';
import type { Quantity } from './quantities';
import { type ShareBase, UNSURE } from './shares';
import type { PlaceLink } from './ties';

/** What the text up to a quantity was found to say. */
export interface Told {
  readonly polarity: Polarity | undefined;
  readonly memory: Memory;
  /** The links made in its sentence. */
  readonly links: readonly Link[];
}

/** A quantity whose facts are looked for. */
export interface Search {
  readonly s: Sentence;
  readonly pack: Pack;
  readonly told: Told;
  readonly count: Count;
  /** The place that it, or the whole that it is part of, is tied to. */
  readonly direct: PlaceLink | undefined;
  /** It is the whole that the quantity before it is part of. */
  readonly isBase: boolean;
  /** The quantity that it is part of, or told again by. */
  readonly whole: Quantity | undefined;
  /** What a share may be a share of; undefined for counts. */
  readonly shareOf: { readonly bases: readonly ShareBase[]; readonly named: boolean } | undefined;
  /** Places that it may belong to without being tied to them, once they are asked for. */
  context: readonly ContextPlace[] | undefined;
  readonly found: Candidate[];
}

/** A place that only the context gives is never sure enough to contradict. */
export const FROM_CONTEXT = 2.3;

/** Adds the fact for a place and a group, either of which may be absent, if there is one. */
export function add(
  { pack, shareOf, found }: Search,
  place: string | undefined,
  group: string | undefined,
  strength: number,
  because: readonly Words[],
): void {
  const fact = factFor(pack, place, group);
  if (!fact || strength <= 0) return;
  if (!shareOf) found.push({ fact, strength, because });
  else
    for (const whole of shareOf.bases) {
      if (whole.local && !(place && group)) continue;
      // How many of one group are in another is known of its parts alone.
      if (whole.group && group && !indexed(pack).isPartOf(group, whole.group)) continue;
      const base = factFor(pack, whole.group || group ? place : undefined, whole.group);
      const sure = whole.after && !indexed(pack).areOpposite(group, whole.after) ? UNSURE : whole.strength;
      if (base) found.push({ fact, base, strength: Math.min(strength, sure), because });
    }
}

/** The places that the quantity may belong to without being tied to them. */
export function contextOf(search: Search): readonly ContextPlace[] {
  search.context ??= findContext(search);
  return search.context;
}

function findContext({ s, pack, count: { q }, direct, isBase, whole, shareOf, told }: Search): ContextPlace[] {
  const { memory, links } = told;
  // "… of the people arrested in the operation": all of them, wherever the text has been.
  // "it was 498 people, two-thirds of whom …": nor are these a place's.
  const anywhere =
    (shareOf?.named && s.has('name') && !isHere(s, q)) ||
    (isOfThem(s, q) && links.at(-1)?.fact === indexed(pack).total);
  let places = anywhere ? [] : contextPlaces(s, pack, q, memory, links);
  // "Boston had 60. Some 300 of them …": more than were there are the people of another figure.
  if (!shareOf && isOfThem(s, q)) places = places.filter(({ id }) => mayHold(pack, id, q, links.at(-1) ?? memory.last));
  // "One of the 33 was arrested in Seattle": the whole is not there, but somewhere around it.
  const part = isBase ? links.at(-1)?.fact : undefined;
  if (part?.place && !part.group && (links.at(-1)?.said.value ?? 0) < q.said.value) {
    const index = indexed(pack);
    places = places.filter(({ id }) => id !== part.place);
    for (const id of index.placesWith(q.said.value))
      if (index.isInside(part.place, id)) places.push({ id, strength: 2.3, words: wordsOf(s, q) });
  }
  // "Six of the seven had a record"
  if (part?.place && part.group && factFor(pack, part.place, undefined)?.value === q.said.value)
    places.push({ id: part.place, strength: 2.3, words: wordsOf(s, q) });
  // "23 of the 27": the whole says where.
  if (whole && !direct)
    for (const id of indexed(pack).placesWith(whole.said.value))
      if (memory.seen.has(id)) places.push({ id, strength: 2.6, words: wordsOf(s, whole) });
  return places;
}

/** Whether a place, or what was said of it last, has no fewer people than a quantity. */
const mayHold = (pack: Pack, id: string, { said }: Quantity, last: Link | undefined): boolean =>
  said.value <= Number(factFor(pack, id, undefined)?.value ?? said.value) ||
  (last?.fact.place === id && said.value <= last.said.value);
