import type { Block } from './reading/block';

/** What a block is, without its text, its place in a table and its footnotes: the same for many blocks on end. */
type Setting = Pick<Block, 'kind' | 'lang' | 'level' | 'articles' | 'lists' | 'furniture'>;

/** Blocks as they travel: half of what they would take one by one, and of the time to write and to read it. */
export interface Packed {
  readonly texts: readonly string[];
  readonly settings: readonly Setting[];
  /** For each block, the index of its setting. */
  readonly setting: readonly number[];
  /** For each block in a cell: its index, table, row, column, rows, columns, and 1 for a header or 0. */
  readonly cells: readonly number[];
  /** For each footnote mark: the index of its block, start and end. */
  readonly footnotes: readonly number[];
}

const CELL = 7;
const FOOTNOTE = 3;

/** Packs blocks, leaving aside whatever else they carry. */
export function pack(blocks: readonly Block[]): Packed {
  const settings: Setting[] = [];
  const indexes = new Map<string, number>();
  const setting: number[] = [];
  const cells: number[] = [];
  const footnotes: number[] = [];
  let before: Block | undefined;
  let i = -1;
  for (const block of blocks) {
    i++;
    const { kind, lang, level, articles, lists, furniture, cell } = block;
    const isLikeBefore =
      before?.articles === articles &&
      before.lists === lists &&
      before.kind === kind &&
      before.lang === lang &&
      before.level === level &&
      before.furniture === furniture;
    let index = isLikeBefore ? setting[i - 1] : undefined;
    if (index === undefined) {
      const key = `${kind} ${lang} ${level} ${furniture} ${articles} ${lists}`;
      index = indexes.get(key) ?? settings.push({ kind, lang, level, articles, lists, furniture }) - 1;
      indexes.set(key, index);
    }
    setting.push(index);
    if (cell) cells.push(i, cell.table, cell.row, cell.column, cell.rows, cell.columns, cell.header ? 1 : 0);
    for (const { start, end } of block.footnotes) footnotes.push(i, start, end);
    before = block;
  }
  return { texts: blocks.map(({ text }) => text), settings, setting, cells, footnotes };
}

/**
 * Makes blocks of what was packed.
 *
 * @throws RangeError where it was not packed by {@link pack}
 */
export function unpack({ texts, settings, setting, cells, footnotes }: Packed): Block[] {
  const blocks = texts.map((text, i): Block => {
    const found = settings[setting[i] ?? -1];
    if (!found) throw new RangeError(`block ${i} has no setting`);
    return { text, ...found, footnotes: [] };
  });
  for (let at = 0; at < cells.length; at += CELL) {
    const [i = -1, table = 0, row = 0, column = 0, rows = 1, columns = 1, header = 0] = cells.slice(at, at + CELL);
    const block = blocks[i];
    if (!block) throw new RangeError(`there is no block ${i}`);
    blocks[i] = { ...block, cell: { table, row, column, rows, columns, header: header === 1 } };
  }
  for (let at = 0; at < footnotes.length; at += FOOTNOTE) {
    const [i = -1, start = 0, end = 0] = footnotes.slice(at, at + FOOTNOTE);
    const block = blocks[i];
    if (!block) throw new RangeError(`there is no block ${i}`);
    blocks[i] = { ...block, footnotes: [...block.footnotes, { start, end }] };
  }
  return blocks;
}
