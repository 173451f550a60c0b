import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { packs } from './facts/packs';
import type { Pack } from './facts/schema';
import { blocksOf } from './page/blocks';
import type { Claim, Span } from './reading/claim';
import { quote } from './reading/quote';
import { read } from './reading/read';
import { type ClaimWords, claimWords } from './wording/claim';
import { wordsIn } from './wording/locales';

const USAGE = 'Usage: npm run --silent check -- [--json] [--explain] FILE|URL|-';

/** A fault of the input, in words for the person who gave it. */
class InputError extends Error {}

async function fetchPage(address: string): Promise<string> {
  const response = await fetch(address).catch(() => {
    throw new InputError(`${address} could not be reached.`);
  });
  if (!response.ok) throw new InputError(`${address} answered with status ${response.status}.`);
  const type = response.headers.get('content-type') ?? 'text/html';
  if (!/html|xml/.test(type)) throw new InputError(`${address} is not an HTML page but ${type}.`);
  return response.text();
}

async function load(input: string): Promise<string> {
  if (/^https?:/i.test(input)) return fetchPage(input);
  const markup =
    input === '-'
      ? await readAll(process.stdin)
      : await readFile(input, 'utf8').catch((error: NodeJS.ErrnoException) => {
          throw new InputError(
            error.code === 'ENOENT' ? `There is no file ${input}.` : `${input} cannot be read (${error.code}).`,
          );
        });
  const name = input === '-' ? 'What came in on standard input' : input;
  if (/[\0\uFFFD]/.test(markup.slice(0, 4096)) || !/<[a-z!]/i.test(markup))
    throw new InputError(`${name} is not an HTML page.`);
  return markup;
}

const packOf = (claim: Claim) => packs.find(({ id }) => id === claim.pack) as Pack;

/** The claims as a table: the page's words, how they compare, and with what. */
function table(said: readonly ClaimWords[]): string {
  const rows = said.map(({ quote, verdict, detail, figure, label }) => [
    quote,
    verdict,
    `${detail || figure} ${label}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n');
}

/** What a page gives for the topics: in words, and as data. */
async function check(markup: string, explain: boolean): Promise<{ text: string; report: object }> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { window } = new JSDOM(markup, { virtualConsole: new VirtualConsole() });
  const blocks = [...blocksOf(window.document)];
  const texts = blocks.map((block) => block.text);
  const quoteOf = (span: Span) => quote(texts, span);
  const { mentions, claims } = read(blocks, packs);
  const words = wordsIn('en');
  const said = claims.map((claim) => claimWords(claim, quoteOf(claim).exact, packOf(claim), words));
  const reasons = claims.map((claim) => claim.because.map((span) => quoteOf(span).exact.replace(/\s+/g, ' ').trim()));
  const report = {
    mentions: mentions.length,
    claims: claims.map((claim, i) => ({
      ...quoteOf(claim),
      fact: claim.fact,
      verdict: claim.verdict,
      ...(explain ? { because: reasons[i] } : {}),
    })),
  };
  const lines = table(said).split('\n');
  const explained = lines.map((line, i) => `${line}\n    because of: ${reasons[i]?.join(' · ')}`);
  if (mentions.length === 0) return { text: 'This page does not speak of a topic that is known here.', report };
  if (claims.length === 0) return { text: 'This page gives no figure for it.', report };
  return { text: (explain ? explained : lines).join('\n'), report };
}

function options(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { json: { type: 'boolean', default: false }, explain: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new InputError(
      `${
        String(error)
          .replace(/^.*?: /, '')
          .split('. ')[0]
      }. ${USAGE}`,
    );
  }
}

async function main(): Promise<void> {
  const { values, positionals } = options(process.argv.slice(2));
  const [input] = positionals;
  if (input === undefined || positionals.length > 1) throw new InputError(USAGE);
  const { text, report } = await check(await load(input), values.explain);
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
