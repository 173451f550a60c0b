// Takes a picture of every state of the marks, the card and the extension's own pages in both browsers, side by side on
// one page: screenshots/index.html. The extension has to be built. Names as arguments take those pictures only.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName, PlainError } from './browsers.ts';
import { PANEL_SHOTS } from './gallery/panels.ts';
import { SHOTS, type Shot } from './gallery/shots.ts';
import { openPanel, step } from './inside.ts';
import { type Launched, launch } from './launch.ts';
import { type PageServer, servePages } from './loopback.ts';

const ALL = [...SHOTS, ...PANEL_SHOTS];
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const OUT = fileURLToPath(new URL('../screenshots/', import.meta.url));

const pause = (ms: number) => new Promise((wait) => setTimeout(wait, ms));

/** A copy of the built extension whose texts are 40 % longer, as those of other languages are. */
async function withLongTexts(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'long-texts-'));
  await cp(DIST, folder, { recursive: true });
  for (const locale of await readdir(join(folder, '_locales'))) {
    const file = join(folder, '_locales', locale, 'messages.json');
    const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
    for (const text of Object.values(messages))
      text.message += ` ${'lorem '.repeat(Math.ceil(text.message.length / 15))}`.trimEnd();
    await writeFile(file, JSON.stringify(messages));
  }
  return folder;
}

async function until(what: string, page: Page, condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !(await page.evaluate(condition)); await pause(50))
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
}

/** Rests the pointer on words, and waits for the card. */
async function pointAt(page: Page, words: string): Promise<void> {
  const spot = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.nodeValue?.replace(/\s/g, ' ').indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = new Range();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + wanted.length);
      const { top, bottom } = range.getBoundingClientRect();
      if (bottom > innerHeight - 20) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  if (!spot) throw new Error(`the page does not show "${words}"`);
  await page.mouse.move(spot.x + 2, spot.y + 1);
  await page.mouse.move(spot.x, spot.y);
  await until(`a card on "${words}"`, page, () => document.querySelector('[popover]:popover-open') !== null);
  await pause(300);
}

/** Opens an article and waits for its marks. */
async function openArticle({ browser }: Launched, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await until('the marks', page, () => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
  return page;
}

/** Opens a card as a keyboard shortcut does: the browser's own shortcuts are out of a script's reach. */
async function openByShortcut(launched: Launched, page: Page): Promise<void> {
  const own = await openPanel(launched);
  await step(own, page.url(), 'open');
  await own.close();
  await page.bringToFront();
  await until('a card', page, () => document.querySelector('[popover]:popover-open') !== null);
  await pause(300);
}

async function take(shot: Shot, launched: Launched, pages: PageServer): Promise<void> {
  const { browser, name } = launched;
  const kept = new Set(await browser.pages());
  try {
    const [width, height] = shot.size ?? [760, 640];
    const page = await (shot.open ?? openArticle)(launched, pages.add('article.html', shot.html));
    await page.setViewport({ width, height, deviceScaleFactor: 2 });
    await page.bringToFront();
    await shot.before?.(page);
    await pause(300);
    if (shot.at) await pointAt(page, shot.at);
    if (shot.keys) await openByShortcut(launched, page);
    for (const key of shot.keys ?? []) await page.keyboard.press(key);
    await page.screenshot({ path: join(OUT, name, `${shot.name}.png`) });
  } finally {
    for (const page of await browser.pages()) if (!kept.has(page)) await page.close();
  }
}

async function choose(language: 'en' | 'es', launched: Launched): Promise<void> {
  const own = await launched.openOwn('src/panels/popup/index.html');
  await own.evaluate((value) => chrome.storage.sync.set({ settings: { version: 1, language: value } }), language);
  await own.close();
}

/** @returns what went wrong, one line for each picture that could not be taken */
async function takeAll(name: BrowserName, shots: readonly Shot[], pages: PageServer): Promise<string[]> {
  await mkdir(join(OUT, name), { recursive: true });
  const long = await withLongTexts();
  const wrong: string[] = [];
  for (const language of ['en', 'es', 'long'] as const) {
    const wanted = shots.filter((shot) => (shot.language ?? 'en') === language && (shot.only ?? name) === name);
    if (wanted.length === 0) continue;
    const launched = await launch(name, { extension: language === 'long' ? long : DIST });
    try {
      await choose(language === 'es' ? 'es' : 'en', launched);
      for (const shot of wanted)
        await take(shot, launched, pages).catch((error: Error) =>
          wrong.push(`${name}, ${shot.name}: ${error.message}`),
        );
    } finally {
      await launched.close();
    }
  }
  await rm(long, { recursive: true });
  return wrong;
}

function gallery(): string {
  const picture = (shot: Shot, name: BrowserName) =>
    (shot.only ?? name) === name
      ? `<img loading="lazy" src="${name}/${shot.name}.png" alt="${shot.title}, ${name}">`
      : '<i></i>';
  const row = (shot: Shot) =>
    `<section><h2>${shot.title}</h2><div>${BROWSERS.map((name) => picture(shot, name)).join('')}</div></section>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Marks, cards and panels</title>
    <style>body { font: 16px system-ui; margin: 2em; background: #e8e9ec } div { display: grid; grid-template-columns: 1fr 1fr; gap: 1em }
    img { max-width: 100%; background: #fff; box-shadow: 0 1px 4px #0004 } h2 { font-size: 1em }</style>
    <h1>Marks, cards and panels: ${BROWSERS.join(' and ')}</h1>${ALL.map(row).join('')}`;
}

const names = process.argv.slice(2);
const shots = ALL.filter(({ name }) => names.length === 0 || names.includes(name));
if (names.length === 0) await rm(OUT, { recursive: true, force: true });
const pages = await servePages();
const wrong: string[] = [];
for (const name of BROWSERS) wrong.push(...(await takeAll(name, shots, pages)));
await pages.close();
await writeFile(join(OUT, 'index.html'), gallery());
process.stderr.write(`${OUT}index.html\n`);
if (wrong.length > 0) throw new PlainError(wrong.join('\n'));
