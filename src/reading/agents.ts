import type { Analysis } from './analysis';
import { beginningOf } from './closeness';
import type { Sentence } from './context';
import { countedBy, isPlural } from './counted';
import { hasIn, lastEnding, type Range, someIn } from './cues';
import { perLanguage } from './languages/per-language';
import type { Cue } from './lexicon';
import { phrases } from './phrases';
import type { Quantity } from './quantities';

/** "ended with": no such phrase is longer, in tokens. */
const LONGEST_YIELDING = 4;

/** How far the verb may stand from its count, and the agent of a passive behind the verb. */
const VERB = 2;
const PASSIVE = 10;

const ours = ({ cued }: Analysis, from: number, to: number) =>
  hasIn(cued.hallmark, from, to) || hasIn(cued.name, from, to);

/** "Immigration police", "cops for deportation": the subject of the topic makes it the topic's own. */
const isOwn = ({ cued }: Analysis, agency: Cue) =>
  someIn(
    cued.subject,
    agency.from - 2,
    agency.to + 2,
    ({ from, to }) => to === agency.from || (from >= agency.to && from - agency.to <= 1),
  );

/** "63 DUI arrests": arrests for one offense, not people held who had committed it before. */
const isOtherKind = ({ a }: Sentence, q: Quantity): boolean =>
  someIn(a.cued.group, q.to, q.to + 1, ({ to }) => hasIn(a.cued.event, to, to + 1));

/** "beds for 63", "warrants for 120 people": things that are meant for so many. */
function isThings(a: Analysis, at: number): boolean {
  const word = a.tokens[at]?.text ?? '';
  const { functionWords, tally, words } = a.language;
  if (!isPlural(word) || functionWords.has(word) || tally.has(word) || words.carrier.has(word)) return false;
  return !hasIn(a.cues, at, at + 1) && a.tokens[at]?.capital === false;
}

const yieldingIn = perLanguage((language) => phrases([[true, language.yielding] as const]));

/** "A protest in Portland ended with 33 arrests": what those arrested took part in, where it is no part of the topic. */
function isOfGathering({ a, from }: Sentence, q: Quantity): boolean {
  const verb = yieldingIn(a.language).longestBefore(a.tokens, q.from, Math.max(from, q.from - LONGEST_YIELDING));
  if (!verb) return false;
  const { gathering } = a.language.words;
  let found = false;
  for (let i = verb.from - 1; i >= from && a.tokens[i]?.text !== ','; i--) {
    const word = a.tokens[i]?.text ?? '';
    // The first of them is the subject.
    if (gathering.has(word)) found = true;
    else if (a.language.course.has(word) || hasIn(a.cued.name, i, i + 1)) found = false;
  }
  return found;
}

/** "Prosecutors charged 45", "It will be 101", "a crowd of 50": what is told has nothing to do with the event. */
function isDealtOtherwise({ a: { tokens, language }, a }: Sentence, q: Quantity): boolean {
  const { article, be, bodies, capacity, dealing, future, intended, object, pointer, rate } = language.words;
  const word = (i: number) => tokens[i]?.text ?? '';
  let before = beginningOf(a, q) - 1;
  if (object.has(word(before))) {
    before--;
    // "acusó ese día a 16"
    if (pointer.has(word(before - 1))) before -= 2;
  }
  // "llevó a 63"; but "se llevó a 63" tells of the event.
  if (dealing.has(word(before)) && lastEnding(a.cued.event, before + 1)?.to !== before + 1) return true;
  if (future.has(word(before))) return true;
  if (intended.has(word(before)))
    return bodies.has(word(before - 1)) || capacity.has(word(before - 1)) || isThings(a, before - 1);
  if (be.has(word(before))) return future.has(word(before - 1));
  // "Of every 100 people arrested"
  if (rate.has(word(q.from - 1)) && !article.has(word(q.from - 1)) && language.of.has(word(q.from - 2))) return true;
  return language.of.has(word(before)) && bodies.has(word(before - 1));
}

/** "We were 33 in Portland", "llegamos dieciocho": who tells counts its own; "we arrested 63" is the agency's. */
function isOwnCount({ a }: Sentence, q: Quantity): boolean {
  const word = (i: number) => a.tokens[i]?.text ?? '';
  const verb = q.from - 1;
  const { be, ours, weAre } = a.language.words;
  // "We were", "We have had"
  const subject = be.has(word(verb - 1)) ? verb - 2 : verb - 1;
  const isFirst = weAre.has(word(verb)) || (be.has(word(verb)) && ours.has(word(subject)));
  return isFirst && !hasIn(a.cued.event, verb, q.to + 3);
}

/** How early in its sentence a subject begins, in tokens. */
const SUBJECT = 2;

/**
 * "City police had a busier week": whether a sentence tells what another agency did, so that "they" in the next are its
 * officers. It remains so until the topic's own agency is named.
 *
 * @param before - whether the sentence before did
 */
export function tellsOfOthers(a: Analysis, { from, to }: Range, before: boolean): boolean {
  const agencies = a.cued['other-agency'];
  if ((!before && agencies.length === 0) || ours(a, from, to)) return false;
  return before || someIn(agencies, from, from + SUBJECT + 1, (agency) => !isOwn(a, agency));
}

/** "They arrested 33 people", "officers arrested seven": by those that the text before told of. */
export function isTheirs({ a, from }: Sentence, q: Quantity): boolean {
  const verb = lastEnding(a.cued.event, q.from);
  if (!verb || verb.from < from || q.from - verb.to > VERB) return false;
  // "Detuvieron a 33": the verb says it.
  if (verb.from === from) return a.language.id === 'es';
  const subject = a.tokens[verb.from - 1]?.text ?? '';
  return a.language.words.pronoun.has(subject) || a.language.words.office.has(subject);
}

/** "Police made 28 arrests downtown and five at the port": whether a count goes on with what others have done. */
export function goesOnWith({ a }: Sentence, done: Quantity, q: Quantity): boolean {
  const counted = countedBy(a, done);
  const end = counted.kind === 'unit' ? counted.to : done.to;
  const joint = a.tokens[beginningOf(a, q) - 1]?.text ?? '';
  if (!(joint === ',' || a.language.and.has(joint)) || ours(a, end, q.from)) return false;
  return !hasIn(a.cued.event, end, q.from) && !a.tokens.slice(end, q.from).some(({ text }) => text === ';');
}

/** Whether a count is what others than those of the topic have done: "city police arrested 63", "63 DUI arrests". */
export function isOthers(s: Sentence, q: Quantity): boolean {
  const agencies = s.a.cued['other-agency'];
  if (isOtherKind(s, q) || isDealtOtherwise(s, q) || isOwnCount(s, q) || isOfGathering(s, q)) return true;
  if (agencies.length === 0) return false;
  const { tokens, language } = s.a;
  const agent = lastEnding(agencies, q.from);
  // "Police arrest 498 immigrants": loosely told, but of the topic.
  if (hasIn(s.a.cued.subject, q.to, q.to + 2)) return false;
  // "The sheriff of Cook County let 30 people go"
  const isSubject = agent && agent.from >= s.from && agent.from - s.from <= 2;
  if (isSubject && !isOwn(s.a, agent) && !hasIn(s.a.cued.event, s.from, s.to) && !ours(s.a, s.from, s.to)) return true;
  if (agent && agent.from >= s.from && !isOwn(s.a, agent) && !ours(s.a, s.from, q.from)) {
    const verb = lastEnding(s.a.cued.event, q.from);
    if (verb && verb.from >= agent.to && beginningOf(s.a, q) - verb.to <= VERB) return true;
    // "A raid by city police ended with 63 arrests"
    if (yieldingIn(language).longestBefore(tokens, q.from, Math.max(agent.to, q.from - LONGEST_YIELDING))) return true;
    // "made 63 arrests", "reported 101 arrests"
    const doing = language.doing.includes(tokens[q.from - 1]?.text ?? '');
    if (doing && hasIn(s.a.cued.event, q.to, Math.min(s.to, q.to + 4))) return true;
  }
  // "63 people were arrested by city police"
  for (let i = q.to; i < Math.min(s.to, q.to + PASSIVE); i++)
    if (language.words.by.has(tokens[i]?.text ?? '') && hasIn(s.a.cued.event, q.to, i))
      return someIn(agencies, i + 1, i + 4, (agency) => !isOwn(s.a, agency)) && !ours(s.a, i + 1, i + 6);
  return false;
}
