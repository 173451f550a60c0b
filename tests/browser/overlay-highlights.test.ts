import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHighlights, type Highlights } from '../../src/overlay/highlights';
import { highlightName, type Mark } from '../../src/overlay/marks';
import { NOTHING_READ } from '../../src/reading/by-block';
import { VERDICTS } from '../../src/reading/claim';
import { readPage, until } from './overlay-page';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const painted = (mark: Mark) => [...(CSS.highlights.get(highlightName(mark)) ?? [])].map(String);
const start = (html: string): Highlights => {
  document.body.innerHTML = html;
  const { reading, ...places } = readPage([document.body]);
  const highlights = createHighlights({ ...places, marked: VERDICTS, signal: end.signal });
  highlights.show(reading);
  return highlights;
};
const paintedIs = (mark: Mark, words: string[]) =>
  until(`${mark}: ${words}`, () => JSON.stringify(painted(mark)) === JSON.stringify(words));

describe('what is painted', () => {
  test('claims and mentions, each kind in its own highlight', async () => {
    start('<p>TOPIC: 498 and 33</p>');
    await paintedIs('match', ['498', '33']);
    await paintedIs('mention', ['TOPIC']);
    expect(painted('differs')).toEqual([]);
  });

  test('only what is near the viewport has a live range', async () => {
    const { near } = start('<p>1</p><div style="height: 9000px"></div><p id="far">2</p>');
    await paintedIs('match', ['1']);
    expect(near.size).toBe(1);
    document.querySelector('#far')?.scrollIntoView();
    await paintedIs('match', ['2']);
    expect([...near.keys()].map((element) => element.id)).toEqual(['far']);
    scrollTo(0, 0);
    await paintedIs('match', ['1']);
  });

  test('text in an element without a box of its own', async () => {
    start('<p><span style="display: contents"><b style="display: contents">7</b></span></p>');
    await paintedIs('match', ['7']);
  });

  test('text in a shadow root', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '9 of them';
    const { reading, ...places } = readPage([root]);
    const highlights = createHighlights({ ...places, marked: VERDICTS, signal: end.signal });
    highlights.show(reading);
    await paintedIs('match', ['9']);
    expect([...highlights.near.keys()]).toEqual([host]);
  });

  test('text that was hidden, once it is shown', async () => {
    start('<details><summary>More</summary><p>5</p></details><p>6</p>');
    await until('6', () => painted('match').includes('6'));
    const details = document.querySelector('details');
    if (details) details.open = true;
    await until('5', () => painted('match').includes('5'));
  });
});

describe('a new reading', () => {
  test('takes the place of the one before, without a moment in between', async () => {
    const highlights = start('<p>1 and 2</p>');
    await paintedIs('match', ['1', '2']);
    const { reading } = readPage([document.body], 'differs');
    highlights.show(reading);
    expect(painted('match')).toEqual([]);
    expect(painted('differs')).toEqual(['1', '2']);
  });

  test('leaves the ranges of what did not change as they are, and renews what the page has broken', async () => {
    const highlights = start('<p>1 and 2</p><p>3</p>');
    await paintedIs('match', ['1', '2', '3']);
    const ranges = () => [...(CSS.highlights.get(highlightName('match')) ?? [])];
    const before = ranges();
    highlights.show(readPage([document.body]).reading);
    expect(ranges()).toEqual(before);
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = String(text.data);
    expect(painted('match')).not.toContain('1');
    highlights.mend();
    expect(painted('match').sort()).toEqual(['1', '2', '3']);
  });

  test('of nothing leaves nothing', async () => {
    const highlights = start('<p>1</p>');
    await paintedIs('match', ['1']);
    highlights.show(NOTHING_READ);
    expect(painted('match')).toEqual([]);
    expect(highlights.near.size).toBe(0);
  });
});

describe('beside the page', () => {
  test('a page that clears the registry gets the marks back, and keeps its own', async () => {
    start('<p>1</p>');
    await paintedIs('match', ['1']);
    CSS.highlights.clear();
    const own = new Highlight();
    CSS.highlights.set('own', own);
    await paintedIs('match', ['1']);
    expect(CSS.highlights.get('own')).toBe(own);
    CSS.highlights.delete('own');
  });

  test('the page’s own highlights lie on top', async () => {
    start('<p>1</p>');
    await paintedIs('match', ['1']);
    expect(CSS.highlights.get(highlightName('match'))?.priority).toBeLessThan(new Highlight().priority);
  });

  test('the end leaves no trace', async () => {
    start('<p>TOPIC 1</p>');
    await paintedIs('match', ['1']);
    end.abort();
    expect(CSS.highlights.size).toBe(0);
  });
});
