// Builds the extension and shows it at work on the demonstration page, in a real browser.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROWSERS, type BrowserName, findBrowser, lookForBrowser, PlainError } from './browsers.ts';
import { build, DIST, isBuilt } from './build.ts';
import { unlabelled } from './corpus.ts';
import { photograph } from './demo.ts';
import { launch } from './launch.ts';
import { servePages } from './loopback.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Whether there is a screen on which somebody could see a window. */
function hasDisplay(): boolean {
  if (process.env['CI']) return false;
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The browsers that are there, Chromium first; where there is none, one is installed. */
async function browsersToUse(): Promise<readonly BrowserName[]> {
  const found: BrowserName[] = [];
  for (const name of BROWSERS) if (await lookForBrowser(name)) found.push(name);
  if (found.length > 0) return found;
  await findBrowser('chromium');
  return ['chromium'];
}

const titles = { chromium: 'Chromium', firefox: 'Firefox' };

/** Opens the page for a person to try, until they close it or the browser. */
async function show(name: BrowserName, address: string): Promise<void> {
  const { browser } = await launch(name, { extension: DIST, headless: false });
  const page = (await browser.pages()).find((one) => one.url() === 'about:blank') ?? (await browser.newPage());
  await page.goto(address);
  await page.bringToFront();
  say(`${titles[name]} shows the demonstration page: put the pointer on a marked figure. Close the page to end.`);
  await new Promise((closed) => {
    browser.once('disconnected', closed);
    page.once('close', closed);
  });
  if (browser.connected) await browser.close();
}

/** Prints what the page would show, and takes pictures of it. */
async function describePage(names: readonly BrowserName[], address: string, html: string): Promise<void> {
  say('There is no screen here, so the browsers run without a window. What the demonstration page would show:\n');
  spawnSync(process.execPath, ['scripts/check.mjs', '-'], { input: html, stdio: ['pipe', 'inherit', 'inherit'] });
  for (const name of names) {
    say(`\nTaking pictures in ${titles[name]} …`);
    const launched = await launch(name, { extension: DIST });
    try {
      for (const picture of await photograph(launched, address, 'screenshots')) say(`  ${picture}`);
    } finally {
      await launched.close();
    }
  }
}

async function main(): Promise<void> {
  process.chdir(path('.'));
  if (!isBuilt()) {
    say('Building the extension …');
    build();
  }
  const names = await browsersToUse();
  const html = unlabelled(readFileSync(path('tests/pages/demo.html'), 'utf8'));
  const pages = await servePages();
  try {
    const address = pages.add('demo.html', html);
    const [first] = names;
    if (first && hasDisplay()) await show(first, address);
    else await describePage(names, address, html);
  } finally {
    await pages.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof PlainError ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 1;
});
