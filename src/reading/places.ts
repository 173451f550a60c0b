import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { everyWord, hasIn, lastUpTo, someIn } from './cues';
import { perBlock } from './kept';
import { ANY, type Cue } from './lexicon';
import { factFor, indexed } from './pack-index';
import { spanIn } from './tokens';

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

/** The first sentence of a story is longer, in tokens. */
const LINE = 9;

/** "WASHINGTON (wire) –": where a story was written says nothing of its figures. */
function isDateline(a: Analysis, to: number): boolean {
  // "L.A. – 101": a line of a list.
  if (to > 4 || (a.sentences[0]?.to ?? 0) <= LINE) return false;
  const { start, end } = spanIn(a, 0, to);
  const lead = a.block.text.slice(start, end);
  if (lead !== lead.toUpperCase()) return false;
  return a.tokens.slice(to, to + 10).some((token) => /^[–-]$/.test(token.text) && token.spaced);
}

/** A place while it is being found. */
type Draft = { -readonly [Key in keyof PlaceName]: PlaceName[Key] };

const draft = (from: number, to: number, ids: readonly string[]): Draft => ({ from, to, ids, row: 0, inRow: 1 });

/** The places of a block: names with their apposition ("Baltimore, Maryland"), and which stand in a row. */
export const placesOf = perBlock((a, pack: Pack): readonly PlaceName[] => {
  const names = namedIn(a);
  const places = withAppositions(a, pack, names);
  settle(pack, places, names);
  setRows(a, places);
  return places;
});

/** The names of places in a block, and the rows of a place's parts, in order. */
function namedIn(a: Analysis): Draft[] {
  const whole = membersOf(a);
  const isPart = (at: number) => whole.length > 0 && (lastUpTo(whole, at)?.to ?? 0) > at;
  // "Maryland, not Baltimore, had 28"
  const isDenied = ({ from, to }: Cue) =>
    /^[,:)]$/.test(a.tokens[to]?.text ?? '') &&
    a.language.words.not.has(a.tokens[from - 1]?.text ?? '') &&
    // "not Portland, which had 4"
    !a.language.words.relative.has(a.tokens[to + 1]?.text ?? '') &&
    !a.language.words.where.has(a.tokens[to + 1]?.text ?? '');
  const names: Draft[] = [];
  for (const cue of a.cued.place) {
    const { from, to, meaning } = cue;
    if (meaning.kind !== 'place' || isPart(from) || isPart(to - 1) || isDenied(cue) || isDateline(a, to)) continue;
    // "south of Washington Avenue"
    if (a.tokens[to]?.capital && a.language.words.street.has(a.tokens[to]?.text ?? '')) continue;
    const { near } = meaning;
    if (near === ANY ? names.length < 2 : near !== undefined && !names.some(({ ids }) => ids.includes(near))) continue;
    // "Chicago and the county around it": around the place named last.
    const last = names.at(-1);
    if (near && last && !last.ids.includes(near) && a.language.words.pronoun.has(a.tokens[to - 1]?.text ?? ''))
      continue;
    names.push(draft(from, to, meaning.also ? [meaning.id, ...meaning.also] : [meaning.id]));
  }
  return whole.length === 0 ? names : [...names, ...whole].sort((x, y) => x.from - y.from);
}

/** Joins a name and the larger place named right behind it: "Baltimore, Maryland", "Baltimore (Maryland)", "Baltimore in Maryland". */
function withAppositions(a: Analysis, pack: Pack, names: readonly Draft[]): Draft[] {
  const { tokens } = a;
  const places: Draft[] = [];
  for (const place of names) {
    const last = places.at(-1);
    const aside = last && behindAside(a, pack, last, place);
    if (aside) {
      last.to = aside;
      continue;
    }
    if (last && isRestOf(a, pack, last, place)) {
      last.ids = [indexed(pack).around(last.ids[0] as string) as string];
      last.to = place.to;
      continue;
    }
    const mark = last && tokens[last.to]?.text;
    if (last && (joinsRegion(a, last.to, place) || (mark === '(' && place.from === last.to + 1))) {
      const isAround = (id: string) => last.ids.some((inner) => inner === id || indexed(pack).isInside(inner, id));
      const closed = mark !== '(' || tokens[place.to]?.text === ')';
      if (closed && place.ids.some(isAround)) {
        last.to = mark === '(' ? place.to + 1 : place.to;
        continue;
      }
    }
    place.to = behindSurroundings(a, behindApposition(a, place.to));
    const owner = ownerOf(a, place.from);
    if (owner < place.from && (!last || last.to <= owner || isAroundAll(pack, last, place))) {
      if (last && last.to > owner) places.pop();
      place.from = owner;
    }
    places.push(place);
  }
  return places;
}

/** "Baltimore, Maryland", "Baltimore in Maryland", "Baltimore, in Maryland"; but not "63 in Denver, in Maryland 28" */
function joinsRegion({ tokens, quantities, language }: Analysis, at: number, { from, to }: Draft): boolean {
  const isComma = tokens[at]?.text === ',';
  if (from === at + 1) return isComma || language.locative.has(tokens[at]?.text ?? '');
  return (
    isComma && from === at + 2 && language.locative.has(tokens[at + 1]?.text ?? '') && !hasIn(quantities, to, to + 1)
  );
}

/** Names of regions are no longer, in words. */
const REGION = 2;

/** "California's Santa Clara County": where the name of the region that a place lies in begins, or the place itself. */
function ownerOf({ tokens }: Analysis, from: number): number {
  if (tokens[from - 1]?.text !== "'s" || !tokens[from - 2]?.capital) return from;
  let at = from - 2;
  while (from - at <= REGION + 1 && tokens[at - 1]?.capital && tokens[at - 1]?.kind === 'word') at--;
  return at;
}

/** Whether a place lies in another, by any of their names. */
const isAroundAll = (pack: Pack, outer: Draft, inner: Draft): boolean =>
  inner.ids.some((id) => outer.ids.some((around) => indexed(pack).isInside(id, around)));

/** "Los Angeles and its surrounding counties": a place and the rest of the one around it. */
function isRestOf(a: Analysis, pack: Pack, { to, ids: [id] }: Draft, { from, ids: [rest] }: Draft): boolean {
  const { tokens, language } = a;
  if (from - to > 2 || !language.and.has(tokens[to]?.text ?? '')) return false;
  if (
    from - to === 2 &&
    !language.words.pointer.has(tokens[from - 1]?.text ?? '') &&
    !language.words.theMany.has(tokens[from - 1]?.text ?? '')
  )
    return false;
  const around = id && indexed(pack).around(id);
  if (!around || id === rest || !rest || indexed(pack).around(rest) !== around) return false;
  const countIn = (place: string) => Number(factFor(pack, place, undefined)?.value);
  return countIn(id) + countIn(rest) === countIn(around);
}

/** Where a name alone does not tell the place, the one in a region that is named besides comes first. */
function settle(pack: Pack, places: readonly Draft[], names: readonly Draft[]): void {
  if (places.every(({ ids }) => ids.length < 2)) return;
  const index = indexed(pack);
  const regions = new Set(
    names.flatMap(({ ids: [id, ...more] }) => (id && more.length === 0 ? index.regionOf(id) : [])),
  );
  for (const place of places) {
    if (place.ids.length < 2) continue;
    const kin = place.ids.filter((id) => regions.has(index.regionOf(id)) && index.around(id));
    if (kin.length === 1) place.ids = [...kin, ...place.ids.filter((id) => id !== kin[0])];
  }
}

/** What is said of a place in brackets is no longer, in tokens. */
const ASIDE = 10;

/** "Cook County (that's Chicago, folks)", "Maryland (outside of Baltimore)": what is in the brackets tells of the first. */
function behindAside(a: Analysis, pack: Pack, { to, ids }: Draft, place: Draft): number | undefined {
  const { tokens } = a;
  if (tokens[to]?.text !== '(') return undefined;
  let end = to + 1;
  while (end < to + ASIDE && tokens[end]?.text !== ')') end++;
  if (end === to + ASIDE || end < place.to || hasIn(a.quantities, to, end)) return undefined;
  const isAround = ids.some((inner) => place.ids.some((id) => inner === id || indexed(pack).isInside(inner, id)));
  return isAround || place.from > to + 1 || place.to < end ? end + 1 : undefined;
}

/** "Cook County, Illinois, …": the name of a larger place that the pack does not know. */
function behindApposition(a: Analysis, to: number): number {
  const { tokens } = a;
  if (tokens[to]?.text !== ',' || !tokens[to + 1]?.capital) return to;
  if (someIn(a.cues, to + 1, to + 2, ({ meaning }) => meaning.kind === 'place' || meaning.kind === 'name')) return to;
  let end = to + 2;
  if (tokens[end]?.text === '.') end++;
  return /^[,;().:–]$/.test(tokens[end]?.text ?? '') && (tokens[end]?.text !== '.' || end === to + 2) ? end : to;
}

/** "Chicago and the suburbs around it", "Denver y sus alrededores": what lies around a place goes with it. */
function behindSurroundings(a: Analysis, to: number): number {
  const { tokens, language } = a;
  const word = (i: number) => tokens[i]?.text ?? '';
  const { outskirts, pointer, pronoun, theMany } = language.words;
  if (!language.and.has(word(to)) || !(pointer.has(word(to + 1)) || theMany.has(word(to + 1)))) return to;
  if (!outskirts.has(word(to + 2))) return to;
  return language.locative.has(word(to + 3)) && pronoun.has(word(to + 4)) ? to + 5 : to + 3;
}

/** Parts of a place are joined by at most this many tokens. */
const JOINT = 3;

/** Where "and four more counties" ends that begins at a token, or that token itself. */
function behindMore(a: Analysis, at: number): number {
  const { tokens, language } = a;
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  if (!language.and.has(tokens[from]?.text ?? '')) return at;
  const isMore = (i: number) =>
    language.words.more.has(tokens[i]?.text ?? '') || language.others.has(tokens[i]?.text ?? '');
  const end = [from + 1, from + 2].find(isMore);
  if (end === undefined || end - from > 2) return at;
  const noun = hasIn(a.quantities, end + 1, end + 2) ? end + 2 : end + 1;
  if (/^[,–)]$/.test(tokens[noun]?.text ?? '') && hasIn(a.quantities, from + 1, noun)) return noun;
  return someIn(a.cues, noun, noun + 1, ({ meaning }) => meaning.kind === 'unit') ? noun + 1 : at;
}

/** Three or more parts of a place in a row name the place: "Oregon, Washington and Alaska". */
function membersOf(a: Analysis): Draft[] {
  const found: Draft[] = [];
  const members = a.cued.member;
  const { placeKind } = a.language.words;
  const joinsParts = (word: string) => joins(a, word) || placeKind.has(word) || a.language.of.has(word);
  for (let i = 0; i + 1 < members.length; i++) {
    const first = members[i] as Cue;
    if (first.meaning.kind !== 'member') continue;
    const { id } = first.meaning;
    let { to } = first;
    let count = 1;
    for (let k = i + 1; k < members.length; k++) {
      const next = members[k] as Cue;
      if (next.from - to > JOINT) break;
      if (next.meaning.kind !== 'member' || next.meaning.id !== id || next.from < to) continue;
      if (next.from === to || !everyWord(a, to, next.from, joinsParts)) break;
      to = next.to;
      count++;
    }
    // "Orange, Ventura and four more counties"
    const more = behindMore(a, to);
    if (count < 3 && (more === to || count < 2)) continue;
    to = more;
    found.push(draft(first.from, to, [id]));
    i += count - 1;
  }
  return found;
}

/** Places in a row are parted by at most this many tokens. */
const PARTING = 4;

/** Whether what stands between two places makes a row of them. */
function isRow(a: Analysis, { to: from }: Draft, next: Draft): boolean {
  const to = next.from;
  // "63 in Denver and in Maryland 28"
  if (a.language.locative.has(a.tokens[to - 1]?.text ?? '') && hasIn(a.quantities, next.to, next.to + 1)) return false;
  if (to <= from || to - from > PARTING || !everyWord(a, from, to, (word) => joins(a, word))) return false;
  // "… in Washington, D.C. And in Baltimore"
  if ((lastUpTo(a.sentences, to)?.from ?? 0) >= from) return false;
  return !everyWord(a, from, to, (word) => word !== ',' && !a.language.and.has(word) && !a.language.words.or.has(word));
}

/** Numbers the rows of places. */
function setRows(a: Analysis, places: readonly Draft[]): void {
  let number = 0;
  for (let i = 0; i < places.length; ) {
    let end = i + 1;
    while (end < places.length && isRow(a, places[end - 1] as Draft, places[end] as Draft)) end++;
    number++;
    const row = end - i > 1 ? places.slice(i, end) : [];
    if (row.some(({ ids }) => ids[0] !== row[0]?.ids[0]))
      for (const place of row) {
        place.row = number;
        place.inRow = row.length;
      }
    i = end;
  }
}
