import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { eventually, type Session } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page with a figure of each verdict, and words that are none. */
export const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Arrests in four days</title>
  <body style="margin:2rem auto;max-width:34rem;font:18px/1.7 serif"><article>
  <h1>Nearly 500 immigrants arrested in Operation “Safe City”</h1>
  <p>Immigration officers arrested 107 people in Philadelphia and 33 people in Portland during Operation “Safe City”.</p>
  <div style="height:150vh"></div>
  <p id="last">An early report on the operation had spoken of nearly 450 arrests nationwide.</p></article>`;

/** The figures of {@link ARTICLE} as the popup lists them. */
export const LISTED = ['nearly 450', '33', 'Nearly 500', '107'];

/** Forgets all settings. */
export async function clearSettings(session: Session): Promise<void> {
  const own = await session.openOwn('src/panels/options/index.html');
  await own.evaluate(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.session.clear();
  });
  await own.close();
}

/** Opens the popup over a page, as a tab of its own. */
export async function popupOver(session: Session, page: Page): Promise<Page> {
  // Firefox does not tell the driver where a page of the extension is.
  const address = await page.evaluate(() => location.href);
  const own = await session.openOwn('src/panels/options/index.html');
  const id = await own.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    address,
  );
  await own.close();
  return session.openOwn(`src/panels/popup/index.html?tab=${id}`);
}

/** Waits until a panel says these words, as a person reads them. */
export const says = (panel: Page, words: string | RegExp): Promise<string> =>
  eventually(`"${words}"`, async () => {
    const text = await panel.evaluate(() => document.body.textContent).catch(() => '');
    return (typeof words === 'string' ? text.includes(words) : words.test(text)) ? text : undefined;
  });

/** Presses the button, link, choice or disclosure with this name, once it has come to rest. */
export async function press(panel: Page, name: string): Promise<void> {
  let before = '';
  const place = await eventually(`a control "${name}"`, async () => {
    const found = await panel.evaluate((wanted) => {
      const controls = [...document.querySelectorAll<HTMLElement>('button, a, label, summary')];
      const named = controls.find((one) => [one.textContent?.trim(), one.ariaLabel].includes(wanted));
      const target = named?.querySelector('input:not([type="file"])') ?? named;
      target?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = target?.getBoundingClientRect() ?? {};
      return target && { x: x + Math.min(width / 2, 40), y: y + height / 2 };
    }, name);
    const same = JSON.stringify(found) === before;
    before = JSON.stringify(found);
    return same ? found : undefined;
  });
  await panel.mouse.click(place.x, place.y);
}

/** What axe finds wrong with a page of the extension, one line each. */
export async function axe(panel: Page): Promise<string[]> {
  await panel.evaluate(AXE);
  const found = await panel.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return JSON.stringify(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`));
  });
  return JSON.parse(found) as string[];
}

/** The settings that are stored. */
export const stored = async (panel: Page): Promise<Record<string, unknown>> => {
  const text = await panel.evaluate(async () =>
    JSON.stringify((await chrome.storage.sync.get('settings'))['settings'] ?? {}),
  );
  return JSON.parse(text) as Record<string, unknown>;
};
