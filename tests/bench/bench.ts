// npm run bench -- [--strict] [page …]: what the extension costs a page, beside what else one might do. See README.md.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch as launchPlain } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { CHROMIUM_ARGS, launch } from '../../scripts/launch.ts';
import { type PageServer, servePages } from '../../scripts/loopback.ts';
import { defaultSettings } from '../../src/settings.ts';
import { changeCosts } from './change.ts';
import { firefoxCosts, isMeasurable } from './firefox.ts';
import { growth } from './growth.ts';
import { type HoverCost, hoverCost } from './hover.ts';
import { firstMark, type Measured, measure } from './measure.ts';
import { median } from './median.ts';
import { type BenchPage, PAGES } from './pages.ts';
import { growthPlots, ratioPlot } from './plots.ts';
import { type PageResult, type Results, readResults, writeFile, writeResults } from './results.ts';
import { VARIANTS } from './variants.ts';
import { isMet, judge, summary } from './wanted.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);

const say = (line: string) => void process.stdout.write(`${line}\n`);

const COLUMNS = ['script', 'rendering', 'later', 'garbage', 'worlds', 'longest', 'total'] as const;

/**
 * The median of each number; of what only the difference to a page with nothing counts, the least: what is above that is
 * the machine's, and may be more than the difference.
 */
function medians(works: readonly Measured[]): Measured {
  const of = (name: keyof Omit<Measured, 'overlay'>) => median(works.map((work) => work[name]));
  const least = (name: 'later' | 'garbage') => Math.min(...works.map((work) => work[name]));
  return {
    ...{ script: of('script'), early: of('early'), longest: of('longest'), total: of('total') },
    ...{ rendering: of('rendering'), later: least('later'), garbage: least('garbage'), worlds: of('worlds') },
    overlay: works.some(({ overlay }) => overlay),
  };
}

interface Browsers {
  readonly plain: Browser;
  readonly extended: Browser;
}

async function benchPage(page: BenchPage, { plain, extended }: Browsers, pages: PageServer): Promise<PageResult> {
  say(
    `\n${page.name}, ${Math.round(page.html.length / 1000)} kB: CPU milliseconds on the main thread, median of ${RUNS}`,
  );
  const variants = ['nothing', 'extension', ...VARIANTS] as const;
  const nameOf = (variant: (typeof variants)[number]) => (typeof variant === 'string' ? variant : variant.name);
  const measured = new Map<string, Measured[]>(variants.map((variant) => [nameOf(variant), []]));
  // In turn, so that a machine that grows slow does so for all.
  for (let run = 0; run < RUNS; run++)
    for (const variant of variants)
      measured
        .get(nameOf(variant))
        ?.push(await measure(variant === 'extension' ? extended : plain, pages, page, variant));
  const works: Record<string, Measured> = {};
  say(`${''.padEnd(17)}${COLUMNS.map((column) => column.padStart(11)).join('')}`);
  for (const [name, of] of measured) {
    const work = medians(of);
    works[name] = work;
    say(`${name.padEnd(17)}${COLUMNS.map((column) => work[column].toFixed(2).padStart(11)).join('')}`);
  }
  const times: number[] = [];
  for (let run = 0; run < RUNS && works['extension']?.overlay; run++) {
    const time = await firstMark(extended, pages, page);
    if (time !== undefined) times.push(time);
  }
  if (times.length > 0) say(`first marks ${median(times).toFixed(0)} ms after load`);
  const change = await changeCosts([plain, extended], pages, page);
  const [without, beside] = change.map(({ rendering, script }) => [rendering.toFixed(2), script.toFixed(2)] as const);
  say(
    `a change of one word: ${without?.[0]} ms of rendering, with the extension ${beside?.[0]} ms and ${beside?.[1]} ms of script`,
  );
  const [load = 0] = loadavg();
  return { works, ...(times.length > 0 && { firstMark: median(times) }), change, runs: RUNS, load };
}

function sayHover({ card, first, late, frames, layouts }: HoverCost): void {
  const [usual, worst] = card.map((time) => time.toFixed(0));
  say(`\nhover: card painted ${usual} ms after the dwell (worst of ten ${worst} ms, first ${first.toFixed(0)} ms)`);
  say(`frames late while the pointer moved over 500 marks: ${late} of ${frames}`);
  say(`layouts forced for each move of the pointer: ${layouts.over} over marks, ${layouts.away} elsewhere`);
}

const names = process.argv.slice(2).filter((argument) => argument !== '--strict');
const all = [...PAGES.map(({ name }) => name), 'hover', 'growth', 'firefox'];
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no page "${unknown.join('", "')}" to measure; there are ${all.join(', ')}.\n`);
  process.exit(2);
}
const isWanted = (name: string) => names.length === 0 || names.includes(name);

// Others may build meanwhile.
const dist = mkdtempSync(join(tmpdir(), 'bench-'));
cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), dist, { recursive: true });
const extended = await launch('chromium', { extension: dist });
const plain = await launchPlain({
  executablePath: await findBrowser('chromium'),
  headless: true,
  pipe: true,
  enableExtensions: true,
  defaultViewport: { width: 1280, height: 800 },
  args: CHROMIUM_ARGS,
});
const pages = await servePages();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${await plain.version()}`;
let results: Results = { ...readResults(), machine };
const keep = (found: Partial<Results>) => {
  results = { ...results, ...found };
  writeResults(results);
};
try {
  for (const page of PAGES.filter(({ name }) => isWanted(name))) {
    const result = await benchPage(page, { plain, extended: extended.browser }, pages);
    keep({ pages: { ...results.pages, [page.name]: result } });
  }
  if (isWanted('hover')) {
    const hover = await hoverCost(extended.browser, pages, defaultSettings().dwell);
    sayHover(hover);
    keep({ hover });
  }
  if (isWanted('growth')) {
    const found = await growth({ plain, extended: extended.browser, pages, runs: RUNS, say });
    keep({ growth: found });
    for (const [name, svg] of Object.entries(growthPlots(found))) writeFile(name, svg);
  }
  if (isWanted('firefox')) {
    if (isMeasurable()) keep({ firefox: await firefoxCosts(dist, pages, RUNS, say) });
    else say('\nFirefox is not measured: this system does not tell for how long a thread has run.');
  }
} finally {
  await Promise.all([extended.close(), plain.close(), pages.close()]);
  rmSync(dist, { recursive: true });
}
writeFile('ratios.svg', ratioPlot(judge(results)));
const measured = Object.fromEntries(Object.entries(results.pages).filter(([name]) => isWanted(name)));
const verdicts = judge({ pages: measured });
if (verdicts.length > 0) say(`\n${summary(verdicts).join('\n')}`);
if (process.argv.includes('--strict') && !verdicts.every(isMet)) process.exitCode = 1;
