import { beforeEach, expect, test } from 'vitest';
import { blocksOf, type PageBlock } from '../../src/page/blocks';
import { nodesOf } from '../../src/page/nodes';
import { createPieces, type Pieces } from '../../src/page/pieces';
import { textOf } from '../../src/page/text';

let pieces: Pieces;
let observer: MutationObserver;
/** How many elements the latest reading went into. */
let visited: number;

/** @param between - called between the steps of the reading */
function read(between?: () => void): PageBlock[] {
  pieces.change(observer.takeRecords());
  visited = 0;
  const work = textOf(document, {
    pieces,
    isOwn: () => {
      visited++;
      return false;
    },
    onShadowRoot: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }),
    onHost: () => {},
    onHidden: () => {},
  });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    between?.();
    pieces.change(observer.takeRecords());
  }
}

beforeEach(() => {
  document.body.innerHTML = '';
  pieces = createPieces();
  observer?.disconnect();
  observer = new MutationObserver((records) => pieces.change(records));
  observer.observe(document, { childList: true, characterData: true, subtree: true });
});

test('what did not change is handed out again and not read again', () => {
  document.body.innerHTML = `<main>${'<section><p>One <b>two</b></p><ul><li>Three</li></ul></section>'.repeat(50)}</main>`;
  const before = read();
  expect(before).toHaveLength(100);
  const changed = document.querySelectorAll('b')[20];
  if (changed) changed.textContent = 'four';
  const after = read();
  expect(visited).toBeLessThan(20);
  expect(after.filter((block, i) => block !== before[i]).map(({ text }) => text)).toEqual(['One four']);
});

test('an appended paragraph costs a paragraph', () => {
  document.body.innerHTML = `<main>${'<p>One <i>two</i></p>'.repeat(500)}</main>`;
  const before = read();
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Three</p>');
  const after = read();
  expect(visited).toBeLessThan(10);
  expect(after.slice(0, 500)).toEqual(before);
  expect(after.at(-1)?.text).toBe('Three');
});

test('a shadow tree is watched as the page is', () => {
  document.body.innerHTML = '<div id="host">light</div>';
  const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>deep</p><slot></slot>';
  expect(read().map(({ text }) => text.trim())).toContain('deep');
  if (root?.firstChild) root.firstChild.textContent = 'deeper';
  expect(read().map(({ text }) => text.trim())).toContain('deeper');
});

test('a row put on top of a table moves the cells below', () => {
  document.body.innerHTML = '<table><tbody><tr><td>a<td>b</tbody><tbody><tr><td>c<td>d</tbody></table>';
  read();
  document.querySelector('tbody')?.insertAdjacentHTML('afterbegin', '<tr><th>h<th>i');
  expect(read().map(({ text, cell }) => `${text.trim()}${cell?.row}${cell?.column}`)).toEqual(
    ['h00', 'i01', 'a10', 'b11', 'c20', 'd21'], // row and column behind each text
  );
  document.querySelector('tr')?.remove();
  expect(read().map(({ cell }) => cell?.row)).toEqual([0, 0, 1, 1]);
});

/** Small numbers that are the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PARTS = [
  'p',
  'div',
  'section',
  'b',
  'i',
  'span',
  'li',
  'ul',
  'h2',
  'blockquote',
  'br',
  'table',
  'tr',
  'td',
  'aside',
];

/** Changes the page somewhere, somehow. */
function mutate(below: (n: number) => number): void {
  const elements = [document.body, ...document.body.querySelectorAll('*')];
  const target = elements[below(elements.length)] ?? document.body;
  const other = elements[below(elements.length)] ?? document.body;
  const kind = below(6);
  if (kind === 0) target.append(`t${below(1000)} `);
  else if (kind === 1 || elements.length < 10) {
    const element = document.createElement(PARTS[below(PARTS.length)] ?? 'p');
    element.append(`e${below(1000)} `);
    target.insertBefore(element, target.childNodes[below(target.childNodes.length + 1)] ?? null);
  } else if (kind === 2 && target !== document.body) target.remove();
  else if (kind === 3 && target.firstChild?.nodeType === Node.TEXT_NODE)
    target.firstChild.nodeValue = `c${below(1000)} `;
  else if (kind === 4 && target !== document.body && !target.contains(other)) other.append(target);
  else if (kind === 5 && target.childNodes.length > 1) target.normalize();
}

const plain = ({ nodes: _, starts: __, whole: ___, ...block }: PageBlock) => block;

test.each([1, 2, 3, 4, 5, 6, 7, 8])('after any changes the text is as if read for the first time (%i)', (seed) => {
  const below = random(seed);
  for (let round = 0; round < 150; round++) {
    for (let n = below(6); n >= 0; n--) mutate(below);
    const blocks = read();
    const fresh = [...blocksOf(document)];
    expect(blocks.map(plain)).toEqual(fresh.map(plain));
    for (const [i, block] of blocks.entries()) {
      const { nodes, starts } = nodesOf(block);
      expect(starts).toEqual(fresh[i]?.starts);
      expect(nodes.every((node, j) => node === fresh[i]?.nodes[j])).toBe(true);
    }
  }
});

test.each([1, 2, 3, 4])('a reading during which the page changes leaves nothing wrong behind (%i)', (seed) => {
  const below = random(seed);
  for (let round = 0; round < 100; round++) {
    for (let n = below(6); n >= 0; n--) mutate(below);
    read(() => below(4) === 0 && mutate(below));
    expect(read().map(plain)).toEqual([...blocksOf(document)].map(plain));
  }
});
