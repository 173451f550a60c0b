// What the extension may cost, beside what else one might do.
import type { PageResult, Results } from './results.ts';

/** One line of the summary. */
export interface Verdict {
  readonly page: string;
  readonly measure: string;
  /** At most this much. */
  readonly wanted: number;
  readonly measured: number;
  /** "×" for a ratio, "ms", or "" for a number of times. */
  readonly unit: '×' | 'ms' | '';
}

interface Wanted extends Omit<Verdict, 'page' | 'measured'> {
  measured(result: PageResult): number;
}

const work = ({ works }: PageResult, name: string) => {
  const found = works[name];
  if (!found) throw new Error(`"${name}" was not measured`);
  return found;
};

const script = (result: PageResult, beside: string) => work(result, 'extension').script / work(result, beside).script;

/** Scripts, and the rendering and the garbage that the page has more than with nothing. */
function all(result: PageResult, name: string): number {
  const [{ script, later, garbage }, nothing] = [work(result, name), work(result, 'nothing')];
  return script + later - nothing.later + garbage - nothing.garbage;
}

const beside = (variant: string, wanted: number): Wanted => ({
  measure: `script, to ${variant}`,
  wanted,
  unit: '×',
  measured: (result) => script(result, variant),
});

const longest = (wanted: number): Wanted => ({
  measure: 'longest own task',
  wanted,
  unit: 'ms',
  measured: (result) => work(result, 'extension').longest,
});

const WANTED: Readonly<Record<string, readonly Wanted[]>> = {
  article: [
    beside('mark.js', 1),
    beside('Recognizers-Text', 1 / 20),
    { measure: 'first mark after load', wanted: 150, unit: 'ms', measured: (result) => result.firstMark ?? Number.NaN },
  ],
  unrelated: [
    beside('textContent', 1.2),
    {
      measure: 'overlay injected',
      wanted: 0,
      unit: '',
      measured: (result) => Number(work(result, 'extension').overlay),
    },
  ],
  feed: [
    {
      measure: 'script until the first mention, to textContent at each change',
      wanted: 1.3,
      unit: '×',
      measured: (result) => work(result, 'extension').early / work(result, 'textContent').early,
    },
    beside('mark.js', 0.25),
    longest(16),
  ],
  table: [beside('mark.js', 0.15), longest(50)],
  dense: [beside('mark.js', 0.4), beside('Recognizers-Text', 1 / 15), longest(50)],
  huge: [beside('mark.js', 0.12), longest(50)],
};

const EVERYWHERE: readonly Wanted[] = [
  {
    measure: 'script and what it causes, to mark.js',
    wanted: 0.15,
    unit: '×',
    measured: (result) => all(result, 'extension') / all(result, 'mark.js'),
  },
  {
    measure: 'change of a word: rendering, to without',
    wanted: 1.2,
    unit: '×',
    measured: ({ change: [without, beside] }) => beside.rendering / without.rendering,
  },
  {
    measure: 'change of a word: all of it, to without',
    wanted: 1.2,
    unit: '×',
    measured: ({ change: [without, beside] }) => (beside.rendering + beside.script) / without.rendering,
  },
];

/** Judges what was measured; a page that was not is left out. */
export const judge = ({ pages }: Results): Verdict[] =>
  Object.entries(WANTED).flatMap(([page, wanted]) => {
    const result = pages[page];
    if (!result) return [];
    return [...wanted, ...EVERYWHERE].map(({ measured, ...rest }) => ({ page, ...rest, measured: measured(result) }));
  });

/** What was not measured is not met. */
export const isMet = ({ wanted, measured }: Verdict): boolean => measured <= wanted;

const shown = (value: number, unit: string) =>
  unit === '' ? String(value) : `${Number(value.toPrecision(value < 0.1 ? 2 : 3))} ${unit}`;

/** The verdicts as lines of text. */
export function summary(verdicts: readonly Verdict[]): string[] {
  const rows = verdicts.map((verdict) => [
    ...[verdict.page, verdict.measure],
    ...[`≤ ${shown(verdict.wanted, verdict.unit)}`, shown(verdict.measured, verdict.unit)],
    isMet(verdict) ? 'met' : 'MISSED',
  ]);
  const table = [['page', 'measure', 'wanted', 'measured', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row.map((cell, i) => (i === 2 || i === 3 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '),
  );
}
