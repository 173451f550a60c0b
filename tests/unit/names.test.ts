import { describe, expect, test } from 'vitest';
import { namePattern } from '../../src/facts/names';

const NAMES = ['Open Door', 'Open Doors', 'Open Sky', 'Óptima', 'Night (and) Day', 'open  door policy'];
const pattern = new RegExp(namePattern(NAMES), 'i');

describe('the pattern of names', () => {
  test.each([
    ...NAMES,
    'the open “door”',
    'OPEN\nSKY',
    'in Open\u00a0Doors',
    '(open sky)',
    'about óptima',
    'operationOpen Door',
    'OpenDoor',
  ])('finds "%s"', (text) => expect(text).toMatch(pattern));

  test.each(['open', 'open. Door', 'open the door', 'night and day', 'sky open', ''])('does not find "%s"', (text) =>
    expect(text).not.toMatch(pattern),
  );

  test('of a thousand names takes much less time than trying each of them', () => {
    const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];
    const word = (n: number) => [...String(n)].map((digit) => syllables[Number(digit)]).join('');
    const names = Array.from({ length: 1000 }, (_, n) => `${word(1000 + n)} ${word(2000 + 7 * n)}`);
    const text = Array.from({ length: 20_000 }, (_, n) => word(1000 + (n % 997))).join(' ');
    const timeOf = (source: string) => {
      const start = process.cpuUsage();
      expect(text).not.toMatch(new RegExp(source, 'i'));
      expect(`${text} ${names[999]}`).toMatch(new RegExp(source, 'i'));
      return process.cpuUsage(start).user;
    };
    const each = names.map((name) => name.replace(' ', '[^a-z0-9]*')).join('|');
    expect(timeOf(namePattern(names))).toBeLessThan(timeOf(`(?:${each})`) / 2);
  });
});
