import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { type Candidate, choose, type Ground, type Link, linked, type Words } from './candidate';
import { hasIn } from './cues';
import { echoAt } from './echoes';
import { perLanguage } from './languages/per-language';
import { factFor, indexed } from './pack-index';
import { phrases } from './phrases';
import { placesOf } from './places';
import { type Polarity, polarityOf } from './polarity';
import type { Quantity } from './quantities';
import { judgeCount } from './verdict';

/** A short text that says what a number beside it is: a table's head, a term, the line under a large figure. */
export interface Label {
  readonly index: number;
  readonly a: Analysis;
}

const measuresIn = perLanguage((language) => phrases([[true, language.measures] as const]));

/** Whether a block holds a number and nothing else that matters. */
export function isBareNumber(a: Analysis): boolean {
  const [first] = a.quantities;
  if (!first || a.quantities.length > 1) return false;
  return a.tokens.every((token, i) => token.kind === 'mark' || (i >= first.from && i < first.to));
}

/** How sure a link is when nothing says what the numbers count. */
export const UNSAID = 1.6;

const wholeOf = ({ index, a }: Label): Words => ({ block: index, from: 0, to: a.tokens.length });

/** Whether a label tells of the event or of people. */
function isDescribed(label: Label): boolean {
  const { a } = label;
  if ((['event', 'group', 'whole', 'hallmark', 'name'] as const).some((kind) => a.cued[kind].length > 0)) return true;
  // "Foreign-born residents": people, but others.
  if (a.cued.unit.length > 0) return isUnderstood(label);
  return a.tokens.length <= 3 && a.tokens.some((token) => a.language.tally.has(token.text));
}

/** A place's label may have this many words besides the place: "City of …". */
const BESIDES = 3;

/** Whether a label says little but the name of a place. */
function isPlain({ a }: Label, pack: Pack): boolean {
  const places = placesOf(a, pack);
  const besides = a.tokens.filter(
    (token, i) => token.kind === 'word' && !token.capital && !places.some(({ from, to }) => i >= from && i < to),
  );
  return besides.length <= BESIDES - 1;
}

/** "Residents, millions": the number is no plain count. */
const isMeasured = ({ a }: Label) => a.tokens.some((_, i) => measuresIn(a.language).longestAt(a.tokens, i));

const smallWordsOf = perLanguage(
  ({ of, functionWords, percent, tally, words }) =>
    new Set([...of, ...functionWords, ...percent, ...tally, ...words.article]),
);

/** Whether every word of a label is known: "Share of all adult convictions" is a share of something else. */
export const isUnderstood = ({ a }: Label): boolean => {
  const small = smallWordsOf(a.language);
  const known = (i: number) => a.cues.some(({ from, to }) => from <= i && i < to);
  return a.tokens.every(({ kind, text }, i) => kind !== 'word' || small.has(text) || isPortion(a, i) || known(i));
};

/** "Share with a conviction"; but "Share of convictions" is one of another whole. */
const isPortion = ({ tokens, language, cued }: Analysis, i: number): boolean =>
  language.words.portion.has(tokens[i]?.text ?? '') &&
  !(language.of.has(tokens[i + 1]?.text ?? '') && hasIn(cued.group, i + 2, i + 3));

/** "All places", "Todas las ciudades" */
const isOfAll = ({ a }: Label) =>
  (a.language.words.entire.has(a.tokens[0]?.text ?? '') || a.language.words.everyone.has(a.tokens[0]?.text ?? '')) &&
  hasIn(a.cued.unit, 1, 3);

/** Links a number that stands alone in its block by the labels around it. */
export function linkByLabels(
  q: Quantity,
  labels: readonly Label[],
  context: readonly { id: string; words: Words }[],
  pack: Pack,
  ground: Ground,
  polarity: Polarity | undefined,
): Link | undefined {
  const named = labels.flatMap((label) => {
    const found = placesOf(label.a, pack);
    const only = found[0];
    return only && found.length === 1 ? [{ ids: only.ids, words: wholeOf(label) }] : [];
  });
  // A head over several columns names the wider place: the inner one is meant.
  const places = named.filter(
    ({ ids }) => !named.some((other) => other.ids.some((id) => ids.some((outer) => indexed(pack).isInside(id, outer)))),
  );
  const others = labels.filter((label) => !places.some(({ words }) => words.block === label.index));
  const share = q.said.scale === 'share';
  const measured = labels.some(isDescribed);
  const strange =
    labels.some((label) => (share ? !isUnderstood(label) : isMeasured(label))) ||
    others.some((label) => label.a.tokens.length > 0 && !isDescribed(label)) ||
    labels.some((label) => !others.includes(label) && !isPlain(label, pack) && !isDescribed(label));
  const sure = strange ? UNSAID : measured ? 3 : others.length === 0 && ground.told ? 2.8 : UNSAID;
  const candidates: Candidate[] = [];
  const add = (place: string | undefined, group: string | undefined, strength: number, because: Words[]) => {
    const fact = factFor(pack, place, group);
    if (!fact) return;
    if (!share) candidates.push({ fact, strength, because });
    else if (group)
      for (const whole of [undefined, pack.groups.find((g) => g.id === group)?.within]) {
        const base = factFor(pack, whole ? undefined : place, whole);
        if (base) candidates.push({ fact, base, strength: whole ? strength - 0.2 : strength, because });
      }
  };
  const groups = labels.flatMap((label) =>
    groupsOf(label, pack, polarity).map((group) => ({ group, words: wholeOf(label) })),
  );
  const inContext = context.map(({ id, words }) => ({ ids: [id], words }));
  for (const { group, words } of groups) {
    for (const place of [...places, ...inContext])
      for (const id of place.ids) add(id, group, sure, [place.words, words]);
    if (places.length === 0) add(undefined, group, sure - (inContext.length > 0 ? 0.5 : 0), [words]);
  }
  if (groups.length === 0)
    for (const { ids, words } of places)
      for (const [i, id] of ids.entries()) add(id, undefined, sure - i * 0.1, [words]);
  if (groups.length === 0 && places.length === 0) {
    const unit = linkUnitLabel(q, labels, pack, ground);
    if (unit) return unit;
    if (labels.some((label) => isOfAll(label) || label.a.cued.event.length + label.a.cued.whole.length > 0)) {
      for (const { id, words } of context) add(id, undefined, 2.6, [words]);
      add(undefined, undefined, strange ? UNSAID : 2.4, labels.map(wholeOf));
    }
  }
  return choose(q, candidates, { ...ground, told: ground.told || measured, toldHere: ground.told || measured });
}

/** The groups that a label names, turned to their opposite where it negates them. */
export function groupsOf({ a }: Label, pack: Pack, before: Polarity | undefined): string[] {
  const cues = a.cued.group;
  const echo = cues.length === 0 && before ? echoAt(a, pack, 0, before) : undefined;
  if (echo) return [echo.group];
  const last =
    cues.find(
      (cue) =>
        cue.meaning.kind === 'group' &&
        pack.groups.some((g) => cue.meaning.kind === 'group' && g.id === cue.meaning.id && g.within),
    ) ?? cues[0];
  if (last?.meaning.kind !== 'group') return [];
  const { id } = last.meaning;
  const polarity = polarityOf(a, pack, 0, a.tokens.length, undefined);
  const opposite = pack.groups.find((group) => group.id === id)?.complement;
  if (!polarity || !opposite) return [id];
  return [polarity.negated ? (polarity.positive === id ? opposite : id) : polarity.positive];
}

/** "Countries of citizenship: 42" */
function linkUnitLabel(q: Quantity, labels: readonly Label[], pack: Pack, ground: Ground): Link | undefined {
  for (const label of labels)
    for (const { meaning } of label.a.cued.unit) {
      if (meaning.kind !== 'unit' || meaning.quality === 'loose' || q.said.scale !== 'count') continue;
      const fact = pack.facts.find((f) => f.unit === meaning.id && !f.place && !f.group && f.kind === 'count');
      if (!fact || fact.id === pack.roles.total) continue;
      const judgement = judgeCount(q.said, fact);
      const fits = judgement.verdict === 'match' || judgement.verdict === 'consistent';
      // "All places" over a count of arrests names no count of places.
      const counted = labels.some(({ a }) => a.cued.event.length > 0);
      const close = q.said.value * 2 >= (fact.value as number) && q.said.value <= (fact.value as number) * 2;
      if (!fits && (ground.level < 2 || counted || !close || !isUnderstood(label))) continue;
      if (meaning.quality === 'mistaken' && !fits) continue;
      const verdict = meaning.quality === 'mistaken' ? 'differs' : judgement.verdict;
      const because = [wholeOf(label)];
      return linked({
        quantity: q,
        fact,
        said: q.said,
        canonical: fact.value as number,
        strength: 3,
        because,
        verdict,
      });
    }
  return undefined;
}
