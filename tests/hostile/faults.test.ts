import { expect, test } from 'vitest';
import { eventually, inEveryBrowser } from '../installed/harness.ts';
import { figures, marked, reports } from '../installed/reports.ts';
import { FIGURES, openListening, page, STORY } from './story.ts';

const story = `<p>${STORY}</p>`;
const OTHER = '<p>Immigration: ICE arrested 50 people in Massachusetts in Operation Safe City.</p>';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

inEveryBrowser((session, name) => {
  test('a page that names no topic cannot tell that the extension is there', async () => {
    const { tab, heard } = await openListening(session(), page('<p id="p">Nothing of note: 498 people.</p>'));
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await pause(700);
    const seen = await tab.evaluate(
      async (base) => ({
        html: document.documentElement.outerHTML,
        highlights: CSS.highlights.size,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        resources: performance.getEntriesByType('resource').length,
        globals: Object.keys(window).filter((key) => /fact|overlay|gate/i.test(key)),
        file: await fetch(`${base}manifest.json`).then(
          () => 'fetched',
          () => 'refused',
        ),
      }),
      session().base,
    );
    expect(seen).toEqual({
      html: before,
      highlights: 0,
      sheets: 0,
      resources: expect.any(Number),
      globals: [],
      file: 'refused',
    });
    expect(await reports(session().own, tab.url())).toEqual([]);
    expect(heard.filter((line) => !line.includes('manifest.json'))).toEqual([]);
  });

  test('a page on a topic is as it was, but for the highlights', async () => {
    const { tab } = await openListening(session(), page(story));
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await marked(tab, true);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('a page that forges messages and events gets nothing for it', async () => {
    const { tab, heard } = await openListening(session(), page(story));
    await marked(tab, true);
    const answered = await tab.evaluate(async () => {
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage;
      for (const type of ['named', 'report', 'switchOff', 'openSheet', 'moved']) {
        window.postMessage({ type, timestamp: 0 }, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: { type, timestamp: 0 } }));
      }
      await new Promise((wait) => setTimeout(wait, 300));
      return typeof runtime;
    });
    expect(answered).toBe('undefined');
    expect(await figures(session().own, tab.url(), 2)).toEqual(FIGURES);
    expect(heard).toEqual([]);
  });

  test('two hundred frames, of which twenty name a topic', async () => {
    const frames = Array.from({ length: 200 }, (_, i) => `<iframe srcdoc="${i % 10 ? '<p>Nothing' : story}"></iframe>`);
    const { tab } = await openListening(session(), page(frames.join('')));
    expect(await figures(session().own, tab.url(), 40)).toHaveLength(40);
    await eventually('the badge', async () => {
      const text = await session().own.evaluate(async (url) => {
        const tabId = (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1;
        return chrome.action.getBadgeText({ tabId });
      }, tab.url());
      return text === '40' ? text : undefined;
    });
  });

  test('a page that changes without end does not make us work without end', async () => {
    const { tab } = await openListening(session(), page(`${story}<p id="clock"></p>`));
    await marked(tab, true);
    await tab.evaluate(() => {
      const clock = document.querySelector('#clock') as HTMLElement;
      const tick = () => {
        clock.textContent = `498 people, ${performance.now()}`;
        requestAnimationFrame(tick);
      };
      tick();
    });
    await pause(1500);
    const late = await tab.evaluate(async () => {
      let longest = 0;
      let before = performance.now();
      for (const end = before + 2000; before < end; ) {
        await new Promise((done) => setTimeout(done));
        longest = Math.max(longest, performance.now() - before);
        before = performance.now();
      }
      return longest;
    });
    expect(late).toBeLessThan(400);
    expect((await reports(session().own, tab.url())).length).toBe(1);
  });

  test('text hidden by styles is read when it is shown, and forgotten when it is hidden again', async () => {
    const { tab } = await openListening(session(), page(`${OTHER}<div id="more" hidden>${story}</div>`));
    expect(await figures(session().own, tab.url(), 1)).toEqual(['50']);
    const show = (hidden: boolean) =>
      tab.evaluate((value) => document.querySelector('#more')?.toggleAttribute('hidden', value), hidden);
    await show(false);
    expect(await figures(session().own, tab.url(), 3)).toEqual(['50', ...FIGURES]);
    await show(true);
    expect(await figures(session().own, tab.url(), 1)).toEqual(['50']);
  });

  test('swapping the article as single-page applications do', async () => {
    const { tab } = await openListening(session(), page(`<main>${story}</main>`));
    await figures(session().own, tab.url(), 2);
    await tab.evaluate(() => {
      history.pushState({}, '', '#/other');
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = '<p>Immigration: ICE arrested 50 people in Massachusetts in Operation Safe City.</p>';
    });
    expect(await figures(session().own, tab.url(), 1)).toEqual(['50']);
    await marked(tab, true);
    await tab.evaluate(() => {
      (document.querySelector('main') as HTMLElement).innerHTML = '<p>Something else altogether.</p>';
    });
    expect(await figures(session().own, tab.url(), 0)).toEqual([]);
    await marked(tab, false);
  });

  test('a page that comes back from the back/forward cache is as it was', async () => {
    const { tab } = await openListening(session(), page(story));
    const address = tab.url();
    await marked(tab, true);
    await tab.goto(session().pages.add('elsewhere.html', page('<p>Elsewhere')));
    await tab.evaluate(() => setTimeout(() => history.back()));
    await eventually('the page', async () =>
      (await tab.evaluate(() => location.href).catch(() => '')) === address ? true : undefined,
    );
    await marked(tab, true);
    expect(await figures(session().own, address, 2)).toEqual(FIGURES);
  });

  test('a shadow root that is attached later, an open and a closed one', async () => {
    const { tab } = await openListening(session(), page(`${OTHER}<x-open></x-open><x-closed></x-closed>`));
    await marked(tab, true);
    await tab.evaluate((html) => {
      for (const mode of ['open', 'closed'] as const) {
        const root = document.querySelector(`x-${mode}`)?.attachShadow({ mode });
        if (root) root.innerHTML = html;
      }
    }, story);
    expect(await figures(session().own, tab.url(), 5)).toEqual(['50', ...FIGURES, ...FIGURES]);
  });

  test.each(['open', 'closed'] as const)(
    'a page whose whole text is in %s shadow trees, one in another',
    async (mode) => {
      const components = `<script>
      for (const [name, html] of [['x-page', '<x-story></x-story>'], ['x-story', ${JSON.stringify(story)}]])
        customElements.define(name, class extends HTMLElement {
          connectedCallback() { this.attachShadow({ mode: '${mode}' }).innerHTML = html; }
        });
    </script>`;
      const { tab } = await openListening(session(), page('<x-page></x-page>', components));
      expect(await figures(session().own, tab.url(), 2)).toEqual(FIGURES);
    },
  );

  test.runIf(name === 'chromium')('the background is stopped, and the page goes on changing', async () => {
    const { tab } = await openListening(session(), page(`<main>${story}</main>`));
    expect(await figures(session().own, tab.url(), 2)).toEqual(FIGURES);
    const worker = await session().browser.waitForTarget((target) => target.type() === 'service_worker');
    await (await worker.worker())?.close();
    await tab.bringToFront();
    await tab.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>ICE arrested 50 in Massachusetts.</p>');
    });
    expect(await figures(session().own, tab.url(), 3)).toEqual([...FIGURES, '50']);
  });
});
