import type { Analysis } from './analysis';
import { beginningIn, hasIn, lastUpTo } from './cues';
import { perBlock } from './kept';
import type { Cue } from './lexicon';
import type { Token } from './tokens';

interface Named {
  readonly cue: Cue;
  /** A word such as "operation" stands by the name. */
  readonly named: boolean;
  /** Such a word stands in the same sentence: "they called the raid, of all things, …". */
  readonly beside: boolean;
  /** Other things bear the name too. */
  readonly common: boolean;
}

const none: readonly never[] = [];

const QUOTE = /^["'(]$/;

/** How far from the name, in tokens, words are looked for that say what is named. */
const NEAR = 12;

const MARK = /^["'(,]$/;
/** What stands between "operation" and its name is no longer, in tokens; a clause that says who calls it so may be. */
const GAP = 4;
const CLAUSE = 9;

/** Whether a word tells whose the operation is, or who calls it by its name: "which the immigration agents". */
function isAgent(a: Analysis, i: number): boolean {
  const { article, by, linking, object, pronoun, relative, the, theMany } = a.language.words;
  const { text } = a.tokens[i] as Token;
  if ([article, by, linking, object, pronoun, relative, the, theMany, a.language.of].some((words) => words.has(text)))
    return true;
  return (['hallmark', 'subject'] as const).some((kind) => (lastUpTo(a.cued[kind], i)?.to ?? 0) > i);
}

/** Whether a word tells when the operation was: "the raid of late September was called". */
const isDated = (a: Analysis, i: number): boolean =>
  a.language.words.stage.has(a.tokens[i]?.text ?? '') || (lastUpTo(a.dates, i)?.to ?? 0) > i;

/** Whether the tokens [from, to) between "operation" and a name say that it is called so. */
function calls(a: Analysis, from: number, to: number): boolean {
  let called = false;
  let clause = false;
  if (to - from > CLAUSE) return false;
  for (let i = from; i < to; i++) {
    const { text } = a.tokens[i] as Token;
    if (a.language.words.calling.has(text)) called = true;
    else if (MARK.test(text)) continue;
    else if (isAgent(a, i) || isDated(a, i)) clause = true;
    else return false;
  }
  return called || (!clause && to - from <= GAP);
}

/** Whether nothing but marks, an article and whose it is stand between a name and "operation" behind it. */
function leadsTo(a: Analysis, from: number, to: number): boolean {
  if (to - from > GAP) return false;
  for (let i = from; i < to; i++) if (a.tokens[i]?.kind !== 'mark' && !isAgent(a, i)) return false;
  return true;
}

/** "Safe Cities is a programme": where what a name is said to be begins, behind a token, or that token itself. */
function behindCopula({ tokens, language: { words } }: Analysis, at: number): number {
  const isSaid = words.be.has(tokens[at]?.text ?? '') && words.article.has(tokens[at + 1]?.text ?? '');
  return isSaid ? at + 2 : at;
}

/** Where the topic is named in a block; undefined stands for something else of the same name. */
export function namesIn(a: Analysis): readonly (Named | undefined)[] {
  const { tokens } = a;
  const names = a.cued.name;
  return names.length === 0
    ? none
    : names.flatMap((cue) => {
        const kinds = beginningIn(a.cued.kind, cue.from - NEAR, cue.to + NEAR);
        const others = beginningIn(a.cued['other-thing'], cue.from - NEAR, cue.to + NEAR);
        const named = kinds.some(
          (k) => (k.to <= cue.from && calls(a, k.to, cue.from)) || (k.from >= cue.to && leadsTo(a, cue.to, k.from)),
        );
        const after = QUOTE.test(tokens[cue.to]?.text ?? '') ? cue.to + 1 : cue.to;
        const other = others.some(
          (o) =>
            (o.from >= after && o.from - behindCopula(a, after) <= 1) || (o.to <= cue.from && cue.from - o.to <= 1),
        );
        if (
          other &&
          !kinds.some((k) => k.to === cue.from || (k.to === cue.from - 1 && QUOTE.test(tokens[k.to]?.text ?? '')))
        )
          return undefined;
        const quoted = QUOTE.test(tokens[cue.from - 1]?.text ?? '');
        const proper = quoted || tokens.slice(cue.from, cue.to).every((token) => token.capital);
        const common = cue.meaning.kind === 'name' && cue.meaning.common;
        const sentence = lastUpTo(a.sentences, cue.from);
        const beside = proper && hasIn(a.cued.kind, sentence?.from ?? 0, sentence?.to ?? 0);
        return named || proper ? { cue, named, beside, common } : none;
      });
}

const isQuote = (text: string | undefined) => text === '"' || text === "'";

/** Short words are small in any title. */
const TITLE_WORD = 4;

/** Whether a headline writes its words with capitals. */
function isTitleCase({ block, tokens }: Analysis): boolean {
  if (block.kind !== 'heading') return false;
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length >= TITLE_WORD);
  return words.length > 2 && words.every(({ capital }) => capital);
}

/** Names of other operations in a block, as token indexes. */
export const otherOperations = perBlock((a): readonly number[] => {
  const found: number[] = [];
  const { tokens, language } = a;
  for (const { from, to } of a.cued['other-operation']) {
    const quoted = QUOTE.test(tokens[from - 1]?.text ?? '');
    const leads = from <= 2 && /^[.:–-]$/.test(tokens[to]?.text ?? '');
    const called = language.words.calling.has(tokens[from - 1]?.text ?? '');
    const proper = to - from > 1 && tokens.slice(from, to).every((token) => token.capital);
    if (quoted || leads || called || proper) found.push(from);
  }
  // In a headline every word has a capital: "ICE Operation Leads to …" names none.
  if (isTitleCase(a)) return found;
  // "Operation Wagon Train": from the name's first capital back to the noun.
  for (const noun of a.spots.operations) {
    const { capital } = tokens[noun] as Token;
    const quoted = isQuote(tokens[noun + 1]?.text);
    const at = quoted ? noun + 2 : noun + 1;
    const name = tokens[at];
    if (!name?.capital || !(quoted || capital) || (name.text.length < 3 && name.kind === 'word')) continue;
    if (!hasIn(a.cued.name, at, at + 1)) found.push(noun);
  }
  return found.sort((x, y) => x - y);
});
