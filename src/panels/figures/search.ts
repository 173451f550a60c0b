import type { Fact, Pack } from '../../facts/schema';

/** Small letters without accents or doubled spaces, so that "filadelfia" finds "Filadelfia" and "Angeles" "Ángeles". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** All that a fact can be found by: its id, number and labels, the names of its place, its notes, history and sources. */
function haystack(fact: Fact, pack: Pack): string {
  const place = pack.places.find((p) => p.id === fact.place);
  const group = pack.groups.find((g) => g.id === fact.group);
  const sources = pack.sources.filter((s) => fact.sources.includes(s.id));
  return fold(
    [
      fact.id,
      String(fact.value),
      ...Object.values(fact.label),
      ...(place ? [...place.names, ...Object.values(place.label)] : []),
      ...(group ? Object.values(group.label) : []),
      ...fact.notes.flatMap((note) => Object.values(note.text)),
      ...fact.history.flatMap((r) => [String(r.value), ...Object.values(r.story)]),
      ...sources.flatMap((s) => [s.publisher, s.title]),
    ].join(' '),
  );
}

/**
 * @param query - words as a person types them
 * @returns ids of the facts that hold every word; all of them for an empty query
 */
export function search(query: string, pack: Pack): Set<string> {
  const words = fold(query).split(' ').filter(Boolean);
  return new Set(
    pack.facts
      .filter((fact) => {
        const text = haystack(fact, pack);
        return words.every((word) => text.includes(word));
      })
      .map((fact) => fact.id),
  );
}
