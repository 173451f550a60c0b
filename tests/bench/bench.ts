// npm run bench -- [page …]: what the extension costs a page, beside what else one might do. See README.md here.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch as launchPlain } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { launch } from '../../scripts/launch.ts';
import { servePages } from '../../scripts/loopback.ts';
import { defaultSettings } from '../../src/settings.ts';
import { type HoverCost, hoverCost } from './hover.ts';
import { changeCost, firstMark, measure } from './measure.ts';
import { PAGES } from './pages.ts';
import type { Work } from './trace.ts';
import { VARIANTS } from './variants.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const RESULTS = new URL('./results/', import.meta.url);

const wanted = process.argv.slice(2);
const say = (line: string) => void process.stdout.write(`${line}\n`);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The median of each number. */
const medians = (works: readonly Work[]): Work => ({
  total: median(works.map(({ total }) => total)),
  script: median(works.map(({ script }) => script)),
  rendering: median(works.map(({ rendering }) => rendering)),
  longest: median(works.map(({ longest }) => longest)),
});

const extended = await launch('chromium', { extension: DIST });
const plain = await launchPlain({
  executablePath: await findBrowser('chromium'),
  headless: true,
  pipe: true,
  defaultViewport: { width: 1280, height: 800 },
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-quic'] : ['--disable-quic'],
});
const pages = await servePages();
let hover: HoverCost | undefined;
const table: Record<string, { works: Record<string, Work>; firstMark?: number; change?: [number, number] }> = {};
try {
  for (const page of PAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    say(
      `\n${page.name}, ${Math.round(page.html.length / 1000)} kB: CPU milliseconds on the main thread, median of ${RUNS}`,
    );
    say('                     script   rendering       total   longest script task');
    const row: Record<string, Work> = {};
    const result: (typeof table)[string] = { works: row };
    table[page.name] = result;
    for (const variant of ['nothing', 'extension', ...VARIANTS] as const) {
      const name = typeof variant === 'string' ? variant : variant.name;
      const works: Work[] = [];
      for (let run = 0; run < RUNS; run++)
        works.push(await measure(variant === 'extension' ? extended.browser : plain, pages, page, variant));
      const work = medians(works);
      row[name] = work;
      const columns = [work.script, work.rendering, work.total, work.longest].map((n) => n.toFixed(2).padStart(10));
      say(`${name.padEnd(17)}${columns.join('  ')}`);
    }
    const ours = row['extension'];
    if (!ours) continue;
    const ratios = VARIANTS.map(
      ({ name }) => `${(ours.script / (row[name]?.script ?? Number.NaN)).toFixed(3)} × ${name}`,
    );
    say(`extension: ${ratios.join(', ')}`);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const time = await firstMark(extended.browser, pages, page);
      if (time !== undefined) times.push(time);
    }
    if (times.length > 0) {
      result.firstMark = median(times);
      say(`first marks ${result.firstMark.toFixed(0)} ms after load`);
    }
    if (page.name !== 'feed') {
      result.change = [await changeCost(plain, pages, page), await changeCost(extended.browser, pages, page)];
      const [without, beside] = result.change;
      say(`a change of one word: ${without.toFixed(2)} ms of rendering, with the extension ${beside.toFixed(2)} ms`);
    }
  }
  if (wanted.length === 0 || wanted.includes('hover')) {
    hover = await hoverCost(extended.browser, pages, defaultSettings().dwell);
    const { card, first, late, frames, layouts } = hover;
    const [usual, worst] = card.map((time) => time.toFixed(0));
    say(`\nhover: card painted ${usual} ms after the dwell (worst of ten ${worst} ms, first ${first.toFixed(0)} ms)`);
    say(`frames late while the pointer moved over 500 marks: ${late} of ${frames}`);
    say(`layouts forced for each move of the pointer: ${layouts.over} over marks, ${layouts.away} elsewhere`);
  }
} finally {
  await Promise.all([extended.close(), plain.close(), pages.close()]);
}
mkdirSync(RESULTS, { recursive: true });
writeFileSync(new URL('bench.json', RESULTS), `${JSON.stringify({ ...table, ...(hover && { hover }) }, null, 2)}\n`);
