import type { Pack } from '../facts/schema';
import { isAnswer } from './answers';
import { type Link, linked } from './candidate';
import type { Sentence } from './context';
import type { Counted, UnitMeaning } from './counted';
import { beginningIn, everyWord, hasIn, someIn } from './cues';
import { isLocal } from './days';
import type { Quantity } from './quantities';
import { isAim, isObject, isReach, isReachOfOther } from './reach';
import { isSubjectOfOther, isTimeOfOther } from './subjects';
import { judgeCount } from './verdict';

const has = (s: Sentence, ...kinds: string[]) =>
  beginningIn(s.a.cues, s.from, s.to).some((cue) => kinds.includes(cue.meaning.kind) && cue.to <= s.to);
const hasCourse = (s: Sentence, from = s.from, to = s.to) =>
  s.a.tokens.slice(from, to).some((token) => s.a.language.course.has(token.text));

/** Numbers from here on hardly stand beside the wrong noun by chance. */
const RARE = 20;

/** How far a wrong number may be from the true one and still be meant for it. */
const WINDOW = 2;

/** Links a quantity that counts something other than people: countries, days, jurisdictions. */
export function linkUnit(
  s: Sentence,
  pack: Pack,
  q: Quantity,
  counted: Counted,
  links: readonly Link[],
): Link | undefined {
  if (counted.kind !== 'unit' || q.said.scale !== 'count' || s.ground.level === 0) return undefined;
  // "two more days": they come on top of others.
  if (s.a.language.words.more.has(s.a.tokens[q.to]?.text ?? '')) return undefined;
  // "more than one ordinary day": one with a hedge is no figure.
  if (q.said.value === 1 && q.said.hedge !== 'none') return undefined;
  for (const unit of counted.units) {
    const fact = pack.facts.find((f) => f.unit === unit.id && !f.place && !f.group && f.kind === 'count');
    if (!fact) continue;
    // "over four days" tells how long, not that it was longer.
    const over = fact.id === pack.roles.days && q.from === q.core.from - 1 && q.said.hedge === 'over';
    const quantity = over
      ? { ...q, from: q.core.from, said: { ...q.said, high: q.said.value, hedge: 'none' as const } }
      : q;
    const judgement = judgeCount(quantity.said, fact);
    const fits = judgement.verdict === 'match' || judgement.verdict === 'consistent';
    const canonical = fact.value as number;
    const because = [{ block: s.index, from: counted.from, to: counted.to }];
    const link = linked({ quantity, fact, said: quantity.said, canonical, strength: 3, because, ...judgement });
    // "They came from 42 countries."
    const they = s.ground.toldHere && s.a.language.words.pronoun.has(s.a.tokens[s.from]?.text ?? '');
    const topical = they || has(s, 'event', 'name', 'hallmark') || hasCourse(s);
    const refuted = s.ground.refuted.has(canonical);
    const close = refuted || (q.said.value * WINDOW >= canonical && q.said.value <= canonical * WINDOW);
    const sure = s.ground.level === 2 && close && q.said.hedge !== 'vague';
    // "How many days did it take? Four."
    if (counted.asked && unit.quality === 'exact') return fits || (sure && !counted.labelled) ? link : undefined;
    if (fact.id === pack.roles.days) {
      if (isTimeOfOther(s, q, counted.to)) return undefined;
    } else if ((unit.quality !== 'exact' || q.from > s.from) && isSubjectOfOther(s, q, counted.to)) return undefined;
    if (unit.quality !== 'exact' && !isMixed(s, unit, counted.to)) {
      // A wrong number of the wrong thing, where the event's own reach is told: "498 arrests in twelve states".
      if (!fits && sure && counted.units.length === 1 && isReach(s, q, links))
        return linked({ ...link, verdict: 'differs' });
      // The right number of the wrong thing: only the exact number shows that the record's figure is meant.
      if (
        !fits ||
        !(
          topical ||
          (s.ground.told && unit.quality === 'loose') ||
          (s.ground.level === 2 &&
            canonical >= RARE &&
            !(isOfOther(s, q, counted.to) || isAim(s, q) || isReachOfOther(s, q)))
        ) ||
        q.said.hedge === 'vague' ||
        Math.abs(q.said.value / canonical - 1) > 0.15
      )
        continue;
      const note = fact.notes[0]?.id;
      return linked({ ...link, verdict: unit.quality === 'mistaken' ? 'differs' : 'consistent', note });
    }
    if (refuted && sure) return link;
    if (
      fact.id === pack.roles.days
        ? isDuration(
            s,
            quantity,
            counted.to,
            fits,
            sure,
            links.some(({ fact }) => !fact.place && !fact.group),
          )
        : fits || fact.id !== pack.roles.places
          ? isCounted(s, quantity, fits, sure, topical, pack.facts.find((f) => f.id === pack.roles.total)?.unit)
          : sure && isReach(s, q, links)
    )
      return link;
  }
  return undefined;
}

/** "The consulate in Philadelphia, which covers 42 counties", "42 counties without power": what others have of their own. */
const isOfOther = (s: Sentence, q: Quantity, end: number) =>
  hasIn(s.a.cued.place, s.from, q.from) ||
  s.a.language.words.without.has(s.a.tokens[end]?.text ?? '') ||
  [s.a.language.words.loosely, s.a.language.words.carrying].some((words) =>
    words.has(s.a.tokens[q.from - 1]?.text ?? ''),
  );

/** "ten cities and counties": of several kinds that are named, each may be a loose word for what is counted. */
function isMixed(s: Sentence, { id }: UnitMeaning, end: number): boolean {
  const { tokens, language } = s.a;
  const { join } = language.words;
  const mark = tokens[end]?.text ?? '';
  if (mark !== ',' && !join.has(mark)) return false;
  return someIn(s.a.cued.unit, end + 1, end + 2, ({ meaning }) => meaning.kind === 'unit' && meaning.id === id);
}

/** Whether what stands before a colon is no more than "Duration of the operation". */
function isLabel({ a, from }: Sentence, colon: number): boolean {
  const { course, functionWords, words } = a.language;
  return (
    words.lasting.has(a.tokens[from]?.text ?? '') &&
    everyWord(a, from + 1, colon, (word) => functionWords.has(word) || course.has(word))
  );
}

function isDuration(s: Sentence, q: Quantity, end: number, fits: boolean, sure: boolean, counted: boolean): boolean {
  const { tokens } = s.a;
  const { apart, be, rate, period, lasting, during, pronoun, stretch, without } = s.a.language.words;
  const compound = tokens[q.to]?.text === '-';
  const after = tokens[end]?.text ?? '';
  if (stretch.has(tokens[q.from - 1]?.text ?? '') || stretch.has(tokens[q.to]?.text ?? '')) return false;
  // "four days without pay"
  if (without.has(after) && !during.has(tokens[q.from - 1]?.text ?? '')) return false;
  if (apart.has(after) || (rate.has(after) && period.has(tokens[end + 1]?.text ?? ''))) return false;
  if (isAnothers(s, q, compound)) return false;
  // A tile with nothing but "4 days".
  if (fits && s.from === 0 && end === tokens.length && q.from === 0) return s.ground.level === 2;
  const lasts = tokens.slice(s.from, s.to).some((token) => lasting.has(token.text));
  // "Duration: 4 days"
  const isLabelled = tokens[q.from - 1]?.text === ':' && isLabel(s, q.from - 1);
  if (isLabelled) return fits || (sure && s.ground.told);
  // "How long did it last? Four days."
  if (s.asked && !s.asked.place && !s.asked.group && isAnswer(s, q)) return fits || (sure && s.asked.told);
  const dated = s.a.dates.filter((date) => date.from >= s.from && date.to <= s.to).length > 1;
  const telling =
    counted ||
    (s.a.block.kind === 'heading' && s.ground.level === 2) ||
    has(s, 'event', 'name', 'hallmark') ||
    hasCourse(s) ||
    lasts ||
    dated;
  const before = tokens[q.from - 1]?.text ?? '';
  const isTold = be.has(before) || lasting.has(before);
  // "For four days, teams fanned out …"
  const isLeading = q.from === s.from + 1 && during.has(tokens[s.from]?.text ?? '') && after === ',';
  if (fits && !telling) return s.ground.told && (compound || q.from === s.from || isLeading || s.to - s.from <= 6);
  if (fits)
    return (
      compound ||
      during.has(tokens[q.from - 1]?.text ?? '') ||
      hasCourse(s) ||
      has(s, 'event') ||
      // "four days of Safe City"
      (s.a.language.of.has(after) && hasIn(s.a.cued.name, end + 1, end + 3)) ||
      s.to - s.from <= 6 ||
      // "September 24 to 27 (4 days)"
      (dated && tokens[q.from - 1]?.text === '(') ||
      // "Four days, Sunday to Wednesday.", "It was four days, Sunday to Wednesday", "And four days, …"
      (after === ',' && (q.from === s.from || (dated && (isTold || s.to - s.from <= SHORT))))
    );
  if (isLocal(s) || isForAnother(s, end)) return false;
  const lasted = s.a.language.lasting.includes(tokens[q.from - 1]?.text ?? '');
  // "It took them six days", "Duró seis días"
  const opening = tokens[tokens[s.from + 1]?.text === ':' ? s.from + 2 : s.from]?.text ?? '';
  const isIt = pronoun.has(opening) || (s.a.language.id === 'es' && lasting.has(opening));
  // "It was five days of raids"
  const [kind] = s.a.language.of.has(after) ? beginningIn(s.a.cued.kind, end + 1, end + 2) : [];
  const isClosed = kind && (tokens[kind.to]?.kind !== 'word' || hasIn(s.a.quantities, kind.to + 1, kind.to + 2));
  const isAll = be.has(before) && q.from - s.from <= 2 && isClosed;
  const it = q.from - s.from <= 4 && s.ground.toldHere && ((isIt && lasts) || isAll);
  return (
    sure &&
    ((compound && hasCourse(s, end, end + 4)) ||
      (lasted && (hasCourse(s) || has(s, 'name'))) ||
      it ||
      (counted && during.has(tokens[q.from - 1]?.text ?? '')))
  );
}

/** A sentence that says only how long it was, and from when to when, is no longer, in tokens. */
const SHORT = 10;

/** How far before a time who spent it stands, in tokens. */
const SPENDER = 5;

/** "She spent four days in detention", "in a trial of four days": no days of the event. */
function isAnothers(s: Sentence, q: Quantity, compound: boolean): boolean {
  const { tokens, language } = s.a;
  const { during, individual, rate } = language.words;
  const word = (i: number) => tokens[i]?.text ?? '';
  if (compound) return false;
  for (let i = q.from - 1; i >= Math.max(s.from, q.from - SPENDER); i--) {
    if (individual.has(word(i))) return true;
    if (word(i) === ',' || language.course.has(word(i))) break;
  }
  const noun = q.from - 2;
  if (!language.of.has(word(q.from - 1)) || !rate.has(word(noun - 1))) return false;
  return !language.course.has(word(noun)) && !during.has(word(noun)) && !hasIn(s.a.cues, noun, noun + 1);
}

/** "It took three days to correct the figure": the time that something else took. */
function isForAnother(s: Sentence, end: number): boolean {
  const { tokens, language } = s.a;
  if (!language.words.purpose.has(tokens[end]?.text ?? '')) return false;
  return !hasIn(s.a.cued.event, end + 1, s.to);
}

function isCounted(
  s: Sentence,
  q: Quantity,
  fits: boolean,
  sure: boolean,
  topical: boolean,
  people: string | undefined,
): boolean {
  if (fits) return topical || !(isObject(s, q) || isAim(s, q));
  return (
    sure &&
    (topical ||
      (s.ground.told &&
        s.a.cues.some(
          (cue) => cue.meaning.kind === 'unit' && cue.meaning.id === people && cue.from >= s.from && cue.to <= s.to,
        )))
  );
}
