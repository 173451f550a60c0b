import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('parts and their wholes', () => {
  test.each([
    'Only {{one|place.seattle|match}} of the {{33|place.northwest|match}} was arrested in Seattle.',
    '{{Five|place.baltimore|match}} of the {{28|place.maryland|match}} Maryland arrests were in Baltimore city.',
    'He is one of the {{104|previously-deported|match}} who had been deported before.',
    'Massachusetts saw arrests too. {{50|place.massachusetts|match}} in the whole state, {{30|place.massachusetts.convicted|match}} with a conviction and {{20|place.massachusetts.not-convicted|match}} without.',
    'Massachusetts had {{almost|place.massachusetts|differs}} 60 arrests. {{Some|convicted|consistent}} 300 of them had a criminal record.',
    'A record had {{317|convicted|match}} people, and {{181|not-convicted|match}} people arrested had no conviction: {{36|not-convicted|match}} percent of the whole.',
    '{{Eleven|place.prince-georges|match}} of Maryland’s {{28|place.maryland|match}} were taken in Prince George’s County.',
    'The total of {{498|arrests|match}} stands.',
    'There are 498 stands in the market hall, and 63 stands in Denver.',
    'The paper put {{28|place.baltimore|corrected}} Safe City arrests in Baltimore.',
    'The 28 Safe City cameras in Baltimore are off.',
    'A group of 498 people whom the church had fed went home.',
    '<h2>What is right?</h2><p>{{Four|place.portland|match}}, if you mean Portland. {{One|place.seattle|match}}, if you mean Seattle.</p>',
    'Four, if Portland gets its way, will close.',
    '<h2>Who had a conviction</h2><dl><dt>Denver</dt><dd>{{54|place.denver.convicted|match}} of {{63|place.denver|match}}</dd><dt>Bay Area</dt><dd>{{Twenty-three|place.bay-area.convicted|match}} of {{27|place.bay-area|match}}</dd></dl>',
    '<dl><dt>Convicted, Denver</dt><dd>{{54|place.denver.convicted|match}} of {{63|place.denver|match}}</dd></dl>',
    'Of those arrested, {{317|convicted|match}} had a conviction. The {{181|not-convicted|match}} others did not.',
    '{{317|convicted|match}} had a conviction, which leaves {{36|not-convicted|match}} percent without one. That is “{{a|not-convicted|consistent}} little more than a third.”',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'De los arrestados, {{317|convicted|match}} tenían condenas. Los {{181|not-convicted|match}} restantes no.',
    'Otros 181 fueron puestos en libertad en otro operativo.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

test.each(['En Denver y sus alrededores fueron {{63|place.denver|match}}.'])(
  'a place and what lies around it: %s',
  (labelled) => expectRead('es', labelled),
);

describe('a figure that is denied first', () => {
  test.each([
    'Instead of {{33|place.portland|corrected}}, {{four|place.portland|match}} people were arrested in Portland.',
    'Instead of {{33|place.portland|corrected}}, the number for Portland is {{four|place.portland|match}}.',
    'Instead of 36, {{63|place.denver|match}} people were arrested in Denver.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'En lugar de {{33|place.portland|corrected}}, en Portland hubo {{cuatro|place.portland|match}} arrestos.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('some of those arrested, by a noun of their own', () => {
  test.each([
    'ICE arrested 40 women in Los Angeles.',
    'ICE arrested 60 workers in Philadelphia.',
    'ICE arrested {{40|place.los-angeles|differs}} men and women in Los Angeles.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('lines that say what their number counts', () => {
  test.each([
    '<ul><li>Countries represented: {{42|nationalities|match}}</li><li>People arrested: {{498|arrests|match}}</li></ul>',
    '<p>Countries that the arrested people came from: “{{more|nationalities|consistent}} than three dozen” and “{{roughly|nationalities|consistent}} 40.”</p>',
    'Officers of ICE arrested people in sanctuary cities. In Chicago and the suburbs around it they took {{some|place.cook-county|consistent}} 30.',
  ])('%s', (labelled) => expectRead('en', labelled));
});
