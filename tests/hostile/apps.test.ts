import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, inEveryBrowser, launchBare } from '../installed/harness.ts';
import { badged, painted, reports } from '../installed/reports.ts';
import { type App, buildApp, type Framework } from './app-builds.ts';
import { listenTo, page } from './story.ts';

interface Step {
  readonly does: string;
  /** What the page must show then, and what of it is a figure of the record, in the page's order. */
  readonly shows: string;
  readonly figures: readonly string[];
}

/** The figures in the reports of a page. */
const quoted = async (own: Page, address: string) =>
  (await reports(own, address)).flatMap(({ claims }) => claims.map(({ quote }) => quote.exact));

/** What a reader does, by the button that is pressed; "back" is the browser's own. */
const STEPS: readonly Step[] = [
  { does: 'hydrate', shows: '498 people', figures: ['498', '107'] },
  { does: 'correct', shows: '450 people', figures: ['450', '107'] },
  { does: 'more', shows: '50 people in Massachusetts', figures: ['450', '107', '50'] },
  { does: 'about', shows: '12 writers', figures: [] },
  { does: 'back', shows: '107', figures: ['450', '107', '50'] },
];

declare const app: { hydrate(root: Element): void };

const WRAP = `const words = document.createTreeWalker(document.querySelector('p'), NodeFilter.SHOW_TEXT);
  while (!words.nextNode().data.includes('498'));
  const range = new Range();
  const at = words.currentNode.data.indexOf('498');
  range.setStart(words.currentNode, at);
  range.setEnd(words.currentNode, at + 3);
  range.surroundContents(document.createElement('mark'));`;

const HYDRATE = `app.hydrate(document.querySelector('#app'))`;

const markup = (tab: Page) => tab.evaluate(() => document.documentElement.outerHTML);

/** Does a step, and answers the page's markup once the step shows. */
async function take(tab: Page, { does, shows }: Step): Promise<string> {
  await tab.evaluate((name) => {
    if (name === 'back') history.back();
    else if (name === 'hydrate') app.hydrate(document.querySelector('#app') as Element);
    else document.querySelector<HTMLElement>(`#${name}`)?.click();
  }, does);
  return eventually(`"${shows}" after ${does}`, async () => {
    const html = await markup(tab);
    return html.replace(/<!--.*?-->/g, '').includes(shows) ? html : undefined;
  });
}

/** Built once for both browsers. */
const apps = new Map<Framework, Promise<App>>();

inEveryBrowser((session, name) => {
  let bare: Browser;
  beforeAll(async () => {
    bare = await launchBare(name);
  }, 60_000);
  afterAll(() => bare?.close());

  const serve = async (framework: Framework, { early = '', late = '' } = {}) => {
    const app = apps.get(framework) ?? buildApp(framework);
    apps.set(framework, app);
    const { html, script } = await app;
    session().pages.add('app.js', script, { 'content-type': 'text/javascript; charset=utf-8' });
    const body = `<div id="app">${html}</div><script>${early}</script><script src="app.js"></script>`;
    return session().pages.add(`${framework}.html`, page(`${body}<script>${late}</script>`));
  };

  describe.each(['react', 'vue', 'svelte'] as const)('%s', (framework) => {
    test('hydrates over marks and goes on without a warning, as it does without the extension', async () => {
      const address = await serve(framework);
      const without: string[] = [];
      const other = await bare.newPage();
      await other.goto(address);
      for (const step of STEPS) without.push(await take(other, step));
      await other.close();

      const { tab, heard } = await listenTo(session(), address);
      const { own } = session();
      // Not hydrated yet, and marked already.
      await eventually('marks', async () => `${await painted(tab)}` === '498,107' || undefined);
      for (const [i, step] of STEPS.entries()) {
        expect(await take(tab, step)).toBe(without[i]);
        const expected = `${step.figures}`;
        await eventually(
          `the figures ${expected}`,
          async () => `${await quoted(own, tab.url())}` === expected || undefined,
        );
        await eventually(`marks on ${expected}`, async () => `${await painted(tab)}` === expected || undefined);
        await badged(own, tab.url(), step.figures.length > 0 ? String(step.figures.length) : '');
        expect(await markup(tab)).toBe(without[i]);
      }
      expect(heard).toEqual([]);
    });

    test('hydrates at once without a warning', async () => {
      const { tab, heard } = await listenTo(session(), await serve(framework, { late: HYDRATE }));
      await eventually('marks', async () => `${await painted(tab)}` === '498,107' || undefined);
      expect(heard).toEqual([]);
    });

    test('would warn if a figure had been wrapped in an element', async () => {
      const { heard } = await listenTo(session(), await serve(framework, { early: WRAP, late: HYDRATE }));
      await eventually('a warning', async () => heard.find((line) => /hydrat|mismatch/i.test(line)));
    });
  });
});
