import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('lines that only a break parts', () => {
  test.each([
    '<p>Philadelphia<br>{{107|place.philadelphia|match}}<br>Los Angeles<br>{{101|place.los-angeles|match}}<br>Denver<br>{{63|place.denver|match}}</p>',
    '<p>{{107|place.philadelphia|match}}<br>Philadelphia<br>{{101|place.los-angeles|match}}<br>Los Angeles</p>',
    '<p>{{498|arrests|match}}<br>people arrested<br>{{42|nationalities|match}}<br>countries<br>{{317|convicted|match}}<br>with convictions</p>',
    '<p>By the numbers:<br>{{498|arrests|match}}<br>arrests<br>{{42|nationalities|match}}<br>countries</p>',
    '<p>Total arrests<br>{{498|arrests|match}}<br>Convicted<br>{{317|convicted|match}}<br>Gang members<br>{{18|gang|match}}</p>',
    '<p>Philadelphia {{107|place.philadelphia|match}}<br>Los Angeles {{101|place.los-angeles|match}}<br>Denver {{63|place.denver|match}}</p>',
    // One line and its number are no list, and a game is none.
    '<p>Denver<br>63<br>Sunny</p>',
    '<p>Denver<br>24<br>Oakland<br>10</p>',
    '<p>Denver 63<br>Oakland 50</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '<p>Filadelfia<br>{{107|place.philadelphia|match}}<br>Los Ángeles<br>{{101|place.los-angeles|match}}</p>',
  ])('%s', (labelled) => expectRead('es', labelled));
});
