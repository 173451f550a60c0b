import type { Analysis } from './analysis';
import { behindAside, behindName, withoutAsides } from './asides';
import { isTotal } from './counted';
import { beginningIn, everyWord, hasIn, type Kind, lastEnding, someIn } from './cues';
import type { PlaceName } from './places';
import type { Quantity } from './quantities';
import type { Token } from './tokens';

const OPENS = /^[(:]$/;
const MARK = /^[,(:–-]$/;

/** "national total of" is no longer, in tokens. */
const TOTAL = 3;

/** A place and a figure on lines of their own: likely, but not sure enough to contradict. */
const BROKEN = 2.35;

/**
 * How closely a number is tied to the place before it: "Denver (63)", "Denver, 63", "Denver, where 63 …", "Denver had
 * 63", "Denver's 63".
 *
 * @returns a strength, from 2 on more than a context; 0 for none
 */
export function placeFirst(a: Analysis, place: PlaceName, q: Quantity): number {
  const { carrier, determiner, office, relative, where } = a.language.words;
  const { tokens } = a;
  // "a longer list than Boston, with 50"
  if (a.language.words.than.has(tokens[place.from - 1]?.text ?? '')) return 0;
  // "Officers from Baltimore helped out with nine cases": where they come from.
  if (isOrigin(a, place) && !follows(a, 'event', q)) return 0;
  // "Boston does not stand out in a national total of 498"
  if (beginningIn(a.cued.whole, q.from - TOTAL, q.from).length > 1) return 0;
  const noun = tokens[place.to]?.text ?? '';
  const isItself = a.language.words.itself.has(noun) || a.language.words.placeKind.has(noun);
  const lead = a.language.words.article.has(tokens[place.from - 1]?.text ?? '') ? place.from - 2 : place.from - 1;
  const placed = a.language.locative.has(tokens[lead]?.text ?? '');
  const behind = behindName(a, isItself ? place.to + 1 : place.to, q.from);
  const from = placed ? behindAside(a, behind, q.from) : behind;
  const length = q.from - from;
  // The place has a line of its own above its number's.
  if (tokens[from]?.kind === 'break' && length === 1) return BROKEN;
  const words: string[] = [];
  let dots = 0;
  let located = false;
  for (let i = from; i < q.from; i++) {
    const word = (tokens[i] as Token).text;
    if (word === ';') return 0;
    if (word === '.') dots++;
    else if (where.has(word)) located = true;
    if (word !== '"') words.push(word);
  }
  if (dots > 0) return length > 2 && dots === length ? 3.4 : 0;
  // "Boston, where I grew up, 50": a clause that is closed again says less.
  if (located) return words.at(-1) === ',' ? 1.9 : length > 6 ? 2 : isPlacedBehind(a, q) ? 2.9 : 3.9;
  // "ICE detuvo en Boston a 50, en Denver a 63"
  const there = beginningOf(a, q);
  if (there < place.from) return lastEnding(a.cued.event, there)?.to === there ? 2.7 : 2.3;
  const count = words.length;
  if (count === 0) {
    // "in Denver 63" says more than "Denver 63", which may be a score.
    return q.from > place.to ? 2.9 : placed ? 2.7 : 2.3;
  }
  const [opening = ''] = words;
  if (words.every((word) => MARK.test(word))) {
    // A colon may also open the list of the place's parts: "Maryland: 11 in …".
    const last = words[count - 1];
    return last === '(' ? 4 : last === ':' ? 3.2 : 2.8;
  }
  if (opening === ',' && words[1] === '(') return 4;
  if (opening === "'s") return count <= 3 ? 3.5 : 2;
  const isPlain = (word: string, i: number) => i === 0 || carrier.has(word) || determiner.has(word);
  if (OPENS.test(opening) && count <= 3 && words.every(isPlain)) return 3.2;
  if (words.includes(')')) return 0;
  if (count <= 12 && words.some((word) => carrier.has(word))) return 2.6 - count * 0.04;
  // "Baltimore County, which is a government of its own and has no such rules, one"
  if (opening === ',' && relative.has(words[1] ?? '') && count <= CLAUSE && words.indexOf(',', 1) === count - 1)
    return 1.9;
  if (opening === ',' && count <= 14) {
    // "In Boston, the agency now says, it arrested 50"
    if (placed && isDone(a, q)) return count <= SUBJECT ? 2.5 : 2.2;
    // "For Boston, the raids meant 50 arrests"
    if (placed && !words.includes(',', 1) && hasIn(a.cued.event, q.to, q.to + 1)) return 1.9;
    // "Boston, to which an earlier version gave 50"; "Boston, whose office is small, made 50"
    const closing = words.lastIndexOf(',');
    if (words.slice(1, 4).some((word) => relative.has(word))) return closing === 0 || count - closing <= 4 ? 1.9 : 1;
  }
  // "The Boston field office of the agency arrested 50"
  if (count <= OFFICE && words.slice(0, 2).some((word) => office.has(word)) && follows(a, 'event', q)) return 2.3;
  // "In Boston they arrested 50"
  if (placed && count <= 5 && isDone(a, q)) return 2.5;
  return count <= 6 ? 2 - count * 0.1 : count <= 14 ? 1 : 0;
}

/** Where a number begins with the place that its verb's object stands behind: "en Denver a 63". */
export function beginningOf({ tokens, cued, language }: Analysis, { from }: Quantity): number {
  if (!language.words.object.has(tokens[from - 1]?.text ?? '')) return from;
  const place = lastEnding(cued.place, from - 1);
  const before = place?.to === from - 1 ? place.from - 1 : from;
  return language.locative.has(tokens[before]?.text ?? '') ? before : from;
}

/** "officers from Baltimore": the place of those who act. */
const isOrigin = ({ tokens, language: { words } }: Analysis, { from }: PlaceName): boolean =>
  words.origin.has(tokens[from - 1]?.text ?? '') && words.office.has(tokens[from - 2]?.text ?? '');

/** "Maryland, where five people were arrested in Baltimore": the clause about a place has one of its own. */
const isPlacedBehind = (a: Analysis, q: Quantity): boolean =>
  someIn(
    a.cued.place,
    q.to,
    q.to + SUBJECT + 1,
    // "New York, where agents arrested 45, and in Denver": a comma closes the clause.
    ({ from }) =>
      a.language.locative.has(a.tokens[from - 1]?.text ?? '') && everyWord(a, q.to, from, (word) => word !== ','),
  );

/** Whether a word of a kind stands right before a number, or before the preposition of its object: "detuvieron a 50". */
function follows(a: Analysis, kind: Kind, q: Quantity): boolean {
  const at = a.language.words.object.has(a.tokens[q.from - 1]?.text ?? '') ? q.from - 1 : q.from;
  return lastEnding(a.cued[kind], at)?.to === at;
}

/** "arrested 50", "made 50 arrests" */
const isDone = (a: Analysis, q: Quantity): boolean =>
  follows(a, 'event', q) ||
  (a.language.doing.includes(a.tokens[q.from - 1]?.text ?? '') && hasIn(a.cued.event, q.to, q.to + 1));

/** "In Boston, federal officers arrested 50": a plain subject and its verb are no longer, in tokens, with the comma. */
const SUBJECT = 4;

/** "field office of U.S. Immigration and Customs Enforcement arrested" is no longer, in tokens. */
const OFFICE = 12;

/** "…, was recorded in": the longest way to a name, in tokens. */
const NAMING = 5;

/** A clause about a place that parts it from its number is no longer, in tokens. */
const CLAUSE = 20;

/** What may part a number at the head of a line from its place. */
const LEADS = /^(?:[–:|-]|…|\.)$/;

/**
 * How closely a number is tied to the place behind it: "63 in Denver", "63 people were arrested in the Denver area",
 * "107 – Philadelphia".
 *
 * @param first - the number is the first word of its sentence
 * @returns a strength, from 2 on more than a context; 0 for none
 */
export function placeLast(a: Analysis, q: Quantity, place: PlaceName, first: boolean): number {
  const { be, clause, determiner, linking, loosely, or, supposed } = a.language.words;
  const { tokens } = a;
  if (tokens[q.to]?.kind === 'break' && place.from === q.to + 1) return first ? BROKEN : 0;
  const comma = q.to < place.from && tokens[q.to]?.text === ',';
  // "66 more in six counties outside of the city"
  const parts = lastEnding(a.quantities, place.from);
  const noun = parts?.to === place.from && parts.from > q.to ? parts.from : place.from;
  const words = withoutAsides(tokens, q.to, noun).filter((word) => word !== '"');
  // "50 (the state of Massachusetts)"
  const isName = (word: string) => determiner.has(word) || a.language.of.has(word);
  if (tokens[q.to]?.text === '(' && tokens[place.to]?.text === ')' && everyWord(a, q.to + 1, place.from, isName))
    return 3.6;
  // "With 107 arrests, Philadelphia tops the list"
  const opening = a.language.words.carrying.has(tokens[q.from - 1]?.text ?? '');
  if (first && opening && words.length <= 3 && words.at(-1) === ',') return 2.6;
  // "and the same number, 11, in Montgomery County"
  if (comma && tokens[q.from - 1]?.text === ',' && words.length === 2 && a.language.locative.has(words[1] ?? ''))
    return 2.4;
  // "The largest number, 107, was in Philadelphia", "la ciudad con más, 107, fue Filadelfia"
  if (comma && be.has(words[1] ?? '') && words.length <= NAMING && !words.includes(',', 1)) return 2.2;
  // "Four, if you mean Portland"
  const isMeant = supposed.has(words[1] ?? '') && words.length > 3 && words.length <= NAMING;
  if (first && comma && isMeant && !words.includes(',', 1)) return 1.9;
  // "63, Denver": an item of a list
  if (
    first &&
    comma &&
    a.block.kind === 'item' &&
    words.slice(1).every((word) => determiner.has(word) || a.language.of.has(word) || a.language.words.entire.has(word))
  )
    return BROKEN;
  // "Thirty, if you count all of Cook County": an answer takes its place after a comma.
  if (comma && words[0] === ',')
    return (first || tokens[q.from - 1]?.text === ';' || a.language.others.has(tokens[q.from - 1]?.text ?? '')) &&
      words.length <= 8 &&
      a.language.locative.has(words.at(-1) as string)
      ? 1.9
      : 0;
  // A new item of a list begins behind the number: "fewer than 40 and in Washington …".
  const leading = words[0] ?? '';
  if (a.language.and.has(leading) || or.has(leading) || clause.has(leading)) return 0;
  // "Forty-five were New Yorkers"
  if (words.length === 1 && be.has(leading) && tokens[place.to - 1]?.text.endsWith('s')) return 2.3;
  // "63 Denver arrests", "63 Denver"
  if (words.length === 0) return someIn(a.cued.unit, place.to, place.to + 1, () => true) ? 3 : 2.2;
  if (words.every((word) => LEADS.test(word) || determiner.has(word)) && LEADS.test(words[0] as string))
    return first ? 3.4 : 0;
  if (words.includes(';') || words.includes(':')) return 0;
  // "Forty-five. That is how many New Yorkers they took."
  if (leading === '.' && words.length <= NAMING && a.language.words.many.has(words.at(-1) ?? '')) return 2.3;
  if (words[0] === ',' || words[0] === ')') return 0;
  let end = words.length - 1;
  while (
    end >= 0 &&
    ((determiner.has(words[end] as string) && !a.language.locative.has(words[end] as string)) ||
      (a.language.of.has(words[end] as string) && a.language.words.entire.has(words[end - 1] ?? '')))
  )
    end--;
  const preposition = a.language.locative.has(`${words[end - 1]} ${words[end]}`)
    ? `${words[end - 1]} ${words[end]}`
    : (words[end] ?? '');
  // "30 arrests, far fewer than in Philadelphia"
  if (!a.language.locative.has(preposition) || a.language.words.than.has(words[end - 1] ?? '')) return 0;
  // "498 in custody from Massachusetts to California"
  const way = tokens[place.to];
  if (way?.kind === 'word' && a.language.to.has(way.text) && tokens[place.to + 1]?.capital) return 0;
  // "63 arrests and in Boston, 50": the next item begins before its preposition.
  const [before = '', opener = ''] = words.slice(end - 2, end);
  if ((a.language.and.has(opener) || or.has(opener)) && !a.language.locative.has(before)) return 0;
  // "four people and that in Oregon there were seven"
  if (a.language.and.has(before) && linking.has(opener)) return 0;
  const commas = words.filter((word) => word === ',').length;
  // "The other 26 were north of the river, in Washington state"
  if (words[end - 1] === ',' && commas === 1 && be.has(leading) && words.length <= SUBJECT * 3) return 1.9;
  if (words[end - 1] === ',' || commas > 2 || words.includes('(') || words.includes('.')) return 0;
  // "a figure of 28 for Baltimore"
  const loose = !isTotal(a, q) && (loosely.has(preposition) || (a.language.of.has(preposition) && words.length > 3));
  const reach = words.length <= 4 ? 3.3 : words.length <= 9 ? 3 : words.length <= 16 ? 2.4 : 0;
  return Math.max(0, reach - commas * 0.5 - (loose ? 1.1 : 0));
}
