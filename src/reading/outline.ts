import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import type { ContextPlace, Sentence } from './context';
import { someIn } from './cues';
import { isOtherDate } from './elsewhere';
import { groupsOf } from './labels';
import { perLanguage } from './languages/per-language';
import { phrases } from './phrases';
import { placesOf } from './places';
import { announcementsIn, someSpot } from './spots';

/** A block this short, in tokens, may be the title of a text or the label of a number. */
const SHORT = 9;

export const isShort = (a: Analysis) => a.tokens.length <= SHORT;

/** "Related stories" */
const elsewhereIn = perLanguage((language) => phrases([[true, language.elsewhere] as const]));

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

const TELLING = ['event', 'name', 'hallmark'] as const;

/** Whether a stretch of tokens tells of the event. */
export const tells = (a: Analysis, from = 0, to = a.tokens.length) =>
  TELLING.some((kind) => someIn(a.cued[kind], from, to, (cue) => cue.to <= to));

/** Whether a stretch of tokens tells what was announced. */
export function announces(a: Analysis, from: number, to: number): boolean {
  const { announcements } = a.spots;
  const book = announcementsIn(a.language);
  return someSpot(announcements, from, to, (i) => book.longestAt(a.tokens, i) !== undefined);
}

/** A line of its own over a text is a title too, below all headings. */
const LINE_LEVEL = 7;

/** The level of a heading, or of a short line that works as one; 0 for text. */
function titleLevel(a: Analysis): number {
  if (a.block.kind === 'heading') return a.block.level;
  const line = a.block.kind === 'paragraph' || a.block.kind === 'term';
  return line && isShort(a) && a.quantities.length === 0 ? LINE_LEVEL : 0;
}

/** Whether a title says whose it is: "What our members gave". */
const isOwn = (a: Analysis): boolean => !tells(a) && a.tokens.some(({ text }) => a.language.words.ours.has(text));

/** "33 arrests here" */
const isToldHere = ({ cued, tokens, language, spots }: Analysis): boolean =>
  cued.event.length > 0 &&
  someSpot(spots.pointers, 0, tokens.length, (i) => language.words.here.has(tokens[i]?.text ?? ''));

/** A speaker's name is no longer, in tokens. */
const SPEAKER = 4;

/** "HOST: And gang members?": whether a block is what somebody says in a conversation. */
function isTurn({ block, tokens }: Analysis): boolean {
  if (block.kind !== 'paragraph' || !tokens[0]?.capital) return false;
  for (let i = 1; i <= SPEAKER && i + 1 < tokens.length; i++) if (tokens[i]?.text === ':') return true;
  return false;
}

/** Follows the page from block to block and says for each what stands over it. */
export class Outline {
  readonly #headings: {
    level: number;
    group: Sentence['group'];
    place: ContextPlace | undefined;
    told: boolean;
    /** "Our network in figures": it is of those who write. */
    own: boolean;
    elsewhere: boolean;
    /** "February": what stands under it is of another time. */
    away: boolean;
    /** Index of the turn in a conversation that it is: it holds for the answer to it. */
    turn: number | undefined;
  }[] = [];
  readonly #intros = new Map<number, Surroundings>();
  readonly #tables = new Map<number, boolean>();
  #term:
    | { list: number | undefined; place: ContextPlace | undefined; group: Sentence['group']; told: boolean }
    | undefined;
  /** The block begins with the title of other stories: "Most read: …". */
  #isAside = false;
  /** The level of the last title. */
  #last = 0;
  #before: { a: Analysis; index: number } | undefined;

  readonly pack: Pack;

  constructor(pack: Pack) {
    this.pack = pack;
  }

  /** Whether the block stands under a heading such as "Related stories". */
  get elsewhere(): boolean {
    return this.#isAside || this.#headings.some((heading) => heading.elsewhere);
  }

  /** Whether the block stands under a title that gives days of another time. */
  get away(): boolean {
    return this.#headings.some((heading) => heading.away);
  }

  /** "January 3, 2018": the day of the page, where no title of its level is before it. */
  #isByline({ dates }: Analysis, level: number): boolean {
    return this.#last < level && dates.some(({ day, year }) => day !== undefined && year !== undefined);
  }

  /** Whether a heading tells of the event, and none under it is of those who write. */
  #isTold(): boolean {
    const last = this.#headings.findLastIndex(({ own }) => own);
    return this.#headings.slice(last + 1).some(({ told }) => told);
  }

  around(a: Analysis, index: number): Surroundings {
    const { block } = a;
    const level = titleLevel(a);
    const turn = isTurn(a) ? index : undefined;
    if (turn !== undefined && (this.#headings.at(-1)?.turn ?? index) < index - 1) this.#headings.pop();
    const lead = elsewhereIn(a.language).longestAt(a.tokens, 0);
    this.#isAside = lead !== undefined && a.tokens[lead.to]?.text === ':';
    if (level > 0) {
      while ((this.#headings.at(-1)?.level ?? 0) >= level) this.#headings.pop();
      const elsewhere = a.tokens.length <= 6 && lead !== undefined;
      const away = level < LINE_LEVEL && level > 1 && isOtherDate(a, this.pack) && !this.#isByline(a, level);
      this.#last = level;
      this.#headings.push({
        level,
        group: onlyGroup(a, index, this.pack),
        place: onlyPlace(a, index, this.pack, 1.5),
        told: tells(a),
        own: isOwn(a),
        elsewhere,
        away,
        turn: level === LINE_LEVEL ? turn : undefined,
      });
    }
    const list = block.lists.at(-1);
    if (list !== undefined && !this.#intros.has(list)) {
      const intro = this.#before;
      const place =
        intro && intro.a.block.kind !== 'heading' ? onlyPlace(intro.a, intro.index, this.pack, 1.9) : undefined;
      this.#intros.set(list, { context: place ? [place] : [], told: intro ? tells(intro.a) : false });
    }
    if (block.kind === 'term') {
      const place = onlyPlace(a, index, this.pack, 2.4);
      this.#term = { list, place, group: onlyGroup(a, index, this.pack), told: tells(a) };
    }
    const table = block.cell?.table;
    if (table !== undefined)
      this.#tables.set(table, (this.#tables.get(table) ?? (this.#before ? tells(this.#before.a) : false)) || tells(a));
    this.#before = { a, index };

    const context: ContextPlace[] = [];
    // "Raids in Portland" over "33 arrests here"
    const over = level === 0 ? -1 : isToldHere(a) ? -2 : undefined;
    const place = over && this.#headings.at(over)?.place;
    if (place) context.push(place);
    if (list !== undefined) context.push(...(this.#intros.get(list)?.context ?? []));
    const term = block.kind === 'definition' && this.#term?.list === list ? this.#term : undefined;
    const group =
      level > 0
        ? undefined
        : (term?.group ?? this.#headings.findLast((heading) => heading.level < LINE_LEVEL || heading.group)?.group);
    if (term?.place) context.push(term.place);
    const told =
      tells(a) ||
      (list !== undefined && (this.#intros.get(list)?.told || this.#isTold())) ||
      (table !== undefined && this.#tables.get(table)) ||
      term?.told ||
      false;
    return { context, group, told };
  }
}
