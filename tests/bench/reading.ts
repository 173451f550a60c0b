// npm run bench:reading: how fast text is read, beside two libraries that find numbers, and whether the time grows with
// the length of the text and not faster. Times are CPU time: on a busy machine the time on the clock says little.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { factPacks } from '../../plugins/fact-packs.ts';
import type { Block } from '../../src/reading/block.ts';
import { plot, type Timing } from './reading/plot.ts';
import { denseFigures, plainNews } from './reading/texts.ts';

const require = createRequire(import.meta.url);
const RESULTS = new URL('./results/', import.meta.url);
const MEGABYTE = 1_000_000;
const LENGTHS = [1, 2, 4, 8];
/** So many that what is compiled while it runs has been by the end. */
const RUNS = Number(process.env['BENCH_RUNS'] ?? 20);

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Bundles the reading as the extension is bundled. */
async function bundled(): Promise<typeof import('./reading/entry.ts')> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const entry = fileURLToPath(new URL('./reading/entry.ts', import.meta.url));
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [factPacks()],
      // Whole, since it is run from a folder that has no packages.
      ssr: { noExternal: true },
      build: { ssr: entry, outDir, target: 'node20' },
    });
    return await import(pathToFileURL(join(outDir, 'entry.js')).href);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** The least CPU time of a few runs, in milliseconds: what is above it is the machine's. */
function timed(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const { packs, read } = await bundled();
const recognizers = require('@microsoft/recognizers-text-number');
const nlp = require('compromise/three');

/** New blocks every time: what is known of a block is not read again. */
const blocksOf = (paragraphs: readonly string[]): Block[] =>
  paragraphs.map((text) => ({
    ...{ text, kind: 'paragraph', lang: 'en', level: 0 },
    ...{ articles: [], lists: [], footnotes: [], furniture: false },
  }));

const each = (work: (text: string) => unknown) => (paragraphs: readonly string[]) => {
  for (const text of paragraphs) work(text);
};

const readers: Record<string, { read(paragraphs: readonly string[]): void; share: number }> = {
  'this reading': { read: (paragraphs) => void read(blocksOf(paragraphs), packs), share: 1 },
  // Slow: given a part of the text, which is to its advantage where it is not linear.
  compromise: { read: each((text) => nlp(text).numbers().json()), share: 0.1 },
  'recognizers-text-number': {
    read: each((text) => recognizers.recognizeNumber(text, 'en-us')),
    share: 0.02,
  },
};

const names = packs.flatMap((pack) => pack.names.bare);
const places = packs.flatMap((pack) => pack.places.flatMap((place) => place.names));
const texts: Record<string, (characters: number) => string[]> = {
  'plain news': (characters) => plainNews(names, characters),
  'dense figures': (characters) => denseFigures(names, places, characters),
};
const sizeOf = (paragraphs: readonly string[]) => paragraphs.reduce((sum, { length }) => sum + length, 0);

for (const make of Object.values(texts)) for (const reader of Object.values(readers)) reader.read(make(20_000));

say('characters per second (CPU time, best of a few runs, one run of the program)\n');
const speeds: Record<string, Record<string, number>> = {};
for (const [text, make] of Object.entries(texts)) {
  const row: Record<string, number> = {};
  speeds[text] = row;
  for (const [name, reader] of Object.entries(readers)) {
    const paragraphs = make(MEGABYTE * reader.share);
    row[name] = Math.round((sizeOf(paragraphs) / timed(() => reader.read(paragraphs))) * 1000);
    say(`${text.padEnd(14)} ${name.padEnd(24)} ${row[name].toLocaleString('en').padStart(12)}`);
  }
  const [own = 0, ...others] = Object.values(row);
  say(`${' '.repeat(15)}${(own / Math.max(...others)).toFixed(1)} times as fast as the faster of the others\n`);
}

say('CPU time by length of the text');
const timings: Timing[] = [];
for (const [text, make] of Object.entries(texts))
  for (const megabytes of LENGTHS) {
    const paragraphs = make(megabytes * MEGABYTE);
    const seconds = timed(() => read(blocksOf(paragraphs), packs)) / 1000;
    timings.push({ text, megabytes, seconds });
    say(`${text.padEnd(14)} ${megabytes} MB ${seconds.toFixed(2).padStart(8)} s`);
  }

mkdirSync(RESULTS, { recursive: true });
writeFileSync(
  new URL('reading.json', RESULTS),
  `${JSON.stringify({ charactersPerSecond: speeds, timings }, null, 2)}\n`,
);
writeFileSync(new URL('reading.svg', RESULTS), plot(timings));
