import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../src/site';

test.each([
  ['https://www.example.co.uk/a?b#c', 'example.co.uk'],
  ['https://news.example.com:8080/', 'example.com'],
  ['https://someone.github.io/', 'someone.github.io'],
  ['http://localhost:3000/', 'localhost'],
  ['http://127.0.0.1:8000/x', '127.0.0.1'],
  ['http://[::1]/', '::1'],
  ['about:blank', ''],
  ['', ''],
])('the site of %j is %j', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test('a page is its address without the fragment', () => {
  expect(pageOf('https://example.com/a?b=1#c#d')).toBe('https://example.com/a?b=1');
});
