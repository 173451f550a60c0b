import { readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { packs } from '../../src/facts/packs';
import { parseSource, readSources, type SourceFile } from './sources.ts';

const names = packs.flatMap((pack) => [
  ...Object.values(pack.title),
  ...pack.names.bare,
  ...pack.otherOperations.map((name) => `Operation ${name}`),
  ...pack.places.flatMap((place) => [...place.names, ...(place.casedNames ?? [])]),
]);
/** Smaller figures are numbers like any other (thirty is 30 in whatever topic), so these alone betray a topic. */
const figures = new Set(
  packs.flatMap((pack) => pack.facts.flatMap((fact) => [fact.value, ...fact.history.map((old) => old.value)])),
);
const telling = [...figures].filter((figure) => typeof figure === 'string' || (figure > 100 && figure % 10 !== 0));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wording = names.map((name) => new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(name)}(?![\p{L}\p{N}])`, 'u'));

/** Where code speaks of a topic: "src/x.ts: 498". */
function topical(sources: readonly SourceFile[]): string[] {
  const speaks = (literal: string | number) =>
    telling.some((figure) => String(figure) === String(literal)) ||
    (typeof literal === 'string' && wording.some((name) => name.test(literal)));
  return sources.flatMap(({ path, literals }) => literals.filter(speaks).map((literal) => `${path}: ${literal}`));
}

/** Regular expressions that some text would keep busy for longer than its length warrants. */
function slow(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(({ path, patterns }) =>
    patterns.flatMap(({ source, flags }) => {
      const found = checkSync(source, flags, { timeout: 20_000 });
      return found.status === 'vulnerable' ? [`${path}: /${source}/${flags} is ${found.complexity.summary}`] : [];
    }),
  );
}

describe('the code of src', () => {
  const sources = readSources();

  test('names no place, no operation and no telling figure: those are the fact pack’s', () => {
    expect(topical(sources)).toEqual([]);
  });

  test('has no regular expression that backtracks too much', () => {
    expect(slow(sources)).toEqual([]);
  }, 120_000);

  test('asks nothing of the network but for an address on the command line', () => {
    // The extension's own files are no network.
    const asks =
      /\b(?:fetch\s*\((?!browser\.runtime\.getURL\()|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon|RTCPeerConnection)/;
    const asking = sources.filter(({ path }) => asks.test(readFileSync(path, 'utf8'))).map(({ path }) => path);
    expect(asking).toEqual(['src/check.ts']);
  });

  test('asks no clock and no dice where it reads', () => {
    const asks = /\b(?:Date\.now|new Date\(\)|performance\.|Math\.random|crypto\.)/;
    const pure = sources.filter(({ path }) => /^src\/(?:reading|facts)\//.test(path));
    expect(pure.filter(({ path }) => asks.test(readFileSync(path, 'utf8'))).map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules', () => {
  test('see a topic in code, wherever it stands, and not in comments', () => {
    const code = `// 498 in Portland\nconst x = <p title="Safe City">Cook County</p>; f(498, 30, /Philly/, \`of \${1} in Denver\`);`;
    expect(topical([parseSource('a.tsx', code)])).toEqual([
      'a.tsx: Safe City',
      'a.tsx: Cook County',
      'a.tsx: 498',
      'a.tsx: Philly',
      'a.tsx:  in Denver',
    ]);
  });

  test('see a slow regular expression', () => {
    expect(slow([parseSource('a.ts', String.raw`/^(a+)+$/.test(x); /\s+$/u.test(x); /^\d+$/.test(x);`)])).toEqual([
      'a.ts: /^(a+)+$/ is exponential',
      String.raw`a.ts: /\s+$/u is 2nd degree polynomial`,
    ]);
  });
});
