import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('halves of round numbers', () => {
  test.each([
    'ICE arrested {{almost|arrests|consistent}} half a thousand people.',
    'Nearly half a thousand cars were towed in the storm.',
    'He paid almost half a hundred for the shirt.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'El ICE se llevó a {{casi|arrests|consistent}} medio millar de los nuestros.',
    'Medio millar de los nuestros fue a la marcha.',
    'Los nuestros ganaron por medio centenar de los suyos.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a number that stands alone, and what it is said to count behind it', () => {
  test.each([
    '{{Forty-two|nationalities|match}}. That is how many countries they were citizens of.',
    '{{Four|arrests|match}} hundred ninety-eight. That is how many people ICE arrested.',
    'Twenty-eight. That is how many chairs the church has.',
    'Fourteen. That is how many days I was ill.',
    'Ten. That is how many toes a child has.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '{{Cuarenta|nationalities|match}} y dos. Esos son cuantos países había entre los detenidos.',
    'Catorce. Esos son cuantos días estuve enferma.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a figure that was taken back, and the one made there', () => {
  test.each([
    'A figure of {{33|place.portland|corrected}} for Portland, Oregon, was withdrawn: only {{4|place.portland|match}} of those arrests had been made there.',
    'The store in Portland had 33 shelves, only 4 of which are still there.',
    'Thirty-three guests came from Portland, though nobody knew them there.',
    'The agency held 12 briefings for Portland, and 40 reporters were there.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test('es', () =>
    expectRead(
      'es',
      'La cifra de {{33|place.portland|corrected}} para Portland se retiró: solo {{cuatro|place.portland|match}} de esas detenciones se hicieron allí.',
    ));
});

describe('a place and its number, parted by a clause', () => {
  test.each([
    'Montgomery County had {{eleven|place.montgomery|match}}, and Baltimore County, which is a wholly different government and has no sanctuary rules of any kind, {{one|place.baltimore-county|match}}.',
    'Baltimore County, which had bought the land for the park in the years before, one tree.',
    'Denver, which has an airport and a lot of snow in the winter months, 63 runways short.',
    'Seattle, which calls itself a city of readers and of rain and of coffee, 33 libraries.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test('what lies around the place named last', () =>
    expectRead(
      'en',
      '<p>Los Angeles had {{101|place.los-angeles|match}} arrests. There were {{thirty|place.cook-county|match}} in Chicago and the county around it.</p><p>Los Angeles had {{101|place.los-angeles|match}} and the county around it {{66|place.southern-california-other|match}}.</p>',
    ));

  test('a kind of place before its name', () =>
    expectRead(
      'en',
      '<h2>ICE arrests</h2><ul><li>{{63|place.denver|match}} – Denver</li><li>{{50|place.massachusetts|match}} – State of Massachusetts</li><li>50 – State of mind</li></ul>',
    ));
});

describe('days that lead to the total', () => {
  test.each([
    'For {{four|days|match}} days vans idled there, and when they drove off there were {{498|arrests|match}} people in the back.',
    'For four days we baked, and in the end there were 498 cookies on the table.',
    'For four days the band played on, and 498 tickets were sold.',
    'In four days the storm dropped rain on 498 roofs.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Le bastaron {{cuatro|days|match}} días, de domingo a miércoles.',
    'A mi abuela le bastaron cuatro días para curarse.',
    'Nos bastaron cuatro días de descanso.',
    'Con cuatro días nos bastaron 498 ladrillos.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('who is counted', () => {
  test.each([
    '{{Sixty-three|place.denver|match}} folks were picked up in Denver.',
    'The agents left with {{498|arrests|match}} immigration violators in handcuffs.',
    'In Maryland {{15|place.maryland.status-violators|match}} of the {{28|place.maryland|match}} were violators of their immigration status.',
    '{{68|fugitives|match}} of those arrested had ignored an order to leave. {{One|previously-deported|match}} hundred and four had been put out once and had returned.',
    'The claim of one senator that {{60|not-convicted|differs}} percent of them had no record is found in a letter about those arrested.',
    'You will see “{{nearly|arrests|consistent}} 500” arrests, and “{{over|arrests|consistent}} 450” too.',
    'The parking folks gave out 63 tickets in Denver.',
    'The 15 violators of the parking rule were fined.',
    'One senator said that 60 percent of them had no record of the meeting.',
    'All 104 lights were put out once the song had ended.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'De los {{28|place.maryland|match}} de Maryland, {{siete|place.maryland.previously-deported|match}} ya los habían sacado del país.',
    'El ICE detuvo a {{498|arrests|match}} infractores migratorios.',
    'Habían sacado 104 fotos en la fiesta.',
    'Siete se volvieron a meter en el agua.',
  ])('%s', (labelled) => expectRead('es', labelled));
});
