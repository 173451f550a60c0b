import type { Sentence } from './context';
import { isPlural } from './counted';
import { everyWord, hasIn, type Kind } from './cues';
import type { Quantity } from './quantities';

/** What belongs to the topic: its name, "the operation", "arrested". */
const TOPIC: readonly Kind[] = ['event', 'name', 'kind'];

/** Whether a word of the topic stands in the tokens [from, to): "it" alone may be anything. */
export function isTopical({ a: { cued, tokens, language } }: Sentence, from: number, to: number): boolean {
  if (TOPIC.some((kind) => hasIn(cued[kind], from, to))) return true;
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.text ?? '';
    if (language.course.has(word) && !language.words.pronoun.has(word)) return true;
  }
  return false;
}

/** How far before a time its verb stands, in tokens: "It took the agency four days". */
const VERB = 5;

/** "The strike lasted four days", "It took the mayor four days to answer": the time that something else took. */
export function isTimeOfOther(s: Sentence, q: Quantity, end: number): boolean {
  const { tokens, language } = s.a;
  const { functionWords, words } = language;
  const word = (i: number) => tokens[i]?.text ?? '';
  let verb = q.from - 1;
  while (verb >= Math.max(s.from, q.from - VERB) && !words.lasting.has(word(verb))) verb--;
  if (verb < Math.max(s.from, q.from - VERB)) return false;
  let isNamed = false;
  let isIt = false;
  for (let i = s.from; i < verb; i++) {
    if (words.gathering.has(word(i))) return true;
    if (words.pronoun.has(word(i))) isIt = true;
    else if (words.entire.has(word(i)) || isTopical(s, i, i + 1)) return false;
    else if (tokens[i]?.kind === 'word' && !functionWords.has(word(i))) isNamed = true;
  }
  if (isTopical(s, end, s.to)) return false;
  if (!isIt) return isNamed;
  if (!words.purpose.has(word(end)) || tokens[end + 1]?.kind !== 'word' || hasIn(s.a.dates, end + 1, end + 2))
    return false;
  // "It took them four days to answer", "four days to answer them"; but "It took four days to finish."
  return verb < q.from - 1 || tokens[end + 2]?.kind === 'word';
}

/** "People born in": no subject that names countries or cities is longer, in tokens. */
const NOUN = 4;

/** What may stand between a noun and its preposition. */
const OF_NOUN = { en: /^born$|ed$/, es: /[ai]d[oa]s$/ };

/** "Ten cities have sued", "Immigrants from 60 countries live here": the subject of a sentence about something else. */
export function isSubjectOfOther(s: Sentence, q: Quantity, end: number): boolean {
  const { tokens, language } = s.a;
  if (isTopical(s, s.from, s.to)) return false;
  // "The strike at the port reached ten cities"
  for (let i = s.from; i < q.from; i++) if (language.words.gathering.has(tokens[i]?.text ?? '')) return true;
  const next = tokens[end];
  if (q.from === s.from)
    return next?.kind === 'word' && !language.and.has(next.text) && !language.locative.has(next.text);
  // "Delegates from", "The mayors of", "People born in"
  const { theMany } = language.words;
  const first =
    theMany.has(tokens[s.from]?.text ?? '') || language.words.the.has(tokens[s.from]?.text ?? '') ? s.from + 1 : s.from;
  if (q.from - first < 2 || q.from - first > NOUN || !language.locative.has(tokens[q.from - 1]?.text ?? ''))
    return false;
  const isPeople = hasIn(s.a.cued.unit, first, first + 1);
  // "Who was arrested? People from 42 countries.": nothing else is told of them.
  if (isPeople && s.ground.told && end >= s.to - 1) return false;
  if (!isPlural(tokens[first]?.text ?? '') && !isPeople) return false;
  // "The people came from" tells where.
  return everyWord(s.a, first + 1, q.from - 1, (word) => OF_NOUN[language.id].test(word));
}
