import { expect, test } from 'vitest';
import { badgeOf } from '../../src/badge';
import type { Tally } from '../../src/messages';
import type { Verdict } from '../../src/reading/claim';
import { wordsIn } from '../../src/wording/locales';

const words = wordsIn('en');

const frame = (state: Tally['state'], ...verdicts: Verdict[]): Tally => {
  const counts = { match: 0, consistent: 0, corrected: 0, differs: 0 };
  for (const verdict of verdicts) counts[verdict]++;
  return { state, counts };
};

test('counts the figures of all frames, the most serious verdict first', () => {
  const badge = badgeOf([frame('read', 'match', 'corrected'), frame('read', 'match')], words);
  expect(badge.text).toBe('3');
  expect(badge.title).toMatch(/3 figures on this page: 1 figure was later corrected, 2 figures match$/);
});

test('looks different when any figure differs', () => {
  const [calm, differing] = [badgeOf([frame('read', 'match')], words), badgeOf([frame('read', 'differs')], words)];
  expect(differing.color).not.toBe(calm.color);
  expect(differing.title).toMatch(/1 figure differs/);
});

test('says nothing of a page without figures, and that it is off where every frame is', () => {
  expect(badgeOf([], words)).toMatchObject({ text: '', title: words.text('name') });
  expect(badgeOf([frame('read')], words).text).toBe('');
  const off = badgeOf([frame('off'), frame('off')], words);
  expect(off.text).not.toBe('');
  expect(off.title).toMatch(/off/);
  expect(off.color).not.toBe(badgeOf([frame('read', 'match')], words).color);
});

test('stays short', () => {
  expect(badgeOf([frame('read', ...Array<Verdict>(2000).fill('match'))], words).text.length).toBeLessThan(5);
});
