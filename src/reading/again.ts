import type { Fact, Pack } from '../facts/schema';
import { type Link, linked } from './candidate';
import { type Sentence, wordsOf } from './context';
import { contrastsIn } from './contrast';
import { type Counted, countedBy } from './counted';
import { everyWord, someIn } from './cues';
import { factFor, indexed } from './pack-index';
import type { Quantity } from './quantities';
import { hasSpot } from './spots';
import { type Judgement, judgeCount, judgeShare } from './verdict';

const none: readonly Link[] = [];

/** "more than 40 countries: forty-two, to be exact"; "500 people, or maybe nearly 600" */
export function restated(s: Sentence, q: Quantity, last: Link | undefined): Link | undefined {
  if (!last || s.ground.level === 0 || q.said.scale !== 'count' || last.said.scale !== 'count') return undefined;
  if (isAlternative(s, q, last))
    return linked({ ...last, quantity: q, said: q.said, revision: undefined, ...judgeCount(q.said, last.fact) });
  const isExact = q.said.hedge === 'none' || q.said.hedge === 'rounded';
  if (last.said.hedge === 'none' || !isExact || q.said.value !== last.canonical) return undefined;
  const { to } = last.quantity;
  if (q.from - to > 5) return undefined;
  if (someIn(s.a.cues, to, q.from, ({ meaning }) => meaning.kind === 'place' || meaning.kind === 'group'))
    return undefined;
  return linked({ ...last, quantity: q, said: q.said, verdict: 'match' });
}

/** What parts a figure from another of the same noun is no longer, in tokens. */
const GAP = 10;

/** "more than 30" and "roughly 40" are parted by no more. */
const LISTED = 4;

/** "citizens of 42 countries in most stories and of “around 40” in one": the noun is not told again. */
export function gapped(
  s: Sentence,
  q: Quantity,
  counted: Counted,
  last: Link | undefined,
  pack: Pack,
): Link | undefined {
  const { tokens, language } = s.a;
  if (!last || counted.kind !== 'open' || last.said.scale !== 'count' || q.said.scale !== 'count') return undefined;
  if (last.fact.place || last.fact.group || last.fact.unit === indexed(pack).total?.unit) return undefined;
  const isPlain = (word: string) => /^[",]$/.test(word) || language.and.has(word) || language.words.or.has(word);
  const before = (at: number) => tokens[tokens[at - 1]?.text === '"' ? at - 2 : at - 1]?.text ?? '';
  const joint = before(q.from);
  const listed = q.from - last.quantity.to <= LISTED && everyWord(s.a, last.quantity.to, q.from, isPlain);
  // "in at least 40 countries; by the official list, in 42"
  const isJoint = (language.of.has(joint) || language.locative.has(joint)) && joint === before(last.quantity.from);
  if (!listed && (!isJoint || q.from - last.quantity.to > GAP)) return undefined;
  const { verdict } = judgeCount(q.said, last.fact);
  if (verdict !== 'match' && verdict !== 'consistent') return undefined;
  return linked({ ...last, quantity: q, said: q.said, verdict });
}

/** What parts a figure from the superseded one is no longer, in tokens. */
const STILL = 10;

/** "Baltimore had five, though many papers still say 28": the figure that the one before it has replaced. */
export function replaced(s: Sentence, q: Quantity, counted: Counted, last: Link | undefined): Link | undefined {
  if (last?.verdict !== 'match' || counted.kind !== 'open' || q.said.hedge !== 'none') return undefined;
  if (q.said.value < LEAST || q.from - last.quantity.to > STILL || s.ground.level < 2) return undefined;
  const verb = s.a.tokens[q.from - 1]?.text ?? '';
  const { alternative, be } = s.a.language.words;
  const isSaid = (alternative.has(verb) && !be.has(verb)) || hasSpot(s.a.spots.announcements, q.from - 1, q.from);
  const judgement = judgeCount(q.said, last.fact);
  if (!isSaid || s.a.tokens[q.to]?.kind === 'word' || judgement.verdict !== 'corrected') return undefined;
  return linked({ ...last, quantity: q, said: q.said, ...judgement });
}

/** Two figures for one thing are parted by no more tokens. */
const ALTERNATIVE = 10;
/** … and are no further from each other than this many times. */
const ALIKE = 1.5;

/** "or maybe nearly 600": nothing but a noun and words such as "or" stand between a figure and the one before it. */
function isAlternative(s: Sentence, q: Quantity, last: Link): boolean {
  const { tokens, language } = s.a;
  const { alternative, orElse } = language.words;
  const { to } = last.quantity;
  const value = last.said.value;
  if (q.from <= to || q.from - to > ALTERNATIVE || q.said.hedge === 'vague' || value < LEAST) return false;
  if (q.said.value > value * ALIKE || value > q.said.value * ALIKE) return false;
  const noun = countedBy(s.a, last.quantity);
  const from = noun.kind === 'unit' ? noun.to : to;
  const own = countedBy(s.a, q);
  if (own.kind === 'foreign' || own.kind === 'unknown') return false;
  if (everyWord(s.a, from, q.from, (word) => !orElse.has(word))) return false;
  const isMark = (word: string) => /^[,;"'()–]$/.test(word);
  return everyWord(s.a, from, q.from, (word) => alternative.has(word) || isMark(word)) && tokens[q.to]?.text !== '%';
}

/** Smaller figures than this are too much like others to be told in two ways. */
const LEAST = 20;

/** What parts two ways to tell one figure is no longer, in tokens. */
const APPOSITION = 4;

/** How a number fits a fact that was given on the other scale: as its count, or as its share. */
function fitsAgain(q: Quantity, { fact, said }: Link, pack: Pack): Judgement | undefined {
  if (q.said.scale === 'count') return judgeCount(q.said, fact);
  const group = indexed(pack).groups.get(fact.group ?? '')?.within;
  const base = said.base ?? factFor(pack, fact.place, group)?.id;
  const whole = pack.facts.find(({ id }) => id === base)?.value;
  if (typeof fact.value !== 'number' || typeof whole !== 'number' || fact.id === base) return undefined;
  return judgeShare(q.said, q.step, fact.value / whole);
}

/** "36 percent, or 181 people": the figure before, told as a count. Only what fits is told again. */
export function inOtherWords(s: Sentence, q: Quantity, last: Link | undefined, pack: Pack): Link | undefined {
  if (!last || q.said.scale !== 'count' || last.said.scale !== 'share' || s.ground.level === 0) return undefined;
  const { to } = last.quantity;
  if (q.from <= to || q.from - to > APPOSITION) return undefined;
  const { or } = s.a.language.words;
  const isJoint = (word: string) => /^[,(–"]$/.test(word) || or.has(word);
  if (!everyWord(s.a, to, q.from, isJoint) || everyWord(s.a, to, q.from, (word) => word === '"')) return undefined;
  const judgement = fitsAgain(q, last, pack);
  if (!judgement || (judgement.verdict !== 'match' && judgement.verdict !== 'consistent')) return undefined;
  return linked({ ...last, quantity: q, said: q.said, canonical: last.fact.value as number, ...judgement });
}

/** "86 people make 27 percent of the convicted": what makes a share is the count of the same. */
export function makingShares(s: Sentence, links: readonly Link[]): readonly Link[] {
  const shares = links.filter(({ said, fact }) => said.scale === 'share' && fact.group);
  if (shares.length === 0) return none;
  const { be, composing } = s.a.language.words;
  return s.quantities.flatMap((q) => {
    const { said } = q;
    if (said.scale !== 'count' || links.some(({ quantity }) => quantity === q)) return [];
    const share = shares.find(({ quantity }) => quantity.from >= q.to);
    if (!share || share.fact.value !== said.value || share.quantity.from - q.to > APPOSITION) return [];
    const verb = s.a.tokens[share.quantity.from - 1]?.text ?? '';
    const isVerb =
      composing.has(verb) || be.has(verb) || composing.has(s.a.tokens[share.quantity.from - 2]?.text ?? '');
    return isVerb ? [linked({ ...share, quantity: q, said, canonical: said.value, verdict: 'match' })] : [];
  });
}

/** A figure and the true one that is set against it are parted by no more tokens. */
const AGAINST = 16;

/**
 * "It was not five days, as the caption has it, but four", "a station's “well over 500,” since the number was 498", "four
 * days, not six": the figures of a sentence that are set against the true one of the same thing, and that one.
 *
 * @param counts - the sentence's quantities, with what they count
 */
export function setAgainst(
  s: Sentence,
  counts: readonly { readonly q: Quantity; readonly counted: Counted }[],
  links: readonly Link[],
  pack: Pack,
): readonly Link[] {
  if (counts.length < 2 || s.ground.level < 2 || links.length === counts.length) return none;
  const { tokens, language } = s.a;
  const known = new Map(links.map((link) => [link.quantity, link]));
  const { total } = indexed(pack);
  const isQuoted = (q: Quantity) => tokens[q.from - 1]?.text === '"';
  const found: Link[] = [];
  for (const [i, { q, counted }] of counts.entries()) {
    const next = counts[i + 1];
    if (!next || q.said.scale !== 'count' || q.said.hedge === 'vague') continue;
    const r = next.q;
    const told = known.get(q);
    if (told) {
      const isPart = told.fact.unit === total?.unit && told.fact !== total;
      if (known.has(r) || next.counted.kind !== 'open' || isPart) continue;
      if (isAlike(q.said.value, r.said.value) && contrastsIn(s, [q, r]).length > 0)
        found.push(linked({ ...told, quantity: r, said: r.said, ...judgeCount(r.said, told.fact) }));
      continue;
    }
    if (next.counted.kind !== 'open' || r.said.scale !== 'count' || r.from - q.to > AGAINST) continue;
    const isNegated = () => !everyWord(s.a, s.from, q.from, (word) => !language.words.not.has(word));
    const denied = language.but.includes(tokens[r.from - 1]?.text ?? '') && isNegated();
    if (!denied && !isQuoted(q)) continue;
    const fact = known.get(r)?.fact ?? factOf(s, counted, q, pack);
    if (!fact || fact.value !== r.said.value || !isAlike(q.said.value, r.said.value)) continue;
    const because = [wordsOf(s, r)];
    const make = (quantity: Quantity) =>
      linked({
        quantity,
        fact,
        said: quantity.said,
        canonical: r.said.value,
        strength: 2.4,
        because,
        ...judgeCount(quantity.said, fact),
      });
    found.push(make(q));
    if (!known.has(r)) found.push(make(r));
  }
  return found;
}

const isAlike = (one: number, other: number) => Math.max(one, other) <= ALIKE * Math.min(one, other);

/** What a count that is set against the true figure counts: its own unit, or the people of the place before it. */
function factOf(s: Sentence, counted: Counted, q: Quantity, pack: Pack): Fact | undefined {
  if (counted.kind === 'unit') {
    // "three days of class"
    if (s.a.language.of.has(s.a.tokens[counted.to]?.text ?? '')) return undefined;
    const ids = counted.units.map(({ id }) => id);
    return pack.facts.find((f) => f.kind === 'count' && !f.place && !f.group && ids.includes(f.unit));
  }
  const place = counted.kind === 'open' && s.places.length === 1 ? s.places[0] : undefined;
  return place && place.to <= q.from ? factFor(pack, place.ids[0], undefined) : undefined;
}
