import type { Fact, Pack } from '../facts/schema';
import type { Said, Verdict } from './claim';
import { indexed } from './pack-index';
import type { Quantity } from './quantities';
import type { Level } from './scope';
import { type Judgement, judgeCount, judgeShare } from './verdict';

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
  readonly revision: number | undefined;
  readonly strength: number;
  readonly because: readonly Words[];
  readonly note: string | undefined;
}

/** Makes a link. All of them are objects of one shape, whatever there is to say of them: such are read fastest. */
export const linked = (
  link: Omit<Link, 'revision' | 'note'> & { revision?: number | undefined; note?: string | undefined },
): Link => ({
  quantity: link.quantity,
  fact: link.fact,
  said: link.said,
  canonical: link.canonical,
  verdict: link.verdict,
  revision: link.revision,
  strength: link.strength,
  because: link.because,
  note: link.note,
});

/** What the surroundings allow. */
export interface Ground {
  readonly level: Level;
  /** The block tells of the event that the figures count, so that a wrong figure of a group is a wrong figure. */
  readonly told: boolean;
  /** The sentence itself does, or the one before it: what a wrong figure of a place needs. */
  readonly toldHere: boolean;
  /** The figures that the text behind gives in place of the sentence's, which it calls wrong. */
  readonly refuted: ReadonlySet<number>;
  /** The pack's own counts: a number from among them is a figure of the topic, if of another group. */
  readonly figures: ReadonlySet<number>;
}

export const NO_FIGURES: ReadonlySet<number> = new Set();

/** Smaller numbers stand for too many things. */
export const RARE = 60;

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
/** A superseded figure must be this much stronger than one that fits. */
const AHEAD = 0.3;
/** A count that is this many times too large or small speaks of something else. */
const FAR_OFF = 3.5;

function judge({ fact, base }: Candidate, { said, step }: Quantity): Judgement | undefined {
  if (fact.kind !== 'count') return undefined;
  if (said.scale !== 'share') return judgeCount(said, fact);
  if (!base || base === fact) return undefined;
  return judgeShare(said, step, (fact.value as number) / (base.value as number));
}

interface Judged {
  readonly candidate: Candidate;
  readonly judgement: Judgement;
}

const stronger = (one: Judged | undefined, other: Judged) =>
  one && one.candidate.strength >= other.candidate.strength ? one : other;

function linkOf({ candidate, judgement }: Judged, quantity: Quantity): Link {
  const { fact, base, strength, because } = candidate;
  const value = fact.value as number;
  const { said } = quantity;
  const { scale, low, high, hedge } = said;
  const canonical = base ? value / (base.value as number) : value;
  const { verdict, revision } = judgement;
  return linked({
    quantity,
    fact,
    said: base ? { scale, value: said.value, low, high, hedge, base: base.id } : said,
    canonical,
    verdict,
    strength,
    because,
    revision,
  });
}

/**
 * Chooses among the facts that a quantity may speak of: the strongest, unless one that is nearly as strong fits the
 * number better. Contradictions are told only where the words leave no doubt; otherwise nothing is said.
 */
export function choose(quantity: Quantity, candidates: readonly Candidate[], ground: Ground): Link | undefined {
  if (ground.level === 0) return undefined;
  let strongest: Judged | undefined;
  let fitting: Judged | undefined;
  let corrected: Judged | undefined;
  for (const candidate of candidates) {
    const judgement = judge(candidate, quantity);
    if (!judgement) continue;
    const judged = { candidate, judgement };
    strongest = stronger(strongest, judged);
    if (judgement.verdict === 'corrected') corrected = stronger(corrected, judged);
    else if (judgement.verdict !== 'differs') fitting = stronger(fitting, judged);
  }
  if (!strongest) return undefined;
  const { said } = quantity;
  const likely = said.scale === 'count' && said.value <= SMALL ? LIKELY_SMALL : LIKELY;
  const isExact = said.hedge === 'none' || (said.hedge === 'rounded' && fitting?.judgement.verdict === 'match');
  const margin = isExact ? NEAR_EXACT : NEAR;
  const least = Math.max(strongest.candidate.strength - margin, likely);
  if (fitting && fitting.candidate.strength < least) fitting = undefined;
  if (corrected && corrected.candidate.strength < least) corrected = undefined;
  // A superseded figure right at the place beats a fitting one that stands further off.
  const superseded = corrected && corrected.candidate.strength > (fitting?.candidate.strength ?? 0) + AHEAD;
  const best = superseded ? corrected : (fitting ?? corrected);
  if (best) return linkOf(best, quantity);
  return isSure(strongest.candidate, quantity, ground) ? linkOf(strongest, quantity) : undefined;
}

/** Whether anything may be said of a count: it fits a figure of the pack, or stands where it may contradict one. */
export function isTelling({ said }: Quantity, ground: Ground, pack: Pack): boolean {
  if (said.scale !== 'count' || indexed(pack).hasFigureIn(said.low, said.high)) return ground.level > 0;
  return ground.level === 2 && (ground.refuted.size > 0 || ground.toldHere || ground.told);
}

/** Whether a figure that contradicts is meant for the fact. */
function isSure({ fact, strength }: Candidate, { said }: Quantity, ground: Ground): boolean {
  if (ground.level < 2 || strength < SURE || said.hedge === 'vague') return false;
  if (ground.refuted.has(fact.value as number)) return true;
  if (!(fact.group && !fact.place ? ground.told : ground.toldHere)) return false;
  if (said.scale === 'share') return true;
  const near = (value: number) => said.value < value * FAR_OFF && said.value * FAR_OFF > value;
  const value = fact.value as number;
  return (
    near(value) ||
    fact.history.some((superseded) => near(superseded.value)) ||
    ground.figures.has(said.value) ||
    isShuffled(said.value, value)
  );
}

const digits = (value: number) => [...String(value)].sort().join('');

/** 81 for 18: a slip of the pen. */
const isShuffled = (value: number, canonical: number) =>
  // The same digits leave the same remainder.
  (value - canonical) % 9 === 0 && digits(value) === digits(canonical);
