// Sentences with what is to be read in them: {{words|fact id|verdict}}, as in the labelled pages.
import { expect } from 'vitest';
import type { Locale } from '../../../src/facts/schema';
import { claimsOf, type Told } from './page';

const MARKER = /\{\{([^|]+)\|([a-z0-9.-]+)\|([a-z]+)\}\}/g;

/** Expects that a page with a paragraph, or with other HTML, is read as its markers say, and nothing else in it. */
export function expectRead(locale: Locale, labelled: string): void {
  const told = [...labelled.matchAll(MARKER)].map(
    ([, text, fact, verdict]) => [text, fact, verdict] as unknown as Told,
  );
  const plain = labelled.replace(MARKER, '$1');
  const found = claimsOf(plain.startsWith('<') ? plain : `<p>${plain}</p>`, locale);
  // A noun behind the number may belong to the words of the claim or not.
  const numbers = (claims: readonly Told[]) =>
    claims.map(([text, fact, verdict]) => `${firstWord(text)} ${fact} ${verdict}`);
  expect(numbers(found)).toEqual(numbers(told));
}

const firstWord = (text: string) => /^\S+/.exec(text.replace(/-day$/, ''))?.[0] ?? '';
