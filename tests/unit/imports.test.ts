import { describe, expect, test } from 'vitest';
import { parseSource, readSources, type SourceFile } from './sources.ts';

/** The house from the ground up. A file imports from its own part and from the floors below it. */
const FLOORS = [
  ['facts'],
  ['reading'],
  ['wording', 'packing', 'readings'],
  ['settings', 'messages', 'site', 'forms'],
  ['page', 'overlay', 'border'],
  ['frames', 'badge', 'remote', 'page-check'],
  ['panels', 'gate.iife', 'overlay.iife', 'card.iife', 'background', 'check'],
];

/** "src/reading/read.ts" → "reading", "src/gate.iife" → "gate.iife". */
const partOf = (path: string) => path.replace(/\.tsx?$/, '').split('/')[1] ?? '';
const floorOf = (path: string) => FLOORS.findIndex((parts) => parts.includes(partOf(path)));

/** Each import that goes up or across, as "a imports b". */
function wrongWay(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter((to) => partOf(path) !== partOf(to) && floorOf(to) >= floorOf(path))
      .map((to) => `${path} imports ${to}`),
  );
}

/** Files that, through whatever they need to run, need themselves. */
function inCircles(sources: readonly SourceFile[]): string[] {
  const name = (path: string) => path.replace(/\.tsx?$/, '').replace(/\/index$/, '');
  const graph = new Map(sources.map(({ path, needs }) => [name(path), needs.map(name)]));
  const reaches = (from: string, seen = new Set<string>()): Set<string> => {
    for (const to of graph.get(from) ?? [])
      if (!seen.has(to)) {
        seen.add(to);
        reaches(to, seen);
      }
    return seen;
  };
  return [...graph.keys()].filter((path) => reaches(path).has(path));
}

describe('the imports of src', () => {
  const sources = readSources();

  test('every part has its floor', () => {
    expect(sources.map(({ path }) => path).filter((path) => floorOf(path) < 0)).toEqual([]);
  });

  test('they run one way', () => {
    expect(wrongWay(sources)).toEqual([]);
  });

  test('no file needs itself through others', () => {
    expect(inCircles(sources)).toEqual([]);
  });
});

describe('the rules', () => {
  test('see an import that goes up, across, or in a circle, whatever its form', () => {
    const sources = [
      parseSource('src/reading/a.ts', "import type { B } from '../page/b';"),
      parseSource('src/page/b.ts', "export * from '../overlay/c.tsx';"),
      parseSource('src/overlay/c.tsx', "const d = await import('./d'); <p>{d}</p>;"),
      parseSource('src/overlay/d.ts', "import './c.tsx'; import { e } from '../facts/e'; e();"),
      parseSource('src/overlay/f.ts', "import type { F } from './f';"),
    ];
    expect(wrongWay(sources)).toEqual(['src/reading/a.ts imports src/page/b', 'src/page/b.ts imports src/overlay/c']);
    expect(inCircles(sources)).toEqual(['src/overlay/c', 'src/overlay/d']);
  });
});
