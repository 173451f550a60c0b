import type { Pack } from '../facts/schema';
import { type Link, linked } from './candidate';
import type { Sentence } from './context';
import { type Counted, countedBy } from './counted';
import { everyWord, someIn } from './cues';
import { indexed } from './pack-index';
import type { Quantity } from './quantities';
import { judgeCount } from './verdict';

/** "more than 40 countries: forty-two, to be exact"; "500 people, or maybe nearly 600" */
export function restated(s: Sentence, q: Quantity, last: Link | undefined): Link | undefined {
  if (!last || s.ground.level === 0 || q.said.scale !== 'count' || last.said.scale !== 'count') return undefined;
  if (isAlternative(s, q, last))
    return linked({ ...last, quantity: q, said: q.said, revision: undefined, ...judgeCount(q.said, last.fact) });
  if (last.said.hedge === 'none' || q.said.hedge !== 'none' || q.said.value !== last.canonical) return undefined;
  const { to } = last.quantity;
  if (q.from - to > 5) return undefined;
  if (someIn(s.a.cues, to, q.from, ({ meaning }) => meaning.kind === 'place' || meaning.kind === 'group'))
    return undefined;
  return linked({ ...last, quantity: q, said: q.said, verdict: 'match' });
}

/** What parts a figure from another of the same noun is no longer, in tokens. */
const GAP = 10;

/** "citizens of 42 countries in most stories and of “around 40” in one": the noun is not told again. */
export function gapped(
  s: Sentence,
  q: Quantity,
  counted: Counted,
  last: Link | undefined,
  pack: Pack,
): Link | undefined {
  const { tokens, language } = s.a;
  if (!last || counted.kind !== 'open' || last.said.scale !== 'count' || q.said.scale !== 'count') return undefined;
  if (last.fact.place || last.fact.group || last.fact.unit === indexed(pack).total?.unit) return undefined;
  const before = (at: number) => tokens[tokens[at - 1]?.text === '"' ? at - 2 : at - 1]?.text ?? '';
  const joint = before(q.from);
  if (!language.of.has(joint) || joint !== before(last.quantity.from) || q.from - last.quantity.to > GAP)
    return undefined;
  const { verdict } = judgeCount(q.said, last.fact);
  if (verdict !== 'match' && verdict !== 'consistent') return undefined;
  return linked({ ...last, quantity: q, said: q.said, verdict });
}

/** Two figures for one thing are parted by no more tokens. */
const ALTERNATIVE = 10;
/** … and are no further from each other than this many times. */
const ALIKE = 1.5;

/** "or maybe nearly 600": nothing but a noun and words such as "or" stand between a figure and the one before it. */
function isAlternative(s: Sentence, q: Quantity, last: Link): boolean {
  const { tokens, language } = s.a;
  const { alternative, orElse } = language.words;
  const { to } = last.quantity;
  const value = last.said.value;
  if (q.from <= to || q.from - to > ALTERNATIVE || q.said.hedge === 'vague' || value < LEAST) return false;
  if (q.said.value > value * ALIKE || value > q.said.value * ALIKE) return false;
  const noun = countedBy(s.a, last.quantity);
  const from = noun.kind === 'unit' ? noun.to : to;
  const own = countedBy(s.a, q);
  if (own.kind === 'foreign' || own.kind === 'unknown') return false;
  if (everyWord(s.a, from, q.from, (word) => !orElse.has(word))) return false;
  const isMark = (word: string) => /^[,;"'()–]$/.test(word);
  return everyWord(s.a, from, q.from, (word) => alternative.has(word) || isMark(word)) && tokens[q.to]?.text !== '%';
}

/** Smaller figures than this are too much like others to be told in two ways. */
const LEAST = 20;
