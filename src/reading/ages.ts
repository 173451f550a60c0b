import type { Sentence } from './context';
import { hasIn, lastEnding } from './cues';
import type { Quantity } from './quantities';

const OLDEST = 100;

/** Who somebody is, before where they are from, in words: "a retired school clerk". */
const WHO = 4;

/** So many people are told of with their ages. */
const FEW = 6;

const CLOSES = /^[,.;:)]$/;

/** Whether a bare number between commas is somebody's age: "Garcia, 33, was arrested", "a clerk in Denver, 63, said". */
export function isAge(s: Sentence, q: Quantity): boolean {
  const { tokens, language } = s.a;
  const word = (i: number) => tokens[i]?.text ?? '';
  if (q.worded || q.from !== q.core.from || q.said.scale !== 'count' || q.said.value > OLDEST) return false;
  if (isToldAge(s, q)) return true;
  const opening = word(q.from - 1);
  if (opening !== ',' && !language.and.has(opening)) return false;
  if (isOneOfAges(s, q)) return true;
  const after = tokens[q.to];
  if (opening !== ',' || (after && q.to < s.to && !CLOSES.test(after.text) && !language.and.has(after.text)))
    return false;
  const place = lastEnding(s.places, q.from);
  if (place?.to === q.from - 1) return isPerson(s, place.from);
  const name = q.from - 2;
  // "Cook County, in Illinois, 30"
  if (place?.to === name - 2 && word(name - 2) === ',' && language.locative.has(word(name - 1)))
    return isPerson(s, place.from);
  // "One man, 45, was arrested": somebody who is not named.
  const { single, someone } = language.words;
  if (someone.has(word(name)) && single.has(word(name - 1))) return true;
  const known = hasIn(s.a.cues, name, name + 1) || hasIn(s.a.dates, name, name + 1);
  return tokens[name]?.kind === 'word' && tokens[name]?.capital === true && !known;
}

/** How far before a number the noun may stand that makes it an age, in tokens. */
const NOUN = 8;

/** "the age of a witness as 28" */
function isToldAge({ a: { tokens, language }, from }: Sentence, q: Quantity): boolean {
  for (let i = q.from - 2; i >= Math.max(from, q.from - NOUN) && tokens[i]?.kind === 'word'; i--)
    if (language.words.age.has(tokens[i]?.text ?? '')) return true;
  return false;
}

/** Whether "a clerk in" stands before a place. */
function isPerson({ a }: Sentence, place: number): boolean {
  const { tokens, language } = a;
  const word = (i: number) => tokens[i]?.text ?? '';
  if (!language.locative.has(word(place - 1))) return false;
  for (let i = place - 2; i >= place - 2 - WHO; i--) {
    if (tokens[i]?.kind !== 'word' || language.tally.has(word(i))) return false;
    if (language.words.single.has(word(i))) return i < place - 2;
    if (a.cues.some(({ from, meaning }) => from === i && meaning.kind !== 'unit')) return false;
  }
  return false;
}

/** "two brothers, 28 and 33,": as many numbers as people. */
function isOneOfAges(s: Sentence, q: Quantity): boolean {
  const { tokens, language } = s.a;
  const word = (i: number) => tokens[i]?.text ?? '';
  const all = s.quantities;
  const joined = (i: number) => {
    const [one, next] = [all[i], all[i + 1]];
    return one && next && next.from - one.to <= 2 && (word(one.to) === ',' || language.and.has(word(one.to)));
  };
  let first = all.indexOf(q);
  while (joined(first - 1)) first--;
  let last = all.indexOf(q);
  while (joined(last)) last++;
  const people = all[first - 1];
  const length = last - first + 1;
  if (!people || length < 2 || length > FEW || people.said.value !== length) return false;
  const comma = (all[first] as Quantity).from - 1;
  return word(comma) === ',' && comma - people.to <= 2 && comma > people.to;
}
