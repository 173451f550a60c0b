import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { BROWSERS } from '../../scripts/browsers.ts';
import { DIST } from '../../scripts/build.ts';
import { servePages } from '../../scripts/loopback.ts';
import { eventually, inEveryBrowser, launchBare } from '../installed/harness.ts';
import { figures, marked, marks } from '../installed/reports.ts';
import { FIGURES, openListening, page, STORY } from './story.ts';

const GECKO_ID = manifest.browser_specific_settings.gecko.id;
const story = page(`<p>${STORY}</p>`);

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
  test.runIf(name === 'chromium')(
    'a version that goes leaves nothing dead behind, and the next one takes over',
    async () => {
      const { tab, heard } = await openListening(session(), story);
      expect(await figures(session().own, tab.url(), 2)).toEqual(FIGURES);
      const { browser, base } = session();
      await browser.uninstallExtension(name === 'firefox' ? GECKO_ID : new URL(base).hostname);
      await tab.bringToFront();
      await marked(tab, false);
      expect(await tab.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
      await browser.installExtension(DIST);
      await eventually('the marks of the next version', async () => {
        await tab.bringToFront();
        return (await marks(tab)) === 3 ? true : undefined;
      });
      expect(heard).toEqual([]);
    },
  );
});
