// Scores what the command line says of a folder of labelled pages: npm run score -- FOLDER [--verbose] [--min F1]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPage } from '../src/page-check';
import { PlainError } from './browsers.ts';
import { count, f1, isFree, isRight, newTally, type Pair, pair, parseLabelled, type Tally } from './corpus.ts';

const USAGE = 'Usage: npm run score -- FOLDER [--verbose] [--min F1]';

const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
const print = (line: string) => void process.stdout.write(`${line}\n`);

interface Scored {
  readonly file: string;
  readonly traits: readonly string[];
  readonly pairs: readonly Pair[];
  readonly empty: boolean;
}

async function scorePage(folder: string, file: string): Promise<Scored> {
  const page = parseLabelled(readFileSync(join(folder, file), 'utf8'));
  const { report } = await checkPage(page.html, false);
  return { file, traits: page.traits, pairs: pair(page, report.claims), empty: page.labels.length === 0 };
}

function note({ label, claim }: Pair): string {
  const is = claim && `"${claim.exact}" ${claim.fact} ${claim.verdict}`;
  const wanted = label && `${label.fact} ${label.verdict}${label.optional ? ' (optional)' : ''}`;
  if (!label) return `  extra   ${is}  in: …${claim?.prefix.slice(-24)}[]${claim?.suffix.slice(0, 24)}…`;
  return is ? `  wrong   ${is}  wanted: ${wanted}` : `  missed  "${label.exact}" ${wanted}`;
}

/** A table of joint F1 by some property of pairs, the worst first. */
function table(title: string, groups: ReadonlyMap<string, Tally>): void {
  print(`\n${title.padEnd(44)} joint F1  labels  claims  right`);
  const rows = [...groups].sort(([, a], [, b]) => f1(a.right, a) - f1(b.right, b));
  for (const [name, tally] of rows) {
    const numbers = [tally.labels, tally.claims, tally.right].map((n) => String(n).padStart(6)).join('  ');
    print(`${name.slice(0, 44).padEnd(44)}  ${percent(f1(tally.right, tally))}  ${numbers}`);
  }
}

function grouped(scored: readonly Scored[], keys: (pair: Pair, page: Scored) => readonly string[]) {
  const groups = new Map<string, Tally>();
  for (const page of scored)
    for (const pair of page.pairs)
      for (const key of isFree(pair) ? [] : keys(pair, page)) {
        const tally = groups.get(key) ?? newTally();
        groups.set(key, tally);
        count(tally, pair);
      }
  return groups;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { verbose: { type: 'boolean' }, min: { type: 'string', default: '0' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const min = Number(values.min);
  if (folder === undefined || positionals.length > 1 || Number.isNaN(min)) throw new PlainError(USAGE);
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  } catch {
    throw new PlainError(`There is no folder ${folder}.`);
  }
  if (files.length === 0) throw new PlainError(`There are no HTML pages in ${folder}.`);
  const scored: Scored[] = [];
  for (const file of files.sort()) scored.push(await scorePage(folder, file));
  if (values.verbose)
    for (const { file, pairs } of scored) {
      const notes = pairs.filter((one) => !isRight(one) && !isFree(one)).map(note);
      if (notes.length > 0) print(`${file}\n${notes.join('\n')}`);
    }
  table(
    'verdict (as labelled)',
    grouped(scored, ({ label }) => [label?.verdict ?? 'not to be claimed']),
  );
  table(
    'fact',
    grouped(scored, ({ label, claim }) => [label?.fact ?? `${claim?.fact} (not to be claimed)`]),
  );
  table(
    'trait of the page',
    grouped(scored, (_, { traits }) => traits),
  );
  const sum = grouped(scored, () => ['']).get('') ?? newTally();
  const all = scored.flatMap(({ pairs }) => pairs);
  const falseAlarms = all.filter((one) => one.claim?.verdict === 'differs' && !isRight(one)).length;
  const empty = scored.filter((page) => page.empty);
  const clean = empty.filter(({ pairs }) => pairs.length === 0).length;
  print(`\n${scored.length} pages, ${sum.labels} labels, ${sum.claims} claims`);
  print(`found  ${percent(f1(sum.found, sum))}   linked ${percent(f1(sum.linked, sum))}`);
  print(`wrong "differs" ${falseAlarms}   unrelated pages left alone ${clean} of ${empty.length}`);
  print(`joint F1 ${percent(f1(sum.right, sum))}`);
  return f1(sum.right, sum) < min || clean < empty.length ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof PlainError ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 2;
}
