import type { Pack } from '../facts/schema';
import type { Link } from './candidate';
import { isOfThem, isOfThose, isPartOf, leadsAsBase, type Sentence } from './context';
import { countedBy, isVerb } from './counted';
import { beginningIn, hasIn, lastEnding, someIn, within } from './cues';
import { roleOf } from './days';
import { perLanguage } from './languages/per-language';
import { isMisplaced } from './misplaced';
import { factFor, indexed } from './pack-index';
import { phrases } from './phrases';
import { isNegated } from './polarity';
import type { Quantity } from './quantities';
import { isOfStrangers } from './strangers';
import { judgeCount, judgeShare } from './verdict';

/**
 * Whether a figure that contradicts may count only a part of what its fact counts, others, or be said of another time or
 * place, or not be said at all, so that nothing is said of it. Asked of contradictions alone.
 *
 * @param links - those made before it in its sentence
 */
export function isDoubtful(s: Sentence, link: Link, links: readonly Link[], pack: Pack): boolean {
  const { quantity: q, fact } = link;
  if (link.verdict !== 'differs' || s.ground.refuted.has(fact.value as number)) return false;
  if (fact.unit !== indexed(pack).total?.unit) return false;
  if (isMisplaced(s, link, pack) || isOfStrangers(s, q, links) || isSupposed(s, q) || isHeardOf(s, q)) return true;
  if (isOneOf(s, q) || areOthers(s, q) || isOnePart(s, q, pack) || isMore(s, q)) return true;
  if (isReckoned(s, q) || isForOther(s, q)) return true;
  if (fact.place && (isDoneOtherwise(s, q) || isOfAny(s, q) || isOfItsGroup(s, link, links, pack))) return true;
  if (!fact.group) return areSome(s, link) || isPart(s, q) || isDenied(s, q) || hasRest(s, q);
  if (isNarrowed(s, link) || fitsAnother(s, link, pack) || leadsAsBase(s, q) || isKnown(s, link, pack)) return true;
  // "The 30 arrested in Chicago included 12 gang members": they are the place's, if it may hold them.
  const last = links.at(-1);
  const mayHold = last?.fact.place !== undefined && q.said.low <= last.said.high;
  return !fact.place && mayHold && !hasIn(s.a.cued.whole, s.from, s.to);
}

/** "Thirty of the convicted were arrested in Massachusetts and 54 in Denver": what a group has in the place, or may have. */
function isOfItsGroup(s: Sentence, { quantity: q, fact }: Link, links: readonly Link[], pack: Pack): boolean {
  if (fact.group) return false;
  if (countedBy(s.a, q).kind === 'open' && links.some((one) => one.fact.group && one.fact.place)) return true;
  if (q.said.scale === 'share') return s.has('group');
  if (q.said.hedge !== 'none' && q.said.hedge !== 'rounded') return false;
  const isIn = (value: number, of?: string) =>
    pack.facts.some(({ place, group, value: one }) => group && place && one === value && (!of || place === of));
  const isTold = () => s.a.cued.group.length > 0 || s.quantities.filter(({ said }) => isIn(said.value)).length > 1;
  return isIn(q.said.value, fact.place) && isTold();
}

/** "counted among the 317", "those of the 498 who …": the number stands for whom the record has just so many of. */
const isKnown = ({ a }: Sentence, { quantity: { from, to, said }, because }: Link, pack: Pack): boolean =>
  said.hedge === 'none' &&
  (said.value === indexed(pack).total?.value ||
    (because.at(-1)?.from !== to &&
      a.language.words.theMany.has(a.tokens[from - 1]?.text ?? '') &&
      pack.facts.some(({ value, place }) => value === said.value && !place)));

/** "90 arrests for theft", "40 arrests on gun charges": for what the topic's are not. */
function isForOther({ a }: Sentence, q: Quantity): boolean {
  const counted = countedBy(a, q);
  if (counted.kind !== 'unit' || !hasIn(a.cued.event, counted.from, counted.to)) return false;
  const { of, to, functionWords, words } = a.language;
  const preposition = a.tokens[counted.to]?.text ?? '';
  const noun = a.tokens[counted.to + 1];
  if (!words.loosely.has(preposition) || of.has(preposition) || to.has(preposition) || noun?.kind !== 'word')
    return false;
  return !noun.capital && !functionWords.has(noun.text) && !hasIn(a.cues, counted.to + 1, counted.to + 3);
}

/** "outnumber them by 136", "31 short of the others", "make 41", "that leaves 231": reckoned from others, and not counted. */
function isReckoned({ a, a: { tokens, language } }: Sentence, q: Quantity): boolean {
  const { by, composing, leaving, less, than } = language.words;
  const before = tokens[q.from - 1]?.text ?? '';
  const counted = countedBy(a, q);
  const behind = tokens[counted.kind === 'unit' ? counted.to : q.to]?.text ?? '';
  // "ICE made 90 arrests" counts them.
  if (composing.has(before) && q.said.scale === 'count' && tokens[q.to]?.kind !== 'word') return true;
  if (leaving.has(before)) return true;
  return less.has(behind) || than.has(behind) || (by.has(before) && tokens[q.to]?.kind !== 'word');
}

/** "104 were criminals with a deportation behind them", "130 were convicts who …", "9 with a record and …": a part of it. */
function isNarrowed({ a, index }: Sentence, { quantity: q, because }: Link): boolean {
  const words = because.at(-1);
  if (words?.block !== index || words.from < q.to) return false;
  const { article, carrying, linking } = a.language.words;
  const word = (i: number) => a.tokens[i]?.text ?? '';
  if (a.language.and.has(word(words.to)) && !hasIn(a.quantities, words.to, words.to + 3)) return true;
  // "condenados por otros delitos"
  if (a.language.others.has(word(words.to + 1))) return true;
  return linking.has(word(words.to)) || (carrying.has(word(words.to)) && article.has(word(words.to + 1)));
}

/** "Convictions were found in 63% of the cases, for drunk driving most of all": just what another group that is told of has. */
function fitsAnother(s: Sentence, { quantity: q, fact }: Link, pack: Pack): boolean {
  if (q.said.hedge !== 'none') return false;
  // "151 of the 317", "Eighty-five with a conviction …: that was Los Angeles"
  const at = s.quantities.indexOf(q);
  const next = s.quantities[at + 1];
  if (next?.said.value === fact.value && isPartOf(s, q, next)) return true;
  if (s.places.some(({ ids }) => ids.some((id) => factFor(pack, id, fact.group)?.value === q.said.value))) return true;
  // What stands before it may be told of the number before.
  let from = q.from;
  while (from > s.from && s.a.tokens[from - 1]?.text !== ';') from--;
  const isFirst = (s.quantities[at - 1]?.to ?? 0) <= from;
  const told = within(s.a.cued.group, isFirst ? from : q.to, next?.from ?? s.to);
  return told.some(({ meaning }) => {
    const other = meaning.kind === 'group' ? meaning.id : '';
    const theirs = factFor(pack, fact.place, other);
    if (!theirs?.group || indexed(pack).areOpposite(other, fact.group ?? '')) return false;
    if (q.said.scale === 'count') return judgeCount(q.said, theirs).verdict !== 'differs';
    const wholes = [undefined, indexed(pack).groups.get(other)?.within].map((id) => factFor(pack, fact.place, id));
    return wholes.some(
      (whole) => whole && judgeShare(q.said, q.step, Number(theirs.value) / Number(whole.value)).verdict !== 'differs',
    );
  });
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
function isSupposed(s: Sentence, q: Quantity): boolean {
  const { tokens, language } = s.a;
  let first = s.from;
  while (tokens[first]?.kind === 'mark') first++;
  let last = s.to - 1;
  while (last > first && tokens[last]?.text === '"') last--;
  const { interrogative } = language.words;
  // "And why did …", "60 arrested, and for what?"
  const isAsking = (i: number) => interrogative.has(tokens[i]?.text ?? '');
  const isOpen = isAsking(first) || isAsking(first + 1) || isAddedTo(s, q, last);
  return (tokens[last]?.text === '?' && !isOpen) || hasPhrase(s, 'supposing', s.from, s.to);
}

/** What a question that is added to a statement asks is no longer, in tokens: ", and for what?" */
const ADDED = 5;

/** "60 people arrested, and for what?": whether a question begins behind the comma after a number that leads. */
function isAddedTo({ a: { tokens, language }, from }: Sentence, q: Quantity, end: number): boolean {
  if (q.from > from) return false;
  let comma = end;
  while (comma > q.to && tokens[comma]?.text !== ',') comma--;
  const first = language.and.has(tokens[comma + 1]?.text ?? '') ? comma + 2 : comma + 1;
  const isAsking = (i: number) => language.words.interrogative.has(tokens[i]?.text ?? '');
  return comma > q.to && end - comma <= ADDED && (isAsking(first) || isAsking(first + 1));
}

/** How far before a number its verb ends, and before the verb its negation stands. */
const VERB = 2;
const NOT = 3;

/** How far behind a number the denial may stand. */
const REACH = 10;

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

/** "40 women", "40 workers": some of all those arrested, unless they are more than all. */
function areSome({ a }: Sentence, { quantity: q, fact }: Link): boolean {
  const counted = countedBy(a, q);
  if (!fact.place && q.said.value > Number(fact.value)) return false;
  if (counted.kind !== 'unit' || counted.to - counted.from > 1) return false;
  const { some } = a.language.words;
  return some.has(a.tokens[counted.from]?.text ?? '') && !a.language.and.has(a.tokens[counted.to]?.text ?? '');
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
