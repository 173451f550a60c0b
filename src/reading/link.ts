import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { labelsBeside, type Side } from './beside';
import type { Ground, Link } from './candidate';
import { type Memory, Sentence, type Surroundings } from './context';
import { countedBy } from './counted';
import { cuesOf, hasIn, mayCount, type Range } from './cues';
import { linkDays } from './days';
import { covers, elsewhenParts, isElsewhen, strangeRanges } from './elsewhere';
import { isBareNumber, type Label, linkByLabels } from './labels';
import { coherent, isStrangeCell, type TableLink } from './lines';
import { announces, Outline, tells } from './outline';
import { factFor } from './pack-index';
import { type PlaceName, placesOf } from './places';
import { polarityOf } from './polarity';
import type { Quantity } from './quantities';
import type { Scope } from './scope';
import { linkSentence } from './sentence';
import { headsOf, linesNaming, tablesOf } from './tables';

/** Smaller numbers stand for too many things. */
const RARE = 60;

/** A first sentence this short, in tokens, is a title. */
const TITLE = 9;

/** From this strength on, a figure is a place's whatever else its sentence tells. */
const TIED = 3.5;
/** … and from this one on, where the number is a rare one. */
const CLOSE = 3;

/** A block that names the topic this early, in tokens, is an entry about it. */
const ENTRY = 3;

/** A place that the block before spoke of is a weak context. */
const FROM_BEFORE = 1.25;

/** "4 days" needs no label. */
function hasUnit(a: Analysis, quantity: Quantity, pack: Pack): boolean {
  const counted = countedBy(a, quantity);
  const people = factFor(pack, undefined, undefined)?.unit;
  return counted.kind === 'unit' && !counted.units.some(({ id }) => id === people);
}

/** The number itself says what it is part of: groups of the whole whose description is not known. */
function fillLists(links: readonly Link[], sentence: Sentence, pack: Pack): Link[] {
  const ofGroup = ({ fact, said }: Link) => fact.group && !fact.place && said.scale === 'count';
  if (!links.some(ofGroup)) return [];
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
    return [{ quantity, fact, said, canonical: said.value, verdict: 'match' as const, strength: 1.5, because }];
  });
}

/** Whether a sentence gives a figure, or says whose the figures behind it are. */
const matters = (a: Analysis, { from, to }: Range, places: readonly PlaceName[]) =>
  mayCount(a, from, to) || hasIn(a.dates, from, to) || hasIn(places, from, to) || hasIn(cuesOf(a, 'group'), from, to);

/**
 * Links the quantities of a page to facts, block by block.
 *
 * @param analyses - the blocks in document order
 */
export function* linkPage(
  analyses: readonly Analysis[],
  scope: Scope,
  pack: Pack,
): Generator<{ block: number; links: Link[] }> {
  const outline = new Outline(pack);
  const tables = tablesOf(analyses);
  const named = linesNaming(tables, (block) => scope.mentions.has(block));
  const figures = new Set(
    pack.facts.flatMap(({ value }) => (typeof value === 'number' && value >= RARE ? [value] : [])),
  );
  let polarity: Memory['polarity'];
  const inTables: TableLink[] = [];
  const sides = new Map<number, Side>();
  const seen = new Set<string>();
  let topic: Memory['topic'];
  for (const [index, a] of analyses.entries()) {
    const { context, group, told } = outline.around(a, index);
    const level = outline.elsewhere ? 0 : (scope.levels[index] ?? 0);
    if (level > 0 && a.quantities.length === 0) polarity = polarityOf(a, pack, 0, a.tokens.length, polarity);
    if (level === 0 || (a.quantities.length === 0 && a.dates.length === 0 && a.cues.length === 0)) continue;
    const ground: Ground = { level: scope.passing ? 1 : level, told, toldHere: told, figures };
    if (a.block.cell && isStrangeCell(a, named)) continue;
    const [alone] = a.quantities;
    if (alone && isBareNumber(a) && !hasUnit(a, alone, pack)) {
      const byLabels = (labels: readonly Label[]) => linkByLabels(alone, labels, context, pack, ground, polarity);
      const labels = a.block.cell ? headsOf({ a, index }, tables) : labelsBeside(analyses, index, sides, pack);
      const link = byLabels(labels);
      if (link || labels.length > 0) {
        if (a.block.cell) inTables.push({ block: index, cell: a.block.cell, link });
        else yield { block: index, links: link ? [link] : [] };
        continue;
      }
    }
    const places = placesOf(a, pack);
    for (const place of places) for (const id of place.ids) seen.add(id);
    const memory: Memory = { seen, polarity, last: undefined, topic: topic && { ...topic, strength: FROM_BEFORE } };
    const own = scope.mentions.get(index) ?? [];
    const foreign = strangeRanges(a, own);
    const elsewhen: Range[] = [];
    const links: Link[] = [];
    const around: Surroundings = { a, index, places, context, group };
    // What the sentence before tells of still holds in the next.
    let before = false;
    // "Northern California, February 2018. Officers …": a title at the head of a block holds for all of it.
    const [title] = a.sentences;
    if (title && title.to <= TITLE && own.length === 0 && a.sentences.length > 1 && isElsewhen(a, 0, title.to, pack))
      elsewhen.push({ from: 0, to: a.tokens.length });
    for (const range of a.sentences) {
      const { from, to } = range;
      if (covers(foreign, from, to)) continue;
      const named = hasIn(own, from, to);
      if (scope.passing && !named && (own[0]?.from ?? Number.POSITIVE_INFINITY) > ENTRY) continue;
      const telling = tells(a, from, to);
      const toldHere = a.block.kind === 'paragraph' ? telling || before : told;
      before = telling;
      if (!matters(a, range, places) && !(elsewhen.length > 0 && from === 0)) continue;
      if (!named) elsewhen.push(...elsewhenParts(a, from, to, pack));
      const away = covers(elsewhen, from, to);
      const sentence = new Sentence(around, range, {
        level: away ? 1 : ground.level,
        figures,
        toldHere,
        get told() {
          return told || announces(a, from, to);
        },
      });
      // What is told of another time leaves nothing behind.
      const found = linkSentence(sentence, pack, away ? { ...memory } : memory);
      before ||= !away && found.length > 0;
      links.push(...found, ...fillLists(found, sentence, pack), ...linkDays(sentence, pack));
    }
    polarity = memory.polarity;
    topic = memory.topic;
    yield {
      block: index,
      links: links.filter((link) => {
        const { from, to } = link.quantity;
        // "Denver (63), which changed its ordinance in August": the other time is not the figure's.
        const rare = link.strength >= CLOSE && link.canonical >= RARE;
        const tied = link.verdict === 'match' && (link.strength >= TIED || rare);
        return !covers(foreign, from, to) && (tied || !covers(elsewhen, from, to));
      }),
    };
  }
  for (const { block, link } of coherent(inTables, analyses)) if (link) yield { block, links: [link] };
}
