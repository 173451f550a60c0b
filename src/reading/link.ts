import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { CellPlace } from './block';
import { factFor, type Ground, type Link } from './candidate';
import { countedBy } from './counted';
import { beginningIn, firstFrom, lastUpTo, quantitiesIn } from './cues';
import { linkDays } from './days';
import { polarityOf } from './groups';
import { groupsOf, isBareNumber, type Label, linkByLabels, UNSAID } from './labels';
import type { Language } from './languages/language';
import type { Cue } from './lexicon';
import { type Phrasebook, phrases } from './phrases';
import { placesOf } from './places';
import type { Quantity } from './quantities';
import { otherOperations, type Scope } from './scope';
import { type ContextPlace, linkSentence, type Memory, type Sentence } from './sentence';
import { headsOf, type Lines, linesNaming, tablesOf } from './tables';

/** Smaller numbers stand for too many things. */
const RARE = 60;

/** A place that the block before spoke of is a weak context. */
const FROM_BEFORE = 1.25;

/** A short block may be the label of the number beside it. */
const SHORT = 9;

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Books {
  readonly elsewhen: Phrasebook<true>;
  readonly elsewhere: Phrasebook<true>;
}

const books = new Map<Language, Books>();

function booksOf(language: Language): Books {
  let known = books.get(language);
  if (!known) {
    known = {
      elsewhen: phrases([[true, language.elsewhen] as const]),
      elsewhere: phrases([[true, language.elsewhere] as const]),
    };
    books.set(language, known);
  }
  return known;
}

/** What headings, terms and the lines above lists say of the blocks under them. */
interface Surroundings {
  readonly context: readonly ContextPlace[];
  readonly group?: Sentence['group'];
  readonly told: boolean;
}

/** The single place that a block names, if it names one. */
function onlyPlace(a: Analysis, index: number, pack: Pack, strength: number): ContextPlace | undefined {
  const places = placesOf(a, pack);
  const [place] = places;
  if (!place || new Set(places.map((p) => p.ids[0])).size > 1) return undefined;
  return { id: place.ids[0] as string, strength, words: { block: index, from: place.from, to: place.to } };
}

/** The single group that a heading names. */
function onlyGroup(a: Analysis, index: number, pack: Pack): Sentence['group'] {
  const groups = groupsOf({ a, index }, pack, undefined);
  const [id] = groups;
  return id ? { id, words: { block: index, from: 0, to: a.tokens.length } } : undefined;
}

const TELLING = new Set(['event', 'name', 'hallmark']);

/** Whether a stretch of tokens tells of the event. */
const tells = (a: Analysis, from = 0, to = a.tokens.length) =>
  a.cues.some((cue) => TELLING.has(cue.meaning.kind) && cue.from >= from && cue.to <= to);

/** A line of its own over a text is a title too, below all headings. */
const LINE_LEVEL = 7;

/** The level of a heading, or of a short line that works as one; 0 for text. */
function titleLevel(a: Analysis): number {
  if (a.block.kind === 'heading') return a.block.level;
  const line = a.block.kind === 'paragraph' || a.block.kind === 'term';
  return line && a.tokens.length <= SHORT && a.quantities.length === 0 ? LINE_LEVEL : 0;
}

/** Follows the page from block to block and says for each what stands over it. */
class Outline {
  readonly #headings: {
    level: number;
    group: Sentence['group'];
    place: ContextPlace | undefined;
    told: boolean;
    elsewhere: boolean;
  }[] = [];
  readonly #intros = new Map<number, Surroundings>();
  readonly #tables = new Map<number, boolean>();
  #term: { list: number | undefined; place: ContextPlace | undefined; told: boolean } | undefined;
  #before: { a: Analysis; index: number } | undefined;

  readonly pack: Pack;

  constructor(pack: Pack) {
    this.pack = pack;
  }

  /** Whether the block stands under a heading such as "Related stories". */
  get elsewhere(): boolean {
    return this.#headings.some((heading) => heading.elsewhere);
  }

  around(a: Analysis, index: number): Surroundings {
    const { block } = a;
    const level = titleLevel(a);
    if (level > 0) {
      while ((this.#headings.at(-1)?.level ?? 0) >= level) this.#headings.pop();
      const elsewhere = a.tokens.length <= 6 && booksOf(a.language).elsewhere.longestAt(a.tokens, 0) !== undefined;
      this.#headings.push({
        level,
        group: onlyGroup(a, index, this.pack),
        place: onlyPlace(a, index, this.pack, 1.5),
        told: tells(a),
        elsewhere,
      });
    }
    const list = block.lists.at(-1);
    if (list !== undefined && !this.#intros.has(list)) {
      const intro = this.#before;
      const place =
        intro && intro.a.block.kind !== 'heading' ? onlyPlace(intro.a, intro.index, this.pack, 1.9) : undefined;
      this.#intros.set(list, { context: place ? [place] : [], told: intro ? tells(intro.a) : false });
    }
    if (block.kind === 'term') this.#term = { list, place: onlyPlace(a, index, this.pack, 2.4), told: tells(a) };
    const table = block.cell?.table;
    if (table !== undefined)
      this.#tables.set(table, (this.#tables.get(table) ?? (this.#before ? tells(this.#before.a) : false)) || tells(a));
    this.#before = { a, index };

    const context: ContextPlace[] = [];
    if (level === 0) for (const { place } of this.#headings.slice(-1)) if (place) context.push(place);
    if (list !== undefined) context.push(...(this.#intros.get(list)?.context ?? []));
    const group = level > 0 ? undefined : this.#headings.at(-1)?.group;
    const term = block.kind === 'definition' && this.#term?.list === list ? this.#term : undefined;
    if (term?.place) context.push(term.place);
    const told =
      tells(a) ||
      (list !== undefined && (this.#intros.get(list)?.told || this.#headings.some((h) => h.told))) ||
      (table !== undefined && this.#tables.get(table)) ||
      term?.told ||
      false;
    return { context, group, told };
  }
}

/** Token ranges of a block that speak of another operation: from its name to where the topic is named again. */
function strangeRanges(a: Analysis, own: readonly Cue[]): Range[] {
  const ranges: Range[] = [];
  for (const at of otherOperations(a)) {
    if (at < (ranges.at(-1)?.to ?? 0)) continue;
    const sentence = lastUpTo(a.sentences, at);
    const ownBefore = sentence && beginningIn(own, sentence.from, at).length > 0;
    const next = own[firstFrom(own, at + 1)]?.from;
    const end = next === undefined ? a.tokens.length : (lastUpTo(a.sentences, next)?.from ?? next);
    ranges.push({ from: ownBefore ? at : (sentence?.from ?? at), to: Math.max(end, at) });
  }
  return ranges;
}

/** Whether one of the ranges holds the tokens [from, to); the ranges do not lie in each other. */
const covers = (ranges: readonly Range[], from: number, to: number) => (lastUpTo(ranges, from)?.to ?? 0) >= to;

/** Whether a sentence speaks of another time, of a habit or of a plan. */
function isElsewhen(a: Analysis, from: number, to: number, pack: Pack): boolean {
  const time = booksOf(a.language).elsewhen;
  const start = pack.facts.find((fact) => fact.id === pack.roles.start)?.value;
  const [year, month] = String(start).split('-').map(Number) as [number, number];
  for (let i = from; i < to; i++) {
    const token = a.tokens[i];
    if (
      token?.kind === 'number' &&
      /^(?:19|20)\d\d$/.test(token.text) &&
      Number(token.text) !== year &&
      a.tokens[i - 1]?.text !== '-'
    )
      return true;
    if ((!token?.capital || i === from) && time.longestAt(a.tokens, i)) return true;
  }
  // News of an event runs on into the month after it.
  return beginningIn(a.dates, from, to).some(
    (date) => date.to <= to && date.month !== undefined && date.month !== month && date.month !== (month % 12) + 1,
  );
}

/** The parts of a sentence that colons and semicolons make. */
function clausesOf(a: Analysis, from: number, to: number): { from: number; to: number }[] {
  const clauses: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (i < to - 1 && !/^[;:]$/.test(a.tokens[i]?.text ?? '')) continue;
    clauses.push({ from: start, to: i + 1 });
    start = i + 1;
  }
  return clauses;
}

type Side = 1 | -1;

/** Whether a block can be the label of the number beside it. */
function isLabel(a: Analysis | undefined): boolean {
  return a !== undefined && a.tokens.length <= SHORT && a.quantities.length === 0 && !a.block.furniture;
}

/** Whether the places and groups that a label names have the number among their figures. */
function fits(a: Analysis | undefined, value: number, pack: Pack): boolean {
  const ids = new Set(a?.cues.flatMap(({ meaning }) => ('id' in meaning ? [meaning.id] : [])));
  return pack.facts.some(
    (f) =>
      (f.value === value || f.history.some((h) => h.value === value)) &&
      [f.place, f.group, f.unit].some((id) => id !== undefined && ids.has(id)),
  );
}

/**
 * The block beside a lone number that says what it is. Numbers and labels take turns; whether the label stands behind
 * its number or before it shows in the whole row of them.
 *
 * @param sides - the sides found so far, by block
 */
function labelsBeside(analyses: readonly Analysis[], index: number, sides: Map<number, Side>, pack: Pack): Label[] {
  let side = sides.get(index);
  if (side === undefined) {
    let votes = 0;
    const row: number[] = [];
    for (let i = index; analyses[i] && isBareNumber(analyses[i] as Analysis); i += 2) {
      const value = analyses[i]?.quantities[0]?.said.value ?? 0;
      votes += Number(isLabel(analyses[i + 1]) && fits(analyses[i + 1], value, pack));
      votes -= Number(isLabel(analyses[i - 1]) && fits(analyses[i - 1], value, pack));
      row.push(i);
      if (!isLabel(analyses[i + 1])) break;
    }
    side = votes < 0 || !isLabel(analyses[index + 1]) ? -1 : 1;
    for (const i of row) sides.set(i, side);
  }
  const at = index + side;
  const a = analyses[at];
  return a && isLabel(a) ? [{ index: at, a }] : [];
}

/** A table of many operations: only the line that names the topic is about it. */
function isStrangeCell(a: Analysis, named: ReadonlyMap<number, Lines>): boolean {
  const at = a.block.cell;
  const lines = at && named.get(at.table);
  return lines ? !lines.rows.has(at.row) && !lines.columns.has(at.column) : false;
}

interface TableLink {
  readonly block: number;
  readonly cell: CellPlace;
  readonly link: Link | undefined;
}

/** This part of a line's numbers must fit before a line that nothing describes is taken for the topic's. */
const MOSTLY = 0.6;

/**
 * Drops the links of table lines that say nothing of the event and whose numbers mostly do not fit. Lines run across
 * the places: along the columns where the places stand in the rows' heads, else along the rows.
 */
function coherent(entries: readonly TableLink[], analyses: readonly Analysis[]): TableLink[] {
  const lines = new Map<string, TableLink[]>();
  const inRows = new Map<number, number>();
  for (const { cell, link } of entries)
    for (const { block } of link?.because ?? []) {
      const head = analyses[block]?.block.cell;
      if (head) inRows.set(cell.table, (inRows.get(cell.table) ?? 0) + (head.row === cell.row ? 1 : -1));
    }
  for (const entry of entries) {
    const { table, row, column } = entry.cell;
    const line = (inRows.get(table) ?? 0) > 0 ? `${table} column ${column}` : `${table} row ${row}`;
    const known = lines.get(line);
    if (known) known.push(entry);
    else lines.set(line, [entry]);
  }
  return [...lines.values()].flatMap((line) => {
    if (line.length < 3 || line.some(({ link }) => link && link.strength > UNSAID)) return line;
    const fitting = line.filter(({ link }) => link && link.verdict !== 'differs').length;
    return fitting < line.length * MOSTLY ? [] : line;
  });
}

/** "4 days" needs no label. */
function hasUnit(a: Analysis, quantity: Quantity, pack: Pack): boolean {
  const counted = countedBy(a, quantity);
  const people = factFor(pack, undefined, undefined)?.unit;
  return counted.kind === 'unit' && !counted.units.some(({ id }) => id === people);
}

/** The number itself says what it is part of: groups of the whole whose description is not known. */
function fillLists(links: Link[], a: Analysis, sentence: Sentence, pack: Pack): Link[] {
  const groups = links.filter((link) => link.fact.group && !link.fact.place && link.said.scale === 'count');
  if (groups.length < 1) return [];
  const known = new Set(links.map((link) => link.quantity));
  return quantitiesIn(a, sentence.from, sentence.to).flatMap((quantity) => {
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
    const strange = (start: number, end: number) => covers(foreign, start, end) || covers(elsewhen, start, end);
    const links: Link[] = [];
    // What the sentence before tells of still holds in the next.
    let before = false;
    for (const { from, to } of a.sentences) {
      if (strange(from, to)) continue;
      if (beginningIn(own, from, to).length === 0)
        elsewhen.push(...clausesOf(a, from, to).filter((clause) => isElsewhen(a, clause.from, clause.to, pack)));
      if (strange(from, to)) continue;
      if (scope.passing && beginningIn(own, from, to).length === 0) continue;
      const telling = tells(a, from, to);
      const said = a.block.kind === 'paragraph' ? telling || before : told;
      before = telling;
      const sentence: Sentence = { a, index, from, to, places, context, group, ground: { ...ground, toldHere: said } };
      const found = linkSentence(sentence, pack, memory);
      links.push(...found, ...fillLists(found, a, sentence, pack), ...linkDays(sentence, pack));
    }
    polarity = memory.polarity;
    topic = memory.topic;
    yield {
      block: index,
      links: links.filter(({ quantity }) => !strange(quantity.from, quantity.to)),
    };
  }
  for (const { block, link } of coherent(inTables, analyses)) if (link) yield { block, links: [link] };
}
