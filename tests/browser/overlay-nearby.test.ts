import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNearby, type Nearby } from '../../src/overlay/nearby';
import { until } from './overlay-page';

/** What is looked at by the browser in every frame, by how often. */
const looked = new Map<Element, number>();
const { observe, unobserve, disconnect } = IntersectionObserver.prototype;
const lookedAt = () => [...looked.values()].reduce((sum, n) => sum + n, 0);

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  looked.clear();
  IntersectionObserver.prototype.observe = function (element) {
    looked.set(element, (looked.get(element) ?? 0) + 1);
    observe.call(this, element);
  };
  IntersectionObserver.prototype.unobserve = function (element) {
    looked.set(element, (looked.get(element) ?? 0) - 1);
    unobserve.call(this, element);
  };
  scrollTo(0, 0);
});
afterEach(() => {
  end.abort();
  Object.assign(IntersectionObserver.prototype, { observe, unobserve, disconnect });
  document.body.replaceChildren();
});

const paragraphs = (count: number, html = (i: number) => `<p id="p${i}">Paragraph ${i}</p>`) =>
  Array.from({ length: count }, (_, i) => html(i)).join('');

const all = () => document.querySelectorAll('p');
function start(html: string): Nearby {
  document.body.innerHTML = html;
  const nearby = createNearby({ enter: () => {}, leave: () => {}, signal: end.signal });
  nearby.watch(new Set(all()));
  return nearby;
}

/** Whether an element stands in the viewport, through whatever scrolls. */
function isInView(element: Element): boolean {
  if (!element.checkVisibility()) return false;
  const { top, bottom, left } = element.getBoundingClientRect();
  const [x, y] = [left + 1, (top + bottom) / 2];
  return y >= 0 && y < innerHeight && document.elementsFromPoint(x, y).includes(element);
}

/** Waits until all that is in view is near, and next to nothing else. */
async function settle(nearby: Nearby): Promise<void> {
  const isRight = () => [...all()].every((element) => !isInView(element) || nearby.near.has(element));
  await until('what is in view to be near', isRight);
  await until('the rest to be far', () => nearby.near.size < 150);
}

describe('of many elements', () => {
  test('few are looked at, and those in view are near wherever one scrolls to', async () => {
    const nearby = start(paragraphs(3000));
    await settle(nearby);
    await new Promise((wait) => setTimeout(wait, 100));
    expect(lookedAt()).toBeLessThan(500);
    for (const at of [60_000, 400, 1e9, 30_000]) {
      scrollTo(0, at);
      await settle(nearby);
      expect(nearby.near.size).toBeGreaterThan(5);
    }
    expect(lookedAt()).toBeLessThan(500);
  });
});

/** What the page does to itself, and how many may be looked at at most. */
const CASES: readonly [name: string, html: string, act: (root: HTMLElement) => void][] = [
  [
    'in something that scrolls within the page',
    `<div id="scroller" style="height: 300px; overflow: auto">${paragraphs(1000)}</div>`,
    (root) => root.querySelector('#scroller')?.scrollTo(0, 20_000),
  ],
  [
    'in a closed part far down, when it is opened',
    `${paragraphs(400)}<details><summary>More</summary>${paragraphs(400)}</details>${paragraphs(400)}`,
    (root) => {
      const details = root.querySelector('details') as HTMLDetailsElement;
      details.scrollIntoView();
      details.open = true;
    },
  ],
  [
    'behind a part that is opened above',
    `<details><summary>More</summary><div style="height: 50000px"></div></details>${paragraphs(1000)}`,
    (root) => {
      root.querySelector('details')?.toggleAttribute('open');
      scrollTo(0, 51_000);
    },
  ],
  [
    'behind a part that collapses above',
    `<div id="tall" style="height: 50000px"></div>${paragraphs(1000)}`,
    (root) => root.querySelector('#tall')?.remove(),
  ],
  [
    'behind a part that collapses in something that scrolls, and stays as high as it was',
    `<div style="height: 300px; overflow: auto"><p id="tall" style="height: 90000px">0</p>${paragraphs(1000)}</div>`,
    (root) => {
      (root.querySelector('#tall') as HTMLElement).style.height = '10px';
    },
  ],
  [
    'between two ends of which one is hidden',
    paragraphs(1000),
    (root) => {
      for (let i = 0; i < 1000; i += 64) (root.querySelector(`#p${i}`) as HTMLElement).hidden = true;
      scrollTo(0, 15_000);
    },
  ],
  [
    'that stick to the viewport while the others scroll away',
    paragraphs(1000, (i) => `<p${i === 3 ? ' style="position: sticky; top: 0"' : ''}>${i}</p>`),
    () => scrollTo(0, 20_000),
  ],
  [
    'in columns beside one that is much higher',
    `<div style="display: flex"><div>${paragraphs(1)}</div><div>${paragraphs(400)}</div><div>${paragraphs(1)}</div></div>`,
    () => scrollTo(0, 8000),
  ],
  [
    'in the cells of a table',
    `<table>${Array.from({ length: 300 }, () => `<tr>${'<td><p>1</p></td>'.repeat(5)}</tr>`).join('')}</table>`,
    () => scrollTo(0, 6000),
  ],
  [
    'in comments, each a few levels deep',
    paragraphs(1000, (i) => `<article><header></header><div><p>${i}</p></div></article>`),
    () => scrollTo(0, 20_000),
  ],
  [
    'that the page places upside down',
    `<div style="position: relative; height: 90000px">${paragraphs(1000, (i) => `<p style="position: absolute; top: ${(999 - i) * 90}px">${i}</p>`)}</div>`,
    () => scrollTo(0, 70_000),
  ],
  [
    'without boxes of their own',
    paragraphs(1000, (i) => `<div><p style="display: contents">${i}</p></div>`),
    () => scrollTo(0, 9000),
  ],
];

test.each(CASES)('those in view are near: %s', async (_name, html, act) => {
  const nearby = start(html);
  await settle(nearby);
  act(document.body);
  await settle(nearby);
  scrollTo(0, 0);
  await settle(nearby);
});

test('elements that the page puts into another order, once they are given so', async () => {
  const nearby = start(paragraphs(1000));
  await settle(nearby);
  const order = [...all()].map((element, i) => [element, (i * 617) % 1000] as const).sort(([, a], [, b]) => a - b);
  document.body.append(...order.map(([element]) => element));
  nearby.watch(new Set(all()));
  await settle(nearby);
  scrollTo(0, 9000);
  await settle(nearby);
});

test('what comes is told of, and what goes or is watched no more', async () => {
  document.body.innerHTML = paragraphs(1000);
  const told = new Set<Element>();
  const nearby = createNearby({
    enter: (element) => void told.add(element),
    leave: (element) => void told.delete(element),
    signal: end.signal,
  });
  nearby.watch(new Set(all()));
  await settle(nearby);
  expect(told).toEqual(nearby.near);
  const before = told.size;
  document.body.insertAdjacentHTML('afterbegin', paragraphs(3));
  nearby.watch(new Set(all()));
  await settle(nearby);
  expect(told).toEqual(nearby.near);
  nearby.watch(new Set([...all()].slice(0, 5)));
  expect(told.size).toBe(5);
  expect(before).toBeGreaterThan(5);
  nearby.watch(new Set());
  expect(told.size).toBe(0);
  await new Promise((wait) => setTimeout(wait, 100));
  expect(lookedAt()).toBe(0);
});
