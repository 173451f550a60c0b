import type { Link } from './candidate';
import type { Sentence } from './context';
import { isPlural } from './counted';
import { beginningIn, hasIn } from './cues';
import { perLanguage } from './languages/per-language';
import { announces } from './outline';
import { phrases } from './phrases';
import type { Quantity } from './quantities';
import { isTopical } from './subjects';

const reachingIn = perLanguage((language) => phrases([[true, language.reaching] as const]));

/** "was carried out in": no such verb is longer, in tokens. */
const LONGEST_VERB = 4;

/** How far the event may stand from the head of its sentence, and the verb of reaching from the number. */
const SUBJECT = 6;
const REACH = 8;
/** A figure of the whole is this near, in tokens, to the number of places that it was spread over. */
const SPREAD = 16;

/** Whether the number says how far the event went: behind a figure of the whole, or as the object of a verb of reaching. */
export function isReach(s: Sentence, q: Quantity, links: readonly Link[]): boolean {
  const { tokens, language } = s.a;
  if (beginningIn(s.a.cued.place, s.from, q.from).length > 0) return false;
  const placed = language.locative.has(tokens[q.from - 1]?.text ?? '');
  const whole = links.at(-1);
  // "498 arrests in three days, in twelve states": with nothing but small words in between.
  if (placed && whole && !whole.fact.place && !whole.fact.group && isPlain(s, whole.quantity.to, q.from)) return true;
  // "a three-day operation, then, in twelve states"
  if (placed && isOfCourse(s, q.from - 1)) return true;
  const subject =
    tokens.slice(s.from, s.from + SUBJECT).some(({ text }) => language.course.has(text)) ||
    // "The agency said that the operation, which ended on Wednesday, was carried out in twelve places"
    isTheCourse(s, q) ||
    beginningIn(s.a.cued.name, s.from, s.from + SUBJECT).length > 0 ||
    // "The agency lists twelve places, among them Denver and Baltimore"
    (beginningIn(s.a.cued.hallmark, s.from, q.from).length > 0 && beginningIn(s.a.cued.place, q.to, s.to).length > 1);
  if (!subject) return false;
  for (let i = Math.max(s.from + 1, q.from - REACH); i < q.from; i++) {
    const found = reachingIn(language).longestAt(tokens, i);
    if (found && (found.to === q.from || (placed && found.to === q.from - 1))) return true;
  }
  return false;
}

/** How far behind "the operation" stands where it was, in tokens. */
const COURSE = 4;

/** Whether "It was a three-day operation, then," stands before a token: its noun, and nothing but small words beside it. */
function isOfCourse({ a: { cues, tokens, language }, from }: Sentence, at: number): boolean {
  const { be, pronoun } = language.words;
  const isSmall = (i: number) => tokens[i]?.kind !== 'word' || language.functionWords.has(tokens[i]?.text ?? '');
  let noun = at - 1;
  while (noun > from && at - noun < COURSE && isSmall(noun) && !be.has(tokens[noun]?.text ?? '')) noun--;
  const word = tokens[noun]?.text ?? '';
  if (noun - from > SUBJECT || !language.course.has(word) || pronoun.has(word)) return false;
  for (let i = from; i < noun; i++) if (!isSmall(i) && !hasIn(cues, i, i + 1)) return false;
  return true;
}

/** Whether "the operation" stands not far before a number. */
function isTheCourse(s: Sentence, q: Quantity): boolean {
  const { tokens, language } = s.a;
  for (let i = Math.max(s.from + 1, q.from - 2 * REACH); i < q.from; i++)
    if (language.course.has(tokens[i]?.text ?? '') && language.words.the.has(tokens[i - 1]?.text ?? '')) return true;
  return false;
}

const PLAIN: ReadonlySet<string> = new Set(['event', 'unit', 'name', 'kind']);

/** Whether a stretch of tokens holds nothing but the event, the people, the topic's name and small words. */
function isPlain(s: Sentence, from: number, to: number): boolean {
  if (to - from > SPREAD) return false;
  for (let i = from; i < to; i++) {
    const word = s.a.tokens[i]?.text ?? '';
    if (word === ',' || s.a.language.functionWords.has(word)) continue;
    const cue = beginningIn(s.a.cues, i, i + 1).find(({ meaning }) => PLAIN.has(meaning.kind));
    if (!cue) return false;
    i = cue.to - 1;
  }
  return true;
}

/** "Flights to 42 countries": where something goes, and not where those arrested came from. */
export function isAim({ a }: Sentence, q: Quantity): boolean {
  const { tokens, language } = a;
  const to = tokens[q.from - 1];
  const noun = tokens[q.from - 2];
  if (to?.kind !== 'word' || !language.to.has(to.text) || noun?.kind !== 'word') return false;
  return (
    isPlural(noun.text) &&
    !language.words.amounting.has(noun.text) &&
    !language.functionWords.has(noun.text) &&
    !hasIn(a.cues, q.from - 2, q.from - 1)
  );
}

/** "The station reaches 42 counties": what something else reaches. */
export function isReachOfOther(s: Sentence, q: Quantity): boolean {
  const { tokens, language, cued } = s.a;
  const verb = reachingIn(language).longestBefore(tokens, q.from, Math.max(s.from, q.from - LONGEST_VERB));
  const subject = tokens[(verb?.from ?? 0) - 1];
  if (!verb || verb.from - 1 <= s.from || subject?.kind !== 'word' || isTopical(s, s.from, verb.from)) return false;
  if (language.functionWords.has(subject.text) || language.words.office.has(subject.text)) return false;
  return !hasIn(cued.hallmark, s.from, verb.from) && !announces(s.a, s.from, verb.from);
}

/** "The treaty binds 42 nations": of a verb that tells of something else. */
export function isObject({ a, from }: Sentence, q: Quantity): boolean {
  const { tokens, language } = a;
  const { functionWords, words } = language;
  const at = words.object.has(tokens[q.from - 1]?.text ?? '') ? q.from - 2 : q.from - 1;
  const verb = tokens[at];
  if (at <= from || verb?.kind !== 'word' || verb.capital || functionWords.has(verb.text)) return false;
  if (words.amounting.has(verb.text) || words.carrier.has(verb.text) || hasIn(a.cues, at, at + 1)) return false;
  return reachingIn(language).longestAt(tokens, at) === undefined;
}
