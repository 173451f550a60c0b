import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('how far the operation reached', () => {
  test.each([
    'The operation was carried out in {{eleven places|places|differs}}.',
    'The operation took place in {{nine cities|places|differs}} across the country.',
    'The sweep hit {{twelve states|places|differs}}.',
    'The operation targeted {{12 sanctuary jurisdictions|places|differs}}.',
    'Operation Safe City was carried out in {{10 cities|places|consistent}}.',
    'The arrests were made in {{ten jurisdictions|places|match}}.',
    'Officers arrested {{498|arrests|match}} people in {{ten states|places|differs}}.',
    'There were {{498|arrests|match}} arrests in {{four|days|match}} days, in {{twelve states|places|differs}}.',
    'The sweep went into {{twelve cities|places|differs}}.',
    '<h2>In pictures: {{four|days|match}} days of Safe City</h2>',
    '{{Four|days|match}} days, {{42|nationalities|match}} countries.',
    'Agents hit {{42|nationalities|differs}} counties.',
    'Their list comes to {{42|nationalities|match}} countries.',
    'Days: {{four|days|match}}, Sunday to Wednesday.',
    '<h2>Who was arrested in the operation?</h2><ul><li>People from {{42|nationalities|match}} countries.</li><li>Lawyers from 42 countries wrote to the judge.</li></ul>',
    'The statement of ICE lists {{twelve jurisdictions|places|differs}}, among them Denver and Baltimore.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'El ICE dijo que el operativo, que terminó el {{miércoles|end|match}}, se desplegó en {{once|places|differs}} ciudades y condados.',
    'La operación se desplegó en {{nueve ciudades|places|differs}}.',
    'El operativo se realizó en {{diez ciudades|places|consistent}} de Estados Unidos.',
    'Fueron detenidas {{498|arrests|match}} personas en {{once lugares|places|differs}} del país.',
  ])('%s', (labelled) => expectRead('es', labelled));

  test.each([
    'We asked 42 county sheriffs about the operation.',
    'Ten city councils protested against the operation.',
    'The operation drew protests in nine cities.',
    'Protests against the operation were held in twelve cities.',
    'After {{498|arrests|match}} arrests, vigils were held in eleven cities.',
    'Officers arrested {{498|arrests|match}} people, and lawyers in eleven cities went to court.',
    'Lawyers in eight jurisdictions said that the arrests broke the law.',
    'The agency says that twelve jurisdictions refuse to work with it.',
    'Protests took place in eleven places after the arrests.',
    'Ten cities were to lose the grants.',
    'Ten cities refuse to work with ICE.',
    'The bill would give money to 42 counties in the state.',
    'Delegates from 42 countries met in the city that week.',
    'The treaty binds 42 nations.',
    'Our channel reaches 42 counties and a few islands.',
    'Ferries and flights to 42 countries leave from here.',
    'The vigil in the square was a three-day thing.',
    'After Safe City the fair was a three-day affair.',
    'The people came from {{42|nationalities|match}} countries.',
    'The list names people of {{42|nationalities|match}} nations.',
    'Immigrants from {{60|nationalities|differs}} countries were arrested.',
    '{{Ten cities|places|consistent}} saw arrests.',
  ])('but not who else is in how many places: %s', (labelled) => expectRead('en', labelled));
});

describe('ni quién más es de cuántos sitios', () => {
  test.each([
    'Delegados de 42 países se reunieron esa semana.',
    'El tratado obliga a 42 naciones.',
    'Los detenidos venían de {{42|nationalities|match}} países.',
    'Fueron detenidos inmigrantes de {{60|nationalities|differs}} países.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('the noun that a number counts may stand before it', () => {
  test.each([
    'The number of nationalities involved in the operation was {{42|nationalities|match}}.',
    'The agency put the number of countries that the people arrested came from at {{42|nationalities|match}}.',
    'ICE gives {{42|nationalities|match}} as the number of countries that those arrested came from.',
    '<p>By the numbers of the operation</p><p>{{42|nationalities|match}} – countries that the people came from</p>',
    // Several loose words together are as good as the right one.
    'Agents arrested {{498|arrests|match}} people in {{ten|places|match}} cities and counties.',
    'By jurisdiction: {{107|place.philadelphia|match}} (Philadelphia), {{101|place.los-angeles|match}} (Los Angeles).',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Queríamos decir países: {{42|nationalities|match}}.',
    'Los agentes detuvieron a {{498|arrests|match}} personas en {{diez|places|match}} ciudades y condados.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a noun that is not told again', () => {
  test.each([
    'The arrested came from {{at|nationalities|consistent}} least 40 countries; by the agency’s list, from {{42|nationalities|match}}.',
    'The arrested came from {{42|nationalities|match}} countries; some had lived here for 40.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Las redadas abarcaron {{nueve|places|differs}} jurisdicciones.',
    'Los detenidos: {{18|gang|match}} vinculados con pandillas y 5 heridos.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('the first and the last day', () => {
  test.each([
    'The last day of the operation was {{Tuesday|end|differs}}.',
    'The first day of the raids was {{Sunday|start|match}}.',
    'The last day of the fair was Wednesday.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each(['El último día del operativo fue el {{miércoles|end|match}}.'])('%s', (labelled) =>
    expectRead('es', labelled),
  );
});

describe('where the operation was', () => {
  test.each([
    'It was an operation, then, in {{twelve|places|differs}} states.',
    'The union ran a campaign in twelve states.',
    'Flights left for twelve states.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('others of a group', () => {
  test.each([
    'Of those arrested, {{104|previously-deported|match}} had been deported before and {{18|gang|match}} others were members of gangs.',
    'A court said 27 others were in gangs in Texas in 2016.',
    'Of those arrested, 50 others were members of gangs.',
  ])('%s', (labelled) => expectRead('en', labelled));
});
