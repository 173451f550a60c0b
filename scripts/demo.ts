// Takes pictures of the demonstration page as a reader sees it: the marks, a card of each kind, the popup.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { VERDICTS } from '../src/reading/claim.ts';
import { openPanel, openPopup, reports } from './inside.ts';
import type { Launched } from './launch.ts';
import { eventually, pointAt, type Words } from './page.ts';

/** Milliseconds in which anything that moves has come to rest. */
const REST = 400;
const rest = () => new Promise((done) => setTimeout(done, REST));

/** Moves the mouse off whatever it was on, then onto these words, until their card is open. */
async function openCard(page: Page, words: Words): Promise<void> {
  const isOpen = () => page.evaluate(() => document.querySelector(':popover-open') !== null);
  await page.mouse.move(1, 1);
  await eventually('the last card to close', async () => ((await isOpen()) ? undefined : true));
  await pointAt(page, words);
  await eventually(`the card of "${words.exact}"`, async () => (await isOpen()) || undefined);
  await rest();
}

/**
 * Opens a page and photographs it: as it is marked, with a card of each verdict and of a mention, and the popup.
 *
 * @param address - a page that names a topic
 * @param folder - where the pictures go, named after the browser and what they show; made where it is missing
 * @returns the paths of the pictures
 */
export async function photograph(launched: Launched, address: string, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  const shoot = async (what: string, page: Page, clip?: { width: number; height: number }) => {
    const path = join(folder, `${launched.name}-${what}.png`);
    writeFileSync(path, await page.screenshot(clip ? { clip: { x: 0, y: 0, ...clip } } : {}));
    paths.push(path);
  };
  const own = await openPanel(launched);
  const page = await launched.browser.newPage();
  await page.goto(address);
  const report = await eventually('the page to be read', async () => {
    const [top] = await reports(own, address);
    return top?.state === 'read' ? top : undefined;
  });
  await eventually('the marks', async () => (await page.evaluate(() => CSS.highlights.size > 0)) || undefined);
  await rest();
  await shoot('page', page);
  for (const verdict of VERDICTS) {
    const claim = report.claims.find((one) => one.verdict === verdict);
    if (!claim) continue;
    await openCard(page, claim.quote);
    await shoot(`card-${verdict}`, page);
  }
  const [mention] = report.mentions;
  if (mention) {
    await openCard(page, mention.quote);
    await shoot('card-summary', page);
  }
  const popup = await openPopup(launched, own, address);
  await popup.bringToFront();
  await rest();
  const { width, height } = await popup.evaluate(() => {
    const { width, height } = document.body.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  });
  await shoot('popup', popup, { width, height: Math.min(height, 600) });
  return paths;
}
