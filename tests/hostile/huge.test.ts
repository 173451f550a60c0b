import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEveryBrowser } from '../installed/harness.ts';
import { badged, figures, marks, painted, reports } from '../installed/reports.ts';
import { FIGURES, openListening, page, STORY } from './story.ts';

const story = `<p>${STORY}</p>`;
const script = (code: string) => `<script>${code}</script>`;
/** Milliseconds: the browsers themselves take most of it to lay these pages out. */
const LONG = 60_000;

/**
 * Grows a nest of elements in the document. Parsers stop at a depth of 512, so a script has to; one by one, or outside
 * of the document, browsers take minutes or die of it.
 */
const nest = (depth: number, inside: string) =>
  script(`const part = document.createElement('div');
    let at = part;
    for (let i = 1; i < 500; i++) at = at.appendChild(document.createElement('div'));
    at = document.querySelector('main');
    for (let i = 0; i < ${depth / 500}; i++) {
      at.append(part.cloneNode(true));
      while (at.firstChild) at = at.firstChild;
    }
    at.id = 'deepest';
    at.innerHTML = ${JSON.stringify(inside)};`);

const depthOf = () => {
  let depth = 0;
  for (let up = document.querySelector('#deepest')?.parentElement; up; up = up.parentElement) depth++;
  return document.querySelector('#deepest')?.isConnected ? depth : 0;
};

/** The line that a mark of a matching figure would have in an element. */
const lineIn = (tab: Page, selector: string) =>
  tab.evaluate((selector) => {
    const element = document.querySelector(selector);
    return element && getComputedStyle(element, '::highlight(fact-overlay-match)').textDecorationLine;
  }, selector);

inEveryBrowser((session) => {
  // Without any extension, too, Chromium dies of laying out 3,000 elements in each other: deeper ones cannot be seen.
  test('100,000 elements in each other, which nobody sees', async () => {
    const body = `${story}<main style="display:none"></main>${nest(100_000, '<p>ICE arrested 63 in Denver.</p>')}`;
    const { tab, heard } = await openListening(session(), page(body));
    expect(await tab.evaluate(depthOf)).toBeGreaterThan(100_000);
    expect(await figures(session().own, tab.url(), 2, LONG)).toEqual(FIGURES);
    await tab.evaluate(() => {
      document.querySelector('p')?.insertAdjacentHTML('afterend', '<p>ICE arrested 50 people in Massachusetts.</p>');
      document.querySelector('#deepest')?.append(' Nothing more.');
    });
    expect(await figures(session().own, tab.url(), 3, LONG)).toEqual([...FIGURES, '50']);
    expect(heard).toEqual([]);
  });

  test('2,000 elements in each other, with figures in the innermost', async () => {
    const { tab, heard } = await openListening(session(), page(`<main></main>${nest(2000, story)}`));
    expect(await tab.evaluate(depthOf)).toBeGreaterThan(2000);
    expect(await figures(session().own, tab.url(), 2, LONG)).toEqual(FIGURES);
    await expect.poll(() => painted(tab), { timeout: LONG }).toEqual(FIGURES);
    expect(heard).toEqual([]);
  });

  test('50 MB in one text, of which the beginning is read', async () => {
    const fill =
      script(`const line = 'Nobody is told here what to think of the towns that were named on the day.'.padEnd(99) + '\\n';
      document.querySelector('pre').append(${JSON.stringify(`${STORY}\n`)} + line.repeat(500_000) + ${JSON.stringify(STORY)});`);
    const { tab, heard } = await openListening(session(), page(`<pre></pre>${fill}`));
    expect(await tab.evaluate(() => document.querySelector('pre')?.firstChild?.nodeValue?.length)).toBeGreaterThan(
      50e6,
    );
    expect(await figures(session().own, tab.url(), 2, LONG)).toEqual(FIGURES);
    await expect.poll(() => painted(tab), { timeout: LONG }).toEqual(FIGURES);
    expect(heard).toEqual([]);
  });

  test('a million mentions', async () => {
    const fill = script(`document.querySelector('div').append('the Safe City sweep and '.repeat(1_000_000));`);
    const { tab, heard } = await openListening(session(), page(`${story}<div></div>${fill}`));
    expect(await figures(session().own, tab.url(), 2, LONG)).toEqual(FIGURES);
    const [report] = await reports(session().own, tab.url());
    expect(report?.mentions.length).toBeGreaterThan(20_000);
    // Live ranges make every change of a page dearer, so there is a most.
    await expect.poll(() => marks(tab), { timeout: LONG }).toBe(2000);
    expect(heard).toEqual([]);
  });

  test('60,000 elements, of which none is styled anew but those with marks', async () => {
    const fill = script(`const main = document.querySelector('main');
      main.insertAdjacentHTML('afterbegin', '<p>Nothing to see.</p>'.repeat(60_000));`);
    const { tab, heard } = await openListening(session(), page(`<main><p id="told">${STORY}</p></main>${fill}`));
    expect(await figures(session().own, tab.url(), 2, LONG)).toEqual(FIGURES);
    await expect.poll(() => lineIn(tab, '#told'), { timeout: LONG }).toBe('underline');
    if (session().name === 'chromium') expect(await lineIn(tab, 'main > p')).toBe('none');
    // What moves a paragraph leaves its marks as they are.
    await tab.evaluate(() => document.querySelector('main')?.prepend(document.createElement('p')));
    await expect.poll(() => lineIn(tab, '#told'), { timeout: LONG }).toBe('underline');
    expect(heard).toEqual([]);
  });

  test('five hundred frames, of which fifty name a topic', async () => {
    const frames = Array.from({ length: 500 }, (_, i) => `<iframe srcdoc="${i % 10 ? '<p>Nothing' : story}"></iframe>`);
    const { tab, heard } = await openListening(session(), page(frames.join('')));
    expect(await figures(session().own, tab.url(), 100, LONG)).toHaveLength(100);
    await badged(session().own, tab.url(), '100', LONG);
    expect(heard).toEqual([]);
  });
});
