import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('figures that newsrooms tell in few words', () => {
  test.each([
    'Drunken driving accounted for {{86|offense.dui|match}} of the convictions.',
    'Drunken driving accounted for {{close to 90|offense.dui|consistent}} of the convictions.',
    'Drunken driving was the most serious offense of {{86|offense.dui|match}} of those with convictions.',
    'Of the whole group, {{317|convicted|match}}, or {{64%|convicted|match}}, have a record.',
    'Of the whole group of riders, 317, or 64%, have a ticket.',
    'The operation lasted {{four days|days|match}}, not {{six|days|differs}}.',
    'The operation lasted {{six days|days|differs}}, not {{four|days|match}}.',
    'Agents rested for two days, not six.',
    '<p>How long did it last?</p><p>{{Four days|days|match}}.</p>',
    '<p>How long is the wait for a hearing?</p><p>Five days.</p>',
    '<p>{{4 days|days|match}}</p><p>left to sign up for 4 days</p>',
    'The agency lists {{63|place.denver|match}} in Denver; {{30|place.cook-county|match}} in Cook County, Illinois, home of 762 murders last year.',
    'In Los Angeles they were at work too. The agency boasts of {{at least 100|place.los-angeles|consistent}} arrests there.',
    'In Cook County they led to {{30|place.cook-county|match}} arrests, far fewer than in Philadelphia.',
    'The Denver field office of the agency arrested {{63|place.denver|match}} people this week.',
    'The Denver bakery of an old friend arrested the eye of 63 people this week.',
    "It had {{11|place.prince-georges|match}} in Prince George's County, and the same number, {{11|place.montgomery|match}}, in Montgomery County.",
    '{{Nearly two-thirds|convicted|consistent}} of those arrested, {{64 percent|convicted|match}}, had been convicted.',
    'It took {{four|days|match}} days, {{Sunday|start|match}} to {{Wednesday|end|match}}.',
    'ICE arrested {{498|arrests|match}} people, not {{600|arrests|differs}}.',
    '<h2>ICE goes where sheriffs will not: {{498|arrests|match}} off the street</h2>',
    '<h2>After a week of rumors, a number: {{498|arrests|match}}</h2>',
    '<h2>ICE hauls in {{nearly 500|arrests|consistent}} in a sweep</h2>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Manejar ebrio representó {{86|offense.dui|match}} de las condenas.',
    'El ICE arrestó a {{498|arrests|match}} personas. Duró {{cinco días|days|differs}}.',
    '<p>¿Cuánto duró esto?</p><p>ABOGADA: {{Cuatro días|days|match}}.</p>',
    'En el condado de Cook, los agentes de la operación detuvieron a {{unas 30|place.cook-county|consistent}} personas.',
    '{{Casi dos tercios|convicted|consistent}} de los detenidos, el {{64 por ciento|convicted|match}}, tenían una condena.',
    'Fueron {{cuatro días|days|match}}, del domingo al miércoles.',
    'La agencia dice que en Portland detuvo a {{cuatro|place.portland|match}} personas y que en todo Oregón fueron {{siete|place.oregon|match}}.',
    '<h3>“Agarraron a {{más de 2.000|arrests|differs}} personas”: falso</h3><p>El ICE informó de {{498|arrests|match}} arrestos.</p>',
    '<h3>“Agarraron a más de 2.000 personas”: en otro año</h3><p>El ICE informó de {{498|arrests|match}} arrestos.</p>',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('numbers of other things that are the same', () => {
  test.each([
    'It ended with {{498|arrests|match}} people in custody from Massachusetts to California.',
    'For 86 of the convicted the operation was not the first that they saw.',
    'Posts: 498',
    '63 updates, 498 people reading',
    'The agency has told of convictions. In a poll 64 percent think that the police have enough to do.',
    'Page 63 of 498 of the collection.',
    'The fall drive of the station brought 498 of 1,000 gifts.',
    'The drive brought $33,107 from 498 members.',
    'In Baltimore County, where council members voted 7 to 1 for it, nobody knew.',
    'Nobody was arrested in town in the immigration operation, the police chief told the council on Thursday night.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test('Spanish', () => expectRead('es', 'Oficina 498, piso 10.'));
});
