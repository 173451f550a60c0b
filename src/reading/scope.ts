import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { countedBy } from './counted';
import { append, beginningIn, lastEnding, lastUpTo } from './cues';
import type { Cue } from './lexicon';
import { namesIn, otherOperations } from './names';
import { isOfAgency } from './namesakes';
import { factFor, indexed } from './pack-index';
import { evidence, stories } from './stories';

/**
 * How sure it is that a block speaks of the pack's topic: 0 it does not; 1 the page is about it, so a figure that fits
 * may be taken for one of its figures; 2 the topic is named close by, so that a figure that contradicts may be too.
 */
export type Level = 0 | 1 | 2;

export interface Scope {
  readonly levels: readonly Level[];
  /** Accepted mentions of the topic, by block. */
  readonly mentions: ReadonlyMap<number, readonly Cue[]>;
  /** The page's headline names another operation: only what names the topic is about it, a sentence or an entry. */
  readonly passing: boolean;
}

/** Blocks shorter than this say too little to lead a page. */
const LEAD_TOKENS = 8;
const LEAD_BLOCKS = 4;

/** A text with this much of the subject in it may name the topic without saying that it is an operation. */
const WEIGHTY = 4;

const nothing: Scope = { levels: [], mentions: new Map(), passing: false };

/** So many places of the topic say that a page goes where it went. */
const ENOUGH_PLACES = 2;
/** … and so many leave no doubt, even of a name that many things bear; more say no more. */
const PLENTY_OF_PLACES = 3;

/** How many of the topic's places a text names, as far as it matters. */
function placesIn(analyses: readonly Analysis[]): number {
  const ids = new Set<string>();
  for (const a of analyses) {
    for (const { meaning } of a.cued.place) if (meaning.kind === 'place') ids.add(meaning.id);
    if (ids.size >= PLENTY_OF_PLACES) break;
  }
  return ids.size;
}

/**
 * Tells which blocks of a page are about the topic. A page that names something else of the same name, or none of
 * whose words belong to the subject, has no scope at all.
 */
export function scopeOf(analyses: readonly Analysis[], pack: Pack): Scope {
  const mentions = new Map<number, Cue[]>();
  let named = false;
  let beside = false;
  let proper = false;
  let others = false;
  for (const [i, a] of analyses.entries()) {
    for (const name of namesIn(a)) {
      if (!name) {
        others = true;
        continue;
      }
      named ||= name.named;
      beside ||= name.beside;
      proper ||= name.named && !name.common;
      if (!a.block.furniture) append(mentions, i, name.cue);
    }
  }
  if (mentions.size === 0) return nothing;
  const read = analyses.filter((a) => !a.block.furniture);
  const weight = evidence(read);
  const hallmark = tells(read, 'hallmark');
  // Where the operation is named as one, the places that it went to and its total speak for it too.
  const places = placesIn(read);
  const total = factFor(pack, undefined, undefined)?.value;
  const tellsTotal = () => read.some((a) => a.quantities.some((q) => q.said.value === total));
  const isThere = proper
    ? places > 0 && (places + Math.min(weight, 1) >= ENOUGH_PLACES || tellsTotal())
    : weight > 0 && places === PLENTY_OF_PLACES && placesTold(read, pack) >= ENOUGH_PLACES;
  const spoken = hallmark || (named && isThere);
  // Beside a namesake, the page must at least go where the operation went.
  if (others && (places < ENOUGH_PLACES || !isOfAgency(analyses, mentions.keys()))) return nothing;
  // "Cross Check, Safe City, Keep Safe: three operations": among its like.
  const kin = beside && places >= ENOUGH_PLACES && read.filter((a) => a.cued['other-operation'].length > 0).length > 1;
  if (!(spoken || kin) || (!named && (others || (weight < WEIGHTY && !(beside && hallmark) && !kin)))) return nothing;

  const [first = 0] = mentions.keys();
  const elsewhere = read.findIndex((a) => otherOperations(a).length > 0);
  const strange = elsewhere >= 0 && elsewhere < read.indexOf(analyses[first] as Analysis);
  const parts = stories(analyses);
  const levels: Level[] = parts
    ? byStory(analyses, parts, mentions, pack)
    : strange
      ? byEntry(analyses, mentions)
      : byPage(analyses, mentions, pack);
  const passing =
    !parts && read.some((a) => a.block.level === 1 && otherOperations(a).length > 0 && a.cued.name.length === 0);
  return { mentions, passing, levels: levels.map((level, i) => (analyses[i]?.block.furniture ? 0 : level)) };
}

/** Figures smaller than this stand on any page. */
const TELLING = 60;

/** Whether a text gives a figure of the topic: one too large to be there by chance, or a place's beside its name. */
const givesFigure = (a: Analysis, pack: Pack): boolean =>
  placesTold([a], pack) > 0 ||
  a.quantities.some(({ said: { value } }) => value >= TELLING && pack.facts.some((fact) => fact.value === value));

/** How many places a text gives the figures of, each in the sentence that names it. */
function placesTold(analyses: readonly Analysis[], pack: Pack): number {
  const told = new Set<string>();
  for (const a of analyses)
    for (const { said, from } of a.quantities) {
      const sentence = lastUpTo(a.sentences, from);
      for (const { meaning } of beginningIn(a.cued.place, sentence?.from ?? 0, sentence?.to ?? 0))
        if (meaning.kind === 'place' && factFor(pack, meaning.id, undefined)?.value === said.value)
          told.add(meaning.id);
    }
  return told.size;
}

/** "the operation", "the ICE raids": whether a text speaks of an operation that its reader knows. */
const pointsTo = (a: Analysis): boolean =>
  a.cued.kind.some(({ from }) => {
    const own = (['hallmark', 'subject'] as const).map((kind) => lastEnding(a.cued[kind], from));
    const start = own.find((cue) => cue?.to === from)?.from ?? from;
    return a.language.words.the.has(a.tokens[start - 1]?.text ?? '');
  });

/** "498 arrests": whether a text gives the topic's total. */
function givesTotal(a: Analysis, pack: Pack): boolean {
  const total = factFor(pack, undefined, undefined);
  return a.quantities.some((q) => {
    const counted = q.said.value === total?.value && countedBy(a, q);
    return counted && counted.kind === 'unit' && counted.units.some(({ id }) => id === total?.unit);
  });
}

/** Whether a story that does not name the topic takes up one before it that does: a letter that answers another. */
const goesOn = (story: readonly Analysis[], pack: Pack): boolean =>
  !story.some((a) => a.cued.name.length > 0) &&
  ((tells(story, 'event') &&
    story.some(pointsTo) &&
    story.some((a) => a.cued.group.length > 0 || givesFigure(a, pack))) ||
    ((tells(story, 'event') || tells(story, 'hallmark')) && story.some((a) => givesTotal(a, pack))));

const tells = (story: readonly Analysis[], kind: 'event' | 'hallmark'): boolean =>
  story.some((a) => a.cued[kind].length > 0);

/** Whether a story that does not name the topic tells of the event, or gives its figures. */
const mayTell = (story: readonly Analysis[], pack: Pack): boolean =>
  (tells(story, 'event') && evidence(story) > 0) || placesTold(story, pack) >= ENOUGH_PLACES;

/**
 * A page of several stories: those that name the topic are about it, and those behind them that go on about it; others
 * may be.
 */
function byStory(analyses: readonly Analysis[], parts: readonly number[], mentions: Scope['mentions'], pack: Pack) {
  const known = new Map<number, Level>();
  const stories = new Map<number, { a: Analysis; i: number }[]>();
  for (const [i, a] of analyses.entries()) append(stories, parts[i] as number, { a, i });
  let named = false;
  for (const [part, own] of stories) {
    const blocks = own.map(({ a }) => a);
    const isNamed = own.some(({ i }) => mentions.has(i));
    const isOther = blocks.some((a) => otherOperations(a).length > 0);
    if (isNamed) known.set(part, 2);
    else if (isOther) known.set(part, 0);
    else known.set(part, named && goesOn(blocks, pack) ? 2 : mayTell(blocks, pack) ? 1 : 0);
    named ||= isNamed;
  }
  return parts.map((part, i): Level => (part < 0 && !mentions.has(i) ? 0 : (known.get(part) ?? 0)));
}

/**
 * A page about many operations: only the blocks that name the topic, what stands under a heading that does, the lists
 * under them and its tables are about it.
 */
function byEntry(analyses: readonly Analysis[], mentions: Scope['mentions']): Level[] {
  // A table is named in a cell or over it.
  const tables = new Set(
    [...mentions.keys()].flatMap((i) => {
      const block = analyses[i]?.block;
      return (block?.kind === 'caption' ? analyses[i + 1]?.block : block)?.cell?.table ?? [];
    }),
  );
  let under = false;
  /** The level of the heading that names it. */
  let section = Number.POSITIVE_INFINITY;
  return analyses.map((a, i) => {
    const { block } = a;
    if (block.kind === 'heading' && (mentions.has(i) || block.level <= section))
      section = mentions.has(i) ? block.level : Number.POSITIVE_INFINITY;
    if (mentions.has(i)) under = true;
    else if (section < Number.POSITIVE_INFINITY) return otherOperations(a).length > 0 ? 0 : 2;
    else if (block.cell) return tables.has(block.cell.table) ? 2 : 0;
    else if (block.lists.length === 0) under = false;
    return under ? 2 : 0;
  });
}

/** Whether a block gives a day of another time than the topic's, whose news runs on into the month after it. */
function isOfAnotherDay({ dates }: Analysis, pack: Pack): boolean {
  const { year, month } = indexed(pack).start;
  return dates.some(
    (date) =>
      date.year !== undefined &&
      date.month !== undefined &&
      (date.year !== year || date.month < month || date.month > month + 1),
  );
}

function byPage(analyses: readonly Analysis[], mentions: Scope['mentions'], pack: Pack): Level[] {
  let leads = 0;
  let focused = false;
  let strange = false;
  /** The page is of another day, so what it tells before it names the topic is other news. */
  let dated = false;
  /** It has told of people arrested. */
  let counted = false;
  const headline = analyses.findIndex(({ block }) => block.level === 1 && !block.furniture);
  for (const [i, a] of analyses.entries()) {
    if (a.block.furniture || leads >= LEAD_BLOCKS) continue;
    const title = a.block.level === 1;
    if (title && !mentions.has(i) && otherOperations(a).length > 0) strange = true;
    // News of another day that begins with other arrests only looks back at the topic.
    if (mentions.has(i) && !strange && !(dated && counted)) focused = true;
    // What the part that names it says of other days is no day of the page.
    dated ||= !focused && isOfAnotherDay(a, pack);
    counted ||= a.quantities.length > 0 && a.cued.event.length > 0;
    // What stands above the headline leads nothing.
    if (a.tokens.length >= LEAD_TOKENS && i >= headline) leads++;
  }
  // The topic is named first only well into the page: it is near from the part that names it on.
  let near = focused;
  let foreign = false;
  let sinceMention = 0;
  return analyses.map((a, i) => {
    if (a.block.kind === 'heading') {
      foreign = otherOperations(a).length > 0 && !mentions.has(i);
      if (!focused && !mentions.has(i)) near = false;
    }
    if (mentions.has(i)) {
      near = true;
      foreign = false;
      sinceMention = 0;
    } else if (otherOperations(a).some((at) => at <= 2) && a.block.kind !== 'heading') {
      if (!focused) near = false;
      return 0;
    } else if (a.block.kind === 'paragraph') sinceMention++;
    if (foreign) return 0;
    if (near && (focused || (sinceMention <= 2 && !((strange || dated) && sinceMention > 0)))) return 2;
    return strange || dated ? 0 : 1;
  });
}
