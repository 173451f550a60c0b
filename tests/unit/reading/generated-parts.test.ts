import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from './arbitraries';
import { UNRELATED } from './grammar';
import { claimsOf } from './page';
import { days, groupsWithin, type Statement, shares, spans, wrongGroups } from './parts';

const RUNS = { seed: 498, numRuns: 80 };

const holds = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate), RUNS);

const KINDS: readonly (readonly [string, fc.Arbitrary<Statement>])[] = [
  ['groups within places', groupsWithin],
  ['shares of the people that the sentence names', shares],
  ['days', days],
  ['spans of days', spans],
];

describe.each(KINDS)('%s', (_, statements) => {
  test('are found with their fact, their verdict and their very words', () => {
    holds(statements, ({ html, locale, told }) => {
      expect(plain(claimsOf(html, locale)), html).toEqual(plain(told));
    });
  });

  test('stay the same when a paragraph about something else is added before or behind', () => {
    const added = statements.chain((statement) =>
      fc.record({
        statement: fc.constant(statement),
        paragraph: fc.constantFrom(...UNRELATED[statement.locale]),
        before: fc.boolean(),
      }),
    );
    holds(added, ({ statement: { html, locale, told }, paragraph, before }) => {
      const more = before ? `<p>${paragraph}</p>${html}` : `${html}<p>${paragraph}</p>`;
      expect(plain(claimsOf(more, locale)), more).toEqual(plain(told));
    });
  });
});

test('a wrong figure for a group in a place differs or is left alone, and is never taken for another fact', () => {
  let differing = 0;
  let all = 0;
  holds(wrongGroups, ({ html, locale, fact, told }) => {
    const found = plain(claimsOf(html, locale)).filter(([text]) => text === told[0]?.[0]);
    for (const [, id, verdict] of found) expect([id, verdict], html).toEqual([fact, 'differs']);
    differing += found.length;
    all++;
  });
  expect(differing).toBeGreaterThan(all / 2);
});
