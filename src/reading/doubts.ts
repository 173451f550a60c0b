import type { Pack } from '../facts/schema';
import type { Link } from './candidate';
import { isOfThem, isOfThose, isPartOf, type Sentence } from './context';
import { countedBy, isPlural, isVerb } from './counted';
import { beginningIn, hasIn, lastEnding, someIn } from './cues';
import { roleOf } from './days';
import { perLanguage } from './languages/per-language';
import { indexed } from './pack-index';
import { phrases } from './phrases';
import { isNegated } from './polarity';
import type { Quantity } from './quantities';
import { wholeBefore } from './strangers';

/**
 * Whether a figure that contradicts may count only a part of what its fact counts, so that nothing is said of it. Asked
 * of contradictions alone.
 *
 * @param links - those made before it in its sentence
 */
export function isDoubtful(s: Sentence, link: Link, links: readonly Link[], pack: Pack): boolean {
  const { quantity: q, fact } = link;
  if (link.verdict !== 'differs' || s.ground.refuted.has(fact.value as number)) return false;
  if (fact.unit !== indexed(pack).total?.unit) return false;
  if (isAnothers(s, link, pack)) return true;
  if (isOfUntold(s, q, links) || isSupposed(s) || isOneOf(s, q) || isInName(s, link) || areOthers(s, q)) return true;
  if (isOnePart(s, q, pack) || isHeardOf(s, q) || isAtSpot(s, q) || isMore(s, q)) return true;
  if (isJoined(s, link) || (fact.place ? isDoneOtherwise(s, q) || isQuarter(s, link) || isOfAny(s, q) : isHere(s, q)))
    return true;
  if (!fact.group) return areSome(s, q) || isPart(s, q) || isInSmaller(s, link) || isDenied(s, q) || hasRest(s, q);
  // "The 30 arrested in Chicago included 12 gang members": they are the place's.
  return !fact.place && links.at(-1)?.fact.place !== undefined && !hasIn(s.a.cued.whole, s.from, s.to);
}

/** From this strength on the words beside a figure say of which place it is told. */
const TIED = 3;

/**
 * "New York, with five times as many people as Philadelphia, had 45": just what another place has, which the sentence
 * names before it, or where it names none.
 */
function isAnothers(s: Sentence, { quantity: q, fact, strength, because: [place] }: Link, pack: Pack): boolean {
  const { said } = q;
  if (!fact.place || said.scale !== 'count' || said.hedge !== 'none' || strength >= TIED) return false;
  const isHere = place?.block === s.index && place.from >= s.from && place.from < s.to;
  const isNext = (to: number) => to <= q.from && !hasIn(s.quantities, to, q.from);
  return pack.facts.some(
    ({ group, place: other, value, history }) =>
      other !== undefined &&
      other !== fact.place &&
      group === fact.group &&
      (value === said.value || history.some((superseded) => superseded.value === said.value)) &&
      (!isHere || s.places.some(({ ids, to }) => ids.includes(other) && isNext(to))),
  );
}

/** "In August it made 34, of whom 21 …": whom are those counted last, of whom nothing is known. */
function isOfUntold(s: Sentence, q: Quantity, links: readonly Link[]): boolean {
  if (!isOfThem(s, q)) return false;
  const nearest = wholeBefore(s, q);
  return nearest !== undefined && !links.some(({ quantity }) => quantity.core.from === nearest.core.from);
}

const bookOf = perLanguage((language) =>
  phrases([
    ['time', language.partly],
    ['hearing', language.hearing],
    ['supposing', language.supposing],
  ] as const),
);

function hasPhrase({ a }: Sentence, kind: 'time' | 'hearing' | 'supposing', from: number, to: number): boolean {
  const book = bookOf(a.language);
  for (let i = from; i < to; i++) if (book.longestAt(a.tokens, i)?.value === kind) return true;
  return false;
}

/** "Did they arrest 600?", "Suppose 200 people were arrested": asked or supposed, and not said; "Why …?" takes it as said. */
function isSupposed(s: Sentence): boolean {
  const { tokens, language } = s.a;
  let first = s.from;
  while (tokens[first]?.kind === 'mark') first++;
  let last = s.to - 1;
  while (last > first && tokens[last]?.text === '"') last--;
  const { interrogative } = language.words;
  // "And why did …"
  const isOpen = interrogative.has(tokens[first]?.text ?? '') || interrogative.has(tokens[first + 1]?.text ?? '');
  return (tokens[last]?.text === '?' && !isOpen) || hasPhrase(s, 'supposing', s.from, s.to);
}

/** How far before a number its verb ends, and before the verb its negation stands. */
const VERB = 2;
const NOT = 3;

/** "did not arrest 70 people", "The arrests of 20 people were not reported": the sentence denies what it tells of them. */
function isDenied({ a, from, to }: Sentence, q: Quantity): boolean {
  const { be, not } = a.language.words;
  const word = (i: number) => a.tokens[i]?.text ?? '';
  const verb = lastEnding(a.cued.event, q.from);
  if (verb && q.from - verb.to <= VERB && isNegated(a, Math.max(from, verb.from - NOT), verb.from)) return true;
  for (let i = q.to; i < Math.min(to, q.to + REACH) && word(i) !== ','; i++)
    if (not.has(word(i)) && (be.has(word(i - 1)) || be.has(word(i + 1)))) return true;
  return false;
}

/** "Chicago had nine; the rest were in the suburbs": the count is a part like theirs. */
function hasRest({ a: { tokens, language }, to }: Sentence, q: Quantity): boolean {
  const { others, functionWords, words } = language;
  for (let i = q.to + 1; i < to; i++) {
    const next = tokens[i + 1];
    if (!others.has(tokens[i]?.text ?? '')) continue;
    if (!words.theMany.has(tokens[i - 1]?.text ?? '') && !words.article.has(tokens[i - 1]?.text ?? '')) continue;
    if (next?.kind !== 'word' || functionWords.has(next.text)) return true;
  }
  return false;
}

/** What says of a clause that it tells of those arrested, and how early in it, in tokens. */
const TOPIC: ReadonlySet<string> = new Set(['event', 'group', 'name', 'hallmark', 'kind']);
const CLAUSE = 5;

/** "Of the 600 people that the city let go": a clause says who they are, and nothing that they were arrested. */
function areOthers({ a }: Sentence, q: Quantity): boolean {
  const counted = countedBy(a, q);
  if (counted.kind !== 'unit' || !a.language.words.linking.has(a.tokens[counted.to]?.text ?? '')) return false;
  const verb = lastEnding(a.cued.event, q.from);
  if (verb && q.from - verb.to <= VERB) return false;
  return !someIn(a.cues, counted.to + 1, counted.to + 1 + CLAUSE, ({ meaning }) => TOPIC.has(meaning.kind));
}

/** "one of 20 people arrested in Denver that …" */
function isOneOf({ a: { tokens, language } }: Sentence, q: Quantity): boolean {
  const { amid, lone } = language.words;
  const word = (i: number) => tokens[i]?.text ?? '';
  return amid.has(word(q.from - 1)) || (language.of.has(word(q.from - 1)) && lone.has(word(q.from - 2)));
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

/** How far before a day "until" may stand. */
const UNTIL = 4;

/** "on the first day", "by Tuesday", "in October": told of a part of the time, or of another. */
function isOnePart(s: Sentence, q: Quantity, pack: Pack): boolean {
  const { linking, until } = s.a.language.words;
  const word = (i: number) => s.a.tokens[i]?.text ?? '';
  // "said on Sunday that 120 …": when it was said.
  let start = q.from;
  while (start > s.from && !linking.has(word(start - 1))) start--;
  const all = beginningIn(s.a.dates, start, s.to);
  const { month } = indexed(pack).start;
  if (all.some((date) => date.day === undefined && date.month !== undefined && date.month !== month)) return true;
  const dates = all.filter(({ weekday }) => weekday !== undefined);
  for (const date of dates) {
    // "by late Monday", "hasta la noche del lunes"
    for (let i = date.from - 1; i >= date.from - UNTIL && word(i) !== ','; i--) if (until.has(word(i))) return true;
    if (dates.length === 1 && !roleOf(s, date)) return true;
  }
  return hasPhrase(s, 'time', s.from, s.to);
}

/** How far before a number who counts it stands. */
const SUBJECT = 6;

/** "knew of 20 arrests", "advocates in Denver counted 30 arrests"; but "advocates say that the agency made 30" */
function isHeardOf(s: Sentence, q: Quantity): boolean {
  if (hasPhrase(s, 'hearing', s.from, q.from)) return true;
  const { counting, linking, observer } = s.a.language.words;
  if (!isVerb(s.a, q.from - 1) && !counting.has(s.a.tokens[q.from - 1]?.text ?? '')) return false;
  for (let i = q.from - 2; i >= Math.max(s.from, q.from - SUBJECT); i--) {
    const word = s.a.tokens[i]?.text ?? '';
    if (linking.has(word) || hasIn(s.a.cued.hallmark, i, i + 1)) return false;
    if (observer.has(word)) return true;
  }
  return false;
}

/** How many words may stand between an article and its noun. */
const ADJECTIVES = 3;

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
  return a.language.words.quarter.has(
    a.tokens[a.language.of.has(before) ? place.from - 2 : place.from - 1]?.text ?? '',
  );
}

/** "A raid in Denver netted 75": one of any time, where the operation would be "the". */
function isOfAny({ a, from }: Sentence, q: Quantity): boolean {
  const { article, the } = a.language.words;
  for (let i = from; i + 2 < q.from; i++) {
    if (!a.language.course.has(a.tokens[i]?.text ?? '') || !a.language.locative.has(a.tokens[i + 1]?.text ?? ''))
      continue;
    for (let at = i - 1; at >= Math.max(from, i - ADJECTIVES); at--) {
      const word = a.tokens[at]?.text ?? '';
      if (the.has(word) || a.tokens[at]?.kind !== 'word') break;
      if (article.has(word)) return true;
    }
  }
  return false;
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
    const next = language.words.determiner.has(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1;
    const known =
      hasIn(a.cues, next, next + 1) || hasIn(a.dates, next, next + 1) || hasIn(a.quantities, next, next + 1);
    if (isLocative(i) && tokens[next]?.capital && !known) return true;
  }
  return false;
}

/** "Los Angeles and Orange County had 120": a place that is counted with another. */
function isJoined({ a, index }: Sentence, { fact, because }: Link): boolean {
  const [place] = because;
  if (!fact.place || !place || place.block !== index) return false;
  const isAnd = (i: number) => a.language.and.has(a.tokens[i]?.text ?? '');
  const isName = (i: number) => a.tokens[i]?.capital === true && !hasIn(a.cued.place, i, i + 1);
  return (isAnd(place.to) && isName(place.to + 1)) || (isAnd(place.from - 1) && isName(place.from - 2));
}

/** "40 women", "40 workers": some of all those arrested. */
function areSome({ a }: Sentence, q: Quantity): boolean {
  const counted = countedBy(a, q);
  if (counted.kind !== 'unit' || counted.to - counted.from > 1) return false;
  const { some } = a.language.words;
  return some.has(a.tokens[counted.from]?.text ?? '') && !a.language.and.has(a.tokens[counted.to]?.text ?? '');
}

/** "half a thousand in the country; here, one in six": the page's own place, which the sentence does not name. */
export function isHere({ a: { tokens, language } }: Sentence, q: Quantity): boolean {
  const { be, here } = language.words;
  const isThere = (i: number) => here.has(tokens[i]?.text ?? '') && !be.has(tokens[i + 1]?.text ?? '');
  return isThere(q.from - 1) || isThere(q.from - 2);
}

/** "18 were indicted in Maryland": what was done with them is told by a verb that is not the event's. */
function isDoneOtherwise({ a }: Sentence, { to }: Quantity): boolean {
  const word = (i: number) => a.tokens[i]?.text ?? '';
  const isOwn = hasIn(a.cues, to + 1, to + 2) || a.language.functionWords.has(word(to + 1));
  return a.language.words.be.has(word(to)) && isVerb(a, to + 1) && !isOwn;
}

/** "40 more people", "40 personas más", "another 40", "otras 40" */
function isMore({ a: { tokens, language }, a }: Sentence, q: Quantity): boolean {
  const counted = countedBy(a, q);
  const { more, theMany } = language.words;
  const before = tokens[q.from - 1]?.text ?? '';
  if (more.has(before) || (language.others.has(before) && !theMany.has(tokens[q.from - 2]?.text ?? ''))) return true;
  const behind = tokens[counted.kind === 'unit' ? counted.to : q.to]?.text ?? '';
  return more.has(behind) || language.others.has(behind);
}

/** "In Denver, 15 of those arrested …", "Of those arrested in Denver, 23 …": a part of the place's people. */
function isPart(s: Sentence, q: Quantity): boolean {
  const { tokens, language } = s.a;
  const place = lastEnding(s.places, q.from);
  if (!place) return false;
  if (language.of.has(tokens[s.from]?.text ?? '')) return true;
  const next = s.quantities[s.quantities.indexOf(q) + 1];
  return isOfThose(s, q) || isOfThem(s, q) || isPartOf(s, q, next);
}
