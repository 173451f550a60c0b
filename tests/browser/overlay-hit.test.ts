import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHighlights, type Highlights } from '../../src/overlay/highlights';
import { hit } from '../../src/overlay/hit';
import { VERDICTS } from '../../src/reading/claim';
import { readPage, until } from './overlay-page';

let end: AbortController;
let highlights: Highlights;
const start = async (html: string, count: number) => {
  document.body.innerHTML = html;
  const { reading, ...places } = readPage([document.body]);
  highlights = createHighlights({ ...places, marked: VERDICTS, signal: end.signal });
  highlights.show(reading);
  await until('marks', () => [...highlights.near.values()].reduce((sum, there) => sum + there.size, 0) === count);
};
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** What a pointer in the middle of the n-th rectangle of the n-th mark hits. */
const hitAt = (x: number, y: number) => {
  const path: Element[] = [];
  for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) path.push(at);
  return hit(highlights.near, path, x, y)?.range.toString() ?? null;
};
const boxesOf = (words: string) => {
  const all = [...highlights.near.values()].flatMap((there) => [...there]);
  const mark = all.find(({ range }) => range.toString().replace(/\s+/g, ' ') === words);
  if (!mark) throw new Error(`no mark on "${words}"`);
  return [...mark.range.getClientRects()];
};

describe('the mark under a point', () => {
  test('is the one whose words are there', async () => {
    await start('<p>There were 498 people, 33 of them here.</p>', 2);
    for (const words of ['498', '33'])
      for (const box of boxesOf(words)) expect(hitAt(box.x + box.width / 2, box.y + box.height / 2)).toBe(words);
  });

  test('is none between and beside them', async () => {
    await start('<p>There were 498 people, 33 of them here.</p>', 2);
    const [box = new DOMRect()] = boxesOf('498');
    expect(hitAt(box.right + 12, box.y + 4)).toBeNull();
    expect(hitAt(box.x + 2, box.bottom + 30)).toBeNull();
  });

  test('is a figure before the mention around it', async () => {
    await start('<p><b>TOPIC</b> and 12</p>', 2);
    const [box = new DOMRect()] = boxesOf('TOPIC');
    expect(hitAt(box.x + 3, box.y + 3)).toBe('TOPIC');
  });

  test('is found on each line of words that break', async () => {
    await start('<p style="width: 3em; font-size: 20px; word-break: break-all">1234567890123</p>', 1);
    const boxes = boxesOf('1234567890123');
    expect(boxes.length).toBeGreaterThan(1);
    for (const box of boxes) expect(hitAt(box.x + 3, box.y + box.height / 2)).toBe('1234567890123');
  });

  test('is not seen through what lies over it', async () => {
    await start('<p>498</p><div style="position: fixed; inset: 0; background: #fff"></div>', 1);
    const [box = new DOMRect()] = boxesOf('498');
    expect(hitAt(box.x + 3, box.y + 3)).toBeNull();
  });
});

test('nothing is measured where the element under the pointer holds no mark', async () => {
  await start('<p>498</p><section><p>No figure here.</p></section>', 1);
  const measured = vi.spyOn(Range.prototype, 'getClientRects');
  const box = document.querySelector('section')?.getBoundingClientRect() ?? new DOMRect();
  expect(hitAt(box.x + 5, box.y + 20)).toBeNull();
  expect(measured).not.toHaveBeenCalled();
});
