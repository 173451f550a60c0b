import type { Fact, Group, Pack, Place } from '../facts/schema';
import { append } from './cues';
import { perPack } from './kept';

const none: readonly string[] = [];

/** What a pack knows, ready to be looked up. */
class PackIndex {
  /** The fact that counts everyone. */
  readonly total: Fact | undefined;
  readonly groups: ReadonlyMap<string, Group>;
  /** When the event began. */
  readonly start: { readonly year: number; readonly month: number; readonly day: number };
  readonly #places: ReadonlyMap<string, Place>;
  /** By place and group; undefined stands for none. */
  readonly #counts = new Map<string | undefined, Map<string | undefined, Fact>>();

  /** Every count that a fact gives or gave, in order. */
  readonly #figures: readonly number[];
  readonly #placesByCount = new Map<number, string[]>();
  readonly #positives = new Map<string, string>();

  constructor(pack: Pack) {
    this.total = pack.facts.find((fact) => fact.id === pack.roles.total);
    const [year, month, day] = String(pack.facts.find((fact) => fact.id === pack.roles.start)?.value)
      .split('-')
      .map(Number) as [number, number, number];
    this.start = { year, month, day };
    this.groups = new Map(pack.groups.map((group) => [group.id, group]));
    this.#places = new Map(pack.places.map((place) => [place.id, place]));
    for (const { id, complement } of pack.groups)
      if (complement) this.#positives.set(id, this.#positives.has(complement) ? complement : id);
    for (const { place, group, value } of pack.facts)
      if (place && !group && typeof value === 'number') append(this.#placesByCount, value, place);
    const counts = pack.facts.flatMap(({ value, history, alsoReported = [] }) =>
      typeof value === 'number' ? [value, ...history.map((superseded) => superseded.value), ...alsoReported] : [],
    );
    this.#figures = counts.sort((x, y) => x - y);
    for (const fact of pack.facts) {
      if (fact.kind !== 'count' || (!fact.place && !fact.group)) continue;
      const ofPlace = this.#counts.get(fact.place) ?? new Map<string | undefined, Fact>();
      this.#counts.set(fact.place, ofPlace);
      if (!ofPlace.has(fact.group)) ofPlace.set(fact.group, fact);
    }
  }

  /** The fact for a place and a group, either of which may be absent. */
  count(place: string | undefined, group: string | undefined): Fact | undefined {
    return place || group ? this.#counts.get(place)?.get(group) : this.total;
  }

  /** Whether a fact gives or gave a count from `low` to `high`, or near enough. */
  hasFigureIn(low: number, high: number): boolean {
    for (const value of this.#figures) if (value > low - 1) return value < high + 1;
    return false;
  }

  /** The places whose own count is a value. */
  placesWith(value: number): readonly string[] {
    return this.#placesByCount.get(value) ?? none;
  }

  /** Of a group and its opposite the one that the pack names first; undefined for groups that have no opposite. */
  positiveOf(group: string): string | undefined {
    return this.#positives.get(group);
  }

  /** The place that a place lies in. */
  around(place: string): string | undefined {
    return this.#places.get(place)?.within;
  }

  /** The outermost place that a place lies in, or itself. */
  regionOf(place: string): string {
    const within = this.around(place);
    return within ? this.regionOf(within) : place;
  }

  /** Whether two groups are opposites, or one. */
  areOpposite(group: string | undefined, other: string): boolean {
    return (
      group === other ||
      (this.positiveOf(other) !== undefined && this.positiveOf(group ?? '') === this.positiveOf(other))
    );
  }

  /** Whether a group is all made up of people of another. */
  isPartOf(group: string, whole: string): boolean {
    return this.groups.get(group)?.within === whole;
  }

  /** Whether a place lies in another. */
  isInside(place: string, outer: string): boolean {
    const within = this.around(place);
    return within !== undefined && (within === outer || this.isInside(within, outer));
  }
}

export const indexed = perPack((pack) => new PackIndex(pack));

/** The fact for a place and a group, either of which may be absent. */
export const factFor = (pack: Pack, place: string | undefined, group: string | undefined): Fact | undefined =>
  indexed(pack).count(place, group);
