// Injects, badges and passes on. It keeps nothing in memory that matters: the browser stops it whenever it likes.
import browser, { type Action, type Runtime } from 'webextension-polyfill';
import { checkLocale, checkNothing, checkSheet } from './border';
import { packs } from './facts/packs';
import { reportsOf } from './frames';
import { answerPage, send } from './messages';
import { markSheet } from './overlay/marks';
import { VERDICTS } from './reading/claim';
import {
  changeSettings,
  defaultSettings,
  isPageOff,
  localeOf,
  onPageSwitched,
  onSettings,
  readSettings,
} from './settings';
import { pageOf, siteOf } from './site';

const OVERLAY = '/src/overlay.iife.js';
const FACT_SHEET = '/src/panels/figures/index.html';
/** Frames report one by one; the badge waits this many milliseconds for more. */
const GATHER = 100;
const COLOURS = { figures: '#3f4a56', differs: '#a3245f', off: '#8a8f95' } as const;

const isFirefox = 'getBrowserInfo' in browser.runtime;

/** The frame that a message came from. */
function frameOf({ tab, frameId = 0 }: chrome.runtime.MessageSender): { tabId: number; frameIds: number[] } {
  if (tab?.id === undefined) throw new Error('the message came from no tab');
  return { tabId: tab.id, frameIds: [frameId] };
}

answerPage('named', checkNothing, async (_, sender) => {
  await browser.scripting.executeScript({ target: frameOf(sender), files: [OVERLAY] });
});

answerPage('situation', checkNothing, async (_, { tab }) => {
  const address = tab?.url ?? '';
  const settings = await readSettings().catch(defaultSettings);
  const off = settings.sitesOff.includes(siteOf(address)) || (await isPageOff(pageOf(address)).catch(() => false));
  return { on: settings.enabled && !off, locale: localeOf(settings) };
});

answerPage('knowledge', checkLocale, async (locale) => {
  const texts = await fetch(browser.runtime.getURL(`_locales/${locale}/messages.json`));
  return { packs, texts: await texts.json() };
});

answerPage('style', checkNothing, async (_, sender) => {
  await browser.scripting.insertCSS({
    target: frameOf(sender),
    css: markSheet(isFirefox ? 'firefox' : 'chromium'),
    origin: isFirefox ? 'USER' : 'AUTHOR',
  });
});

answerPage('switchOff', checkNothing, async (_, { tab }) => {
  const { sitesOff } = await readSettings();
  await changeSettings({ sitesOff: [...new Set([...sitesOff, siteOf(tab?.url ?? '')])] });
});

answerPage('openSheet', checkSheet, async ({ pack, fact }) => {
  await browser.tabs.create({ url: `${FACT_SHEET}#${fact ? `${pack}/${fact}` : pack}` });
});

async function badge(tabId: number): Promise<void> {
  const reports = await reportsOf(tabId);
  const claims = reports.flatMap(({ report }) => report.claims);
  const off = reports.length > 0 && reports.every(({ report }) => report.state === 'off');
  const counts = VERDICTS.map((verdict) => claims.filter((claim) => claim.verdict === verdict).length);
  const words = browser.i18n.getMessage.bind(browser.i18n);
  const differs = claims.some(({ verdict }) => verdict === 'differs');
  const title = off
    ? words('toolbarOff', words('name'))
    : claims.length > 0
      ? words('toolbarFigures', [words('name'), claims.length, ...counts].map(String))
      : words('name');
  const color = off ? COLOURS.off : differs ? COLOURS.differs : COLOURS.figures;
  const details: Action.SetBadgeTextDetailsType = {
    tabId,
    text: off ? '–' : claims.length > 0 ? String(claims.length) : '',
  };
  await Promise.all([
    browser.action.setBadgeText(details),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#fff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

const gathering = new Set<number>();

answerPage('changed', checkNothing, (_, sender) => {
  const { tabId } = frameOf(sender);
  if (gathering.has(tabId)) return;
  gathering.add(tabId);
  setTimeout(() => {
    gathering.delete(tabId);
    // The tab may be gone by now.
    badge(tabId).catch(() => {});
  }, GATHER);
});

/** Tells every frame that another situation may hold; tabs in which nobody listens don't mind. */
async function moved(): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) void send('moved', undefined, { tabId: id }).catch(() => {});
}

onSettings(() => void moved());
onPageSwitched(() => void moved());

/** Chromium runs content scripts only in pages that load from now on; Firefox looks after open tabs itself. */
async function injectIntoOpenTabs(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  for (const { matches, js = [] } of scripts)
    for (const { id } of await browser.tabs.query({ url: matches, discarded: false }))
      if (id !== undefined)
        void browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: js }).catch(() => {});
}

browser.runtime.onInstalled.addListener(({ reason }: Runtime.OnInstalledDetailsType) => {
  if (!isFirefox && (reason === 'install' || reason === 'update')) void injectIntoOpenTabs();
});
