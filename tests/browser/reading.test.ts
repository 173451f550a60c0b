import { afterEach, describe, expect, inject, test } from 'vitest';
import { claimsIn } from './claims';

afterEach(() => document.querySelector('iframe')?.remove());

/** Shows a page as the browser lays it out, its scripts left out. */
async function show(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.width = '1000';
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  return frame.contentDocument as Document;
}

describe('labelled pages are read here as in jsdom', () => {
  const pages = inject('pagesRead');

  test('there are some of every kind', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap(({ claims }) => claims).length).toBeGreaterThan(400);
    expect(pages.some(({ claims }) => claims.length === 0)).toBe(true);
  });

  test.each(pages)('$file', async ({ html, claims }) => {
    expect(claimsIn(await show(decodeURIComponent(html)))).toEqual(claims);
  });
});

describe('what only a laid-out page knows', () => {
  const begin =
    '<h1>Operation Safe City</h1><p>ICE said on Thursday that it arrested 498 people in sanctuary cities.</p>';

  test('inline elements anywhere inside a figure change nothing', async () => {
    const frame = (figure: string) => `${begin}<p>Agents arrested ${figure} people in Philadelphia.</p>`;
    const figure = 'nearly one hundred and ten';
    const plain = claimsIn(await show(frame(figure)));
    expect(plain).toContain(`${figure}: place.philadelphia consistent`);
    for (let at = 1; at < figure.length; at++) {
      const split = `${figure.slice(0, at)}<b style="color: red">${figure.slice(at, at + 1)}</b><wbr>${figure.slice(at + 1)}`;
      expect(claimsIn(await show(frame(split)))).toEqual(plain);
    }
  });

  test.each([
    ['display: none', false],
    ['visibility: hidden', false],
    ['text-transform: uppercase', true],
    ['float: left', true],
  ])('text in a style sheet’s %s is read: %s', async (style, isRead) => {
    const html = `<style>.x { ${style} }</style>${begin}<p class="x">Agents arrested 107 people in Philadelphia.</p>`;
    const found = claimsIn(await show(html)).includes('107: place.philadelphia match');
    expect(found).toBe(isRead);
  });
});
