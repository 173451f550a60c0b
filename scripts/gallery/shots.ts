import type { KeyInput, Page } from 'puppeteer-core';
import { markSheet } from '../../src/overlay/marks.ts';
import type { BrowserName } from '../browsers.ts';
import type { Launched } from '../launch.ts';
import { article } from './article.ts';

/** One picture of the gallery. */
export interface Shot {
  readonly name: string;
  readonly title: string;
  readonly html: string;
  /** Opens another page than that of `html`, which is at the address; for the extension's own pages. */
  readonly open?: (launched: Launched, address: string) => Promise<Page>;
  /** CSS pixels; default 760 × 640. */
  readonly size?: readonly [width: number, height: number];
  /** The words that the pointer rests on; none for a picture of the marks alone. */
  readonly at?: string;
  /** The language of the extension; default English. "long" is English with texts 40 % longer. */
  readonly language?: 'en' | 'es' | 'long';
  /** What to do before the pointer moves. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Keys to press once the card has been opened by shortcut. */
  readonly keys?: readonly KeyInput[];
  readonly only?: BrowserName;
}

const DARK = 'body { background: #15181e; color: #d8dce4 } a { color: #8ab4f8 }';

/** Tells Chromium what kind of reader sits before it. */
export const media = (name: string, value: string) => async (page: Page) => {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
};
const vision = (type: 'protanopia' | 'deuteranopia' | 'tritanopia' | 'achromatopsia') => (page: Page) =>
  page.emulateVisionDeficiency(type);

const DIALOG = `<dialog style="max-width: 36em; border: 1px solid #999">…</dialog>
  <script>document.querySelector('dialog').showModal()</script>`;

export const SHOTS: readonly Shot[] = [
  { name: 'marks', title: 'Marks', html: article() },
  { name: 'match', title: 'Matches', html: article(), at: '107' },
  { name: 'share', title: 'Matches, a share', html: article(), at: '64 percent' },
  { name: 'consistent', title: 'Consistent with', html: article(), at: 'nearly 500' },
  { name: 'at-least', title: 'Consistent with, no upper end', html: article(), at: 'at least 90' },
  { name: 'corrected', title: 'Later corrected, with its story', html: article(), size: [760, 820], at: '33' },
  { name: 'differs', title: 'Differs from, a common confusion', html: article(), at: '42' },
  { name: 'differs-day', title: 'Differs from, a day', html: article(), at: 'Sept. 24', size: [760, 820] },
  { name: 'summary', title: 'Summary of the page, on a mention', html: article(), at: 'Safe City', size: [760, 760] },
  { name: 'spanish', title: 'Spanish', html: article({ language: 'es' }), language: 'es', at: '33', size: [760, 820] },
  { name: 'dark', title: 'Dark page', html: article({ css: DARK }), at: 'nearly 500' },
  { name: 'dark-corrected', title: 'Dark page, story', html: article({ css: DARK }), at: '33', size: [760, 820] },
  {
    name: 'dark-summary',
    title: 'Dark page, summary',
    html: article({ css: DARK }),
    at: 'Safe City',
    size: [760, 760],
  },
  {
    name: 'coloured',
    title: 'Marks on colours and pictures',
    html: article({
      css: `p:nth-of-type(1) { background: #ffe9a8; padding: 1em } p:nth-of-type(2) { background: #0b3d91; color: #fff; padding: 1em }
        p:nth-of-type(3) { background: linear-gradient(90deg, #8e1b4d, #e2711d); color: #fff; padding: 1em }
        p:nth-of-type(1) a { color: inherit }`,
    }),
    at: ' 28 ',
    size: [760, 820],
  },
  { name: 'narrow', title: '320 pixels wide', html: article(), at: '42', size: [320, 640] },
  { name: 'zoomed', title: 'Zoomed 400 % (320 × 200)', html: article(), at: 'nearly 500', size: [320, 200] },
  { name: 'right-to-left', title: 'Right-to-left page', html: article({ root: 'dir="rtl"' }), at: '107' },
  {
    name: 'vertical',
    title: 'Vertical writing',
    html: article({
      css: 'body { writing-mode: vertical-rl; height: 560px; box-sizing: border-box } article { padding: 0; max-width: none }',
    }),
    at: '107',
  },
  {
    name: 'broken',
    title: 'A figure over two lines',
    html: article({ css: 'article { columns: 2; padding: 0 } h1 { column-span: all }' }),
    at: '2017',
  },
  {
    name: 'columns',
    title: 'Columns',
    html: article({ css: 'article { columns: 2; padding: 0 } h1 { column-span: all }' }),
    at: ' 28 ',
  },
  { name: 'bottom', title: 'No room below', html: article(), at: ' 28 ', size: [760, 420] },
  {
    name: 'edge',
    title: 'At the right edge',
    html: article({ css: 'article { text-align: right; max-width: none }' }),
    at: ' 28 ',
  },
  { name: 'long', title: 'Texts 40 % longer', html: article(), language: 'long', at: '33', size: [760, 900] },
  {
    name: 'long-narrow',
    title: 'Texts 40 % longer, 320 pixels',
    html: article(),
    language: 'long',
    at: 'nearly 500',
    size: [320, 760],
  },
  { name: 'dialog', title: 'In a modal dialog', html: article({ around: DIALOG }), at: 'nearly 500' },
  {
    name: 'fullscreen',
    title: 'In fullscreen',
    html: article({ css: 'article { max-width: none; background: #fff; padding: 2em }' }),
    before: (page) => page.evaluate(() => document.querySelector('article')?.requestFullscreen()),
    at: '107',
  },
  {
    name: 'no-lines',
    title: 'Marks without lines, as in Firefox 140–145',
    html: article({
      css: markSheet('firefox', { markStyle: 'both', markStrength: 'normal' })
        .replace(/^.*@supports[^{]*/, '@supports (color: red)')
        .replaceAll('transparent)', 'transparent) !important; text-decoration: none !important'),
    }),
    only: 'firefox',
  },
  {
    name: 'keyboard',
    title: 'Opened by shortcut, focus on the second control',
    html: article(),
    keys: ['Tab', 'Tab'],
  },
  {
    name: 'forced-colours',
    title: 'Forced colours',
    html: article(),
    at: '42',
    only: 'chromium',
    before: media('forced-colors', 'active'),
  },
  {
    name: 'forced-summary',
    title: 'Forced colours, summary',
    html: article(),
    at: 'Safe City',
    only: 'chromium',
    before: media('forced-colors', 'active'),
    size: [760, 760],
  },
  {
    name: 'protanopia',
    title: 'Protanopia',
    html: article(),
    at: 'Safe City',
    only: 'chromium',
    before: vision('protanopia'),
    size: [760, 760],
  },
  {
    name: 'deuteranopia',
    title: 'Deuteranopia',
    html: article(),
    at: 'Safe City',
    only: 'chromium',
    before: vision('deuteranopia'),
    size: [760, 760],
  },
  {
    name: 'tritanopia',
    title: 'Tritanopia',
    html: article(),
    at: 'Safe City',
    only: 'chromium',
    before: vision('tritanopia'),
    size: [760, 760],
  },
  {
    name: 'achromatopsia',
    title: 'No colour vision',
    html: article(),
    at: 'Safe City',
    only: 'chromium',
    before: vision('achromatopsia'),
    size: [760, 760],
  },
];
