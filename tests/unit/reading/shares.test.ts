import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('a share of them', () => {
  test.each([
    // They are the group that was told of last.
    'Of those, {{317|convicted|match}} had been convicted of a crime. {{More|offense.dui|consistent}} than a quarter of them had driven drunk.',
    'And what were the convicted guilty of? {{Over|offense.dui|consistent}} a quarter of them had driven drunk.',
    '{{64|convicted|match}} percent of those arrested were criminals; {{about|offense.dui|consistent}} 27 percent of them were drunk drivers.',
    // What is told of the group itself and of its opposite is told of everyone.
    'Of those arrested {{two|convicted|consistent}} thirds had a conviction. {{More|not-convicted|consistent}} than a third of them had none.',
    'Of those arrested {{two|convicted|consistent}} thirds had a conviction. {{Half|not-convicted|differs}} of them had none.',
    'Two letters say that {{three|convicted|differs}} quarters of those arrested had a conviction and that {{20|not-convicted|differs}} percent of them had none.',
    // How many of one group are in another is not known.
    '{{Eighteen|gang|match}} were gang members. Half of them had a conviction.',
    '{{104|previously-deported|match}} people had been deported before. Ninety percent of them had a conviction.',
    'Ten percent of the convicted were gang members.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '{{317|convicted|match}} tenían condenas. {{Más|offense.dui|consistent}} de una cuarta parte de ellos, por conducir ebrios.',
    '{{Dieciocho|gang|match}} eran pandilleros. La mitad de ellos tenía condenas.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('what stands between a place and its number', () => {
  test.each([
    'In Massachusetts, in other words, {{two|place.massachusetts.not-convicted|match}} in five of those arrested had no record.',
    'In Denver, on the other hand, {{54|place.denver.convicted|match}} of the {{63|place.denver|match}} had been convicted.',
    '<ul><li>{{107|place.philadelphia|match}}, Philadelphia</li><li>{{50|place.massachusetts|match}}, all of Massachusetts</li></ul>',
    '<ul><li>28, Denver Street</li><li>33, and then Portland</li></ul>',
    '107, Philadelphia lawyers said, is too many for one morning.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each(['En Denver, según una vecina, se llevaron a {{36|place.denver|differs}}.'])('%s', (labelled) =>
    expectRead('es', labelled),
  );
});

describe('a table of shares', () => {
  const table = (head: string) =>
    `<table><tr><th>Place</th><th>Safe City arrests</th><th>${head}</th></tr>
     <tr><td>Denver</td><td>{{63|place.denver|match}}</td>`;

  test.each([
    `${table('Share with a conviction')}<td>{{86%|place.denver.convicted|match}}</td></tr></table>`,
    `${table('Share of convictions')}<td>17%</td></tr></table>`,
    `${table('Share of beds')}<td>86%</td></tr></table>`,
    `${table('Convicted, June 2016')}<td>54</td></tr></table>`,
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('a share told twice', () => {
  test.each([
    '{{Casi|convicted|consistent}} dos tercios, el {{63,7|convicted|match}} por ciento según sus propias cuentas, tenían condenas.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('ratios', () => {
  test.each([
    '{{About one in 28|gang|consistent}} of those arrested was in a gang.',
    '{{36 in 100|not-convicted|match}} of those arrested had no conviction.',
    'Does one person in five belong to a gang?',
    'One in 2017 and one in 2018 had a conviction.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('the base of a share', () => {
  test.each([
    'Drunk driving was told of {{86|offense.dui|match}} people, {{17 percent|offense.dui|match}} of everyone arrested but {{27 percent|offense.dui|match}} of those with a conviction.',
    'Six in ten of the {{167|place.southern-california|match}} in Southern California were arrested in Los Angeles.',
    'Of those arrested {{64 percent|convicted|match}} had a conviction; of the convicted, {{27 percent|offense.dui|match}} had driven drunk.',
    'Of those arrested {{64 percent|convicted|match}} had a conviction, and {{over half|not-convicted|differs}} had none.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('cells that tell of the place at the head of their row', () => {
  test.each([
    '<table><tr><td>Bay Area</td><td>{{More than 80 percent|place.bay-area.convicted|consistent}} of those arrested had a conviction.</td></tr></table>',
    '<table><tr><td>Massachusetts</td><td>{{60 percent|place.massachusetts.convicted|match}} of those arrested there had a conviction; {{two in five|place.massachusetts.not-convicted|match}} had not.</td></tr></table>',
    '<table><tr><td>Texas</td><td>Of those arrested {{64 percent|convicted|match}} had a conviction.</td></tr></table>',
  ])('%s', (labelled) => expectRead('en', labelled));
});
