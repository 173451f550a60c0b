import { beforeEach, expect, test } from 'vitest';
import { createPassed, type Passed } from '../../src/page/passed';
import { createPieces } from '../../src/page/pieces';
import { textOf } from '../../src/page/text';

/** Long enough to be no neighbourhood of anything. */
const FILLER = '<div><p>Nothing <b>of</b> note.</p><p>Nor here.</p></div>'.repeat(13_000);
const NAME = '<p>This is about the <i>topic</i>.</p>';

const pieces = createPieces();
const asked: string[] = [];
let passed: Passed;
let observer: MutationObserver;

beforeEach(() => {
  document.body.innerHTML = '';
  asked.length = 0;
  pieces.forget(document.body);
  passed = createPassed({
    names: /topic/i,
    mayTell: async (text) => asked.push(text) > 0 && text.includes('telling'),
    onTurn: pieces.forget,
  });
  observer?.disconnect();
  observer = new MutationObserver(() => {});
  observer.observe(document, { childList: true, characterData: true, subtree: true });
});

function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

async function read(): Promise<string[]> {
  const records = observer.takeRecords();
  pieces.change(records);
  passed.change(records);
  finish(passed.decideFar());
  await passed.decideTables();
  const blocks = finish(
    textOf(document, {
      pieces,
      lastPassed: passed.lastFrom,
      isOwn: () => false,
      onShadowRoot: () => {},
      onHost: () => {},
      onHidden: () => {},
    }),
  );
  return blocks.map(({ text }) => text);
}

test('of a large page only what stands around a name is read, and its beginning', async () => {
  document.body.innerHTML = `<h1>Title</h1>${FILLER}<p>Before</p>${NAME}<p>Behind</p>${FILLER}<p>The end</p>`;
  const texts = await read();
  expect(texts[0]).toBe('Title');
  expect(texts).toContain('This is about the topic.');
  expect(texts).toContain('Before');
  expect(texts).toContain('Behind');
  expect(texts).not.toContain('The end');
  expect(texts.length).toBeLessThan(20_000);
  expect(texts.length).toBeGreaterThan(10_000);
});

const EMPTY = ['<div></div>', '<i></i>', '<div></div><i></i>'];

test.each(EMPTY)('a large page is looked through in small steps, also where it has no text: %s', (part) => {
  document.body.innerHTML = `${NAME}${part.repeat(60_000)}`;
  expect([...passed.decideFar()].length).toBeGreaterThan(25);
});

test('a small page is read whole', async () => {
  document.body.innerHTML = `${NAME}<p>${'long '.repeat(50_000)}</p><p>The end</p>`;
  expect(await read()).toContain('The end');
});

test('a name that comes to what was passed over has it read', async () => {
  document.body.innerHTML = `${NAME}${FILLER}<section><p id="far">Far</p><p>The end</p></section>`;
  expect(await read()).not.toContain('The end');
  const far = document.querySelector('#far');
  far?.replaceChildren('Far from it');
  expect(await read()).not.toContain('The end');
  far?.replaceChildren('The topic again');
  const texts = await read();
  expect(texts).toContain('The topic again');
  expect(texts).toContain('The end');
});

test('what was passed over may be moved, in any way', async () => {
  document.body.innerHTML = `${NAME}${FILLER}<p>The end</p>`;
  const before = await read();
  document.body.append(...[...document.body.children].reverse());
  const texts = await read();
  expect(texts).toContain('This is about the topic.');
  expect(texts).toContain('The end');
  expect(texts.length).toBeLessThan(2.5 * before.length);
});

const row = (label: string) => `<tr><th>${label}</th>${'<td>12</td>'.repeat(10)}</tr>`;
const table = (label: string) => `<table>${row('Row').repeat(150)}${row(label)}${row('Row').repeat(150)}</table>`;

test('a large table is read only where it has a word that may tell of a topic', async () => {
  document.body.innerHTML = `${NAME}${table('dull')}${table('telling')}<table>${row('small')}</table>`;
  const texts = await read();
  expect(texts).not.toContain('dull');
  expect(texts).toContain('telling');
  expect(texts).toContain('small');
  expect(asked).toHaveLength(2);
  await read();
  expect(asked).toHaveLength(2);
});

test('a large table is read when such a word comes to it', async () => {
  document.body.innerHTML = `${NAME}${table('dull')}`;
  await read();
  const cell = document.querySelector('td') as Element;
  cell.textContent = '13';
  expect(await read()).toHaveLength(1);
  cell.textContent = 'telling';
  expect((await read()).length).toBeGreaterThan(3000);
  expect(asked.map((text) => text.trim().length > 10)).toEqual([true, false, false]);
});
