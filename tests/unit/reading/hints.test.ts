import { expect, test } from 'vitest';
import { packs } from '../../../src/facts/packs';
import { mayTell } from '../../../src/reading/hints';

test('a text without any word of a topic tells nothing', () => {
  expect(mayTell('Row 12 498 33 Row 13 317', packs)).toBe(false);
  expect(mayTell('', packs)).toBe(false);
});

test.each([
  'Philadelphia',
  'Condado de Los Ángeles',
  'LA',
  'L.A.',
  'convicted',
  'ARRESTED',
  'en todo el país',
  'Safe City',
])('a word of a topic may tell, glued to other words too: %s', (words) => {
  expect(mayTell(`12${words}34`, packs)).toBe(true);
  expect(mayTell(`498\n${words}\n33`, packs)).toBe(true);
});

test('short names are told from parts of words by their capitals', () => {
  expect(mayTell('slab 12 plaza 33', packs)).toBe(false);
});
