import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packs } from '../../../src/facts/packs';
import { read, reading } from '../../../src/reading/read';
import { answers, anyFigure, canonical, hedged, htmlOf, pagesOf, plain, wrong } from './arbitraries';
import { groupFacts, labelSentence, nameOf, UNRELATED } from './grammar';
import { claimsOf, pack, pageBlocks } from './page';

const RUNS = { seed: 498, numRuns: 100 };

const holds = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate), RUNS);

describe('figures for places, in every layout and both languages', () => {
  test('are found with their fact, their verdict and their very words', () => {
    holds(pagesOf(anyFigure), (page) => {
      expect(plain(claimsOf(htmlOf(page), page.locale))).toEqual(plain(answers(page)));
    });
  });

  test('differ when they are changed away from the figure on record, and a hedge that allows it makes them consistent', () => {
    const changed = pagesOf(wrong).chain((page) =>
      fc.tuple(...page.entries.map(({ of, figure }) => hedged(page.locale, figure, of.fact))).map((figures) => ({
        page,
        allowing: { ...page, entries: page.entries.map((e, i) => ({ ...e, text: figures[i]?.text ?? '' })) },
      })),
    );
    holds(changed, ({ page, allowing }) => {
      expect(claimsOf(htmlOf(page), page.locale).map(([, , verdict]) => verdict)).toEqual(
        page.entries.map(() => 'differs'),
      );
      expect(claimsOf(htmlOf(allowing), page.locale).map(([, , verdict]) => verdict)).toEqual(
        page.entries.map(() => 'consistent'),
      );
    });
  });

  test('follow the names: where two places change theirs, the facts change with them', () => {
    holds(pagesOf(canonical, 2), (page) => {
      const [first, second, ...rest] = page.entries;
      if (!first || !second) return;
      const swapped = { ...page, entries: [{ ...first, of: second.of }, { ...second, of: first.of }, ...rest] };
      const told = plain(claimsOf(htmlOf(swapped), page.locale));
      const wanted = answers(swapped);
      // What is far from the other place's figure may be left alone, but is never told of a wrong place.
      const isFar = ({ of, figure }: (typeof page.entries)[number]) => Math.abs(figure.value / of.fact.value - 1) > 0.4;
      const sure = plain(wanted.filter((_, i) => !isFar(swapped.entries[i] as (typeof page.entries)[number])));
      expect(plain(wanted)).toEqual(expect.arrayContaining(told));
      expect(told).toEqual(expect.arrayContaining(sure));
    });
  });

  test('stay the same when a paragraph about something else is added anywhere', () => {
    const added = pagesOf(anyFigure).chain((page) =>
      fc.record({
        page: fc.constant(page),
        paragraph: fc.constantFrom(...UNRELATED[page.locale]),
        at: fc.nat(),
      }),
    );
    holds(added, ({ page, paragraph, at }) => {
      const html = htmlOf(page);
      // Before, between and behind the sentences; a list or a table stays with the line that opens it.
      const pieces = html.split('\n');
      const more = pieces.toSpliced(at % (pieces.length + 1), 0, `<p>${paragraph}</p>`).join('\n');
      expect(claimsOf(more, page.locale)).toEqual(claimsOf(html, page.locale));
    });
  });

  test('stay the same when inline tags, soft hyphens or zero-width characters stand inside them', () => {
    const split = pagesOf(anyFigure).chain((page) =>
      fc.record({
        page: fc.constant(page),
        at: fc.nat(),
        noise: fc.constantFrom('<b></b>', '<span><i></i></span>', '\u00ad', '\u200b', '\u2060', '<!-- -->', '<wbr>'),
      }),
    );
    holds(split, ({ page, at, noise }) => {
      const entries = page.entries.map((entry) => {
        const cut = 1 + (at % Math.max(1, entry.text.length - 1));
        return { ...entry, text: entry.text.slice(0, cut) + noise + entry.text.slice(cut) };
      });
      const told = claimsOf(htmlOf({ ...page, entries }), page.locale).map(
        ([text, ...rest]) => [text.replace(/[\u00ad\u200b\u2060]/g, ''), ...rest] as const,
      );
      expect(plain(told)).toEqual(plain(claimsOf(htmlOf(page), page.locale)));
    });
  });

  test('are read alike whole, step by step, and from blocks that were read before', () => {
    holds(pagesOf(anyFigure), (page) => {
      const blocks = pageBlocks(htmlOf(page), page.locale);
      const whole = read(blocks, packs);
      const anew = blocks.map((block) => ({ ...block }));
      const work = reading(anew, packs);
      // Another page is read in the pauses.
      let step = work.next();
      for (; !step.done; step = work.next()) read(blocks.slice(0, 3), packs);
      expect(step.value).toEqual(whole);
      expect(read(blocks.slice(0, -1), packs).claims.every(({ block }) => block < blocks.length - 1)).toBe(true);
      expect(read(blocks, packs)).toEqual(whole);
    });
  });

  test('lead back to their own characters, in order and without overlap', () => {
    holds(pagesOf(anyFigure), (page) => {
      const blocks = pageBlocks(htmlOf(page), page.locale);
      const { claims } = read(blocks, packs);
      for (const [i, { block, start, end, because }] of claims.entries()) {
        expect(blocks[block]?.text.slice(start, end)).toMatch(/^\S.*\S$|^\S$/s);
        const before = claims[i - 1];
        if (before?.block === block) expect(before.end).toBeLessThanOrEqual(start);
        for (const words of because) expect(blocks[words.block]?.text.slice(words.start, words.end)).toMatch(/\S/);
      }
    });
  });
});

describe('figures for the whole and for its groups, in the words of the pack', () => {
  const cases = (['en', 'es'] as const).flatMap((locale) =>
    groupFacts(pack).flatMap((fact) => {
      const frame = labelSentence(fact, locale);
      return frame ? [{ locale, id: fact.id, value: fact.value, frame }] : [];
    }),
  );

  test.each(cases)('$locale $id', ({ locale, id, value, frame }) => {
    expect(claimsOf(`<p>${frame.replace('{n}', String(value))}</p>`, locale)).toContainEqual([
      String(value),
      id,
      'match',
    ]);
  });

  const wrongly = ({ locale, id, value, frame }: (typeof cases)[number]) => {
    const figure = String(value + (value % 10 === 9 ? 2 : 1));
    expect(claimsOf(`<p>${frame.replace('{n}', figure)}</p>`, locale)).toContainEqual([figure, id, 'differs']);
  };
  const large = cases.filter(({ value }) => value > 12);

  test.each(large)('$locale $id, given wrongly', wrongly);
});

test('every place of the pack that has a name is generated in both languages', () => {
  for (const place of pack.places.filter(({ names }) => names.length > 0))
    for (const locale of ['en', 'es'] as const) expect(nameOf(place, locale) ?? place.label).toBeDefined();
});
