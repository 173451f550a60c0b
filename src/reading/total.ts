import type { Pack } from '../facts/schema';
import type { Candidate } from './candidate';
import { isOfThem, isOfThose, isPartOf, type Sentence, wordsOf } from './context';
import { type Counted, countedBy, isBusyClause, isPlural } from './counted';
import { beginningIn, everyWord, hasIn, lastEnding, someIn } from './cues';
import type { Cue } from './lexicon';
import { factFor } from './pack-index';
import type { Quantity } from './quantities';
import type { PlaceLink } from './ties';

const CLOSE = 0.15;

/** Outside of these parts of the total a number speaks of something else, or may. */
const OTHER = { low: 0.6, high: 1.7 };
const SURE = { low: 0.8, high: 1.25 };
const UNSURE = 2.3;
/** More times the total is hardly a wrong figure of it. */
const BEYOND = 3.5;
/** A figure that the text itself calls wrong, with the total in its place. */
const REFUTED = 2.5;

/** Less than this part of the total is no rounding of it. */
const ALL = 0.9;

/** Counts this large hardly stand on a page about the topic by chance. */
const TELLING = 100;

const MONEY = /^[$€£]$/;

const KNOWN = new Set(['unit', 'event', 'name', 'hallmark', 'whole', 'kind', 'group']);

/** Whether a noun in the plural stands at a token that is none of the people's or the event's. */
const isStrangeNoun = ({ a, from }: Sentence, i: number, q: Quantity, unit: string): boolean =>
  isPlural(a.tokens[i]?.text ?? '') &&
  // "Posts: 498"
  (!a.tokens[i]?.capital || i === q.from - 2 || (i === from && a.block.kind !== 'paragraph')) &&
  !a.language.functionWords.has(a.tokens[i]?.text ?? '') &&
  !someIn(a.cues, i, i + 1, ({ meaning }) => KNOWN.has(meaning.kind) && !('id' in meaning && meaning.id !== unit));

/** No label of a number, and no noun before another number of the same things, is further off, in tokens. */
const LABEL = 12;
const SAME = 12;

/** "Sea lions in the basin: 498", "300 places, by one count 498": another noun tells what a bare number counts. */
function isOfOthers(s: Sentence, q: Quantity, unit: string): boolean {
  const { tokens, language } = s.a;
  const isLabelled = /^[:–|]$/.test(tokens[q.from - 1]?.text ?? '');
  // "ends with a number: 498", "ICE goes where …: 498 off the street"
  if (isLabelled && !language.tally.has(tokens[q.from - 2]?.text ?? '') && !hasIn(s.a.cued.hallmark, s.from, q.from))
    for (let i = Math.max(s.from, q.from - LABEL); i < q.from - 1; i++) if (isStrangeNoun(s, i, q, unit)) return true;
  const isAlike = ({ said: { value } }: Quantity) => Math.max(value, q.said.value) <= 2 * Math.min(value, q.said.value);
  const before = s.quantities.find((other) => other.to <= q.from && q.from - other.to <= SAME && isAlike(other));
  if (!before || hasIn(s.a.cued.event, before.to, q.from)) return false;
  const counted = countedBy(s.a, before);
  return counted.kind === 'foreign' || (counted.kind === 'unit' && !counted.units.some(({ id }) => id === unit));
}

const DOING = { en: /ing$/, es: /[aei]ndo$/ };

/** "498 people reading": what they do is not what was done to them. */
const isDoing = ({ a }: Sentence, counted: Counted): boolean =>
  counted.kind === 'unit' &&
  DOING[a.language.id].test(a.tokens[counted.to]?.text ?? '') &&
  !a.language.functionWords.has(a.tokens[counted.to]?.text ?? '');

/** "$33,107 from 498 members" */
const isBesideMoney = ({ a, from, to }: Sentence): boolean => !everyWord(a, from, to, (word) => !MONEY.test(word));

/** "498 of 1,000 gifts" */
function isPartOfOthers(s: Sentence, q: Quantity): boolean {
  const whole = s.quantities[s.quantities.indexOf(q) + 1];
  return isPartOf(s, q, whole) && countedBy(s.a, whole as Quantity).kind === 'foreign';
}

/** "The jail held 498": who is where is not who was arrested. */
function isHeld({ a: { tokens, language } }: Sentence, { from }: Quantity): boolean {
  const isJail = (i: number) => language.words.jail.has(tokens[i]?.text ?? '');
  return isJail(from - 2) || (isJail(from - 3) && tokens[from - 2]?.kind === 'word');
}

/** Between a preposition and a name, "the operation “" is no longer, in tokens; nor is a subject between a name and its verb. */
const LEAD = 4;

/** "arrested 700 people in Safe City", "In Safe City agents arrested 700": told of all of the event, by its name. */
function isOfName(s: Sentence, q: Quantity, counted: Counted): boolean {
  const { cued, language, tokens } = s.a;
  const { be, during, linking, object, the } = language.words;
  const word = (i: number) => tokens[i]?.text ?? '';
  const isIn = (i: number) => language.locative.has(word(i)) && during.has(word(i)) && !language.of.has(word(i));
  const isLead = (i: number) => word(i) === '"' || the.has(word(i)) || hasIn(cued.kind, i, i + 1);
  const isStart = (i: number) => i <= s.from || linking.has(word(i - 1)) || linking.has(word(i)) || word(i - 1) === ',';
  const behind = ({ to }: Cue) => (word(to) === '"' ? to + 1 : to);
  const quoted = word(q.from - 1) === '"' ? q.from - 1 : q.from;
  const start = object.has(word(quoted - 1)) ? quoted - 1 : quoted;
  const noun = counted.kind === 'unit' ? counted.to : q.to;
  const verb = lastEnding(cued.event, start);
  const isObject = verb?.to === start && !language.to.has(word(verb.from - 1));
  const passive = be.has(word(noun)) ? beginningIn(cued.event, noun + 1, noun + 2)[0] : undefined;
  if (!isObject && !passive) return false;
  let at = passive?.to ?? noun;
  at = beginningIn(cued.whole, at, at + 1)[0]?.to ?? at;
  if (isIn(at)) {
    const most = ++at + LEAD;
    while (at < most && isLead(at) && !hasIn(cued.name, at, at + 1)) at++;
    const name = beginningIn(cued.name, at, at + 1)[0];
    if (!name) return false;
    // "… in Safe City week"; "… in Safe City and other raids"
    const next = behind(name);
    const isNoun = tokens[next]?.kind === 'word' && !language.functionWords.has(word(next));
    if (word(next) === "'s" || (isNoun && !hasIn(cued.kind, next, next + 1))) return false;
    return (
      !language.and.has(word(next)) || !(language.others.has(word(next + 1)) || hasIn(cued.kind, next, next + LEAD))
    );
  }
  const name = lastEnding(cued.name, start);
  if (!isObject || !name || name.from < s.from || verb.from - name.to > LEAD) return false;
  let lead = name.from;
  while (lead > name.from - LEAD && isLead(lead - 1)) lead--;
  if (!isIn(lead - 1)) return verb.from === name.to && isStart(lead);
  // "In Safe City agents arrested …", "In Safe City, the agency arrested …"
  const next = behind(name);
  const isSubject = language.words.office.has(word(next)) || hasIn(cued.hallmark, next, next + 1);
  return isStart(lead - 1) && (verb.from === next || isSubject || word(next) === ',');
}

/** Everyone, where a quantity may count them: a number far from the total speaks of something else. */
export function totalCandidate(
  s: Sentence,
  pack: Pack,
  q: Quantity,
  counted: Counted,
  described: number,
  place: PlaceLink | undefined,
  isBase: boolean,
): Candidate | undefined {
  const fact = factFor(pack, undefined, undefined);
  if (!fact || isHeld(s, q)) return undefined;
  const total = fact.value as number;
  const ratio = q.said.value / total;
  const vague = q.said.hedge === 'vague';
  // Half or twice the total is some other number.
  const people = counted.kind === 'unit';
  const event = s.has('event');
  // "Agents arrested … in the operation"
  const course = s.a.cued.kind.some(({ from }) => s.a.language.words.the.has(s.a.tokens[from - 1]?.text ?? ''));
  const named = course || s.a.cued.hallmark.length > 0 || s.a.cued.name.length > 0 || s.has('subject');
  // "They arrested 1,000 people." "False. It was …"
  const refuted = s.ground.refuted.has(total) && place === undefined && described < 2 && (event || (people && named));
  // No part of them, nor all, is that many.
  const beyond = ratio > 1 && ratio <= BEYOND && !place && described < 2 && !vague && isOfName(s, q, counted);
  if (!vague && !refuted && !beyond && (ratio < OTHER.low || ratio > OTHER.high)) return undefined;
  if (isPartOfOthers(s, q) || (!event && (isDoing(s, counted) || isBusyClause(s.a, q, counted) || isBesideMoney(s))))
    return undefined;
  const exact = q.said.value === total;
  // "At least 400 of them"
  if (ratio < ALL && (isOfThem(s, q) || isOfThose(s, q))) return undefined;
  const hedged = q.said.hedge !== 'none' && q.said.hedge !== 'rounded' && !vague;
  const near = ratio >= SURE.low && ratio <= SURE.high;
  const telling =
    q.said.value >= TELLING && (exact || (counted.kind === 'open' && ((hedged && near) || s.has('whole'))));
  if (!people && !event && isOfOthers(s, q, fact.unit)) return undefined;
  let strength = people ? (event || named ? 2 : 1.3) : event ? 1.8 : telling ? 1.3 : 0;
  if (counted.kind === 'unknown' && !exact) strength -= 0.7;
  if (event && named) strength += 0.5;
  if (s.has('whole')) strength += 0.4;
  if (people && !event && s.has('hallmark')) strength += 0.4;
  // Nearly the total is more likely meant for it than for anything else.
  if (event && people && Math.abs(ratio - 1) <= CLOSE) strength += 0.5;
  if (isBase) strength += 0.5;
  // A page's own headline gives the total where it gives no place.
  if (event && s.a.block.level === 1) strength += 0.6;
  if (described >= 3) strength -= 1.5;
  else if (described >= 2) strength -= 0.8;
  // Farther from the total, it may be the count of something else: never sure enough to contradict.
  if (!vague && !beyond && (ratio < SURE.low || ratio > SURE.high)) strength = Math.min(strength, UNSURE);
  if (refuted || beyond) strength = Math.max(strength, REFUTED);
  // "Boston's few hardly count in a national total of …"
  const whole = exact && lastEnding(s.a.cued.whole, q.from);
  const set = whole && whole.from >= s.from && everyWord(s.a, whole.to, q.from, (word) => s.a.language.of.has(word));
  if (place && !set) strength -= place.strength >= 2.5 ? 1.6 : 0.6;
  return { fact, strength, because: [wordsOf(s, q)] };
}
