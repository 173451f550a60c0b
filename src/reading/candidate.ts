import type { Fact, Pack } from '../facts/schema';
import type { Said, Verdict } from './claim';
import type { Quantity } from './quantities';
import type { Level } from './scope';
import { judgeCount, judgeShare } from './verdict';

/** Token indexes of words in a block. */
export interface Words {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** A fact that a quantity may speak of. */
export interface Candidate {
  readonly fact: Fact;
  /** The whole that a share is a share of. */
  readonly base?: Fact;
  /** From 3, the words leave little doubt; at 1 they merely allow it. */
  readonly strength: number;
  readonly because: readonly Words[];
}

/** A quantity and the fact that it was found to speak of. */
export interface Link {
  readonly quantity: Quantity;
  readonly fact: Fact;
  readonly said: Said;
  readonly canonical: number;
  readonly verdict: Verdict;
  readonly revision?: number;
  readonly strength: number;
  readonly because: readonly Words[];
  readonly note?: string;
}

/** What the surroundings allow. */
export interface Ground {
  readonly level: Level;
  /** The block tells of the event that the figures count, so that a wrong figure of a group is a wrong figure. */
  readonly told: boolean;
  /** The sentence itself does, or the one before it: what a wrong figure of a place needs. */
  readonly toldHere: boolean;
  /** The pack's own counts: a number from among them is a figure of the topic, if of another group. */
  readonly figures: ReadonlySet<number>;
}

/** A figure that contradicts is taken for a figure of the fact only from this strength on. */
const SURE = 2.4;
/** A figure that fits may hang on less. */
const LIKELY = 1.2;
/** Small numbers fit by chance: they need more. */
const SMALL = 12;
const LIKELY_SMALL = 1.5;
/** How close a rival must be in strength to win by fitting better. */
const NEAR = 1.05;
/** A number that is meant exactly and fits exactly wins over more. */
const NEAR_EXACT = 1.35;
/** A count that is this many times too large or small speaks of something else. */
const FAR_OFF = 3.5;

function judge({ fact, base }: Candidate, quantity: Quantity) {
  const { said } = quantity;
  const value = fact.value as number;
  if (said.scale === 'share') {
    if (!base || base.id === fact.id) return undefined;
    const canonical = value / (base.value as number);
    return { ...judgeShare(said, quantity.step, canonical), canonical, said: { ...said, base: base.id } };
  }
  return { ...judgeCount(said, fact), canonical: value, said };
}

/**
 * Chooses among the facts that a quantity may speak of: the strongest, unless one that is nearly as strong fits the
 * number better. Contradictions are told only where the words leave no doubt; otherwise nothing is said.
 */
export function choose(quantity: Quantity, candidates: readonly Candidate[], ground: Ground): Link | undefined {
  if (ground.level === 0) return undefined;
  const judged = candidates
    .flatMap((candidate) => {
      const judgement = candidate.fact.kind === 'count' ? judge(candidate, quantity) : undefined;
      return judgement ? [{ ...candidate, ...judgement, quantity }] : [];
    })
    .sort((x, y) => y.strength - x.strength);
  const strongest = judged[0];
  if (!strongest) return undefined;
  const likely = quantity.said.scale === 'count' && quantity.said.value <= SMALL ? LIKELY_SMALL : LIKELY;
  const margin = quantity.said.hedge === 'none' ? NEAR_EXACT : NEAR;
  const close = judged.filter((link) => link.strength >= Math.max(strongest.strength - margin, likely));
  const fitting =
    close.find((link) => link.verdict === 'match' || link.verdict === 'consistent') ??
    close.find((link) => link.verdict === 'corrected');
  // A superseded figure right at the place beats a fitting one that stands further off.
  const corrected = close.find(
    (link) => link.verdict === 'corrected' && link.strength > (fitting?.strength ?? 0) + 0.3,
  );
  const best = corrected ?? fitting;
  if (best) return best;
  const { said } = quantity;
  const known =
    said.scale === 'share'
      ? [strongest.canonical]
      : [strongest.canonical, ...strongest.fact.history.map((h) => h.value)];
  const near = known.some((value) => said.value < value * FAR_OFF && said.value * FAR_OFF > value);
  const sure =
    ground.level === 2 &&
    (strongest.fact.group && !strongest.fact.place ? ground.told : ground.toldHere) &&
    strongest.strength >= SURE &&
    said.hedge !== 'vague' &&
    (said.scale === 'share' || near || isShuffled(said.value, strongest.canonical) || ground.figures.has(said.value));
  return sure ? strongest : undefined;
}

const digits = (value: number) => [...String(value)].sort().join('');

/** 81 for 18: a slip of the pen. */
const isShuffled = (value: number, canonical: number) => digits(value) === digits(canonical);

/** The fact for a place and a group, either of which may be absent. */
export function factFor(pack: Pack, place: string | undefined, group: string | undefined): Fact | undefined {
  if (!place && !group) return pack.facts.find((fact) => fact.id === pack.roles.total);
  return pack.facts.find((fact) => fact.kind === 'count' && fact.place === place && fact.group === group);
}
