import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('a statement and the verdict on it', () => {
  test.each([
    '<p>“They arrested {{600|arrests|differs}} people in {{five|days|differs}} days.” – a caller, 42</p><p>False. It was {{498|arrests|match}}, in {{four|days|match}} days.</p>',
    '<p>“They came from {{24|nationalities|differs}} countries.” False. From {{42|nationalities|match}}.</p>',
    '<p>“{{150|gang|differs}} of them were gang members.” No. {{18|gang|match}}.</p>',
    '<p>“{{More|fugitives|differs}} than 200 of those arrested were fugitives.”</p><p>Verdict: false</p><p>They were {{68|fugitives|match}}.</p>',
    '<dl><dt>“ICE arrested {{12|place.denver|differs}} people in Denver.”</dt><dd>False: {{63|place.denver|match}}.</dd></dl>',
    '<p>Myth: ICE arrested {{1,000|arrests|differs}} people.</p><p>Fact: {{498|arrests|match}}.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '<p>«Detuvieron a {{600|arrests|differs}} personas».</p><p>Falso. Fueron {{498|arrests|match}}.</p>',
    '<p>«En Denver detuvieron a {{15|place.denver|differs}} personas». No es cierto. Fueron {{63|place.denver|match}}.</p>',
    '<p>¿De cuántos países venían? De {{42|nationalities|match}}, según la agencia.</p>',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a question and its answer', () => {
  test.each([
    '<p>Q: How many had been convicted of a crime? A: {{317|convicted|match}}.</p>',
    '<h3>How many of those arrested were fugitives?</h3><p>{{68|fugitives|match}}, ICE says.</p>',
    '<p>Were there {{33|place.portland|corrected}} arrests in Portland? No, {{four|place.portland|match}}.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));
});

test.each([
  '<p>“Police arrested 600 people at the march.”</p><p>False. It was 498.</p>',
  '<p>“My jail is full: 600 beds.” False. 498.</p>',
  '<p>How old is he? Forty-two.</p>',
  '<p>“They arrested 600 people last year.” False. It was 498.</p>',
  '<p>It is not true, as the radio said, that ten people live there. Of two places little is known.</p>',
])('an answer about something else: %s', (labelled) => expectRead('en', labelled));

// An "R:" that answers begins its line.
test('a speaker whose name ends in a letter of its own', () =>
  expectRead('es', '<p>La caja es la 118.</p><p>memo_r: Oiga, fueron {{498|arrests|match}} detenidos.</p>'));

test('a time at the beginning of what is quoted', () =>
  expectRead('es', '<p>«El año pasado detuvieron a 600 personas». Falso. Fueron 498.</p>'));

test.each([
  '<h2>“{{Nearly|arrests|differs}} 600 people were arrested”</h2><p>Rating: too high</p><p>The post was seen 45,000 times. The agency reported {{498|arrests|match}} arrests.</p>',
  '<h2>“{{Three|convicted|differs}} quarters of them are convicts”</h2><p>Our rating: mostly false</p><p>{{317|convicted|match}} of the {{498|arrests|match}} had a conviction.</p>',
  // The figure right behind the verdict is another.
  '<p>“They arrested 1,000 people on the border that month.” Wrong. It was 680. In the operation it was {{498|arrests|match}}.</p>',
])('a rating: %s', (labelled) => expectRead('en', labelled));

describe('what is not told again', () => {
  test.each([
    '<p>My bet was on drunk driving. {{Eighty-six|offense.dui|match}} of the people arrested had been convicted of it.</p>',
    '<p>They were citizens of {{upwards|nationalities|consistent}} of 40 countries in most stories, and of {{around|nationalities|consistent}} 40 in one.</p>',
    '<p>Of gang members, for all the talk that there is about them, the agents found {{18|gang|match}}.</p>',
    '<p>{{Thirty|place.cook-county|match}} were arrested in Cook County, where I lived until 1998.</p>',
    '<p>In July it was teenagers: 650 arrests in four days.</p>',
    '<p>For drunken driving, I found “{{almost|offense.dui|consistent}} 90” convictions.</p>',
    '<p>All {{498|arrests|match}} of the arrests come to little more than one ordinary day.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test('de quiénes se habla primero', () =>
    expectRead(
      'es',
      '<p>Y de pandilleros, con todo lo que se habla de ellos, hallaron a {{dieciocho|gang|match}}.</p>',
    ));
});

describe('corrections', () => {
  test.each([
    '<p>One post says that ICE arrested {{800|arrests|differs}} people in the operation. That is false: the number is {{498|arrests|match}}.</p>',
    '<p>A claim that {{180|gang|differs}} of those arrested were gang members is wrong. ICE counted {{18|gang|match}}.</p>',
    '<p>Correction: An earlier version said that people from {{24|nationalities|differs}} countries were arrested. The correct number is {{42|nationalities|match}}.</p>',
    '<p>MYTH: Most of those arrested were gang members.</p><p>FACT: {{Eighteen|gang|match}} were.</p>',
    '<p>He guessed that 300 people came. It was 498, said the fire marshal.</p>',
    '<p>It is not true that ICE arrested 20 people at my school. It arrested nobody.</p>',
    '<p>We asked 42 county sheriffs for comment.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '<p>Corrección: una versión anterior decía que había {{86|fugitives|differs}} prófugos. Eran {{68|fugitives|match}}.</p>',
    '<p>No es verdad que el ICE detuviera a {{90|place.denver|differs}} personas en Denver. Fueron {{63|place.denver|match}}.</p>',
    '<p>Corrección: la mujer tiene 42 años, no 45.</p>',
  ])('%s', (labelled) => expectRead('es', labelled));
});
