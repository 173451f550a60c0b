import type { Fact, Group, Pack, Place } from '../../facts/schema';

/** The parts of the fact sheet, in reading order. */
const CHAPTERS = ['whole', 'groups', 'subgroups', 'places', 'placegroups'] as const;
type Chapter = (typeof CHAPTERS)[number];

export interface Entry {
  readonly fact: Fact;
  /** How many places of the sheet contain this one: 0 for Oregon's area, 1 for Oregon, 2 for Portland. */
  readonly depth: number;
  /** The figure that this one is a share of, where the pack tells it: the convicted of those arrested. */
  readonly base?: Fact;
}

export interface Section {
  readonly chapter: Chapter;
  readonly entries: readonly Entry[];
}

/** Which part of the sheet a fact belongs to, told by its having a place, a group, both or neither. */
function chapterOf(fact: Fact, group: Group | undefined): Chapter {
  if (fact.place !== undefined) return group ? 'placegroups' : 'places';
  if (!group) return 'whole';
  return group.within === undefined ? 'groups' : 'subgroups';
}

/** Every place after the one that contains it, the rest in the pack's order; with its depth. */
function placesInOrder(places: readonly Place[]): Map<string, number> {
  const known = new Set(places.map((place) => place.id));
  const order = new Map<string, number>();
  const visit = (within: string | undefined, depth: number): void => {
    for (const place of places) {
      const parent = place.within !== undefined && known.has(place.within) ? place.within : undefined;
      if (parent !== within || order.has(place.id)) continue;
      order.set(place.id, depth);
      visit(place.id, depth + 1);
    }
  };
  visit(undefined, 0);
  return order;
}

/**
 * The facts of a pack as the chapters of the sheet; chapters without a fact are left out.
 * Places follow the place that contains them.
 */
export function contents(pack: Pack): Section[] {
  const groups = new Map(pack.groups.map((group) => [group.id, group]));
  const depths = placesInOrder(pack.places);
  const rank = new Map([...depths.keys()].map((id, index) => [id, index]));
  const entries = pack.facts.map((fact) => {
    const base = baseOf(fact, pack);
    const depth = fact.place === undefined || fact.group !== undefined ? 0 : (depths.get(fact.place) ?? 0);
    const chapter = chapterOf(fact, fact.group === undefined ? undefined : groups.get(fact.group));
    return { chapter, entry: { fact, depth, ...(base ? { base } : {}) } };
  });
  const place = (entry: Entry) => rank.get(entry.fact.place ?? '') ?? 0;
  return CHAPTERS.map((chapter) => ({
    chapter,
    entries: entries
      .filter((e) => e.chapter === chapter)
      .map((e) => e.entry)
      .sort((a, b) => place(a) - place(b)),
  })).filter((section) => section.entries.length > 0);
}

/** The figure that a group is counted out of: the group around it, its place, or the total. */
export function baseOf(fact: Fact, pack: Pack): Fact | undefined {
  if (fact.kind !== 'count' || fact.group === undefined) return undefined;
  const within = pack.groups.find((group) => group.id === fact.group)?.within;
  return pack.facts.find((other) =>
    within === undefined && fact.place === undefined
      ? other.id === pack.roles.total
      : other.place === fact.place && other.group === within,
  );
}
