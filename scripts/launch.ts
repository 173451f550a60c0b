// Starts a real browser with the built extension installed, and opens pages of the extension in it.
import { type Browser, launch as launchBrowser, type Page } from 'puppeteer-core';
import manifest from '../manifest.json' with { type: 'json' };
import { type BrowserName, findBrowser } from './browsers.ts';

const GECKO_ID = manifest.browser_specific_settings.gecko.id;
/** Firefox gives every installation another address; pinned, so that the extension's own pages can be opened. */
const GECKO_UUID = '6f6ad0a4-8d3c-4c1e-9d5e-1b1f0c8f2a11';

/** What any Chromium here is started with, for runs that are to be compared. */
export const CHROMIUM_ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Keeps Firefox from most of what it asks the network for by itself. */
export const FIREFOX_QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.search.update': false,
  'browser.region.network.url': '',
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'xpinstall.enabled': true,
};

/** Hosts that the browsers themselves still call, with any extension or none. */
const BROWSERS_OWN =
  /\b(?:(?:clients2|accounts|update|www)\.google(?:apis)?\.com|firefox\.settings\.services\.mozilla\.com)(?::443|\/)/;

/** Of what a dead end was asked for, what the browser would not have asked for by itself. */
export const leftTheMachine = (asked: readonly string[]) => asked.filter((line) => !BROWSERS_OWN.test(line));

/** The popup's place in the built folder. */
export const POPUP = 'src/panels/popup/index.html';

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Default true. */
  readonly headless?: boolean;
  /** Port of a proxy on this machine that everything but the loopback interface goes through. */
  readonly proxy?: number;
  /** CSS pixels; default 1280 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number; readonly deviceScaleFactor?: number };
}

export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Where the extension's own files lie: "chrome-extension://ID/". */
  readonly base: string;
  /** Opens a page of the extension, by its path in the built folder, as a tab of its own. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

class NotWelcomed extends Error {}

/** Waits for the page that opens after installing: it would come to the front over another page later. */
async function welcomed(browser: Browser): Promise<void> {
  for (const end = Date.now() + 30_000; (await browser.pages()).length < 2; ) {
    if (Date.now() > end) throw new NotWelcomed('no page opened after installing');
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

async function launchChromium({ extension, headless = true, proxy, viewport }: LaunchOptions) {
  const browser = await launchBrowser({
    executablePath: await findBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? (viewport ?? { width: 1280, height: 800 }) : null,
    args: [...CHROMIUM_ARGS, ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy}`] : [])],
  });
  const base = `chrome-extension://${await browser.installExtension(extension)}/`;
  await welcomed(browser);
  const openOwn = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(base + path);
    return page;
  };
  return { browser, base, openOwn };
}

async function launchFirefox({ extension, headless = true, proxy, viewport }: LaunchOptions) {
  const browser = await launchBrowser({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless,
    defaultViewport: headless ? (viewport ?? { width: 1280, height: 800 }) : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...FIREFOX_QUIET,
      // Pages behind another keep their pace, as the driver has them do in Chromium.
      'dom.timeout.enable_budget_timer_throttling': false,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      // A page that asks for access gets it; the dialog is out of a driver's reach.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      ...(proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy,
      }),
    },
  });
  await browser.installExtension(extension);
  await welcomed(browser).catch(async (error) => {
    await browser.close();
    throw error;
  });
  const base = `moz-extension://${GECKO_UUID}/`;
  const openOwn = async (path: string) => {
    const page = await browser.newPage();
    // This never resolves in Firefox though the page loads, so the page itself is asked.
    void page.goto(base + path).catch(() => {});
    for (const end = Date.now() + 20_000; ; await new Promise((wait) => setTimeout(wait, 50))) {
      const state = await page.evaluate(() => location.href + document.readyState).catch(() => '');
      if (state === `${base}${path}complete`) return page;
      if (Date.now() > end) throw new Error(`${path} did not open in Firefox`);
    }
  };
  return { browser, base, openOwn };
}

/**
 * Starts a browser with a new profile and the built extension in it.
 *
 * @throws PlainError where there is no such browser and none can be installed
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  // A Firefox among many others now and then starts without its add-ons; the next one has them.
  const started = await (name === 'chromium'
    ? launchChromium(options)
    : launchFirefox(options).catch((error) => {
        if (error instanceof NotWelcomed) return launchFirefox(options);
        throw error;
      }));
  return { name, ...started, close: () => started.browser.close() };
}
