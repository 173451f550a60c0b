import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('the region behind a place', () => {
  test.each([
    '<ul><li>Portland, in Oregon: {{33|place.portland|corrected}}</li></ul>',
    'ICE arrested {{63|place.denver|match}} people in Denver; in Portland, in Oregon, {{33|place.portland|corrected}}.',
    'ICE arrested {{63|place.denver|match}} people in Denver and in Maryland {{28|place.maryland|match}}.',
    'ICE arrested {{four|place.portland|match}} people in Portland, in Oregon {{seven|place.oregon|match}}.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Siguen Denver, con {{63|place.denver|match}}, y Portland, en Oregón, con {{33|place.portland|corrected}}.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a place told of before', () => {
  test.each([
    '<p>Massachusetts had {{Forty|place.massachusetts|differs}} arrests, one neighbor says.</p><p>You are wrong, it was {{50|place.massachusetts|match}} there.</p>',
    '<p>In Massachusetts {{more|place.massachusetts|differs}} than 60 were arrested, if my aunt in Lynn is right.</p>',
    '<p>In Massachusetts a court met. We were 50 there.</p>',
    '{{39|place.cook-county|differs}} arrests in Cook County, {{41|place.dc|differs}} in Washington, D.C., {{86|fugitives|differs}} fugitives.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('a place that is said again by its kind', () => {
  test.each([
    '<ul><li>Massachusetts: the state as a whole ({{50|place.massachusetts|match}} arrests)</li></ul>',
    'ICE said that Maryland, the whole state, had {{28|place.maryland|match}} arrests.',
    'ICE said that Maryland, the state police in hand, had 50 cars.',
  ])('%s', (labelled) => expectRead('en', labelled));
});
