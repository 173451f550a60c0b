import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { packs } from '../../src/facts/packs';
import { Sheet } from '../../src/panels/figures/sheet';
import { TINY } from '../tiny-pack';

const parts = () => [...document.querySelectorAll('main > section')].map(({ id }) => id);

afterEach(() => render(null, document.body));

test('a topic without places and groups has a fact sheet without their charts', () => {
  render(<Sheet pack={TINY} others={packs} />, document.body);
  expect(document.querySelector('h1')?.textContent).toBe('The tiny topic');
  expect(parts()).toEqual(['timeline', 'figures', 'method', 'limits', 'sources']);
  const jumps = [...document.querySelectorAll<HTMLAnchorElement>('nav a')].map((link) => link.hash.slice(1));
  expect(jumps).toEqual(parts());
  expect([...document.querySelectorAll('.figure')].map(({ id }) => id)).toHaveLength(TINY.facts.length);
  expect([...document.querySelectorAll('header a[href^="?topic="]')]).toHaveLength(packs.length);
});

test.each(packs.map((pack) => [pack.id, pack] as const))('the fact sheet of %s has all of its parts', (_, pack) => {
  render(<Sheet pack={pack} others={[]} />, document.body);
  expect(parts()).toEqual(['places', 'groups', 'timeline', 'figures', 'method', 'limits', 'sources']);
});
