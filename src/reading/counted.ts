import type { Analysis } from './analysis';
import { beginningIn, hasIn, lastEnding, lastUpTo, someIn } from './cues';
import type { Cue, Meaning } from './lexicon';
import type { Quantity } from './quantities';
import { announcementsIn } from './spots';

/**
 * What the words behind a number say that it counts: a unit of the pack; nothing, because a small word, a mark or a
 * verb follows (`open`); words that are not known (`unknown`); or a noun of something else (`foreign`).
 */
export type Counted =
  | {
      readonly kind: 'unit';
      readonly units: readonly UnitMeaning[];
      readonly from: number;
      readonly to: number;
      readonly asked?: true;
      /** By a label that says more than the noun: it may be of something else. */
      readonly labelled?: true;
    }
  | { readonly kind: 'open' | 'unknown' | 'foreign' };

export type UnitMeaning = Extract<Meaning, { kind: 'unit' }>;

/** How far the noun may stand behind the number. */
const REACH = 5;
const VERB = { en: /(?:ed|n't)$/, es: /(?:[ai]ron|aban|ian|ad[oa]s?|id[oa]s?|eron|endo|ando)$/ };
const PARTICIPLES = /[ai]d[oa]s$/;
const PLURAL = /(?:[^su]s|[a-z]{3}men)$/;

/** The people are counted even where only their description follows: "68 fugitives", "18 gang members". */
export const isPlural = (word: string) => word.length > 3 && PLURAL.test(word);

const isUnit = ({ meaning }: Cue) => meaning.kind === 'unit';

/** Whether a word looks like a verb that tells of the past, or its participle. */
export const isVerb = (a: Analysis, at: number) => VERB[a.language.id].test(a.tokens[at]?.text ?? '');

/** Before what somebody has done. */
const HAVING = { en: /^(?:have|has|had)$/, es: /^(?:han|ha|habian|habia)$/ };
const FINITE = { en: /ed$/, es: /(?:[ai]ron|aban|ian|eron)$/ };

/** "four agents arrested": no noun, though those arrested may be called so. */
const isPastVerb = (a: Analysis, at: number) => a.language.id === 'en' && isVerb(a, at);

/** How far from a verb a description or the event is looked for. */
const DESCRIBED = 8;
const NEARBY = 3;

/** Whether a word looks like a verb that has a subject, and is none of the small ones. */
function hasSubject(a: Analysis, at: number): boolean {
  const word = a.tokens[at]?.text ?? '';
  const { functionWords, words } = a.language;
  return FINITE[a.language.id].test(word) && !functionWords.has(word) && !words.lasting.has(word);
}

/** Whether nothing behind a verb tells of the event or describes those arrested. */
const isApart = (a: Analysis, at: number): boolean =>
  !hasIn(a.cued.group, at, at + DESCRIBED) && !hasIn(a.cued.event, at, at + NEARBY) && !hasIn(a.cues, at, at + 1);

/** "did not come", "no vinieron": what those counted have not done of their own. */
function isNotDoing(a: Analysis, at: number): boolean {
  const { id, locative, words } = a.language;
  const word = (i: number) => a.tokens[i]?.text ?? '';
  const verb = words.not.has(word(at + 1)) ? at + 2 : at + 1;
  if (id === 'es') return words.not.has(word(at)) && hasSubject(a, at + 1) && isApart(a, at + 1);
  return (
    words.support.has(word(at)) && a.tokens[verb]?.kind === 'word' && !locative.has(word(verb)) && isApart(a, verb)
  );
}

/** Nouns of the event for those whom it befell: "detainees". */
const PERSONS = { en: /ees$/, es: PARTICIPLES };

/** "498 arrests led …", "The 63 detainees wrote", "the arrests of 63 people angered": a deed, or people told of, and no others. */
function isOfEvent(a: Analysis, q: Quantity, counted: Counted): boolean {
  const before = a.tokens[q.from - 1]?.text ?? '';
  if (a.language.of.has(before) && hasIn(a.cued.event, q.from - 2, q.from - 1)) return true;
  if (counted.kind !== 'unit' || !hasIn(a.cued.event, counted.from, counted.to)) return false;
  return a.language.words.theMany.has(before) || !PERSONS[a.language.id].test(a.tokens[counted.from]?.text ?? '');
}

/** "200 people marched", "participaron 200 personas": who does something of its own is hardly counted by the event. */
export function isBusy(a: Analysis, q: Quantity, counted: Counted): boolean {
  if (counted.kind !== 'unit' || isOfEvent(a, q, counted)) return false;
  const has = HAVING[a.language.id].test(a.tokens[counted.to]?.text ?? '') && isVerb(a, counted.to + 1);
  const at = has ? counted.to + 1 : counted.to;
  const before = q.from - 1;
  if (a.language.id === 'es' && hasSubject(a, before) && !hasIn(a.cues, before, before + 1)) return true;
  return ((has || hasSubject(a, at)) && isApart(a, at)) || isNotDoing(a, counted.to);
}

/** "came to the hall"; but "came from ten countries" */
function isDeed({ tokens, language }: Analysis, at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return language.words.deeds.has(tokens[at]?.text ?? '') && (language.to.has(next) || !language.locative.has(next));
}

/** "30 people work there": what those who are counted there do. */
function isAtWork(a: Analysis, at: number): boolean {
  const { functionWords, words } = a.language;
  const verb = a.tokens[at];
  if (verb?.kind !== 'word' || verb.capital || functionWords.has(verb.text)) return false;
  return words.here.has(a.tokens[at + 1]?.text ?? '') && isApart(a, at);
}

/** "the 181 that came by Monday": a clause says what those who were told of have done of their own. */
export function isBusyClause(a: Analysis, { to }: Quantity, counted?: Counted): boolean {
  const linking = counted?.kind === 'unit' ? counted.to : to;
  const verb = linking + 1;
  if (!a.language.words.linking.has(a.tokens[linking]?.text ?? '')) return false;
  return (hasSubject(a, verb) || isDeed(a, verb)) && isApart(a, verb);
}

/** "four people in Portland called": behind the place where those counted are. */
function behindPlace(a: Analysis, at: number): number {
  if (!a.language.locative.has(a.tokens[at]?.text ?? '')) return at;
  const [place] = beginningIn(a.cued.place, at + 1, at + 2);
  return place?.to ?? at;
}

/** "More than 100 marched", "four people in Portland lost": of those in a place, whatever follows the number or the place. */
export function isBusyThere(a: Analysis, q: Quantity, counted: Counted): boolean {
  if (counted.kind !== 'unit' && counted.kind !== 'open') return false;
  if (isOfEvent(a, q, counted)) return false;
  const end = counted.kind === 'unit' ? behindPlace(a, counted.to) : q.to;
  // "“at least 10” had come"
  const verb = end === q.to && a.tokens[end]?.text === '"' && !a.tokens[end]?.spaced ? end + 1 : end;
  const at = HAVING[a.language.id].test(a.tokens[verb]?.text ?? '') ? verb + 1 : verb;
  const next = a.tokens[at + 1];
  return (
    next?.kind === 'word' &&
    (((hasSubject(a, at) || isDeed(a, at)) && isApart(a, at)) || isNotDoing(a, at) || isAtWork(a, at))
  );
}

const beginsUnit = (a: Analysis, at: number) => someIn(a.cues, at, at + 1, isUnit);

const OPEN: Counted = { kind: 'open' };
const UNKNOWN: Counted = { kind: 'unknown' };
const FOREIGN: Counted = { kind: 'foreign' };

/** "498 Mill Street", "498 de la calle Elm": whether a name of a street begins here. */
function isAddress(a: Analysis, at: number): boolean {
  const { of, words } = a.language;
  const word = (i: number) => a.tokens[i]?.text ?? '';
  if (of.has(word(at))) return words.street.has(word(words.the.has(word(at + 1)) ? at + 2 : at + 1));
  for (let i = at; a.tokens[i]?.capital && i < at + REACH; i++)
    if (a.language.words.street.has(a.tokens[i]?.text ?? '')) return true;
  return false;
}

/** Whether a noun of another thing than people, or of the event, stands in the singular before a noun that is not known. */
function isAttribute(a: Analysis, cues: readonly Cue[], units: readonly Cue[], at: number): boolean {
  const next = a.tokens[at + 1];
  if (next?.kind !== 'word' || a.tokens[at]?.text.endsWith('s') || a.language.course.has(next.text)) return false;
  const isEvent = cues.some(({ meaning }) => meaning.kind === 'event') && !isVerb(a, at);
  if (!isEvent && units.every(({ meaning }) => meaning.kind === 'unit' && meaning.quality === 'exact')) return false;
  return isPlural(next.text) && !a.language.functionWords.has(next.text);
}

/** "500 of the agency's officers": a noun of something else behind "of". */
function isOfStrangers(a: Analysis, from: number): boolean {
  for (let at = from; at < from + REACH; at++) {
    const token = a.tokens[at];
    if (!token || (token.kind !== 'word' && token.text !== "'s") || a.language.them.has(token.text)) return false;
    // "de los nuestros"
    if (a.language.them.has(`${a.tokens[at - 1]?.text} ${token.text}`)) return false;
    if (someIn(a.cues, at, at + 1, ({ meaning }) => meaning.kind !== 'hallmark')) return false;
    if (token.capital || VERB[a.language.id].test(token.text)) return false;
    if (!a.language.functionWords.has(token.text) && isPlural(token.text)) return true;
  }
  return false;
}

/** How far behind "others were" the group begins that they are of, in tokens. */
const GROUP = 6;

export function countedBy(a: Analysis, quantity: Quantity): Counted {
  const { tokens, language } = a;
  let at = quantity.to;
  let strange = false;
  // "Fueron 498 los detenidos": the noun stands behind its article.
  if (language.words.inverted.has(tokens[at]?.text ?? '') && beginsUnit(a, at + 1)) at++;
  // "33 of her clients"
  const { of, words } = language;
  const isOwned = of.has(tokens[at]?.text ?? '') && words.owned.has(tokens[at + 1]?.text ?? '');
  // "54 of your 63"
  if (isOwned && !hasIn(a.quantities, at + 2, at + 3)) return FOREIGN;
  if (of.has(tokens[at]?.text ?? '') && isOfStrangers(a, at + 1)) return FOREIGN;
  const compound = tokens[at]?.text === '-' && !tokens[at]?.spaced;
  if (compound) at++;
  for (let k = 0; k < REACH; k++, at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') {
      // Quotes close around the number; a bracket or a comma ends its phrase.
      if (token?.text === '"' && k === 0 && !token.spaced) continue;
      // The line of the number goes on with the one that says what it is.
      if (token?.kind === 'break' && k === 0 && (lastUpTo(a.sentences, at)?.to ?? 0) > at + 1) continue;
      return strange ? UNKNOWN : OPEN;
    }
    if (k === 0 && language.others.has(token.text)) {
      // "the 181 others", "los 181 restantes"
      if (words.theMany.has(tokens[quantity.from - 1]?.text ?? '')) continue;
      // "arrested 66 others in …"
      const isTold = lastEnding(a.cued.event, quantity.from)?.to === quantity.from;
      // "and 18 others were members of gangs"
      const isDescribed = words.be.has(tokens[at + 1]?.text ?? '') && hasIn(a.cued.group, at + 1, at + 1 + GROUP);
      return isDescribed || (isTold && language.locative.has(tokens[at + 1]?.text ?? '')) ? OPEN : FOREIGN;
    }
    // "28 more cameras"
    if (k === 0 && words.more.has(token.text)) continue;
    const cues = beginningIn(a.cues, at, at + 1);
    if (cues.length > 0) {
      const units = cues.filter(isUnit);
      // "63 community members": the last noun of a compound is what is counted.
      if (language.id === 'en' && units.length > 0 && units.every((cue) => cue.to === at + 1) && beginsUnit(a, at + 1))
        continue;
      // "42 county sheriffs": a noun that only describes the next.
      if (units.length > 0 && quantity.said.value > 1 && !compound && isAttribute(a, cues, units, at)) return FOREIGN;
      if (units.length > 0) return unitOf(units, at);
      if (cues.some(({ meaning }) => meaning.kind === 'group' || meaning.kind === 'event')) return OPEN;
      const name = cues.find((cue) => isName(cue));
      if (name && k < 2) {
        at = name.to - 1;
        continue;
      }
    }
    // "The total of 498 stands."
    if (k === 0 && words.amounting.has(token.text) && isTotal(a, quantity)) return OPEN;
    if (k === 0 && isAddress(a, at)) return FOREIGN;
    if (language.functionWords.has(token.text)) return !strange ? OPEN : compound ? FOREIGN : UNKNOWN;
    // "5 heridos": right behind its number, a participle in the plural is a noun.
    if (k === 0 && language.id === 'es' && PARTICIPLES.test(token.text))
      // "de los 28 anunciados, cinco …", "18 vinculadas con pandillas"
      return hasIn(a.cued.group, at + 1, at + REACH) ||
        (tokens[at + 1]?.text === ',' && announcementsIn(language).longestAt(tokens, at))
        ? OPEN
        : FOREIGN;
    const verb = VERB[language.id].test(token.text);
    if (!strange && verb && !compound) return OPEN;
    // A name behind a number is an address or a title, outside of headlines.
    if (k === 0 && token.capital && !token.text.includes('.') && a.block.kind !== 'heading' && !compound)
      return FOREIGN;
    strange = true;
    // An adjective in -s, or a plural before the noun that counts: look one word further.
    if (isPlural(token.text) && !verb && (!beginsUnit(a, at + 1) || isPastVerb(a, at + 1))) return FOREIGN;
  }
  return compound ? FOREIGN : UNKNOWN;
}

/** "the total of 498", "the number 498" */
export const isTotal = ({ tokens, language: { of, tally } }: Analysis, { from }: Quantity): boolean =>
  tally.has(tokens[of.has(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1]?.text ?? '');

/** "63 Denver arrests", "50 ICE arrests", "498 Safe City arrests" */
const isName = ({ from, to, meaning }: Cue) =>
  meaning.kind === 'place' || meaning.kind === 'name' || (meaning.kind === 'hallmark' && to === from + 1);

const unitOf = (cues: readonly Cue[], from: number): Counted => ({
  kind: 'unit',
  units: cues.map((cue) => cue.meaning).filter((meaning) => meaning.kind === 'unit'),
  from,
  to: Math.max(...cues.map((cue) => cue.to)),
});
