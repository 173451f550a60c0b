import type { Pack } from '../facts/schema';
import type { Link } from './candidate';
import type { Sentence } from './context';
import { isPlural } from './counted';
import { beginningIn, everyWord, hasIn } from './cues';
import type { Quantity } from './quantities';
import { isFigureOf } from './revised';

/**
 * Whether a figure that contradicts may be told of another place than its fact's: of a part of it, of one that the pack
 * does not know, or of several together.
 */
export function isMisplaced(s: Sentence, link: Link, pack: Pack): boolean {
  const { quantity: q, fact } = link;
  if (isInName(s, link) || isAtSpot(s, q)) return true;
  if (fact.place && (isQuarter(s, link) || isJoined(s, link) || isNearer(s, link) || isAnothers(s, link, pack)))
    return true;
  if (!fact.place && isHere(s, q)) return true;
  return !fact.group && isInSmaller(s, link);
}

/** From this strength on the words beside a figure say of which place it is told. */
const TIED = 3.3;

/**
 * "New York, with five times as many people as Philadelphia, had 45": just what another place has, which the sentence
 * names before it, or where it names none.
 */
function isAnothers(s: Sentence, { quantity: q, fact, strength, because: [place] }: Link, pack: Pack): boolean {
  const { said } = q;
  if (said.scale !== 'count' || said.hedge !== 'none' || strength >= TIED) return false;
  const isTheirs = (id: string) => isFigureOf(pack, id, said.value, fact.group);
  if (place?.block !== s.index || place.from < s.from || place.from >= s.to)
    return pack.places.some(({ id }) => isTheirs(id));
  return s.places.some(({ ids, to }) => to <= q.from && !hasIn(s.quantities, to, q.from) && ids.some(isTheirs));
}

/** "The Denver Post counted 20": the place is a part of another name. */
function isInName({ a, from, index }: Sentence, { quantity: q, because: [place] }: Link): boolean {
  if (place?.block !== index || a.block.kind === 'heading' || (q.from - 1 > from && a.tokens[q.from - 1]?.capital))
    return false;
  const next = a.tokens[place.to - 1]?.text.endsWith('.') ? undefined : a.tokens[place.to];
  return (
    next?.kind === 'word' &&
    next.capital &&
    !hasIn(a.cues, place.to, place.to + 1) &&
    hasIn(a.cued.place, place.from, place.to)
  );
}

/** How far behind a number the spot may stand. */
const REACH = 10;

/** "at a school", "outside one courthouse": where they were is smaller than the place. */
function isAtSpot(s: Sentence, q: Quantity): boolean {
  const { a, from, to } = s;
  const { linking, lone, period, single, spot } = a.language.words;
  const word = (i: number) => a.tokens[i]?.text ?? '';
  const isNoun = (i: number) =>
    a.tokens[i]?.kind === 'word' && !a.language.course.has(word(i)) && !period.has(word(i)) && !hasIn(a.cues, i, i + 1);
  // "said at a hearing that 80 percent …": where it was said.
  let start = q.from;
  while (start > from && !linking.has(word(start - 1))) start--;
  for (let i = start; i < Math.min(to, q.to + REACH); i++) {
    const locative = a.language.locative.has(word(i)) && (lone.has(word(i + 1)) || lone.has(word(i + 2)));
    if (!spot.has(word(i)) && !locative) continue;
    let at = i + 1;
    // "frente a una escuela"
    if (!single.has(word(at))) at++;
    if (isPlural(word(i + 1)) && isNoun(i + 1)) return true;
    // "close to one hundred"
    if (!single.has(word(at)) || s.quantities.some(({ core }) => core.from === at && core.to > at + 1)) continue;
    while (single.has(word(at))) at++;
    if (isNoun(at)) return true;
  }
  return false;
}

/** "South Philadelphia", "el centro de Denver": a part of a place. */
function isQuarter({ a, index }: Sentence, { because: [place] }: Link): boolean {
  if (place?.block !== index || !hasIn(a.cued.place, place.from, place.to)) return false;
  const before = a.tokens[place.from - 1]?.text ?? '';
  const isPreposition = a.language.of.has(before) || a.language.locative.has(before);
  return a.language.words.quarter.has(a.tokens[isPreposition ? place.from - 2 : place.from - 1]?.text ?? '');
}

/** "Montgomery County, five in the city of Baltimore": another place stands behind the number, in its own item. */
function isNearer({ a, places, index, to }: Sentence, { quantity: q, because: [place] }: Link): boolean {
  if (place?.block !== index || place.from > q.from) return false;
  const next = places.find(({ from }) => from >= q.to);
  return (
    next !== undefined &&
    next.from < Math.min(to, q.to + REACH) &&
    everyWord(a, q.to, next.from, (word) => !/^[,;:()–.]$/.test(word) && !a.language.and.has(word))
  );
}

/** "40 people in Texas", "40 arrests in Denver courthouses": in a place that is none of the pack's. */
function isInSmaller({ a, from, to }: Sentence, { fact, quantity: q }: Link): boolean {
  const { tokens, language } = a;
  const isLocative = (i: number) => language.locative.has(tokens[i]?.text ?? '');
  if (fact.place) {
    const place = beginningIn(a.cued.place, q.to, Math.min(to, q.to + REACH))[0];
    if (place) return isPlural(tokens[place.to]?.text ?? '') && !hasIn(a.cues, place.to, place.to + 1);
  }
  // In a title all words have capitals.
  const isTitle = q.from - 1 > from && tokens[q.from - 1]?.capital;
  if (isTitle || hasIn(a.cued.whole, from, to)) return false;
  for (let i = q.to; i < Math.min(to, q.to + REACH); i++) {
    // "…, if my sister in Lynn has it right": another clause
    if (tokens[i]?.text === ',' && language.words.supposed.has(tokens[i + 1]?.text ?? '')) return false;
    const next = language.words.determiner.has(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1;
    const known =
      language.words.interrogative.has(tokens[next]?.text ?? '') ||
      hasIn(a.cues, next, next + 1) ||
      hasIn(a.dates, next, next + 1) ||
      hasIn(a.quantities, next, next + 1);
    if (isLocative(i) && tokens[next]?.capital && !known) return true;
  }
  return false;
}

/** "Los Angeles and Orange County had 120": a place that is counted with another. */
function isJoined({ a, index, places }: Sentence, { because: [place] }: Link): boolean {
  if (place?.block !== index) return false;
  const isAnd = (i: number) => a.language.and.has(a.tokens[i]?.text ?? '');
  const isName = (i: number) => a.tokens[i]?.capital === true && !hasIn(a.cued.place, i, i + 1);
  // "Massachusetts and New York, 95 between them"
  if (places.some(({ from, row }) => from === place.from && row > 0)) return true;
  return (isAnd(place.to) && isName(place.to + 1)) || (isAnd(place.from - 1) && isName(place.from - 2));
}

/** "half a thousand in the country; here, one in six": the page's own place, which the sentence does not name. */
export function isHere({ a: { tokens, language } }: Sentence, q: Quantity): boolean {
  const { be, here } = language.words;
  const isThere = (i: number) => here.has(tokens[i]?.text ?? '') && !be.has(tokens[i + 1]?.text ?? '');
  return isThere(q.from - 1) || isThere(q.from - 2);
}
