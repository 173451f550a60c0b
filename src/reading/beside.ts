import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { isBareNumber, type Label } from './labels';
import { isShort } from './outline';

export type Side = 1 | -1;

/** A term has no more definitions than this. */
const TERM_REACH = 6;

/** Whether a block can be the label of the number beside it. */
function isLabel(a: Analysis | undefined): boolean {
  return a !== undefined && isShort(a) && a.quantities.length === 0 && !a.block.furniture;
}

/** Whether the places and groups that a label names have the number among their figures. */
function fits(a: Analysis | undefined, value: number, pack: Pack): boolean {
  const ids = new Set(a?.cues.flatMap(({ meaning }) => ('id' in meaning ? [meaning.id] : [])));
  return pack.facts.some(
    (f) =>
      (f.value === value || f.history.some((h) => h.value === value)) &&
      [f.place, f.group, f.unit].some((id) => id !== undefined && ids.has(id)),
  );
}

/**
 * The block beside a lone number that says what it is. Numbers and labels take turns; whether the label stands behind
 * its number or before it shows in the whole row of them.
 *
 * @param sides - the sides found so far, by block
 */
export function labelsBeside(
  analyses: readonly Analysis[],
  index: number,
  sides: Map<number, Side>,
  pack: Pack,
): Label[] {
  const own = analyses[index]?.block;
  if (own?.kind === 'definition') {
    const term = analyses
      .slice(Math.max(0, index - TERM_REACH), index)
      .findLastIndex(({ block }) => block.kind === 'term');
    const at = index - Math.min(index, TERM_REACH) + term;
    const a = analyses[at];
    return term >= 0 && a ? [{ index: at, a }] : [];
  }
  let side = sides.get(index);
  if (side === undefined) {
    let votes = 0;
    const row: number[] = [];
    for (let i = index; analyses[i] && isBareNumber(analyses[i] as Analysis); i += 2) {
      const value = analyses[i]?.quantities[0]?.said.value ?? 0;
      votes += Number(isLabel(analyses[i + 1]) && fits(analyses[i + 1], value, pack));
      votes -= Number(isLabel(analyses[i - 1]) && fits(analyses[i - 1], value, pack));
      row.push(i);
      if (!isLabel(analyses[i + 1])) break;
    }
    side = votes < 0 || !isLabel(analyses[index + 1]) ? -1 : 1;
    for (const i of row) sides.set(i, side);
  }
  const at = index + side;
  const a = analyses[at];
  return a && isLabel(a) ? [{ index: at, a }] : [];
}
