import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { checkPage } from './page-check';

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
  const { text, report } = await checkPage(await load(input), values.explain);
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
