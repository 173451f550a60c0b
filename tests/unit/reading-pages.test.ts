import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { count, f1, isFree, isRight, newTally, type Pair, pair, parseLabelled } from '../../scripts/corpus.ts';
import { packs } from '../../src/facts/packs';
import { blocksOf } from '../../src/page/blocks';
import { quote } from '../../src/reading/quote';
import { read } from '../../src/reading/read';

const root = join(import.meta.dirname, '../..');

/** What each set of labelled pages must at least reach; the pages never get easier, so these only rise. */
const SETS = [
  { name: 'the pages of the project', folder: join(root, 'tests/pages'), joint: 0.96 },
  { name: 'the shared corpus', folder: join(root, '../shared/corpus/dev'), joint: 0.97 },
];

/** Reads a labelled page and sets what was read against its labels. */
function score(file: string): { pairs: readonly Pair[]; labels: number } {
  const page = parseLabelled(readFileSync(file, 'utf8'));
  const { window } = new JSDOM(page.html);
  const blocks = [...blocksOf(window.document)];
  const texts = blocks.map(({ text }) => text);
  const claims = read(blocks, packs).claims.map((claim) => ({ ...quote(texts, claim), ...claim }));
  window.close();
  return { pairs: pair(page, claims), labels: page.labels.length };
}

describe.each(SETS)('$name', ({ folder, joint }) => {
  const there = existsSync(folder);
  test.skipIf(!there)(
    there ? 'are read as they are labelled' : `skipped: there is no ${folder}`,
    { timeout: 120_000 },
    () => {
      const tally = newTally();
      const marked: string[] = [];
      const wronged: string[] = [];
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
        const { pairs, labels } = score(join(folder, name));
        for (const found of pairs) {
          if (!isFree(found)) count(tally, found);
          if (found.claim?.verdict === 'differs' && !isRight(found)) wronged.push(`${name}: ${found.claim.exact}`);
        }
        if (labels === 0 && pairs.length > 0) marked.push(name);
      }
      expect(marked, 'pages to be left alone that were not').toEqual([]);
      expect(wronged, 'figures that are told to differ and do not').toEqual([]);
      expect(f1(tally.right, tally)).toBeGreaterThan(joint);
    },
  );
});
