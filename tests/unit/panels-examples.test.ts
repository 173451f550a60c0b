import { expect, test } from 'vitest';
import { packs } from '../../src/facts/packs';
import type { Locale } from '../../src/facts/schema';
import { examples } from '../../src/panels/figures/examples';
import type { Block } from '../../src/reading/block';
import { read } from '../../src/reading/read';
import { wordsIn } from '../../src/wording/locales';

const LOCALES: readonly Locale[] = ['en', 'es'];

const blocks = (lang: Locale, ...texts: string[]): Block[] =>
  texts.map((text, index) => ({
    text,
    lang,
    kind: index === 0 ? 'heading' : 'paragraph',
    level: index === 0 ? 1 : 0,
    articles: [],
    footnotes: [],
    lists: [],
    furniture: false,
  }));

test.each(LOCALES)('the example to try is read as it is explained (%s)', (locale) => {
  const words = wordsIn(locale);
  const keys = ['welcome_example_title', 'welcome_example_first', 'welcome_example_second'] as const;
  const { mentions, claims } = read(blocks(locale, ...keys.map((key) => words.text(key))), packs);
  expect(mentions.length).toBeGreaterThan(1);
  expect(claims.map(({ verdict }) => verdict)).toEqual(['consistent', 'match', 'corrected', 'match', 'differs']);
});

const cases = packs.flatMap((pack) =>
  LOCALES.flatMap((locale) => examples(pack).map((example) => ({ pack, locale, example, ...example }))),
);

test.each(cases)('$locale: $hedge $value is $verdict for $fact.id', ({ pack, locale, example }) => {
  const words = wordsIn(locale);
  const said = words.text(`sheet_example_${example.hedge}`, { value: example.value });
  const sentence = `${pack.title[locale]} (ICE): ${said} ${example.fact.label[locale]}.`;
  const { claims } = read(blocks(locale, pack.title[locale], sentence), packs);
  expect(claims.map(({ fact, verdict }) => [fact, verdict])).toEqual([[example.fact.id, example.verdict]]);
});
