import type { Pack } from '../facts/schema';
import { endOf, Phrasebook } from './phrases';
import { spanIn, type Token, type Tokenized } from './tokens';
import { gate, type Word } from './words';

/** Stands for places of any name. */
export const ANY = '*';

/** What a phrase of the pack stands for, where it is found in a text. */
export type Meaning =
  | {
      readonly kind: 'place';
      readonly id: string;
      readonly cased?: string;
      readonly also?: readonly string[];
      /** The place that must be named before it in the block; {@link ANY} for any two. */
      readonly near?: string;
    }
  | { readonly kind: 'member'; readonly id: string; readonly cased: string }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'unit'; readonly id: string; readonly quality: 'exact' | 'loose' | 'mistaken' }
  | { readonly kind: 'name'; readonly common: boolean }
  | {
      readonly kind: 'kind' | 'other-thing' | 'other-agency' | 'subject' | 'hallmark' | 'event' | 'whole';
      readonly phrase: string;
      readonly cased?: string;
    }
  | { readonly kind: 'other-operation'; readonly cased: string };

/** A phrase of the pack in a text; `from` and `to` are token indexes, `to` exclusive. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** "Denver-area", "Portland-based" */
const SUFFIXES = new Set(['area', 'based']);

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '');

/** A phrase with what it stands for. */
interface Entry {
  readonly meaning: Meaning;
  /** The page must write a capital wherever the phrase has one. */
  readonly cased: boolean;
  /** "D.C.": the letters that the page must write as capitals, all of them. */
  readonly initials: string | undefined;
}

function entryOf(meaning: Meaning): Entry {
  const cased = 'cased' in meaning ? meaning.cased : undefined;
  const letters = lettersOf(cased ?? '');
  const initials = letters.length <= 3 && letters === letters.toUpperCase() ? letters : undefined;
  return { meaning, cased: !!cased, initials };
}

/** Whether the page writes a capital wherever the name has one. */
function keepsCapitals(
  initials: string | undefined,
  text: string,
  words: Tokenized,
  from: number,
  to: number,
): boolean {
  if (initials === undefined) return (words.tokens[from] as Token).capital;
  const { start, end } = spanIn(words, from, to);
  return lettersOf(text.slice(start, end)).startsWith(initials);
}

const pick = ({ subject, hallmarks, event, whole }: Pack) => ({ subject, hallmark: hallmarks, event, whole });

function* phrasesOf(pack: Pack): Generator<readonly [phrase: string, meaning: Meaning]> {
  const all = ({ en, es }: Pack['event'], meaning: Meaning) =>
    [...en, ...es].map((phrase) => [phrase, meaning] as const);
  for (const { id, names, namesakes, casedNames, members, near } of pack.places) {
    for (const name of members) yield [name, { kind: 'member', id, cased: name }];
    for (const name of names) yield [name, { kind: 'place', id }];
    // A place of which nothing is known.
    for (const name of namesakes) yield [name, { kind: 'place', id: `not ${id}` }];
    for (const name of near?.names ?? []) yield [name, { kind: 'place', id, near: near?.place ?? ANY }];
    for (const name of casedNames) yield [name, { kind: 'place', id, cased: name }];
  }
  for (const { id, cues } of pack.groups) yield* all(cues, { kind: 'group', id });
  for (const { id, ...qualities } of pack.units)
    for (const quality of ['exact', 'loose', 'mistaken'] as const) {
      const list = qualities[quality];
      if (list) yield* all(list, { kind: 'unit', id, quality });
    }
  for (const name of pack.names.bare) yield [name, { kind: 'name', common: pack.names.common.includes(name) }];
  const words = {
    kind: pack.names.kinds,
    'other-thing': pack.names.others,
    'other-agency': pack.otherAgencies,
    ...pick(pack),
  };
  for (const kind of ['kind', 'other-thing', 'other-agency', 'subject', 'hallmark', 'event', 'whole'] as const)
    for (const phrase of [...words[kind].en, ...words[kind].es])
      yield [phrase, { kind, phrase, ...(/\p{Lu}/u.test(phrase) ? { cased: phrase } : {}) }];
  for (const name of pack.otherOperations) yield [name, { kind: 'other-operation', cased: name }];
}

/** All phrases of a pack, ready to be found. */
export class Lexicon {
  readonly #book: Phrasebook<Entry>;
  readonly #mayBegin: (word: Word) => boolean;

  constructor(pack: Pack) {
    this.#book = new Phrasebook([...phrasesOf(pack)].map(([phrase, meaning]) => [phrase, entryOf(meaning)] as const));
    this.#mayBegin = gate((text) => this.#book.mayBegin(text));
  }

  /** Finds every phrase in a text, in order; of the places and the groups that overlap only the longest. */
  find(text: string, words: Tokenized): Cue[] {
    const { tokens } = words;
    const cues: Cue[] = [];
    const reach = { place: 0, group: 0 };
    for (let i = 0; i < tokens.length; i++) {
      const { word } = tokens[i] as Token;
      if (!this.#mayBegin(word)) continue;
      const entries = this.#book.beginning(word);
      let place: Cue | undefined;
      let group: Cue | undefined;
      for (const entry of entries) {
        const to = endOf(entry, tokens, i);
        if (to < 0) continue;
        const { meaning, cased, initials } = entry.value;
        if (meaning.kind === 'place' && isGlued(tokens, to)) continue;
        if (cased && !keepsCapitals(initials, text, words, i, to)) continue;
        const cue: Cue = { from: i, to, meaning };
        if (meaning.kind === 'place') {
          if (i >= reach.place) place = longerPlace(place, cue, meaning);
        } else if (meaning.kind === 'group') {
          if (i >= reach.group && (!group || group.to < to)) group = cue;
        } else cues.push(cue);
      }
      if (place) {
        cues.push(place);
        reach.place = place.to;
      }
      if (group) {
        cues.push(group);
        reach.group = group.to;
      }
    }
    return cues;
  }
}

/** "District-wise" names no district. */
function isGlued(tokens: readonly Token[], to: number): boolean {
  const hyphen = tokens[to];
  if (hyphen?.text !== '-' || hyphen.spaced) return false;
  const next = tokens[to + 1];
  return !next?.spaced && !next?.capital && !SUFFIXES.has(next?.text ?? '');
}

/** Of two places with the same name both are meant. */
function longerPlace(rival: Cue | undefined, cue: Cue, { id }: { readonly id: string }): Cue {
  if (!rival || rival.to < cue.to) return cue;
  const { meaning } = rival;
  if (rival.to > cue.to || meaning.kind !== 'place' || meaning.id === id) return rival;
  return { ...rival, meaning: { ...meaning, also: [...(meaning.also ?? []), id] } };
}

const lexicons = new WeakMap<Pack, Lexicon>();

export function lexiconOf(pack: Pack): Lexicon {
  let lexicon = lexicons.get(pack);
  if (!lexicon) {
    lexicon = new Lexicon(pack);
    lexicons.set(pack, lexicon);
  }
  return lexicon;
}
