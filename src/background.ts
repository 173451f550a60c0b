// Injects, badges and passes on. It keeps nothing in memory that matters: the browser stops it whenever it likes.
import browser, { type Runtime } from 'webextension-polyfill';
import { badgeOf } from './badge';
import { checkLocale, checkNothing, checkSelectors, checkSheet } from './border';
import { packs } from './facts/packs';
import { step, talliesOf, update } from './frames';
import { answerPage, type Situation } from './messages';
import { markSheet } from './overlay/marks';
import { answerReadings } from './remote/answer';
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
import { wordsIn } from './wording/locales';

const OVERLAY = '/src/overlay.iife.js';
const CARD = '/src/card.iife.js';
const FACT_SHEET = '/src/panels/figures/index.html';
const WELCOME = '/src/panels/welcome/index.html';
/** Frames report one by one; the badge waits this many milliseconds for more. */
const GATHER = 100;

const isFirefox = 'getBrowserInfo' in browser.runtime;

/** The frame that a message came from. */
function frameOf({ tab, frameId = 0 }: chrome.runtime.MessageSender): { tabId: number; frameIds: number[] } {
  if (tab?.id === undefined) throw new Error('the message came from no tab');
  return { tabId: tab.id, frameIds: [frameId] };
}

answerPage('named', checkNothing, async (_, sender) => {
  const target = frameOf(sender);
  const situation = situationOf(sender.tab?.url);
  await browser.scripting.executeScript({ target, files: [OVERLAY] });
  // The gate goes on looking where it is answered with an error.
  if (!(await update(target, await situation))) throw new Error('the overlay does not answer');
});

/** What holds for the frames of a tab that shows an address. */
async function situationOf(address = ''): Promise<Situation> {
  const settings = await readSettings().catch(defaultSettings);
  const off = settings.sitesOff.includes(siteOf(address)) || (await isPageOff(pageOf(address)).catch(() => false));
  const { marked, markStyle, markStrength, dwell } = settings;
  return { on: settings.enabled && !off, locale: localeOf(settings), marked, markStyle, markStrength, dwell };
}

async function style(sender: chrome.runtime.MessageSender, within?: readonly string[]): Promise<void> {
  const look = await readSettings().catch(defaultSettings);
  await browser.scripting.insertCSS({
    target: frameOf(sender),
    css: markSheet(isFirefox ? 'firefox' : 'chromium', look, within),
    origin: isFirefox ? 'USER' : 'AUTHOR',
  });
}

answerPage('card', checkLocale, async (locale, sender) => {
  const texts = await fetch(browser.runtime.getURL(`_locales/${locale}/messages.json`));
  await browser.scripting.executeScript({ target: frameOf(sender), files: [CARD] });
  return { packs, texts: await texts.json() };
});

answerPage('style', checkSelectors, async (selectors, sender) => {
  await style(sender, selectors);
  return isFirefox;
});

answerReadings(packs, (sender) => void style(sender).catch(() => {}));

answerPage('switchOff', checkNothing, async (_, { tab }) => {
  const { sitesOff } = await readSettings();
  await changeSettings({ sitesOff: [...new Set([...sitesOff, siteOf(tab?.url ?? '')])] });
});

answerPage('openSheet', checkSheet, async ({ pack, fact }) => {
  await browser.tabs.create({ url: `${FACT_SHEET}?${new URLSearchParams({ topic: pack })}#${fact ?? ''}` });
});

async function showBadge(tabId: number): Promise<void> {
  const settings = await readSettings().catch(defaultSettings);
  const tallies = (await talliesOf(tabId)).map(({ tally }) => tally);
  const { text, color, title } = badgeOf(tallies, wordsIn(localeOf(settings)));
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#fff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

const gathering = new Map<number, Promise<void>>();

// Answered when it is shown: whoever is not answered knows that this was stopped before, and tells again.
answerPage('changed', checkNothing, (_, sender) => {
  const { tabId } = frameOf(sender);
  const show = async () => {
    await new Promise((resolve) => setTimeout(resolve, GATHER));
    gathering.delete(tabId);
    // The tab may be gone by now.
    await showBadge(tabId).catch(() => {});
  };
  const shown = gathering.get(tabId) ?? show();
  gathering.set(tabId, shown);
  return shown;
});

// Firefox for Android has no keyboard commands.
browser.commands?.onCommand.addListener(async (command, tab) => {
  if (tab?.id === undefined || (command !== 'next' && command !== 'previous' && command !== 'open')) return;
  const found = (await talliesOf(tab.id)).find(({ tally }) => Object.values(tally.counts).some((count) => count > 0));
  if (found) await step(tab.id, found.frameId, command);
});

/** Tells every frame what holds now. */
async function moved(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ discarded: false }))
    if (id !== undefined) void situationOf(url).then((situation) => update({ tabId: id, allFrames: true }, situation));
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

// The reader has given access, to all pages or to some.
browser.permissions.onAdded.addListener(() => void injectIntoOpenTabs());

browser.runtime.onInstalled.addListener(({ reason }: Runtime.OnInstalledDetailsType) => {
  if (!isFirefox && (reason === 'install' || reason === 'update')) void injectIntoOpenTabs();
  if (reason === 'install') void browser.tabs.create({ url: WELCOME });
});
