import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('ages, which count nobody', () => {
  test.each([
    'A clerk in Denver, 63, said that she had seen nothing.',
    'Juan, a cook from Los Angeles, 50, was arrested on Monday.',
    'Two brothers, 28 and 33, were arrested in Portland.',
    'Garcia, 33, was arrested in Portland.',
    'Arrested in Portland: Jose Garcia, 33.',
    'One man, 45, was arrested in New York.',
    'We gave {{28|place.baltimore|corrected}} arrests for Baltimore, and we gave the age of one driver as 28.',
    // Places have figures between commas too.
    'In Denver, {{63|place.denver|match}}, and in Cook County, Illinois, {{30|place.cook-county|match}}, were arrested.',
    'The largest number, {{107|place.philadelphia|match}}, was in Philadelphia.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Una empleada de Denver, 63, dijo que no vio nada de las redadas.',
    'García, 33, fue detenido en Portland.',
    'Un vecino de Denver, en Colorado, 63, lo vio todo.',
    'En Denver, en Colorado, {{63|place.denver|match}}; en el condado de Cook, en Illinois, {{30|place.cook-county|match}}.',
    'Lo arrestaron en Portland ante sus hijos de 4 y 6.',
  ])('%s', (labelled) => expectRead('es', labelled));
});
