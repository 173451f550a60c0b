import type { Pack } from '../facts/schema';
import { tellsOfOthers } from './agents';
import type { Analysis } from './analysis';
import { askedIn, isChoice } from './answers';
import { type Ground, type Link, linked, RARE } from './candidate';
import { type Memory, Sentence, type Surroundings } from './context';
import { hasIn, lastUpTo, mayCount, type Range } from './cues';
import { linkDays } from './days';
import { covers, elsewhenParts, isElsewhen, isOtherNews, strangeRanges } from './elsewhere';
import { announces, tells } from './outline';
import { factFor } from './pack-index';
import type { PlaceName } from './places';
import type { Refuted } from './refuted';
import { leftBy, passed } from './replies';
import type { Scope } from './scope';
import { linkSentence } from './sentence';

const none: readonly Link[] = [];

/** A first sentence this short, in tokens, is a title. */
const TITLE = 9;

/** From this strength on, a figure is a place's whatever else its sentence tells. */
const TIED = 3.5;
/** … and from this one on, where the number is a rare one. */
const CLOSE = 3;

/** A block that names the topic this early, in tokens, is an entry about it. */
const ENTRY = 3;

/** "…, where I lived until 1998", "…, home of 762 murders last year": where the clause about a place begins behind a figure, or the end. */
function clauseBehind({ tokens, quantities, language }: Analysis, from: number, to: number): number {
  const isClause = (word: string) => language.words.where.has(word) || language.words.relative.has(word);
  for (let i = from; i + 1 < to; i++)
    if (tokens[i]?.text === ',' && (isClause(tokens[i + 1]?.text ?? '') || hasIn(quantities, i, to))) return i;
  return to;
}

/** What a block allows its sentences to say. */
class SentenceGround implements Ground {
  readonly level: Ground['level'];
  readonly toldHere: boolean;
  readonly figures: Ground['figures'];
  readonly refuted: Ground['refuted'];
  readonly #block: Ground;
  readonly #a: Analysis;
  readonly #range: Range;
  readonly #denied: boolean;

  constructor(block: Ground, a: Analysis, range: Range, away: boolean, toldHere: boolean, denied?: Refuted) {
    this.level = away ? 1 : block.level;
    this.toldHere = toldHere || denied !== undefined;
    this.figures = block.figures;
    this.refuted = denied?.values ?? block.refuted;
    this.#denied = denied !== undefined;
    this.#block = block;
    this.#a = a;
    this.#range = range;
  }

  get told(): boolean {
    return this.#denied || this.#block.told || announces(this.#a, this.#range.from, this.#range.to);
  }
}

/** The number itself says what it is part of: groups of the whole whose description is not known. */
function fillLists(links: readonly Link[], sentence: Sentence, pack: Pack): readonly Link[] {
  const ofGroup = ({ fact, said }: Link) => fact.group && !fact.place && said.scale === 'count';
  if (!links.some(ofGroup)) return none;
  const groups = links.filter(ofGroup);
  const known = new Set(links.map((link) => link.quantity));
  return sentence.quantities.flatMap((quantity) => {
    if (known.has(quantity)) return [];
    const { said } = quantity;
    if (said.hedge !== 'none' || said.scale !== 'count' || said.value < (groups.length > 1 ? 10 : RARE)) return [];
    const fact = pack.facts.find(
      (f) => f.group && !f.place && f.value === said.value && !pack.groups.find((g) => g.id === f.group)?.within,
    );
    if (!fact || groups.some((link) => link.fact === fact) || fact === factFor(pack, undefined, undefined)) return [];
    const because = [{ block: sentence.index, from: quantity.from, to: quantity.to }];
    return [linked({ quantity, fact, said, canonical: said.value, verdict: 'match', strength: 1.5, because })];
  });
}

/** Whether a part that does not name the topic stands between semicolons. */
const isApart = (a: Analysis, own: readonly Range[], { from, to }: Range): boolean =>
  !hasIn(own, from, to) && (a.tokens[from - 1]?.text === ';' || a.tokens[to - 1]?.text === ';');

/** Whether a sentence gives a figure, or says whose the figures behind it are. */
const matters = (a: Analysis, { from, to }: Range, places: readonly PlaceName[]) =>
  mayCount(a, from, to) || hasIn(a.dates, from, to) || hasIn(places, from, to) || hasIn(a.cued.group, from, to);

/**
 * Links the quantities of a block sentence by sentence.
 *
 * @param memory - what the text before left behind; what the block leaves behind is written into it
 */
export function linkProse(
  around: Surroundings,
  ground: Ground,
  scope: Scope,
  memory: Memory,
  pack: Pack,
): readonly Link[] {
  const { a, index, places } = around;
  const own = scope.mentions.get(index) ?? [];
  const foreign = strangeRanges(a, own);
  const elsewhen: Range[] = [];
  const links: Link[] = [];
  // What the sentence before tells of still holds in the next.
  let before = false;
  // "Northern California, February 2018. Officers …": a title at the head of a block holds for all of it.
  const [title] = a.sentences;
  const short = title && title.to <= TITLE && own.length === 0 && a.sentences.length > 1;
  const titled = short && isElsewhen(a, 0, title.to, pack);
  if (titled) elsewhen.push({ from: 0, to: a.tokens.length });
  for (const range of a.sentences) {
    const { from, to } = range;
    if (covers(foreign, from, to)) continue;
    const named = hasIn(own, from, to);
    if (scope.passing && !named && (own[0]?.from ?? Number.POSITIVE_INFINITY) > ENTRY) continue;
    memory.others = tellsOfOthers(a, range, memory.others);
    const telling = tells(a, from, to);
    const { asked } = memory;
    memory.asked = askedIn(a, index, range, places, pack, memory.question);
    memory.question = memory.asked ?? memory.question;
    if (asked && isChoice(a, range)) continue;
    const toldHere = a.block.kind === 'paragraph' ? telling || before || asked !== undefined : ground.told;
    before = telling;
    if (!matters(a, range, places)) {
      memory.statement = passed(memory.statement, a, range);
      continue;
    }
    if (!telling && isOtherNews(a, from, to)) continue;
    // "In September came Operation Safe City; in February, four days in …": what names the topic is of its time.
    if (!titled)
      for (const part of elsewhenParts(a, from, to, pack)) if (!named || isApart(a, own, part)) elsewhen.push(part);
    const away = covers(elsewhen, from, to);
    const denied = away ? undefined : around.refuted.find((statement) => covers([statement], from, to));
    const allowed = new SentenceGround(ground, a, range, away, toldHere, denied);
    const sentence = new Sentence(around, range, allowed, asked);
    // What is told of another time leaves nothing behind.
    const found = linkSentence(sentence, pack, away ? { ...memory } : memory);
    memory.unlinked = found.length === 0 ? sentence : undefined;
    before ||= !away && found.length > 0;
    memory.statement = leftBy(sentence, away ? none : found, memory.statement, pack);
    for (const list of [found, fillLists(found, sentence, pack), linkDays(sentence, pack)]) links.push(...list);
  }
  if (links.length === 0) return none;
  return links.filter(({ quantity: { from, to }, strength, canonical, verdict }) => {
    if (covers(foreign, from, to)) return false;
    const part = lastUpTo(elsewhen, from);
    if (!part || part.to < to) return true;
    const clause = clauseBehind(a, to, part.to);
    const isBefore = clause < part.to && !isElsewhen(a, part.from, clause, pack);
    const rare = strength >= CLOSE && canonical >= RARE;
    if (isBefore && ((verdict === 'match' && strength >= CLOSE) || (verdict === 'consistent' && rare))) return true;
    // "Denver (63), which changed its ordinance in August": the other time is not the figure's; what leads is.
    return verdict === 'match' && (strength >= TIED || rare) && !isElsewhen(a, part.from, from, pack);
  });
}
