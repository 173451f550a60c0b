import type { Pack } from '../facts/schema';
import type { Quantity } from './quantities';
import type { Sentence } from './sentence';

/** A whole that a share may be a share of: everyone, or a group. */
export interface ShareBase {
  readonly group?: string;
  /** 3 where the sentence names it. */
  readonly strength: number;
}

/** How far behind "of" its noun may stand. */
const REACH = 6;

/**
 * What a share is a share of. Where the sentence names nothing, everyone is the likely base, but not a sure one.
 *
 * @returns undefined where it names a base that is none of the pack's
 */
export function shareBase(s: Sentence, pack: Pack, q: Quantity, right: number): ShareBase[] | undefined {
  const named = namedBase(s, q.to, right) ?? leadingBase(s, q);
  if (named === 'strange') return undefined;
  const coarse = pack.groups.filter((group) => pack.groups.some((other) => other.within === group.id));
  if (named?.group) return [{ group: named.group, strength: 3 }];
  if (named) return [{ strength: 3 }];
  return [{ strength: 2 }, ...coarse.map(({ id }) => ({ group: id, strength: 1.8 }))];
}

/** "64 percent of those arrested", "27 percent of the convicted" */
function namedBase(s: Sentence, at: number, right: number): { group?: string } | 'strange' | undefined {
  const { tokens, language, cues } = s.a;
  if (!language.of.includes(tokens[at]?.text ?? '')) return undefined;
  for (let i = at + 1; i < Math.min(right, at + REACH); i++) {
    const word = tokens[i]?.text ?? '';
    const here = cues.filter((cue) => cue.from === i).map((cue) => cue.meaning);
    const group = here.find((meaning) => meaning.kind === 'group');
    if (group?.kind === 'group') return { group: group.id };
    if (here.some((m) => m.kind === 'event' || (m.kind === 'unit' && m.id === 'people')))
      return groupBehind(s, i) ?? {};
    if (here.some((m) => m.kind === 'place')) continue;
    if (language.them.includes(word) || /^(?:everyone|everybody|all|todos|total|\d+)$/.test(word)) {
      if (/^(?:everyone|everybody|total|\d+)$/.test(word) || !tokens[i + 1] || tokens[i + 1]?.kind === 'mark')
        return {};
      if (/^(?:them|ellos|ellas|whom|quienes)$/.test(word)) return {};
    }
  }
  return 'strange';
}

/** "of the people convicted" */
function groupBehind(s: Sentence, i: number): { group: string } | undefined {
  const next = s.a.cues.find((cue) => cue.from === i + 1 && cue.meaning.kind === 'group');
  const after = s.a.tokens[next?.to ?? 0];
  return next?.meaning.kind === 'group' &&
    after?.kind === 'word' &&
    /^(?:had|were|was|tenian|habian|fueron)$/.test(after.text)
    ? { group: next.meaning.id }
    : undefined;
}

/** "Of those arrested, 64 percent …" */
function leadingBase(s: Sentence, q: Quantity): { group?: string } | 'strange' | undefined {
  const { tokens, language } = s.a;
  if (q.from <= s.from || q.from - s.from > 10 || !language.of.includes(tokens[s.from]?.text ?? '')) return undefined;
  const base = namedBase(s, s.from, q.from);
  return base === 'strange' ? undefined : base;
}
