import type { Pack } from '../facts/schema';
import { gapped, inOtherWords, makingShares, replaced, restated, setAgainst } from './again';
import { goesOnWith, isOthers, isTheirs } from './agents';
import { choose, type Ground, isTelling, type Link, linked, NO_FIGURES } from './candidate';
import { isOfThem, leadsAsBase, type Memory, type Sentence, wordsOf } from './context';
import { isBusy, isBusyThere } from './counted';
import { type Count, rowOf } from './counts';
import { lastEnding } from './cues';
import { isDoubtful } from './doubts';
import { isExcepted } from './echoes';
import { indexed } from './pack-index';
import { wholesOf } from './parts';
import { peopleCandidates } from './people';
import { polarityOf } from './polarity';
import type { Quantity } from './quantities';
import { answered } from './replies';
import { countedIn } from './tallies';
import { linkUnit } from './units';
import { judgeCount } from './verdict';

/** Links the quantities of one sentence to facts, in order. */
export function linkSentence(s: Sentence, pack: Pack, memory: Memory): Link[] {
  const { a } = s;
  const all: Count[] = [];
  for (const q of s.quantities) all.push({ q, counted: countedIn(s, q) });
  const row = rowOf(s, all, pack, memory.last?.fact.place !== undefined);
  const links: Link[] = [];
  let before = memory.polarity;
  let reached = s.from;
  let at = 0;
  let areStrangers = false;
  /** The last count that is what others have done. */
  let done: Quantity | undefined;
  for (const count of all) {
    const { q, counted } = count;
    before = polarityOf(a, pack, reached, q.from, before, s.from);
    reached = Math.max(reached, q.from);
    const counts = row.counts[at] === count;
    // "25 more": a part that is added to another contradicts nothing.
    const isMore = a.language.words.more.has(a.tokens[q.to]?.text ?? '');
    // Of what the text itself denies nothing worse is said than that it was corrected.
    const isDenied = counts && row.contrasts.length > 0 && row.contrasts.some(({ denied }) => denied === at);
    const ground =
      isMore || isDenied || isBusy(a, q, counted) ? untold(s.ground) : row.list ? listed(s.ground) : s.ground;
    const answer = memory.statement && answered(s, q, counted, memory.statement, pack);
    const found =
      answer ??
      (counts
        ? isTelling(q, ground, pack)
          ? choose(q, peopleCandidates(s, pack, row, at, { polarity: before, memory, links }), ground)
          : undefined
        : linkUnit(s, pack, q, counted, links)) ??
      restated(s, q, links.at(-1)) ??
      gapped(s, q, counted, links.at(-1), pack) ??
      replaced(s, q, counted, links.at(-1)) ??
      inOtherWords(s, q, links.at(-1), pack);
    const tie = counts ? row.ties[at] : undefined;
    const link = found && counts && !tie ? rightful(s, pack, found) : found;
    const place = tie?.place;
    if (counts) at++;
    // "Of 317 drivers stopped in Denver, 63 were arrested": they are none of ours.
    areStrangers ||=
      !link && (q.said.hedge === 'none' || q.said.hedge === 'rounded') && leadsAsBase(s, q) && counted.kind !== 'open';
    // "It rents 630 of them in California, 33 in Portland": more of them than everyone.
    areStrangers ||= !link && isOfThem(s, q) && q.said.low > Number(indexed(pack).total?.value);
    // "42 countries signed the treaty": who does something of its own.
    const isSubject = (counts || q.from === s.from) && isBusy(a, q, counted);
    if ((done && goesOnWith(s, done, q)) || isOthers(s, q)) {
      done = q;
      continue;
    }
    if (answer === null || !link || areStrangers || isSubject) continue;
    // "all but nine"
    if (isExcepted(a, q) && !(link.fact.group && link.verdict === 'match')) continue;
    if (link.fact.place && isBusyThere(a, q, counted)) continue;
    if (memory.others && isTheirs(s, q)) continue;
    if (isDoubtful(s, link, links, pack)) continue;
    links.push(link);
    memory.last = link;
    const id = link.fact.place;
    if (id)
      memory.topic = { id, strength: 1.5, words: place ? wordsOf(s, place) : (memory.topic?.words ?? wordsOf(s, q)) };
  }
  memory.polarity = polarityOf(a, pack, reached, s.to, before, s.from);
  memory.finer = finerIn(s, pack) ?? memory.finer;
  const [only] = s.places;
  if (only && s.places.length === 1)
    memory.topic = { id: only.ids[0] as string, strength: 1.5, words: wordsOf(s, only) };
  links.push(...makingShares(s, links), ...setAgainst(s, all, links, pack), ...leadingDays(s, all, links, pack));
  links.push(...wholesOf(s, all, links, pack));
  return links;
}

/** A sentence that is nothing but two figures with their nouns is no longer, in tokens. */
const ONLY_FIGURES = 6;

/** "For four days vans idled there, and then 498 people were gone", "Four days, ten places": the days that lead to figures of the whole. */
function leadingDays(s: Sentence, all: readonly Count[], links: readonly Link[], pack: Pack): readonly Link[] {
  const [first] = all;
  const isShort = s.to - s.from <= ONLY_FIGURES;
  const total = links.find(({ fact }) => fact.id === pack.roles.total || (isShort && !fact.place && !fact.group));
  if (
    !first ||
    !total ||
    total.verdict === 'differs' ||
    links.some(({ quantity }) => quantity.core.from === first.q.core.from)
  )
    return none;
  const link = linkUnit(s, pack, first.q, first.counted, [total]);
  return link?.fact.id === pack.roles.days && link.verdict === 'match' ? [link] : none;
}

const none: readonly Link[] = [];

/** The last part of a group that a sentence names. */
function finerIn(s: Sentence, pack: Pack): Memory['finer'] {
  const cue = lastEnding(s.a.cued.group, s.to);
  if (!cue || cue.from < s.from || cue.meaning.kind !== 'group') return undefined;
  const { id } = cue.meaning;
  return indexed(pack).groups.get(id)?.within ? { id, words: wordsOf(s, cue) } : undefined;
}

/** "The 33 were arrested all over the Northwest": a figure that was corrected, told of the place that it belongs to. */
function rightful(s: Sentence, pack: Pack, link: Link): Link {
  if (link.revision === undefined) return link;
  const owner = link.fact.history[link.revision]?.belongsTo;
  const fact = pack.facts.find(({ id }) => id === owner);
  const place = s.places.find(({ ids }) => fact?.place !== undefined && ids.includes(fact.place));
  if (!fact || !place) return link;
  const because = [wordsOf(s, place)];
  const judgement = judgeCount(link.said, fact);
  return linked({ ...link, fact, canonical: fact.value as number, revision: undefined, ...judgement, because });
}

const untold = ({ level, figures }: Ground): Ground => ({
  level,
  figures,
  refuted: NO_FIGURES,
  told: false,
  toldHere: false,
});

/** Each figure of a list of places is told of as the list is. */
const listed = (ground: Ground): Ground => ({
  level: ground.level,
  figures: ground.figures,
  refuted: ground.refuted,
  toldHere: true,
  get told() {
    return ground.told;
  },
});
