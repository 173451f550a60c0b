import type { Pack } from '../facts/schema';
import type { Analysis } from './analysis';
import { type Link, linked } from './candidate';
import { TELLING_WHOLE } from './context';
import { countedBy } from './counted';
import { indexed } from './pack-index';
import type { Quantity } from './quantities';

/** What a title tells is told again within so many blocks. */
const REACH = 5;

/** The only figure of a page's title that tells of the event, if it counts people. */
function figureOf(a: Analysis, people: string | undefined): Quantity | undefined {
  const [q, more] = a.quantities;
  if (!q || more || a.cued.event.length === 0) return undefined;
  if (q.said.scale !== 'count' || q.said.value < TELLING_WHOLE) return undefined;
  const counted = countedBy(a, q);
  return counted.kind === 'unit' && counted.units.some(({ id }) => id === people) ? q : undefined;
}

/**
 * Waits for the figure of a title that does not say whose it is to be told again: "City seeks answers after 107
 * residents are detained", over "… the 107 people it arrested in …".
 */
export function createTitles(pack: Pack) {
  const people = indexed(pack).total?.unit;
  let title: { readonly block: number; readonly q: Quantity } | undefined;

  /** Takes the links of the page's blocks in order, and gives back a title's with its block once they tell it. */
  return function* told(a: Analysis, block: number, links: readonly Link[]) {
    if (a.block.level === 1) {
      const q = links.length === 0 ? figureOf(a, people) : undefined;
      title = q && { block, q };
    }
    if (!title || title.block === block || block - title.block > REACH) return;
    const { q } = title;
    const isSame = ({ said, fact, verdict }: Link) =>
      said.value === q.said.value && said.hedge === q.said.hedge && fact.unit === people && verdict !== 'differs';
    const again = links.find(isSame);
    if (!again) return;
    yield { block: title.block, links: [linked({ ...again, quantity: q })] };
    title = undefined;
  };
}
