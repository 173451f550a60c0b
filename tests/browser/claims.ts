import { packs } from '../../src/facts/packs';
import { blocksOf } from '../../src/page/blocks';
import { read } from '../../src/reading/read';

/** What is read in a document, as "words: fact verdict". */
export function claimsIn(document: Document): string[] {
  const blocks = [...blocksOf(document)];
  return read(blocks, packs).claims.map(
    ({ block, start, end, fact, verdict }) => `${blocks[block]?.text.slice(start, end)}: ${fact} ${verdict}`,
  );
}
