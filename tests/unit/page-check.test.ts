import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unlabelled } from '../../scripts/corpus.ts';
import { checkPage } from '../../src/page-check';

const root = join(import.meta.dirname, '../..');

/** What the command line prints for a page on its standard input. */
const printed = (html: string, options: string[]) =>
  spawnSync(process.execPath, ['scripts/check.mjs', ...options, '-'], { cwd: root, encoding: 'utf8', input: html })
    .stdout;

// The tests in browsers compare with `checkPage`, to do without a process for each page.
test.each([
  ['p02.html', []],
  ['p02.html', ['--json']],
  ['p04.html', ['--explain']],
  ['p04.html', ['--json', '--explain']],
  ['p41.html', []],
  ['p41.html', ['--json']],
])('the command line prints what is read on %s: %j', async (file, options) => {
  const html = unlabelled(readFileSync(join(root, 'tests/pages', file), 'utf8'));
  const { text, report } = await checkPage(html, options.includes('--explain'));
  if (options.includes('--json')) expect(JSON.parse(printed(html, options))).toEqual(report);
  else expect(printed(html, options)).toBe(`${text}\n`);
});
