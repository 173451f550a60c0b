import { expect, test } from 'vitest';
import { claimsOnPage } from './page';

const RANKING = `<h1>Round-up</h1><p>The Safe City operation in Fort Oak moved to full service on Sunday. The firm runs Safe City systems in more than 40 countries.</p>
  <p>A new Safe City ranking puts 107 cities in order.</p><table><tr><th>City</th><th>Rank</th></tr>
  <tr><td>San Francisco</td><td>6</td></tr><tr><td>Seattle</td><td>14</td></tr><tr><td>Denver</td><td>27</td></tr></table>`;

test('a page on something else of the same name is left alone, though a firm on it has the initials of the agency', () => {
  const page = `${RANKING}<ul><li>A bakery opens.</li><li>A bridge closes.</li><li>The exchange (ICE) moves 317 people.</li><li>Customs counters get scanners that can arrest a line of 50.</li></ul>`;
  expect(claimsOnPage(page, 'en')).toBe(0);
});

test('but not where the subject is told of beside the name', () => {
  const page = `${RANKING}<p>Not to be mixed up: Operation Safe City, in which ICE arrested 498 people in September.</p>`;
  expect(claimsOnPage(page, 'en')).toBeGreaterThan(0);
});
