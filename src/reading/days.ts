import type { Fact, Pack } from '../facts/schema';
import { type Link, linked, type Words } from './candidate';
import type { Sentence } from './context';
import { isPlural } from './counted';
import { beginningIn, hasIn, lastEnding } from './cues';
import type { DateWords } from './dates';
import { perLanguage } from './languages/per-language';
import { tells } from './outline';
import { phrases } from './phrases';

const MS_PER_DAY = 86_400_000;
/** How far the verb may stand from its day. */
const REACH = 4;
/** "announced on Thursday that": the verb of telling may stand further off. */
const TELLING_REACH = 5;

type Role = 'start' | 'end' | 'announced';

const bookOf = perLanguage((language) =>
  phrases<Role>([
    ['start', language.begin],
    ['end', language.finish],
    ['announced', language.announce],
  ]),
);

const dayNumber = (iso: string) => Date.parse(iso) / MS_PER_DAY;

/** Whether a day that is named in words can be the given one. */
function agrees(words: DateWords, iso: string): boolean {
  const date = new Date(iso);
  return (
    (words.weekday ?? date.getUTCDay()) === date.getUTCDay() &&
    (words.day ?? date.getUTCDate()) === date.getUTCDate() &&
    (words.month ?? date.getUTCMonth() + 1) === date.getUTCMonth() + 1 &&
    (words.year ?? date.getUTCFullYear()) === date.getUTCFullYear()
  );
}

/** The day that words name in the topic's own time: the weekday after the start, the day of the month in its year. */
function resolve(words: DateWords, start: string): number {
  const first = new Date(start);
  if (words.day !== undefined) {
    const month = (words.month ?? first.getUTCMonth() + 1) - 1;
    return Date.UTC(words.year ?? first.getUTCFullYear(), month, words.day) / MS_PER_DAY;
  }
  return dayNumber(start) + (((words.weekday ?? 0) - first.getUTCDay() + 7) % 7);
}

const isCourse = (s: Sentence) =>
  s.a.language.words.pronoun.has(s.a.tokens[s.from]?.text ?? '') ||
  s.a.tokens.slice(s.from, s.to).some((token) => s.a.language.course.has(token.text)) ||
  beginningIn(s.a.cues, s.from, s.to).some(
    (cue) => cue.to <= s.to && (cue.meaning.kind === 'name' || cue.meaning.kind === 'kind'),
  );

/** "The raids in Texas began …", "In Denver …": told of one place, where they need not have begun on the first day. */
export function isLocal(s: Sentence): boolean {
  const { tokens, language } = s.a;
  const isLocative = (i: number) => language.locative.has(tokens[i]?.text ?? '');
  const isPlace = (i: number) => s.places.some(({ from }) => from === i);
  // "began the operation on Saturday"
  const isKnown = (i: number) => hasIn(s.a.cues, i, i + 1) || hasIn(s.a.dates, i, i + 1);
  const isName = (i: number) => tokens[i]?.capital === true && (isPlace(i) || !isKnown(i));
  if (s.places.length === 1 && isLocative(s.from) && isPlace(s.from + 1)) return true;
  for (let i = s.from; i + 2 < s.to; i++)
    if (language.course.has(tokens[i]?.text ?? '') && isLocative(i + 1)) if (isName(i + 2)) return s.places.length < 2;
  return false;
}

/** Whether a day is given with the month of another. */
const isNear = ({ month }: DateWords, iso: string) => month === new Date(iso).getUTCMonth() + 1;

/** Links the days of a sentence to the start, the end and the announcement, where a verb says which. */
export function linkDays(s: Sentence, pack: Pack): Link[] {
  if (s.ground.level === 0 || s.a.dates.length === 0) return [];
  const { tokens, language } = s.a;
  const dates = beginningIn(s.a.dates, s.from, s.to).filter(
    (date) => date.to <= s.to && (date.day ?? date.weekday) !== undefined,
  );
  if (dates.length === 0) return [];
  const links: Link[] = [];
  const course = isCourse(s);
  const theCourse = beginningIn(s.a.cued.kind, s.from + 1, s.to).some(
    (cue) => cue.to <= s.to && language.words.the.has(tokens[cue.from - 1]?.text ?? ''),
  );
  const agency = beginningIn(s.a.cues, s.from, s.to).some(
    ({ meaning, to }) =>
      to <= s.to &&
      (meaning.kind === 'hallmark' || meaning.kind === 'name' || (meaning.kind === 'subject' && meaning.cased)),
  );
  const facts = { start: find(pack, 'start'), end: find(pack, 'end'), announced: find(pack, 'announced') };
  const link = (words: DateWords, role: Role, because: Words[], range = false) => {
    const fact = facts[role];
    const match = agrees(words, fact.value as string);
    // Only a wrong day that belongs to the operation's own time is a wrong figure.
    const told = s.ground.told || theCourse || (s.ground.toldHere && isNear(words, fact.value as string));
    const sure = role !== 'announced' && s.ground.level === 2 && told && (course || range);
    const [verb] = because;
    if (!match && (!sure || isLocal(s) || (verb && isOthersDoing(s, verb, words)))) return;
    const day = resolve(words, facts.start.value as string);
    const said = { scale: 'day', value: day, low: day, high: day, hedge: 'none' } as const;
    const core = { from: words.from, to: words.to };
    const quantity = { ...core, core, said, worded: true, step: 1 };
    const canonical = dayNumber(fact.value as string);
    links.push(linked({ quantity, fact, said, canonical, verdict: match ? 'match' : 'differs', strength: 3, because }));
  };
  for (const [i, date] of dates.entries()) {
    const next = dates[i + 1];
    const gap = next ? tokens.slice(date.to, next.from).map((token) => token.text) : [];
    const words: Words[] = [{ block: s.index, from: date.from, to: date.to }];
    const parted = gap.filter((word) => word !== ',' && !language.words.article.has(word));
    const opener = language.words.article.has(tokens[date.from - 1]?.text ?? '') ? date.from - 2 : date.from - 1;
    const named = (date.month ?? next?.month) !== undefined && s.a.cues.some(({ meaning }) => meaning.kind === 'name');
    if (
      next &&
      parted.length === 1 &&
      ([...language.to, 'through', 'al', 'hasta', 'until'].includes(parted[0] as string) ||
        language.between[tokens[opener]?.text ?? ''] === parted[0])
    ) {
      const both = agrees(date, facts.start.value as string) && agrees(next, facts.end.value as string);
      if ((both && (course || tells(s.a, s.from, s.to))) || (named && !isOfOther(s, opener))) {
        link(date, 'start', words, named);
        link(next, 'end', words, named);
      }
      continue;
    }
    const prior = dates[i - 1];
    if (prior && date.from - prior.to === 1 && links.length > 0) continue;
    const role = roleOf(s, date);
    if (role && (role.role === 'announced' ? agency && !isOthersTelling(s, role.from) : course || s.ground.told))
      link(date, role.role, [{ block: s.index, from: role.from, to: role.to }]);
  }
  return links;
}

/** "The union began its campaign on Monday": what somebody began who is not the topic's agency, nor "they". */
function isOthersDoing({ a, from }: Sentence, verb: Words, date: DateWords): boolean {
  const { course, words } = a.language;
  if (!a.tokens.slice(verb.to, date.from).some(({ text }) => course.has(text))) return false;
  if (words.pronoun.has(a.tokens[from]?.text ?? '')) return false;
  return !hasIn(a.cued.hallmark, from, verb.from) && !hasIn(a.cued.name, from, verb.from);
}

/** "the offices' statements of Sept. 28 to 30": the days of something else. In Spanish a verb may stand there too. */
function isOfOther({ a, from }: Sentence, of: number): boolean {
  const { course, of: prepositions, id, words } = a.language;
  const noun = a.tokens[of - 1];
  if (of <= from || noun?.kind !== 'word' || !prepositions.has(a.tokens[of]?.text ?? '')) return false;
  if (course.has(noun.text) || words.period.has(noun.text) || lastEnding(a.cues, of)?.to === of) return false;
  return id === 'en' || isPlural(noun.text);
}

/** "The chief of police told the council on Thursday" */
function isOthersTelling({ a, from }: Sentence, verb: number): boolean {
  const teller = lastEnding(a.cued['other-agency'], verb);
  return teller !== undefined && teller.from >= from && !hasIn(a.cued.hallmark, teller.from, verb);
}

function find(pack: Pack, role: Role): Fact {
  return pack.facts.find((fact) => fact.id === pack.roles[role]) as Fact;
}

/** The closest verb of beginning, ending or announcing that governs a day. */
export function roleOf(s: Sentence, date: DateWords): { role: Role; from: number; to: number } | undefined {
  const book = bookOf(s.a.language);
  for (let i = date.from - 1; i >= Math.max(s.from, date.from - REACH - 4); i--) {
    const found = book.longestAt(s.a.tokens, i);
    if (!found) continue;
    const gap = s.a.tokens.slice(found.to, date.from).map((token) => token.text);
    const reach = found.value === 'announced' ? TELLING_REACH : REACH;
    if (gap.length <= reach && !gap.some((word) => /^[;.,]$/.test(word) && found.value !== 'announced'))
      return { role: found.value, from: found.from, to: found.to };
  }
  for (let i = date.to; i < Math.min(s.to, date.to + TELLING_REACH); i++) {
    const found = book.longestAt(s.a.tokens, i);
    if (found?.value === 'announced') return { role: 'announced', from: found.from, to: found.to };
  }
  return undefined;
}
