import type { Page } from 'puppeteer-core';
import { openPopup } from '../inside.ts';
import type { Launched } from '../launch.ts';
import { article } from './article.ts';
import { media, type Shot } from './shots.ts';

const PLAIN = '<!doctype html><html lang="en"><title>Bread</title><p>Bake it for 45 minutes at 220 degrees.</p>';

/** Opens the popup over the page at an address. */
async function popup(launched: Launched, address: string): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(address);
  await new Promise((read) => setTimeout(read, 1500));
  const own = await launched.openOwn('src/panels/options/index.html');
  return openPopup(launched, own, address);
}

const panel = (path: string) => (launched: Launched) => launched.openOwn(`src/panels/${path}`);

/** Presses the choices with these names, after the order of the page. */
const press =
  (...names: string[]) =>
  (page: Page) =>
    page.evaluate((wanted) => {
      for (const label of document.querySelectorAll('label'))
        if (wanted.includes(label.textContent?.trim() ?? '')) label.click();
    }, names);

const search = (words: string) => async (page: Page) => {
  await page.locator('#query').fill(words);
  await page.evaluate(() => document.querySelector('#figures')?.scrollIntoView({ behavior: 'instant' }));
};

const goTo = (id: string) => (page: Page) =>
  page.evaluate((there) => document.getElementById(there)?.scrollIntoView({ behavior: 'instant' }), id);

const POPUP = { html: article(), open: popup, size: [378, 760] } as const;
const SHEET = { html: PLAIN, open: panel('figures/index.html'), size: [900, 1100] } as const;
const OPTIONS = { html: PLAIN, open: panel('options/index.html'), size: [760, 1100] } as const;
const WELCOME = { html: PLAIN, open: panel('welcome/index.html'), size: [760, 1100] } as const;
const DARK = { only: 'chromium', before: media('prefers-color-scheme', 'dark') } as const;
const NARROW = [320, 1100] as const;

/** The extension's own pages in their states. */
export const PANEL_SHOTS: readonly Shot[] = [
  { ...POPUP, name: 'popup', title: 'Popup' },
  { ...POPUP, ...DARK, name: 'popup-dark', title: 'Popup, dark' },
  { ...POPUP, name: 'popup-es', title: 'Popup, Spanish', language: 'es' },
  { ...POPUP, html: PLAIN, name: 'popup-nothing', title: 'Popup, a page without the topic' },
  {
    ...POPUP,
    html: article(),
    name: 'popup-page-off',
    title: 'Popup, off on this page',
    before: press('Compare figures on this page'),
  },
  { ...SHEET, name: 'sheet', title: 'Fact sheet' },
  { ...SHEET, ...DARK, name: 'sheet-dark', title: 'Fact sheet, dark' },
  { ...SHEET, name: 'sheet-narrow', title: 'Fact sheet, narrow', size: NARROW },
  { ...SHEET, name: 'sheet-es', title: 'Fact sheet, Spanish', language: 'es' },
  { ...SHEET, name: 'sheet-timeline', title: 'Fact sheet, what happened when', before: goTo('timeline') },
  { ...SHEET, name: 'sheet-figure', title: 'Fact sheet, a figure', before: goTo('place.portland') },
  { ...SHEET, name: 'sheet-search', title: 'Fact sheet, search', before: search('baltimore') },
  { ...SHEET, name: 'sheet-none', title: 'Fact sheet, nothing found', before: search('zzz') },
  { ...SHEET, name: 'sheet-method', title: 'Fact sheet, how figures are compared', before: goTo('method') },
  { ...OPTIONS, name: 'options', title: 'Options' },
  { ...OPTIONS, ...DARK, name: 'options-dark', title: 'Options, dark' },
  { ...OPTIONS, name: 'options-narrow', title: 'Options, narrow', size: NARROW },
  { ...OPTIONS, name: 'options-es', title: 'Options, Spanish', language: 'es' },
  { ...WELCOME, name: 'welcome', title: 'Welcome' },
  { ...WELCOME, name: 'welcome-card', title: 'Welcome, a card', at: '33' },
  { ...WELCOME, ...DARK, name: 'welcome-dark', title: 'Welcome, dark' },
  { ...WELCOME, name: 'welcome-narrow', title: 'Welcome, narrow', size: NARROW },
  { ...WELCOME, name: 'welcome-es', title: 'Welcome, Spanish', language: 'es' },
];
