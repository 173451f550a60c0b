// Pages to measure on, made from a seed: the same in every run.
import { random } from './random.ts';
import { EARLY } from './trace.ts';

const WORDS = `the a of to and in that was for on with as said by at from it an be his were are which this had not have
 but or has its they new more one who about after their when also will would been first two people than other year
 town council police report public house market water school service system announced officials according county
 federal company season state local group government national safe home street river price plan week support office`
  .trim()
  .split(/\s+/);

const PLACES = [
  'Philadelphia',
  'Los Angeles',
  'Denver',
  'Massachusetts',
  'New York',
  'Cook County',
  'Santa Clara County',
];

type Below = (below: number) => number;

const pick = <T>(below: Below, list: readonly T[]): T => list[below(list.length)] as T;

/** Running text with inline elements and numbers, as pages have it. */
function prose(below: Below, characters: number): string {
  let text = '';
  while (text.length < characters) {
    text += `${pick(below, WORDS)} `;
    const inline = below(60);
    if (inline === 0) text += `<a href="#${below(1000)}">${pick(below, WORDS)} ${pick(below, WORDS)}</a> `;
    else if (inline === 1) text += `<b>${pick(below, WORDS)}</b>, `;
    else if (inline === 2) text += `${below(9000)} `;
    else if (inline === 3) text += `— “${pick(below, WORDS)}” — `;
  }
  return text.trim();
}

const paragraph = (below: Below) => `<p>${prose(below, 250 + below(200))}.</p>`;

const claim = (below: Below) =>
  `<p>ICE said that ${pick(below, ['nearly 500', '498', 'more than 450', '511'])} people were arrested in Operation
   “Safe City”, ${below(120)} of them in ${pick(below, PLACES)}; ${pick(below, ['317', '64 percent', '181'])} had criminal
   convictions, ${below(200)} had been deported before, and ${prose(below, 60)}.</p>`;

/** Nothing is painted until all is parsed: how often a page is laid out while it comes in would be left to chance. */
const AT_ONCE = '<link rel="expect" href="#end" blocking="render">';

const document = (title: string, body: string, script = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${AT_ONCE}${script}</head><body>${body}<i id="end"></i></body></html>`;

function fill(below: Below, bytes: number, part: (below: Below) => string): string {
  const parts: string[] = [];
  for (let size = 0; size < bytes; size += parts.at(-1)?.length ?? 0) parts.push(part(below));
  return parts.join('\n');
}

/** A page to measure on; `settle` is how long it goes on by itself, in milliseconds. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
  readonly settle: number;
}

/** An article of a given size in which about one paragraph in three gives figures. */
function article(bytes: number): string {
  const below = random(1);
  const body = fill(below, bytes, (b) => (b(3) === 0 ? claim(b) : paragraph(b)));
  return document(
    'Immigration raids',
    `<nav><a href="#">Front page</a></nav><article><h1>ICE raids</h1>${body}</article>`,
  );
}

/** A page of a given size that names no topic. */
export const unrelated = (bytes: number): string =>
  document('Elsewhere', `<main>${fill(random(2), bytes, paragraph)}</main>`);

/** A page of a megabyte with so many paragraphs that name the topic, evenly among the others. */
export function mentioning(mentions: number): string {
  const below = random(7);
  const every = 1_000_000 / mentions;
  let size = 0;
  let named = 0;
  const body = fill(below, 1_000_000, (b) => {
    const isNext = named < mentions && size >= (named + 0.5) * every;
    const part = isNext ? claim(b) : paragraph(b);
    if (isNext) named++;
    size += part.length;
    return part;
  });
  return document('Mentions', `<main>${body}</main>`);
}

/** Ten megabytes and 150,000 elements with three mentions deep inside. */
function huge(): string {
  const below = random(3);
  const part = (b: Below) =>
    `<div><span>${prose(b, 120)}</span> <span>${prose(b, 80)}</span><div><em>${prose(b, 40)}</em> <i>${prose(b, 40)}</i></div></div>`;
  const third = () => fill(below, 10e6 / 4, part);
  const deep = '<div>'.repeat(20);
  const end = '</div>'.repeat(20);
  const mention = () => deep + claim(below) + end;
  return document('Huge', third() + mention() + third() + mention() + third() + mention() + third());
}

/** A table of 50,000 cells with numbers, on a page that names the topic. */
function table(): string {
  const below = random(4);
  const rows = Array.from(
    { length: 5000 },
    (_, row) => `<tr><th>Row ${row}</th>${Array.from({ length: 10 }, () => `<td>${below(100000)}</td>`).join('')}</tr>`,
  );
  return document('Table', `<p>Numbers on immigration since Operation Safe City.</p><table>${rows.join('\n')}</table>`);
}

/** How often the feed appends. */
const FEED = 100;

/** Appends 20 paragraphs every 50 ms for five seconds; after half of that some name the topic. */
function feed(): string {
  const below = random(5);
  const batches = Array.from({ length: FEED }, (_, n) =>
    Array.from({ length: 20 }, (_, i) => (n >= FEED / 2 && i === 0 ? claim(below) : paragraph(below))).join(''),
  );
  const script = `const batches = ${JSON.stringify(batches).replaceAll('</', '<\\/')};
    let next = 0;
    function append() {
      const item = document.createElement('section');
      if (next === ${FEED / 2}) performance.mark('${EARLY}');
      item.innerHTML = batches[next++];
      document.querySelector('main').append(item);
      window.onAppend?.(item);
      if (next < batches.length) setTimeout(append, 50);
    }
    addEventListener('load', () => setTimeout(append, 300));`;
  return document('Feed', '<main></main>', `<script>${script}</script>`);
}

export const PAGES: readonly BenchPage[] = [
  { name: 'article', html: article(8_000), settle: 500 },
  { name: 'unrelated', html: unrelated(1_000_000), settle: 500 },
  { name: 'feed', html: feed(), settle: 7500 },
  { name: 'table', html: table(), settle: 500 },
  { name: 'dense', html: document('Dense', fill(random(6), 1_000_000, claim)), settle: 500 },
  { name: 'huge', html: huge(), settle: 500 },
];
