import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { cuesOf } from './cues';
import type { Cue } from './lexicon';
import { indexed } from './pack-index';

/** A place that a text names. Token indexes. */
export interface PlaceName {
  readonly from: number;
  readonly to: number;
  /** The place, or several where the name alone does not tell. */
  readonly ids: readonly string[];
  /** Number of the enumeration ("A, B and C") that it stands in, and how many places that has; 0 where in none. */
  readonly row: number;
  readonly inRow: number;
}

export const joins = (a: Analysis, word: string) => word === ',' || a.language.words.join.has(word);

/** "WASHINGTON (wire) –": where a story was written says nothing of its figures. */
function isDateline(a: Analysis, to: number): boolean {
  if (to > 4) return false;
  const lead = a.block.text.slice(a.tokens[0]?.start, a.tokens[to - 1]?.end);
  if (lead !== lead.toUpperCase()) return false;
  return a.tokens.slice(to, to + 10).some((token) => /^[–-]$/.test(token.text) && token.spaced);
}

const known = new WeakMap<Analysis, readonly PlaceName[]>();

/** The places of a block: names with their apposition ("Baltimore, Maryland"), and which stand in a row. */
export function placesOf(a: Analysis, pack: Pack): readonly PlaceName[] {
  let places = known.get(a);
  if (!places) {
    places = findPlaces(a, pack);
    known.set(a, places);
  }
  return places;
}

function findPlaces(a: Analysis, pack: Pack): PlaceName[] {
  const { tokens } = a;
  const raw = cuesOf(a, 'place')
    .filter((cue) => !isDateline(a, cue.to))
    .map(({ from, to, meaning }) => ({
      from,
      to,
      ids: meaning.kind === 'place' ? [meaning.id, ...(meaning.also ?? [])] : [],
    }));
  const whole = membersOf(a);
  const covered = new Set(whole.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  // "Maryland, not Baltimore, had 28"
  const denied = (place: { from: number; to: number }) =>
    a.language.words.not.has(tokens[place.from - 1]?.text ?? '') && tokens[place.to]?.text === ',';
  const names = raw
    .filter((place) => !denied(place))
    .filter((place) => !covered.has(place.from) && !covered.has(place.to - 1));
  const places = [...names, ...whole].sort((x, y) => x.from - y.from);
  const region = new Set(
    places.filter((p) => p.ids.length === 1).map((p) => indexed(pack).regionOf(p.ids[0] as string)),
  );
  const merged: { from: number; to: number; ids: readonly string[] }[] = [];
  for (const place of places) {
    const last = merged.at(-1);
    const gap = last ? tokens.slice(last.to, place.from).map((token) => token.text) : [];
    if (last && (gap.join(' ') === ',' || gap.join(' ') === '(')) {
      const outer = place.ids.find((id) => last.ids.some((inner) => inner === id || indexed(pack).isInside(inner, id)));
      if (outer) {
        let to = place.to;
        if (gap[0] === '(' && tokens[to]?.text === ')') to++;
        else if (gap[0] === '(') to = last.to;
        merged[merged.length - 1] = { ...last, to };
        if (to > last.to) continue;
      }
    }
    merged.push({ ...place, to: behindApposition(a, place.to) });
  }
  const settled = merged.map((place) => {
    if (place.ids.length < 2) return place;
    const kin = place.ids.filter(
      (id) => region.has(indexed(pack).regionOf(id)) && pack.places.some((p) => p.id === id && p.within),
    );
    return kin.length === 1 ? { ...place, ids: [...kin, ...place.ids.filter((id) => id !== kin[0])] } : place;
  });
  return inRows(a, settled);
}

/** "Cook County, Illinois, …": the name of a larger place that the pack does not know. */
function behindApposition(a: Analysis, to: number): number {
  const { tokens } = a;
  if (tokens[to]?.text !== ',' || !tokens[to + 1]?.capital) return to;
  if (a.cues.some((cue) => cue.from === to + 1 && (cue.meaning.kind === 'place' || cue.meaning.kind === 'name')))
    return to;
  let end = to + 2;
  if (tokens[end]?.text === '.') end++;
  return /^[,;().:]$/.test(tokens[end]?.text ?? '') && (tokens[end]?.text !== '.' || end === to + 2) ? end : to;
}

/** Three or more parts of a place in a row name the place: "Oregon, Washington and Alaska". */
function membersOf(a: Analysis): { from: number; to: number; ids: string[] }[] {
  const found: { from: number; to: number; ids: string[] }[] = [];
  const members = cuesOf(a, 'member');
  for (let i = 0; i < members.length; i++) {
    const first = members[i];
    if (first?.meaning.kind !== 'member') continue;
    const { id } = first.meaning;
    let to = first.to;
    let count = 1;
    for (let k = i + 1; k < members.length; k++) {
      const next = members[k] as Cue;
      if (next.from - to > 3) break;
      if (next.meaning.kind !== 'member' || next.meaning.id !== id || next.from < to) continue;
      const gap = a.tokens.slice(to, next.from).map((token) => token.text);
      if (
        gap.length === 0 ||
        gap.length > 3 ||
        !gap.every((word) => joins(a, word) || a.language.words.placeKind.has(word) || a.language.of.includes(word))
      )
        break;
      to = next.to;
      count++;
    }
    if (count < 3) continue;
    found.push({ from: first.from, to, ids: [id] });
    i += count - 1;
  }
  return found;
}

function inRows(a: Analysis, places: readonly { from: number; to: number; ids: readonly string[] }[]): PlaceName[] {
  const rows: { from: number; to: number; ids: readonly string[] }[][] = [];
  for (const place of places) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const gap = last ? a.tokens.slice(last.to, place.from).map((token) => token.text) : [];
    const joined =
      last &&
      gap.length > 0 &&
      gap.length <= 4 &&
      gap.every((word) => joins(a, word)) &&
      gap.some((word) => word === ',' || a.language.and.includes(word) || a.language.words.or.has(word));
    if (row && joined) row.push(place);
    else rows.push([place]);
  }
  return rows.flatMap((row, i) => {
    const distinct = new Set(row.map((place) => place.ids[0])).size;
    return row.map((place) => ({ ...place, row: distinct > 1 ? i + 1 : 0, inRow: distinct > 1 ? row.length : 1 }));
  });
}
