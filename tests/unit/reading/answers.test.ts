import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('answers take what was asked for', () => {
  test.each([
    'How many people were arrested? {{Four hundred ninety-eight|arrests|match}}. How many had a conviction? {{Three hundred seventeen|convicted|match}}.',
    'How many people did ICE arrest in Operation Safe City? {{498|arrests|match}}.',
    'How many were arrested in Denver? {{Sixty-three|place.denver|match}}.',
    '“How many in Chicago?” she asked. “{{Thirty|place.cook-county|match}},” he said.',
    '<p>HOST: How many people did they arrest in Denver?</p><p>REPORTER: {{Sixty-three|place.denver|match}}.</p><p>HOST: And in Philadelphia?</p><p>REPORTER: {{A|place.philadelphia|match}} hundred and seven. The most anywhere.</p>',
    '<p>HOST: And how many had no conviction?</p><p>REPORTER: {{A|not-convicted|match}} hundred and eighty-one.</p>',
    '<p>INTERVIEWER: How many days did it take?</p><p>OFFICER: {{Four|days|match}}.</p>',
    '<h3>How many people were arrested in Portland?</h3><p>{{Four|place.portland|match}}. The agency first said {{33|place.portland|corrected}}.</p>',
    'How many children do they have? Eighteen.',
    'How old is he? Sixty-three.',
    'How many schools are there in Denver? Sixty-three.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '¿Cuántos en Denver? {{Sesenta|place.denver|match}} y tres.',
    '<p>LOCUTOR: ¿Cuántos fueron en Denver?</p><p>REPORTERA: {{Sesenta|place.denver|match}} y tres.</p>',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('what a figure was first, and what it is now', () => {
  test.each([
    'Portland was on the list too. The mayor learned of it from the newspaper. The agency’s count for the city was {{33|place.portland|corrected}}.',
    '<h3>Portland – {{33|place.portland|corrected}} arrests</h3><p>The agency later said that it was {{four|place.portland|match}}.</p>',
    'Baltimore was a hard case. First it was {{28|place.baltimore|corrected}}; on Friday, {{five|place.baltimore|match}}.',
    'Portland was a hard case. The restaurant first had 12 tables; then it had seven.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'El dato de Portland duró un día. Primero fueron {{33|place.portland|corrected}}; el viernes, {{cuatro|place.portland|match}}.',
    'La cifra para Portland era de {{33|place.portland|corrected}} en el primer comunicado; al día siguiente bajó a {{cuatro|place.portland|match}}.',
  ])('%s', (labelled) => expectRead('es', labelled));
});
