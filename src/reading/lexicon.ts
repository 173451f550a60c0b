import type { Pack } from '../facts/schema';
import { Phrasebook } from './phrases';
import type { Token } from './tokens';

/** What a phrase of the pack stands for, where it is found in a text. */
export type Meaning =
  | { readonly kind: 'place'; readonly id: string; readonly cased?: string; readonly also?: readonly string[] }
  | { readonly kind: 'member'; readonly id: string; readonly cased: string }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'unit'; readonly id: string; readonly quality: 'exact' | 'loose' | 'mistaken' }
  | { readonly kind: 'name'; readonly common: boolean }
  | {
      readonly kind: 'kind' | 'other-thing' | 'subject' | 'hallmark' | 'event' | 'whole';
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

/** Whether the page writes a capital wherever the name has one. */
function keepsCapitals(name: string, text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const written = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 3 && letters === letters.toUpperCase())
    return written.replace(/[^\p{L}]/gu, '').startsWith(letters);
  return tokens.slice(from, to).some((token) => token.capital) && (tokens[from] as Token).capital;
}

const pick = ({ subject, hallmarks, event, whole }: Pack) => ({ subject, hallmark: hallmarks, event, whole });

/** All phrases of a pack, ready to be found. */
export class Lexicon {
  readonly #book = new Phrasebook<Meaning>();

  constructor(pack: Pack) {
    const add = (list: Pack['event'], meaning: Meaning) => {
      for (const phrase of [...list.en, ...list.es]) this.#book.add(phrase, meaning);
    };
    for (const { id, names, casedNames, members } of pack.places) {
      for (const name of members) this.#book.add(name, { kind: 'member', id, cased: name });
      for (const name of names) this.#book.add(name, { kind: 'place', id });
      for (const name of casedNames) this.#book.add(name, { kind: 'place', id, cased: name });
    }
    for (const { id, cues } of pack.groups) add(cues, { kind: 'group', id });
    for (const { id, ...qualities } of pack.units)
      for (const quality of ['exact', 'loose', 'mistaken'] as const) {
        const list = qualities[quality];
        if (list) add(list, { kind: 'unit', id, quality });
      }
    for (const name of pack.names.bare)
      this.#book.add(name, { kind: 'name', common: pack.names.common.includes(name) });
    const words = { kind: pack.names.kinds, 'other-thing': pack.names.others, ...pick(pack) };
    for (const kind of ['kind', 'other-thing', 'subject', 'hallmark', 'event', 'whole'] as const)
      for (const phrase of [...words[kind].en, ...words[kind].es])
        this.#book.add(phrase, { kind, phrase, ...(/\p{Lu}/u.test(phrase) ? { cased: phrase } : {}) });
    for (const name of pack.otherOperations) this.#book.add(name, { kind: 'other-operation', cased: name });
  }

  /** Finds every phrase in a text, in order; of the places and the groups that overlap only the longest. */
  find(text: string, tokens: readonly Token[]): Cue[] {
    const cues: Cue[] = [];
    const reach = { place: 0, group: 0 };
    for (let i = 0; i < tokens.length; i++) {
      let best: { place?: Cue; group?: Cue } = {};
      for (const { from, to, value } of this.#book.at(tokens, i)) {
        // "District-wise" names no district.
        const glued =
          tokens[to]?.text === '-' && !tokens[to]?.spaced && !tokens[to + 1]?.spaced && !tokens[to + 1]?.capital;
        if (value.kind === 'place' && glued && !SUFFIXES.has(tokens[to + 1]?.text ?? '')) continue;
        if ('cased' in value && value.cased && !keepsCapitals(value.cased, text, tokens, from, to)) continue;
        const cue: Cue = { from, to, meaning: value };
        if (value.kind === 'place' || value.kind === 'group') {
          const rival = best[value.kind];
          if (i < reach[value.kind]) continue;
          if (!rival || rival.to < to) best = { ...best, [value.kind]: cue };
          else if (
            rival.to === to &&
            rival.meaning.kind === 'place' &&
            value.kind === 'place' &&
            rival.meaning.id !== value.id
          )
            best.place = { ...rival, meaning: { ...rival.meaning, also: [...(rival.meaning.also ?? []), value.id] } };
        } else cues.push(cue);
      }
      for (const kind of ['place', 'group'] as const) {
        const cue = best[kind];
        if (!cue) continue;
        cues.push(cue);
        reach[kind] = cue.to;
      }
    }
    return cues;
  }
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
