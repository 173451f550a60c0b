import type { Fact, Pack, Revision } from '../../facts/schema';

/** Something that happened on a day: part of the event itself, a figure published, or a figure corrected. */
export type Happening =
  | { readonly kind: 'start' | 'end' | 'announced'; readonly fact: Fact }
  | { readonly kind: 'published' | 'corrected'; readonly fact: Fact; readonly revision: Revision };

export interface TimelineDay {
  /** ISO date. */
  readonly date: string;
  readonly happenings: readonly Happening[];
}

const ORDER = ['start', 'end', 'announced', 'published', 'corrected'];

/** The event and what became of its figures, oldest day first; on one day publications come before corrections. */
export function timeline(pack: Pack): TimelineDay[] {
  const days = new Map<string, Happening[]>();
  const add = (date: string, happening: Happening) => days.set(date, [...(days.get(date) ?? []), happening]);
  for (const kind of ['start', 'end', 'announced'] as const) {
    const fact = pack.facts.find((f) => f.id === pack.roles[kind]);
    if (typeof fact?.value === 'string') add(fact.value, { kind, fact });
  }
  for (const fact of pack.facts)
    for (const revision of fact.history) {
      add(revision.published, { kind: 'published', fact, revision });
      add(revision.corrected, { kind: 'corrected', fact, revision });
    }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, happenings]) => ({
      date,
      happenings: happenings.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    }));
}
