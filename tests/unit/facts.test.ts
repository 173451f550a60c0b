import { expect, test } from 'vitest';
import data from '../../src/facts/operation-safe-city.json';
import { packs } from '../../src/facts/packs';
import { parsePack } from '../../src/facts/schema';

test('the shipped pack is sound', () => {
  expect(() => parsePack(data)).not.toThrow();
  expect(packs.map((pack) => pack.id)).toContain('operation-safe-city');
});
