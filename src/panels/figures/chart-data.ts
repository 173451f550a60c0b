import type { Fact, Pack, Revision } from '../../facts/schema';

/** One bar of the chart of places: a figure of the total, under the area that it truly belongs to. */
export interface PlaceBar {
  readonly fact: Fact;
  readonly value: number;
  /** The places whose name the figure was first published under, the earliest first. */
  readonly publishedAs: readonly { readonly fact: Fact; readonly revision: Revision }[];
}

/**
 * The places whose figures add up to the total, the largest first. It is the relation of the pack that splits the total
 * by place with today's figures, without any that was superseded.
 */
export function placeBars(pack: Pack): PlaceBar[] {
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const split = pack.relations
    .filter((r) => r.whole === pack.roles.total && Object.keys(r.asPublished).length === 0)
    .map((r) => r.parts.flatMap((id) => facts.get(id) ?? []))
    .find((parts) => parts.every((fact) => fact.place !== undefined && fact.group === undefined));
  return (split ?? [])
    .map((fact) => ({
      fact,
      value: Number(fact.value),
      publishedAs: pack.facts
        .flatMap((other) =>
          other.history.filter((r) => r.belongsTo === fact.id).map((revision) => ({ fact: other, revision })),
        )
        .sort((a, b) => (a.revision.published < b.revision.published ? -1 : 1)),
    }))
    .sort((a, b) => b.value - a.value);
}

/** A stretch of a row of the chart of groups, in people. */
export interface GroupBar {
  readonly fact: Fact;
  readonly from: number;
  readonly to: number;
}

export interface GroupBars {
  readonly total: Fact;
  /** A group and everyone else, side by side: they make up the whole. */
  readonly split: readonly GroupBar[];
  /** All groups that are no such remainder, laid end to end: they reach past the whole, so they must overlap. */
  readonly endToEnd: readonly GroupBar[];
  /** How far they reach past it: at least so many memberships are held by people who are in another group too. */
  readonly excess: number;
}

/** The groups of the whole. Undefined where the pack has none. */
export function groupBars(pack: Pack): GroupBars | undefined {
  const total = pack.facts.find((fact) => fact.id === pack.roles.total);
  const groups = pack.groups.filter((group) => group.within === undefined);
  const factOf = (id: string | undefined) =>
    pack.facts.find((fact) => id !== undefined && fact.group === id && fact.place === undefined);
  if (!total || groups.every((group) => !factOf(group.id))) return undefined;
  const first = groups.find((group) => group.complement !== undefined && factOf(group.id));
  const rest = first?.complement;
  const endToEnd = layOut(groups.filter((group) => group.id !== rest).map((group) => factOf(group.id)));
  return {
    total,
    split: layOut([factOf(first?.id), factOf(rest)]),
    endToEnd,
    excess: Math.max(0, (endToEnd.at(-1)?.to ?? 0) - Number(total.value)),
  };
}

function layOut(facts: readonly (Fact | undefined)[]): GroupBar[] {
  let from = 0;
  return facts.flatMap((fact) => {
    if (!fact) return [];
    const bar = { fact, from, to: from + Number(fact.value) };
    from = bar.to;
    return [bar];
  });
}
