import type { Fact, Pack } from '../facts/schema';
import { type Link, linked, RARE } from './candidate';
import { type Sentence, TELLING_WHOLE, wordsOf } from './context';
import type { Count } from './counts';
import { hasIn } from './cues';
import { factFor, indexed } from './pack-index';
import type { Quantity } from './quantities';
import { add, FROM_CONTEXT, type Search } from './search';
import type { PlaceLink } from './ties';

/** How sure a number is that is known by itself, or by the whole beside it. */
export const KNOWN = 1.5;

/** "the nation's" stands this close before its share, in tokens, and "nationwide" behind it. */
const BEFORE = 8;
const BEHIND = 4;

/** "86 percent: 54 of 63", "for 317 of the 498": both numbers together tell what the part is. */
export function addPair(search: Search, { said, to }: Quantity): void {
  const { s, pack, told, count } = search;
  const { from, core } = count.q;
  const index = indexed(pack);
  const isPart = ({ group, value }: Fact) => group !== undefined && value === count.q.said.value;
  const because = [wordsOf(s, count.q)];
  if (said.value === index.total?.value && count.q.said.value >= RARE)
    for (const fact of pack.facts) if (!fact.place && isPart(fact)) add(search, undefined, fact.group, KNOWN, because);
  const { tokens, language } = s.a;
  const isSaid = /^[:(]$/.test(tokens[from - 1]?.text ?? '') || language.words.be.has(tokens[from - 1]?.text ?? '');
  if (!isSaid || from !== core.from || tokens[to]?.kind === 'word' || said.value < TELLING_WHOLE) return;
  for (const id of index.placesWith(said.value))
    if (told.memory.seen.has(id))
      for (const fact of pack.facts) if (fact.place === id && isPart(fact)) add(search, id, fact.group, KNOWN, because);
}

/** "40 percent without a record, a shade above the nation's 36 percent": the group of a place's share, everywhere. */
export function addWhole({ s, count: { q }, pack, told, found }: Search): void {
  const last = told.links.at(-1) ?? told.memory.last;
  if (!last?.fact.place || !last.fact.group || !hasIn(s.a.cued.whole, q.from - BEFORE, q.to + BEHIND)) return;
  const base = factFor(pack, undefined, undefined);
  for (const group of [last.fact.group, indexed(pack).groups.get(last.fact.group)?.complement]) {
    const fact = group && factFor(pack, undefined, group);
    if (fact && base) found.push({ fact, base, strength: 1.6, because: last.because });
  }
}

/** "In Denver 54 of the 63 did; in Boston 30 of the 50.": the part whose whole was the last figure. */
export function partBefore(links: readonly Link[]): Link | undefined {
  const [part, whole] = links.slice(-2);
  return part?.fact.group && whole && !whole.fact.group && part.fact.place === whole.fact.place ? part : undefined;
}

/**
 * "Of those arrested in Denver, 54 had one, and in Boston 30": the group of the figure before, in another place. A share
 * may be one of the opposite group, or the first of a place: "64 percent had one. In Los Angeles it was 84."
 */
export function addSame(search: Search, { place, strength }: PlaceLink, { fact, because }: Link): void {
  const { shareOf, pack } = search;
  if (!fact.place && (!shareOf || shareOf.bases[0]?.group)) return;
  const sure = Math.min(strength - 0.3, fact.place ? 4 : FROM_CONTEXT);
  const opposite = shareOf && indexed(pack).groups.get(fact.group ?? '')?.complement;
  for (const id of place.ids) {
    add(search, id, fact.group, sure, [wordsOf(search.s, place), ...because]);
    if (opposite) add(search, id, opposite, sure - 0.5, [wordsOf(search.s, place), ...because]);
  }
}

/** "50 statewide, 30 with a record and 20 without": the whole to which the two parts behind it add up. */
export function wholesOf(s: Sentence, counts: readonly Count[], links: readonly Link[], pack: Pack): readonly Link[] {
  const found: Link[] = [];
  for (const [i, part] of links.entries()) {
    const rest = links[i + 1];
    const { group, place } = part.fact;
    if (!group || !rest || rest.fact.place !== place || rest.fact.group !== indexed(pack).groups.get(group)?.complement)
      continue;
    const at = counts.findIndex(({ q }) => q === part.quantity);
    const whole = counts[at - 1];
    const fact = factFor(pack, place, undefined);
    if (!whole || !fact || counts[at + 1]?.q !== rest.quantity || whole.counted.kind === 'foreign') continue;
    const { said } = whole.q;
    const isSum = said.scale === 'count' && said.value === part.said.value + rest.said.value;
    if (!isSum || fact.value !== said.value || links.some(({ quantity }) => quantity === whole.q)) continue;
    const because = [wordsOf(s, part.quantity), wordsOf(s, rest.quantity)];
    found.push(
      linked({ quantity: whole.q, fact, said, canonical: said.value, verdict: 'match', strength: 2, because }),
    );
  }
  return found;
}
