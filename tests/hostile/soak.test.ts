import { expect, test } from 'vitest';
import { inEveryBrowser } from '../installed/harness.ts';
import { figures, marked, marks } from '../installed/reports.ts';
import { openListening, page } from './story.ts';

/** As many times an article is swapped for another: what an hour of reading in one tab comes to. */
const ROUNDS = 120;

const ARTICLES = [
  '<p>Immigration: ICE arrested 50 people in Massachusetts in Operation Safe City.</p>',
  '<p>ICE said that 498 people were arrested in Operation Safe City, 107 of them in Philadelphia.</p>',
];

inEveryBrowser((session, name) => {
  test('an hour of swapped articles, a growing feed and toggled settings leaves nothing behind', async () => {
    const { tab, heard } = await openListening(session(), page(`<main>${ARTICLES[0]}</main>`));
    await figures(session().own, tab.url(), 1);
    await marked(tab, true);
    // Garbage is collected before each count; only Chromium lets itself be asked.
    const devtools = name === 'chromium' ? await tab.createCDPSession() : undefined;
    const heap = async () => {
      if (!devtools) return 0;
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map((metric) => [metric.name, metric.value]));
    };
    await devtools?.send('Performance.enable');
    const round = (n: number) =>
      tab.evaluate(
        async (html, more) => {
          const main = document.querySelector('main') as HTMLElement;
          main.innerHTML = html;
          for (let i = 0; i < 20; i++) main.insertAdjacentHTML('beforeend', more);
          await new Promise((done) => setTimeout(done, 60));
        },
        ARTICLES[n % 2] as string,
        `<p>Nothing of note, ${n} times over.</p>`,
      );
    const turn = (enabled: boolean) =>
      session().own.evaluate((on) => chrome.storage.sync.set({ settings: { version: 1, enabled: on } }), enabled);
    for (let n = 0; n < 20; n++) await round(n);
    await figures(session().own, tab.url(), 2);
    const before = await heap();
    for (let n = 0; n < ROUNDS; n++) {
      await round(n);
      if (n % 30 === 10) await turn(false);
      if (n % 30 === 20) await turn(true);
    }
    await turn(true);
    await round(0);
    expect(await figures(session().own, tab.url(), 1)).toEqual(['50']);
    await marked(tab, true);
    // The topic's name and one figure: no more than at the beginning.
    expect(await marks(tab)).toBe(2);
    const after = await heap();
    if (typeof before === 'object' && typeof after === 'object') {
      expect(after['JSHeapUsedSize'] ?? 0).toBeLessThan((before['JSHeapUsedSize'] ?? 0) * 1.25 + 500_000);
      expect(after['JSEventListeners'] ?? 0).toBeLessThanOrEqual((before['JSEventListeners'] ?? 0) + 4);
      expect(after['Nodes'] ?? 0).toBeLessThan((before['Nodes'] ?? 0) * 1.5 + 500);
    }
    expect(heard).toEqual([]);
  });
});
