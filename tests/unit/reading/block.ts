import type { Block } from '../../../src/reading/block';

/** A block as the page module hands it out: a paragraph, unless something else is said. */
export const block = (text: string, rest: Partial<Block> = {}): Block => ({
  ...{ text, kind: 'paragraph', lang: 'en', level: 0 },
  ...{ articles: [], lists: [], footnotes: [], furniture: false },
  ...rest,
});
