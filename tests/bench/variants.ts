// What the extension is measured against. Each is a script in the page; what it is made of is loaded before the
// measurement, which is to its advantage: the extension's own scripts are measured with injecting and compiling them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface Variant {
  readonly name: string;
  /** Scripts that are there before. */
  readonly libraries: readonly string[];
  /** Source of a function that does the work for an element and what is in it. */
  readonly work: string;
  /** Pages that would take too long: only one in so many paragraphs is done, and the time is multiplied. */
  readonly sample?: Readonly<Record<string, number>>;
}

const BLOCKS = `const blocks = [...root.querySelectorAll('p,td,th,h1,li,span')];`;

export const VARIANTS: readonly Variant[] = [
  {
    name: 'textContent',
    libraries: [],
    work: '(root) => { globalThis.seen = document.body.textContent.length; }',
  },
  {
    name: 'TreeWalker',
    libraries: [],
    work: `(root) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let length = 0;
      while (walker.nextNode()) length += walker.currentNode.data.length;
      globalThis.seen = length;
    }`,
  },
  {
    name: 'mark.js',
    libraries: [readFileSync(require.resolve('mark.js/dist/mark.min.js'), 'utf8')],
    work: `(root) => new Mark(root).markRegExp(/safe\\s+cit(?:y|ies)|\\d[\\d.,]*/gi)`,
  },
  {
    name: 'Recognizers-Text',
    libraries: [
      readFileSync(require.resolve('@microsoft/recognizers-text-number/dist/recognizers-text-number.umd.js'), 'utf8'),
    ],
    work: `(root, every) => {
      ${BLOCKS}
      for (let i = 0; i < blocks.length; i += every)
        globalThis.seen = microsoftRecognizersTextNumber.recognizeNumber(blocks[i].textContent, 'en-us').length;
    }`,
    sample: { unrelated: 50, dense: 50, table: 100, huge: 500, feed: 20 },
  },
];

/** The script that a page loads to be worked on by a variant: at once, and in the feed whenever something is added. */
export function scriptOf({ libraries, work, sample }: Variant, page: string): string {
  const every = sample?.[page] ?? 1;
  return `${libraries.join('\n')}
    const work = ${work};
    if (${page === 'feed'}) globalThis.onAppend = (item) => setTimeout(() => work(item, ${every}));
    else addEventListener('load', () => setTimeout(() => work(document.body, ${every}), 300));`;
}
