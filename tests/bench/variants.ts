// What the extension is measured against. Each is a script in the page; loading what it is made of is not counted, which
// is to its advantage: the extension's own scripts are measured with injecting and compiling them.
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

/** The file of the functions that work, and nothing else: of the page's scripts only they are counted. */
export const WORKER = 'worker.js';
/** What they need, and what has them work. */
export const LIBRARIES = 'libraries.js';

/** The scripts of a page to be worked on by a variant: after loading, and in the feed whenever something is added. */
export function scriptsOf({ libraries, work, sample }: Variant, page: string): Record<string, string> {
  const begin =
    page === 'feed'
      ? 'globalThis.onAppend = (item) => setTimeout(run, 0, item);'
      : "addEventListener('load', () => setTimeout(run, 300, document.body));";
  return {
    [LIBRARIES]: [...libraries, begin].join('\n'),
    [WORKER]: `const work = ${work};\nfunction run(root) { work(root, ${sample?.[page] ?? 1}); }`,
  };
}
