import type { Sentence } from './context';
import { hasIn } from './cues';
import { perLanguage } from './languages/per-language';
import { phrases } from './phrases';
import type { Quantity } from './quantities';
import { linkPlaces, type PlaceLink } from './ties';

/** Two figures for one thing, of which the text denies one: "five, not 28", "not 28 but five". */
export interface Contrast {
  /** Index of the first; the second is the next. */
  readonly at: number;
  /** Index of the one that is denied. */
  readonly denied: number;
  /** Both as one, with the marks around them; undefined where the first has a place or a description of its own between them. */
  readonly both: Quantity | undefined;
}

const bookOf = perLanguage((language) => ({
  rather: phrases([[true, language.rather] as const]),
  but: phrases([[true, language.but] as const]),
}));

/** A noun may stand behind the first, in so many tokens: "four people, not 33". */
const NOUN = 4;

const none: readonly Contrast[] = [];

/** The figures of a row that stand in contrast to each other. */
export function contrastsIn(s: Sentence, counts: readonly Quantity[]): readonly Contrast[] {
  if (counts.length < 2) return none;
  const { tokens, language } = s.a;
  const { rather, but } = bookOf(language);
  const found: Contrast[] = [];
  for (let at = 0; at + 1 < counts.length; at++) {
    const first = counts[at] as Quantity;
    const second = counts[at + 1] as Quantity;
    if (first.said.scale !== second.said.scale || second.from - first.to > NOUN + 5) continue;
    // "Instead of 33, four people …"
    if (rather.longestAt(tokens, s.from)?.to === first.from && tokens[first.to]?.text === ',') {
      const told = hasIn(s.places, first.to, second.from);
      const core = { from: first.core.from, to: second.core.to };
      found.push({ at, denied: at, both: told ? undefined : { ...second, from: first.from, core } });
      at++;
      continue;
    }
    const isNegated = language.words.not.has(tokens[first.from - 1]?.text ?? '');
    for (let i = first.to; i < Math.min(second.from, first.to + NOUN + 3); i++) {
      const joint = (isNegated ? but : rather).longestAt(tokens, i);
      if (joint?.to !== second.from) {
        if (/^[;:.()]$/.test(tokens[i]?.text ?? '')) break;
        continue;
      }
      const closes = tokens[second.to]?.text === ',' && tokens[i - 1]?.text === ',';
      const to = closes ? second.to + 1 : second.to;
      const core = { from: first.core.from, to: second.core.to };
      const told = hasIn(s.places, first.to, second.from) || hasIn(s.a.cued.group, first.to, second.from);
      found.push({ at, denied: isNegated ? at : at + 1, both: told ? undefined : { ...first, to, core } });
      at++;
      break;
    }
  }
  return found;
}

/** A pair of figures before a colon goes with the place behind it, but not surely enough to contradict. */
const PAIRED = 2.3;

/** Ties the figures of a row to places as {@link linkPlaces} does, those in contrast to the same one. */
export function tiesAcross(
  s: Sentence,
  counts: readonly Quantity[],
  contrasts: readonly Contrast[],
): (PlaceLink | undefined)[] {
  if (contrasts.length === 0) return linkPlaces(s.a, s.places, counts, s);
  const merged = [...counts];
  for (const { at, both } of contrasts.toReversed()) if (both) merged.splice(at, 2, both);
  const ties = linkPlaces(s.a, s.places, merged, s);
  const [only] = s.places.length === 1 ? s.places : [];
  for (const { at, both } of contrasts) {
    // A list with nothing at its end may be shorter than the row.
    while (ties.length <= at) ties.push(undefined);
    if (both) ties.splice(at, 1, ties[at], ties[at]);
    else {
      ties[at + 1] ??= ties[at];
      ties[at] ??= ties[at + 1];
    }
    // "Four, Not 33: Agency Corrects Its Count of Arrests in Portland"
    if (both && only && !ties[at] && s.a.tokens[both.to]?.text === ':')
      ties[at] = ties[at + 1] = { place: only, strength: PAIRED };
  }
  return ties;
}
