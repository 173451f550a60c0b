import { test } from 'vitest';
import { expectRead } from './labelled';

test.each([
  // The exact figure of what was told, in a sentence that goes on about another time.
  '<p>They arrested {{almost|arrests|consistent}} 500 people. {{Four|arrests|match}} hundred ninety-eight, to be exact, when a July week brings ten times as many.</p>',
  // What a clause behind a figure tells of another time.
  '<p>Agents arrested {{30|place.cook-county|match}} people in Cook County, whose ordinance was passed in 2011.</p>',
  '<p>{{Just|place.denver|consistent}} over sixty were arrested in Denver and {{45|place.new-york|match}} in New York, where the same office had a raid in May.</p>',
  // Where something happened is not what it is part of.
  '<p>{{Hundreds|arrests|consistent}} of people were arrested in the four corners of the country, ICE said.</p>',
  // What leads its sentence is told of behind a comma.
  '<p>For {{12|offense.domestic-violence|match}} of those arrested in the operation, the gravest conviction was for domestic violence.</p>',
  '<p>Agents made {{a|place.los-angeles|consistent}} little over 100 Safe City arrests in Los Angeles.</p>',
  '<p>For New York, the raids of late September meant {{45|place.new-york|match}} arrests.</p>',
  '<p>There were {{four|place.portland|match}} arrests in Portland. For Seattle it was {{one|place.seattle|match}}; the rest were elsewhere.</p>',
  '<p>A record? In Denver {{54|place.denver.convicted|match}} of the {{63|place.denver|match}} had one; in Massachusetts, {{30|place.massachusetts.convicted|match}} of the {{50|place.massachusetts|match}}.</p>',
  '<p>Oregon had {{seven|place.oregon|match}} arrests, {{four|place.portland|match}} of them in Portland; {{six|place.oregon.convicted|match}} of the {{seven|place.oregon|match}} had a criminal record.</p>',
  // A place in the clause about another is nearer.
  '<p>The line holds for all of Maryland, where {{five|place.baltimore|match}} people were arrested in Baltimore itself.</p>',
  '<p>In Denver, where {{63|place.denver|match}} people were arrested, and in Boston the mayors protested.</p>',
  '<ul><li>“They hailed from {{30|nationalities|differs}} nations.” False. They hailed from {{over|nationalities|consistent}} 40.</li></ul>',
])('%s', (labelled) => expectRead('en', labelled));

test.each([
  '<p>{{Casi|convicted|consistent}} dos tercios habían sido condenados, y {{poco|not-convicted|consistent}} más de un tercio, nunca.</p>',
])('%s', (labelled) => expectRead('es', labelled));

test.each([
  '<p>For 12 of the nurses, it was a shift on the ward for domestic violence.</p>',
  '<p>Volunteers handed out 101 Safe City flyers in Los Angeles.</p>',
  '<p>For New York, the big parade of that last week of summer meant 45 arrests.</p>',
  '<p>Six of the seven members of the council voted for it.</p>',
  '<p>Hundreds of people were seen in the four corners of the park.</p>',
])('what others count: %s', (labelled) => expectRead('en', labelled));

test.each([
  '<p>All but {{16|place.los-angeles.not-convicted|match}} of the {{101|place.los-angeles|match}} people arrested in Los Angeles had a conviction.</p>',
  '<p>All but {{181|not-convicted|match}} of the people arrested had been convicted.</p>',
  // Nothing is said against what is excepted, nor of an exception that has no figure.
  '<p>All but 54 of the {{63|place.denver|match}} people arrested in Denver had a conviction.</p>',
  '<p>All but 104 of those arrested had been deported before.</p>',
])('an exception: %s', (labelled) => expectRead('en', labelled));

test('una excepción', () =>
  expectRead(
    'es',
    '<p>Todos salvo {{20|place.massachusetts.not-convicted|match}} de los {{50|place.massachusetts|match}} detenidos en Massachusetts tenían antecedentes.</p>',
  ));

test.each([
  '<p>Only {{one|place.seattle|match}} of the arrests was made in Seattle.</p>',
  '<p>A speaker in Seattle said that just {{one|place.seattle|match}} of the arrests happened in the city.</p>',
  '<p>One of the arrests in Seattle was filmed.</p>',
  '<p>One of the arrests was made in Denver on Sunday.</p>',
  '<p>One of the arrests was a mistake, people in Seattle say.</p>',
])('one of all: %s', (labelled) => expectRead('en', labelled));
