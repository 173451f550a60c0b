import type { Pack } from '../facts/schema';
import type { Link } from './candidate';
import type { Sentence } from './context';
import type { Counted } from './counted';
import { beginningIn } from './cues';
import type { Quantity } from './quantities';
import { judgeCount } from './verdict';

const has = (s: Sentence, ...kinds: string[]) =>
  beginningIn(s.a.cues, s.from, s.to).some((cue) => kinds.includes(cue.meaning.kind) && cue.to <= s.to);
const hasCourse = (s: Sentence, from = s.from, to = s.to) =>
  s.a.tokens.slice(from, to).some((token) => s.a.language.course.includes(token.text));

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
    const link: Link = { quantity, fact, said: quantity.said, canonical, strength: 3, because, ...judgement };
    const topical = has(s, 'event', 'name', 'hallmark') || hasCourse(s);
    if (unit.quality !== 'exact') {
      // The right number of the wrong thing: only the exact number shows that the record's figure is meant.
      if (
        !fits ||
        !(topical || s.ground.told || (s.ground.level === 2 && canonical >= RARE)) ||
        q.said.hedge === 'vague' ||
        Math.abs(q.said.value / canonical - 1) > 0.15
      )
        continue;
      const note = fact.notes[0]?.id;
      return { ...link, verdict: unit.quality === 'mistaken' ? 'differs' : 'consistent', ...(note ? { note } : {}) };
    }
    const close = q.said.value * WINDOW >= canonical && q.said.value <= canonical * WINDOW;
    const sure = s.ground.level === 2 && close && q.said.hedge !== 'vague';
    if (
      fact.id === pack.roles.days
        ? isDuration(
            s,
            q,
            counted.to,
            fits,
            sure,
            links.some((link) => link.fact.id === pack.roles.total),
          )
        : isCounted(s, fits, sure, topical, pack.facts.find((f) => f.id === pack.roles.total)?.unit)
    )
      return link;
  }
  return undefined;
}

function isDuration(s: Sentence, q: Quantity, end: number, fits: boolean, sure: boolean, counted: boolean): boolean {
  const { tokens } = s.a;
  const { apart, rate, period, lasting, during } = s.a.language.words;
  const compound = tokens[q.to]?.text === '-';
  const after = tokens[end]?.text ?? '';
  if (apart.has(after) || (rate.has(after) && period.has(tokens[end + 1]?.text ?? ''))) return false;
  const lasts = tokens.slice(s.from, s.to).some((token) => lasting.has(token.text));
  const dated = s.a.dates.filter((date) => date.from >= s.from && date.to <= s.to).length > 1;
  const topical =
    s.ground.told ||
    (s.a.block.kind === 'heading' && s.ground.level === 2) ||
    has(s, 'event', 'name', 'hallmark') ||
    hasCourse(s) ||
    lasts ||
    dated;
  if (fits)
    return (
      topical &&
      (compound || during.has(tokens[q.from - 1]?.text ?? '') || hasCourse(s) || has(s, 'event') || s.to - s.from <= 6)
    );
  const lasted = s.a.language.lasting.includes(tokens[q.from - 1]?.text ?? '');
  // "It took them six days"
  const it =
    s.a.language.words.pronoun.has(tokens[s.from]?.text ?? '') && q.from - s.from <= 4 && s.ground.toldHere && lasts;
  return (
    sure &&
    ((compound && hasCourse(s, end, end + 4)) ||
      (lasted && (hasCourse(s) || has(s, 'name'))) ||
      it ||
      (counted && during.has(tokens[q.from - 1]?.text ?? '')))
  );
}

function isCounted(s: Sentence, fits: boolean, sure: boolean, topical: boolean, people: string | undefined): boolean {
  if (fits) return topical || has(s, 'unit') || s.ground.told;
  return (
    sure &&
    (topical ||
      (s.ground.told &&
        s.a.cues.some(
          (cue) => cue.meaning.kind === 'unit' && cue.meaning.id === people && cue.from >= s.from && cue.to <= s.to,
        )))
  );
}
