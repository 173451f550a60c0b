// Injects, badges and passes on. It keeps nothing in memory that matters: the browser stops it whenever it likes.
import browser, { type Action, type Runtime } from 'webextension-polyfill';
import { reportsOf } from './frames';
import { answer, send } from './messages';
import { markSheet } from './overlay/marks';
import { VERDICTS } from './reading/claim';
import { isPageOff, onPageSwitched } from './settings';
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

answer('named', async (_, sender) => {
  await browser.scripting.executeScript({ target: frameOf(sender), files: [OVERLAY] });
});

answer('style', async (_, sender) => {
  await browser.scripting.insertCSS({
    target: frameOf(sender),
    css: markSheet(isFirefox ? 'firefox' : 'chromium'),
    origin: isFirefox ? 'USER' : 'AUTHOR',
  });
});

answer('where', async (_, { tab }) => {
  const address = tab?.url ?? '';
  return { site: siteOf(address), pageOff: await isPageOff(pageOf(address)) };
});

answer('openSheet', async ({ pack, fact }) => {
  await browser.tabs.create({ url: `${FACT_SHEET}?${new URLSearchParams({ topic: pack })}#${fact ?? ''}` });
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

answer('changed', (_, sender) => {
  const { tabId } = frameOf(sender);
  if (gathering.has(tabId)) return;
  gathering.add(tabId);
  setTimeout(() => {
    gathering.delete(tabId);
    // The tab may be gone by now.
    badge(tabId).catch(() => {});
  }, GATHER);
});

/** Sends a message to every tab; tabs in which nobody listens don't mind. */
async function tellAll(type: 'moved'): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) void send(type, undefined, { tabId: id }).catch(() => {});
}

onPageSwitched(() => void tellAll('moved'));

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
