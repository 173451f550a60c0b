/** What a block is on the page, as far as the reading needs to know. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'definition' | 'caption';

/** Where a table cell stands. Rows and columns count from 0, spans included. */
export interface CellPlace {
  /** Number of the table, unique on the page. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** The cell is marked up as a header (`th`). */
  readonly header: boolean;
}

/**
 * A run of text with no block boundary inside: what a reader sees as one paragraph, item, cell or heading.
 * All offsets into a block are UTF-16 code units of `text`, which holds the page's characters untouched.
 */
export interface Block {
  readonly text: string;
  readonly kind: BlockKind;
  /** Primary language subtag that the page declares for the block ("en", "es"), or "" where it declares none. */
  readonly lang: string;
  /** 1–6 for headings, 0 otherwise. */
  readonly level: number;
  /** Numbers of the articles around the block, outermost first; equal numbers are the same element. */
  readonly articles: readonly number[];
  /** Numbers of the lists around the block, outermost first. */
  readonly lists: readonly number[];
  readonly cell?: CellPlace;
  /** Stretches of `text` that are marks of footnotes: they belong to no word and no figure. */
  readonly footnotes: readonly { readonly start: number; readonly end: number }[];
  /** The block is page furniture: navigation, a related-stories rail, a share bar. */
  readonly furniture: boolean;
}
