import { describe, expect, test } from 'vitest';
import { packs } from '../../../src/facts/packs';
import type { Locale } from '../../../src/facts/schema';
import { read } from '../../../src/reading/read';
import { block } from './block';
import { expectRead } from './labelled';

/** What is read on a page of paragraphs that has no headline. */
const readAlone = (locale: Locale, ...texts: string[]) =>
  read(
    texts.map((text) => block(text, { lang: locale })),
    packs,
  ).claims.map(({ fact, verdict }) => `${fact} ${verdict}`);

describe('ways to name the operation', () => {
  test.each([
    'In the operation they call Safe City immigration agents arrested 498 people.',
    'In a sweep which the immigration agents dubbed Safe City they arrested 498 people.',
    'Safe City, an immigration sweep, took 498 people. ICE arrested them.',
    'The raids, which ICE called by the name of Safe City, ended with 498 arrests.',
  ])('%s', (text) => expect(readAlone('en', text)).toContain('arrests match'));

  test.each([
    'En la operación que ICE llama Safe City fueron arrestadas 498 personas.',
    'En la redada a la que los agentes de inmigración llamaron Ciudad Segura arrestaron a 498 personas.',
  ])('%s', (text) => expect(readAlone('es', text)).toContain('arrests match'));
});

describe('figures of other things', () => {
  test.each([
    'Sea lions on the mooring basin: 498 on Monday, by the drone of the port.',
    'There are about 300 places with such rules, by one count 498.',
    'Last September the agency ran Operation Safe City; in February came four days with 317 arrests.',
    'In a survey that students took on the quad, 64 percent thought that it was less.',
    'Who does that for nine dollars and a quarter an hour?',
    'At half past ten the bus leaves.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Ahí está. Son las siete y veinte.',
    '<p>LOCUTORA: ¿Pandilleros?</p><p>RUBÉN: {{Dieciocho|gang|match}}.</p><p>DON CHUY: El lunes llegamos dieciocho.</p>',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('letters', () => {
  const page = (letters: string) =>
    `<h2>Parking</h2><p>There are 28 spaces and 63 cars.</p><h2>Leaves</h2><p>Ten aldermen, ten excuses.</p>${letters}`;

  test.each([
    '<h2>No</h2><p>In Operation Safe City ICE arrested {{498|arrests|match}} people.</p><h2>Yes</h2><p>More than {{half|not-convicted|differs}} of the people taken in the operation had no criminal record, and {{107|place.philadelphia|match}} were arrested in Philadelphia.</p>',
    '<h2>No</h2><p>In Operation Safe City ICE arrested {{498|arrests|match}} people.</p><h2>Bikes</h2><p>The police arrested 30 people at the parade.</p>',
  ])('%s', (letters) => {
    const plain = letters.replace('More than {{half', '{{More than half');
    expectRead('en', page(plain));
  });
});

describe('lines with a label', () => {
  test.each([
    '<h2>ICE arrests</h2><ul><li>Countries of citizenship: {{42|nationalities|match}}</li><li>Duration: {{4|days|match}} days</li><li>Massachusetts: {{50|place.massachusetts|match}} ({{20|place.massachusetts.not-convicted|match}} without a conviction)</li></ul>',
    '<h2>ICE arrests</h2><ul><li>Duration: {{five|days|differs}} days</li></ul>',
    '<h2>ICE arrests</h2><ul><li>Countries served by our hotline: 42 in all</li></ul>',
    // Of several groups that a label names, any may be the one that is counted.
    '<h2>ICE arrests</h2><ul><li>Fugitives, some of them with a conviction: {{68|fugitives|match}}</li><li>Returned after a deportation, with a conviction: {{104|previously-deported|match}}</li><li>Gang members, with or without a conviction: 29</li></ul>',
    '<h2>ICE arrests</h2><ul><li>Denver: with a conviction, {{54|place.denver.convicted|match}}; with a permit, 16</li><li>Los Angeles: with a conviction, {{85|place.los-angeles.convicted|match}}; without, {{16|place.los-angeles.not-convicted|match}}</li></ul>',
    '<h2>ICE arrests</h2><ul><li>{{28|place.baltimore|corrected}} (the city of Baltimore), {{50|place.massachusetts|match}} (all the state of Massachusetts), 63 (a street in Denver)</li></ul>',
    '<h2>ICE arrests</h2><ul><li>With a conviction: {{104|convicted|differs}}</li></ul>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test('es', () =>
    expectRead(
      'es',
      '<h2>Detenciones de ICE</h2><ul><li>Países de origen: {{42|nationalities|match}}</li><li>Jurisdicciones que nombra el comunicado: {{10|places|match}}</li><li>Washington, D. C.: {{14|place.dc|match}}</li></ul>',
    ));
});

describe('what a figure leans on', () => {
  test.each([
    // Not everybody has one: some do.
    'Not everybody arrested has a record: {{317|convicted|match}} do, {{181|not-convicted|match}} do not.',
    'Of those arrested {{63.7|convicted|match}} percent had been convicted, which many round up to {{64|convicted|match}} percent.',
    // The whole is somebody's.
    'Denver had {{63|place.denver|match}} arrests. And {{54|place.denver.convicted|match}} of your {{63|place.denver|match}} were convicted.',
    // The region that owns the place.
    "There were {{27|place.santa-clara|corrected}} arrests in California's Santa Clara County.",
    // A clause keeps its time to itself.
    'Here in Cook County, where an ordinance of 2011 keeps the jail out of it, agents arrested {{30|place.cook-county|match}}.',
    'In Cook County, where agents arrested 60 people in 2016, the sheriff is against it.',
    // The same in other words.
    'They were convicts. {{64|convicted|match}} percent, or {{317|convicted|match}} people, had been convicted.',
    '{{86|offense.dui|match}} people make {{27|offense.dui|match}} percent of the convicted who had driven drunk.',
    // What is left, and what is the same elsewhere.
    'ICE says that {{317|convicted|match}} of those arrested had a conviction. The figure leaves {{about|not-convicted|consistent}} 180 people.',
    'Of those arrested, {{64|convicted|match}} percent had a conviction. In Los Angeles that share was {{84|place.los-angeles.convicted|match}} percent.',
    'They say that New York got off lightly with {{45|place.new-york|match}} and Los Angeles did not.',
    'The agency owns up to {{four|place.portland|match}} arrests in Portland.',
    '<p>Driving drunk is the big one.</p><p>For the whole country it’s {{86|offense.dui|match}} people.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Los arrestos de Baltimore: {{cinco|place.baltimore|match}} en la ciudad de Baltimore, {{uno|place.baltimore-county|match}} en el condado del mismo nombre.',
    'De los arrestados, el {{64|convicted|match}} % tenía una condena. En Los Ángeles esa proporción llega al {{84|place.los-angeles.convicted|match}} %.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a number that stands alone', () => {
  test.each([
    '{{Sixty-eight|fugitives|match}}. Those had a removal order.',
    '{{Forty-five|place.new-york|match}}. That is how many New Yorkers they took.',
    '<p>HOST: Out of {{three|convicted|match}} hundred seventeen. That’s how many were convicted.</p>',
    '<p>HOST: Which city was hit the worst by the arrests?</p><p>GUEST: Philly. {{A|place.philadelphia|match}} hundred and seven.</p>',
    'They came from {{forty|nationalities|consistent}} countries? {{Forty-two|nationalities|match}}.',
    '{{Eighteen|gang|match}} were said to belong to gangs. {{Eighteen|gang|match}}, of {{498|arrests|match}}.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'We have 28 beds. Twenty-eight. That is how many families slept here.',
    '<p>GUEST: Forty-five. Those had no shoes.</p>',
    'We were 33 in Portland, and all of us were wet.',
  ])('but: %s', (labelled) => expectRead('en', labelled));

  test.each(['El lunes éramos treinta y tres en Portland.', 'Llegamos dieciocho y somos 45 en Nueva York.'])(
    'but: %s',
    (labelled) => expectRead('es', labelled),
  );
});

describe('figures that are set against the true one', () => {
  test.each([
    'I objected to “{{well|arrests|differs}} over 500,” since the number they were given was {{498|arrests|match}}.',
    '“{{Nearly|nationalities|differs}} 40 countries,” no: there are {{42|nationalities|match}}.',
    'In Cook County “{{around|place.cook-county|consistent}} 30,” when {{30|place.cook-county|match}} takes up less room.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Tampoco fueron {{cinco|days|differs}} días, como decía el pie de la foto, sino {{cuatro|days|match}}.',
    'No fueron tres días de taller sino cuatro.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('lists of those who write', () => {
  test('en', () =>
    expectRead(
      'en',
      '<h2>Our network</h2><ul><li>Volunteers – 498</li><li>Countries represented: 42</li><li>Length of the course: 5 days</li></ul>',
    ));

  test('a list that goes on', () =>
    expectRead(
      'en',
      '<h2>ICE arrests</h2><ul><li>With a criminal conviction – {{317|convicted|match}}</li><li>Without – {{181|not-convicted|match}}</li></ul>',
    ));

  test('people of somewhere else', () =>
    expectRead('en', 'At the hospital half of the people on the floor had a record, the nurse said.'));
});
