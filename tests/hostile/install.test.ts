import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { BROWSERS } from '../../scripts/browsers.ts';
import { DIST } from '../../scripts/build.ts';
import { launch } from '../../scripts/launch.ts';
import { servePages } from '../../scripts/loopback.ts';
import { eventually, inEveryBrowser, launchBare } from '../installed/harness.ts';
import { figures, marked, marks, openPanel, painted } from '../installed/reports.ts';
import { FIGURES, openListening, page, STORY } from './story.ts';

const GECKO_ID = manifest.browser_specific_settings.gecko.id;
const story = page(`<p>${STORY}</p>`);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(BROWSERS)('%s', (name) => {
  test('a tab that was open before the installation gets its marks without a reload', async () => {
    const pages = await servePages();
    const browser = await launchBare(name);
    try {
      const tab = await browser.newPage();
      await tab.goto(pages.add('open.html', story));
      await browser.installExtension(DIST);
      // The first page of the extension comes up in front when it likes.
      await eventually('marks', async () => {
        await tab.bringToFront();
        return (await marks(tab)) > 0 ? true : undefined;
      });
    } finally {
      await Promise.all([browser.close(), pages.close()]);
    }
  });
});

inEveryBrowser((session, name) => {
  test('a version that goes leaves nothing to be seen behind, and the next one takes over', async () => {
    const { tab, heard } = await openListening(session(), story);
    expect(await figures(session().own, tab.url(), 2)).toEqual(FIGURES);
    await tab.bringToFront();
    await marked(tab, true);
    await pause(500);
    const seen = await tab.screenshot({ encoding: 'base64' });
    const { browser, base } = session();
    await browser.uninstallExtension(name === 'firefox' ? GECKO_ID : new URL(base).hostname);
    await tab.bringToFront();
    if (name === 'chromium') await marked(tab, false);
    else {
      // Firefox ends content scripts with their extension, timers and all: nobody is left to empty the highlights. It
      // takes the style sheet away itself, though, without which they show nothing.
      await pause(1500);
      const left = await tab.screenshot({ encoding: 'base64' });
      expect(left).not.toBe(seen);
      await tab.evaluate(() => CSS.highlights.clear());
      expect(await tab.screenshot({ encoding: 'base64' })).toBe(left);
    }
    expect(await tab.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await browser.installExtension(DIST);
    await eventually('the marks of the next version', async () => {
      await tab.bringToFront();
      return (await marks(tab)) === 3 ? true : undefined;
    });
    expect(heard).toEqual([]);
  });
});

describe.each(BROWSERS)('%s', (name) => {
  test('an update under an open page takes over from the version before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'update-'));
    await cp(DIST, folder, { recursive: true });
    const pages = await servePages();
    const launched = await launch(name, { extension: folder });
    try {
      const { browser } = launched;
      const tab = await browser.newPage();
      const heard: string[] = [];
      tab.on('pageerror', (error) => heard.push(String(error)));
      await tab.goto(pages.add('open.html', page(`<main><p>${STORY}</p></main>`)));
      await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(FIGURES);
      const file = join(folder, 'manifest.json');
      const before = JSON.parse(await readFile(file, 'utf8')) as { version: string };
      await writeFile(file, JSON.stringify({ ...before, version: `${before.version}.1` }));
      await browser.installExtension(folder);
      // Longer than it takes the version before to notice.
      await pause(2500);
      await tab.bringToFront();
      await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(FIGURES);
      await tab.evaluate(() => {
        document
          .querySelector('main')
          ?.insertAdjacentHTML('beforeend', '<p>ICE arrested 50 people in Massachusetts.</p>');
      });
      await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual([...FIGURES, '50']);
      const own = await openPanel(launched);
      expect(await own.evaluate(() => chrome.runtime.getManifest().version)).toBe(`${before.version}.1`);
      expect(await figures(own, tab.url(), 3)).toEqual([...FIGURES, '50']);
      expect(heard).toEqual([]);
    } finally {
      await Promise.all([launched.close(), pages.close()]);
      await rm(folder, { recursive: true, force: true });
    }
  });
});
