import type { Analysis } from './analysis';
import type { Link } from './candidate';

/** Labels that say what is counted link at least this strongly. */
const SAID = 3;

interface Held {
  readonly row: string;
  readonly block: number;
  readonly links: readonly Link[];
}

/** The list or table that a block is a row of. */
function rowsOf({ block: { cell, lists } }: Analysis): string | undefined {
  if (cell) return `table ${cell.table}`;
  return lists.length > 0 ? `list ${lists.at(-1)}` : undefined;
}

const saysWhat = (a: Analysis): boolean => a.cued.event.length + a.cued.unit.length > 0;

/** Whether nothing in a row says what it counts: "Denver – 24" may be a game. */
const isBare = (a: Analysis, { verdict, fact, strength }: Link): boolean =>
  verdict === 'differs' &&
  fact.place !== undefined &&
  (a.block.kind === 'item' ? !saysWhat(a) && a.cued.group.length === 0 : strength < SAID);

/** "The arrests by place:", or a title to that effect. */
const isIntroduction = (a: Analysis | undefined): boolean =>
  a !== undefined && !/^[.!?]$/.test(a.tokens.at(-1)?.text ?? '') && saysWhat(a);

/**
 * Holds back figures of bare rows that contradict, until another row shows that the list or table is about the topic.
 * What an introduction tells of is not bare.
 *
 * @param analyses - the blocks in document order
 */
export function createRows(analyses: readonly Analysis[]) {
  const fitting = new Set<string>();
  const known = new Set<string>();

  const note = (row: string, block: number) => {
    if (known.has(row)) return;
    known.add(row);
    let before = block - 1;
    for (let a = analyses[before]; a && rowsOf(a) === row; a = analyses[before]) before--;
    if (isIntroduction(analyses[before])) fitting.add(row);
  };

  const held: Held[] = [];
  return {
    /** Takes the links of a block and gives back those that are told at once. */
    sift(a: Analysis, block: number, links: readonly Link[]): readonly Link[] {
      const row = links.length > 0 ? rowsOf(a) : undefined;
      if (row === undefined) return links;
      note(row, block);
      if (links.some(({ verdict }) => verdict !== 'differs')) fitting.add(row);
      const bare = links.filter((link) => isBare(a, link));
      if (bare.length === 0) return links;
      held.push({ row, block, links: bare });
      return links.filter((link) => !bare.includes(link));
    },
    /** Gives what was held back and may be told after all. */
    rest: (): readonly Held[] => held.filter(({ row }) => fitting.has(row)),
  };
}
