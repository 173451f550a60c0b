import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { packs } from './facts/packs';
import { blocksOf } from './page/blocks';
import { quote } from './reading/quote';
import { read } from './reading/read';

const USAGE = 'Usage: npm run --silent check -- [--json] FILE|URL|-';

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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const [input] = positionals;
  if (input === undefined || positionals.length > 1) throw new InputError(USAGE);
  const markup = await load(input);
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { window } = new JSDOM(markup, { virtualConsole: new VirtualConsole() });
  globalThis.Node = window.Node;
  const blocks = [...blocksOf(window.document)];
  const texts = blocks.map((block) => block.text);
  const { mentions, claims } = read(blocks, packs);
  const report = {
    mentions: mentions.length,
    claims: claims.map((claim) => ({ ...quote(texts, claim), fact: claim.fact, verdict: claim.verdict })),
  };
  const lines = report.claims.map(({ exact, fact, verdict }) => `${exact}  ${fact}  ${verdict}`);
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
