import { expect, test } from 'vitest';
import { eventually, inEveryBrowser, launchBare, pointAt } from '../installed/harness.ts';
import { figures, marked, reports } from '../installed/reports.ts';
import { seenCard } from '../installed/seen-card.ts';
import { FIGURES, openListening, page, STORY } from './story.ts';

const story = `<p>${STORY}</p>`;
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

  test('no file of the extension can be had by a page, whatever element asks for it', async () => {
    const { tab } = await openListening(session(), page('<p>Nothing of note.</p>'));
    const had = await tab.evaluate(async (base) => {
      const load = (tag: 'img' | 'script' | 'link', file: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag);
          element.onload = () => resolve(`${tag} ${file}`);
          element.onerror = () => resolve('');
          if (tag === 'link') Object.assign(element, { rel: 'stylesheet', href: base + file });
          else (element as HTMLImageElement).src = base + file;
          document.head.append(element);
        });
      const files = ['manifest.json', 'icons/16.png', 'src/gate.iife.js', 'src/overlay.iife.js', 'src/card.iife.js'];
      return (
        await Promise.all(files.flatMap((file) => (['img', 'script', 'link'] as const).map((tag) => load(tag, file))))
      ).filter(Boolean);
    }, session().base);
    expect(had).toEqual([]);
  });

  test('a page that names no topic does not wait for its own changes any longer', async () => {
    const bare = await launchBare(name);
    try {
      const plain = page('<main></main>');
      const { tab } = await openListening(session(), plain);
      const other = await bare.newPage();
      await other.goto(tab.url());
      const median = (which: typeof tab) =>
        which.evaluate(async () => {
          const main = document.querySelector('main') as HTMLElement;
          const times: number[] = [];
          for (let round = 0; round < 50; round++) {
            const before = performance.now();
            main.insertAdjacentHTML('beforeend', `<p>${'Nothing of note is said here. '.repeat(20)}</p>`);
            for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done));
            times.push(performance.now() - before);
          }
          return times.sort((a, b) => a - b)[25] ?? 0;
        });
      const more: number[] = [];
      for (let n = 0; n < 3; n++) {
        await other.bringToFront();
        const without = await median(other);
        await tab.bringToFront();
        more.push((await median(tab)) - without);
      }
      // Milliseconds; the page's own clock is no finer, and a busy machine is coarser by far.
      expect(more.sort((a, b) => a - b)[1]).toBeLessThan(2);
    } finally {
      await bare.close();
    }
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

  test('a page cannot look into the card, nor into what happens there', async () => {
    const spy = `<script>
      window.roots = [];
      window.seen = new Set();
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, options);
        roots.push(root);
        return root;
      };
      for (const type of ['click', 'pointermove', 'pointerover', 'focusin', 'keydown', 'toggle', 'beforetoggle'])
        addEventListener(type, (event) => { for (const target of event.composedPath()) seen.add(target); }, true);
    </script>`;
    const { tab, heard } = await openListening(session(), page(story, spy));
    await tab.bringToFront();
    await marked(tab, true);
    await pointAt(tab, '498');
    const { own } = session();
    const card = await eventually('the card', () => seenCard(own, tab));
    expect(card.text.length).toBeGreaterThan(50);
    const [control] = card.controls;
    if (!control) throw new Error('the card has no control');
    await tab.mouse.move(control.box.x + 3, control.box.y + 3, { steps: 5 });
    const known = await tab.evaluate(
      ({ x, y }) => {
        const { roots, seen } = window as unknown as { roots: ShadowRoot[]; seen: Set<EventTarget> };
        const host = document.querySelector<HTMLElement>('[popover]');
        return {
          roots: roots.length,
          inside: [...seen].filter((one) => one instanceof Node && one.getRootNode() !== document).length,
          shadow: host?.shadowRoot ?? null,
          html: host?.innerHTML,
          text: host?.innerText,
          attributes: host?.getAttributeNames().filter((attribute) => !/^(?:popover|style)$/.test(attribute)),
          hit: document.elementFromPoint(x, y) === host,
        };
      },
      { x: control.box.x + 3, y: control.box.y + 3 },
    );
    expect(known).toEqual({ roots: 0, inside: 0, shadow: null, html: '', text: '', attributes: [], hit: true });
    // A page that clicks the host by script presses nothing.
    const tabs = (await session().browser.pages()).length;
    await tab.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.click());
    await pause(300);
    expect((await session().browser.pages()).length).toBe(tabs);
    expect(heard).toEqual([]);
  });

  test("a page finds none of the browser's doors to the settings", async () => {
    const { tab } = await openListening(session(), page(story));
    await marked(tab, true);
    const doors = await tab.evaluate(() => {
      const { chrome, browser } = globalThis as { chrome?: Record<string, unknown>; browser?: unknown };
      return [typeof chrome?.['storage'], typeof chrome?.['scripting'], typeof chrome?.['runtime'], typeof browser];
    });
    expect(doors).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });
});
