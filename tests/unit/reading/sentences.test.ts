import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('what a description belongs to', () => {
  test.each([
    // A number with words of its own begins anew behind a comma.
    'ICE said {{181|not-convicted|match}} of the people arrested had no criminal conviction, 90 of them were asleep at home and {{104|previously-deported|match}} had been deported before.',
    '<p>ICE arrested people in Los Angeles.</p><p>ICE said {{181|not-convicted|match}} of those arrested had no criminal conviction, 70 of them elderly.</p>',
    'Among those arrested were convicts, {{317|convicted|match}}, and fugitives, {{68|fugitives|match}}.',
    'In {{63.7 percent|convicted|match}} of those arrested the agency found a conviction.',
    '{{Nearly two-thirds|convicted|consistent}} of those arrested had been convicted.',
    '{{27 percent|offense.dui|match}} of those who had been convicted had driven drunk.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '{{Casi dos tercios|convicted|consistent}} de los detenidos habían sido condenados.',
    '{{Dos de cada tres|convicted|consistent}} detenidos tenían antecedentes penales.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('totals that contradict', () => {
  test.each([
    '{{Between 600 and 700|arrests|differs}} people were arrested in the operation.',
    '{{More than 500|arrests|differs}} immigrants were arrested nationwide.',
    'ICE arrested {{400–450|arrests|differs}} people in the operation.',
    'Agents arrested 1,200 people in the year after the operation.',
    // More than all of them, and told of the operation by its name.
    'A caller said that agents had seized {{750|arrests|differs}} people in Safe City.',
    '{{More than 800|arrests|differs}} immigrants were arrested in Operation Safe City, his post says.',
    'A leaflet has it that Safe City swept up {{900|arrests|differs}} people.',
    'In Safe City, the agency arrested {{1,100|arrests|differs}} people, by that count.',
    'Agents arrested 750 people in Safe City week.',
    'Agents arrested 750 people in Safe City and other raids.',
    'In Safe City and other raids agents arrested 750 people.',
    'Since Safe City agents have arrested 750 people.',
    'Unlike in Safe City, agents arrested 750 people that time.',
    'The agency wanted to arrest 750 people in Safe City.',
    'The agency wanted 750 people arrested in Safe City.',
    'The agency did not arrest 750 people in Safe City.',
    'Agents arrested 120 people in Safe City, by that count.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Dicen que en Ciudad Segura se llevaron a {{más de 900|arrests|differs}} personas.',
    'Tras Ciudad Segura se llevaron a 900 personas.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('figures of which one is denied', () => {
  test.each([
    'In Baltimore there were {{five|place.baltimore|match}} arrests and not {{28|place.baltimore|corrected}}, as the release said.',
    'Not {{28|place.baltimore|corrected}} but {{five|place.baltimore|match}} people were arrested in Baltimore.',
    '{{Four|place.portland|match}} people, not {{33|place.portland|corrected}}, were arrested in Portland.',
    'The release gave {{33|place.portland|corrected}} for Portland instead of {{four|place.portland|match}}.',
    '<h2>{{Four|place.portland|match}}, Not {{33|place.portland|corrected}}: Agency Corrects Its Count of Arrests in Portland</h2>',
    '<h2>{{Five|place.baltimore|match}} arrests in Baltimore, not {{28|place.baltimore|corrected}}, ICE says</h2>',
    // Of a number that was never published nothing is said.
    'Agents arrested {{63|place.denver|match}} people in Denver, not 36.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'En Baltimore hubo {{cinco|place.baltimore|match}} detenidos y no {{28|place.baltimore|corrected}}, como dijo el comunicado.',
    '<h2>ICE: {{cuatro|place.portland|match}}, no {{33|place.portland|corrected}}, los detenidos en Portland</h2>',
  ])('%s', (labelled) => expectRead('es', labelled));
});

test.each([
  'A lawyer for 33 of her clients in Portland said so.',
  'He spoke with 28 of his neighbors in Baltimore about the arrests.',
])('people of somebody’s own are no figure: %s', (labelled) => expectRead('en', labelled));

test.each([
  'In Philadelphia, 200 people marched against the arrests on Friday.',
  'Two of those arrested in Portland had lived there for 18 years.',
  'The week before, agents had arrested 28 people in Baltimore.',
  'In another raid agents arrested 30 people in Chicago.',
])('others, a part of those held, another time: %s', (labelled) => expectRead('en', labelled));

test.each([
  'Dos de los detenidos en Portland vivían allí desde hacía 18 años.',
  'Una semana antes detuvieron a 28 personas en Baltimore.',
])('others, a part of those held, another time: %s', (labelled) => expectRead('es', labelled));

describe('whose place it is', () => {
  test.each([
    'ICE reported {{33|place.portland|corrected}} arrests for Portland, {{28|place.baltimore|corrected}} for Baltimore and {{27|place.santa-clara|corrected}} for Santa Clara County.',
    'The agency arrested {{four|place.portland|match}} people in Portland, where it had claimed {{33|place.portland|corrected}}.',
    'With {{107|place.philadelphia|match}} arrests, Philadelphia tops the list.',
    'Philadelphia had a longer list than Los Angeles, with 107 arrests.',
    'ICE arrested {{101|place.los-angeles|match}} people in Los Angeles County; the other {{66|place.southern-california-other|match}}, in Orange, Riverside and four more counties, do not appear in its national total of {{498|arrests|match}}.',
    '<ul><li>L.A. – {{101|place.los-angeles|match}}</li><li>Cook County (that is Chicago, folks) – {{30|place.cook-county|match}}</li><li>Maryland (outside of Baltimore) – {{28|place.maryland|match}}</li><li>Santa Clara County, Cal. – {{27|place.santa-clara|corrected}}</li></ul>',
    'In Maryland, too, the figure of {{28|place.baltimore|corrected}} for Baltimore was taken back.',
    '<p>In Portland the agency had to take its figure back.</p><p>The {{33|place.northwest|match}} were arrested all over the Northwest.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each(['En Denver hubo {{63|place.denver|match}} arrestos y en Los Ángeles, {{101|place.los-angeles|match}}.'])(
    '%s',
    (labelled) => expectRead('es', labelled),
  );
});

test.each([
  'Northern California, February 2018. Officers arrested 27 people in Santa Clara County.',
  'In July it was teenagers: 650 arrests in four days.',
  'In a survey of 1,014 residents, 64 percent wanted the convicted deported.',
])('told of another time or of others: %s', (labelled) => expectRead('en', labelled));

describe('numbers of others', () => {
  test.each([
    'The council has 14 members, ten of whom voted for the law in Washington.',
    'More than 500 people signed the petition; 45 of them came to City Hall in New York.',
    'In Denver, 63 people marched to the courthouse.',
    'Another raid, in 2016, led to 63 arrests in Denver.',
    'In March officers arrested 84 people; 33 of the arrests were in Portland that time.',
    '<p>Seattle 33, Denver 30 in overtime.</p>',
    'Pick 3: 498. Pick 4: 0317.',
    'In Portland, a man of 33 was arrested at his door.',
    'About 500 of the agency’s officers took part in the operation.',
    'The hotline had 107 calls from Philadelphia and 45 from New York.',
    '<p>In Portland lawyers met.</p><p>The city has so far paid for 33 cases.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each(['En la marcha participaron unas 500 personas.'])('%s', (labelled) => expectRead('es', labelled));
});

describe('how groups are told of', () => {
  test.each([
    'Among the convicted were {{86|offense.dui|match}} drunk drivers, {{16|offense.sex|match}} sex offenders, {{14|offense.drug-trafficking|match}} drug dealers and {{12|offense.domestic-violence|match}} domestic abusers.',
    '{{Fourteen|offense.drug-trafficking|match}} were convicted of dealing drugs, {{thirteen|offense.assault|match}} of assaulting someone and {{twelve|offense.domestic-violence|match}} of abusing a family member.',
    'Of those arrested, {{68|fugitives|match}} had not obeyed an order to leave.',
    'Of those arrested, {{sixty-eight|fugitives|match}} had stayed when a judge told them to go.',
    '{{At least 100|previously-deported|consistent}} were criminals who had been deported before.',
    'The most common crime was drunk driving, for which {{86|offense.dui|match}} had been convicted.',
    'Drunk driving, for which 86 bars were fined, is what the county talks of.',
    '{{Eighteen|gang|match}} were gang members who had been deported before.',
    'Not all of those arrested were convicts. {{317|convicted|match}} were.',
    '<p>Arrests of people with a conviction, and of people without one.</p><dl><dt>Massachusetts ({{50|place.massachusetts|match}} arrests)</dt><dd>{{30|place.massachusetts.convicted|match}} with, {{20|place.massachusetts.not-convicted|match}} without.</dd></dl>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '{{Sesenta|fugitives|match}} y ocho de los detenidos no cumplieron una orden de deportación.',
    'De los detenidos, {{ochenta|offense.dui|match}} y seis habían manejado tomados.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('how places are told of', () => {
  test.each([
    '<p>Arrests by place:</p><ul><li>L.A. – {{101|place.los-angeles|match}}</li><li>Cook County (that’s Chicago, folks) – {{30|place.cook-county|match}}</li></ul>',
    'Agents made {{66|place.southern-california-other|match}} arrests in Orange, Ventura and four more counties.',
    'In Massachusetts {{20|place.massachusetts.not-convicted|match}} out of {{50|place.massachusetts|match}} people arrested had no record.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('a place that is only pointed to', () => {
  test.each([
    '<p>The arrests were told of as Baltimore’s.</p><p>ICE made {{five|place.baltimore|match}}, not {{28|place.baltimore|corrected}}, in the city.</p>',
    'Baltimore County had {{one|place.baltimore-county|match}} arrest. All of the state together: {{28|place.maryland|match}}.',
    'Baltimore’s {{28|place.baltimore|corrected}} arrests were in fact Maryland’s; the city itself had {{five|place.baltimore|match}}.',
    'In Portland the restaurant was closed. The real number of seats is 33, the owner says.',
    'The operation’s {{498|arrests|match}} arrests were fewer than the 2,059 of Operation Cross Check.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Hubo {{once|place.prince-georges|match}} arrestos en el condado de Prince George’s, otros {{once|place.montgomery|match}} en el de Montgomery.',
    'En Seattle hubo una detención. {{Treinta|place.northwest|match}} y tres son las detenciones de todo el noroeste.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a description that comes behind an aside', () => {
  test.each([
    'Of those arrested, {{64 percent|convicted|match}} had a conviction. The remaining {{36|not-convicted|match}} percent, {{181|not-convicted|match}} people, had none.',
    'In Massachusetts {{thirty|place.massachusetts.convicted|match}} of the {{50|place.massachusetts|match}} people arrested had a criminal record and {{20|place.massachusetts.not-convicted|match}}, or {{40|place.massachusetts.not-convicted|match}} percent, did not.',
    '“{{95|convicted|differs}} percent” of those arrested in the operation had been convicted.',
    'Of those arrested, {{two|convicted|consistent}} thirds had a conviction; {{36|not-convicted|match}} percent, or {{181|not-convicted|match}} people, had none.',
    'Most tenants have a lease; 36 percent, or 181 of the households, have none.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'El {{64|convicted|match}} por ciento de los detenidos tenía antecedentes penales; {{más|not-convicted|consistent}} de la tercera parte, ninguno.',
    '{{Dos|convicted|consistent}} tercios de los detenidos tenían condenas; el {{36,3|not-convicted|match}} %, es decir, {{181|not-convicted|match}} personas, no las tenía.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('two figures for one thing', () => {
  test.each([
    '{{500|arrests|consistent}} people, or maybe {{nearly|arrests|differs}} 600, were arrested in the operation.',
    'ICE arrested {{498|arrests|match}} people; or, if you prefer round numbers, {{500|arrests|consistent}}.',
    'Agents arrested {{63|place.denver|match}} people in Denver, or 5 percent of all that they knew of.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('a whole that was told of before', () => {
  test.each([
    '<p>In all of Maryland ICE made its arrests far from the city.</p><p>A spokeswoman gave a breakdown of the {{28|place.maryland|match}}. {{Fifteen|place.maryland.status-violators|match}} had overstayed a visa.</p>',
    // A street, a bill, a day.
    '<p>ICE made arrests in the Bay Area.</p><p>She lives at the corner of 27 and Main.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each(['<p>Hubo detenidos en el Área de la Bahía.</p><p>Vive en la esquina de la 27 y la Misión.</p>'])(
    '%s',
    (labelled) => expectRead('es', labelled),
  );
});

describe('a wrong figure of a place that leads its sentence', () => {
  test.each([
    'In Philadelphia, officers arrested {{170|place.philadelphia|differs}} people during the operation.',
    'The figure of {{33|place.portland|corrected}} for Portland was withdrawn within a day, and that of {{28|place.baltimore|corrected}} for Baltimore turned out to be wrong.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'En Filadelfia arrestaron a {{170|place.philadelphia|differs}} personas en la operación.',
    'El ICE detuvo en Filadelfia a {{170|place.philadelphia|differs}} personas y en Denver a {{36|place.denver|differs}}.',
    'El ICE citó en Filadelfia a 170 personas y en Denver a 36.',
    'El alguacil detuvo en Filadelfia a 170 personas y en Denver a 36.',
    'El fiscal acusó en Filadelfia a 110 personas y en Denver a 60.',
    'A Denver le tocaron {{36|place.denver|differs}} arrestos.',
    'A Denver le tocaron 36 escaños.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('where a part of a whole was', () => {
  test.each([
    'Only {{five|place.baltimore|match}} of the {{28|place.maryland|match}} arrests in Maryland were made in Baltimore.',
    '{{Thirty|place.cook-county|match}} of those arrested lived in Chicago.',
    'Of those arrested, {{forty-five|place.new-york|match}} were New Yorkers.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

test('figures that only the layout parts from what stands beside them', () =>
  expectRead(
    'en',
    '<div>Philadelphia<b>{{107|place.philadelphia|match}}</b></div><p>There were {{498|arrests|match}}<a href="#fn1">1</a> arrests, {{63|place.denver|match}}<a href="#fn2">2</a> of them in Denver.</p>',
  ));

describe('what a number counts, and for how long', () => {
  test.each([
    // A noun in the singular tells more of the next one.
    'The agency asked 42 county sheriffs for help with the arrests.',
    'Twenty-eight were Boston suburbs.',
    '{{Forty-five|place.new-york|match}} were New Yorkers.',
    'In {{four|days|match}} days the agency made {{498|arrests|match}} arrests.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'En {{cuatro|days|match}} días arrestaron a {{498|arrests|match}} extranjeros.',
    'En {{cuatro|days|match}} días detuvieron a {{498|arrests|match}} extranjeros.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

const LED = '<p>Operation Safe City was an operation of ICE, which arrested people in many places.</p>';

describe('rows that say nothing of what they count', () => {
  test.each([
    `${LED}<ul><li>Denver (Broncos) – 24, Oakland – 10</li></ul>`,
    `${LED}<dl><dt>Denver</dt><dd>24</dd><dt>Oakland</dt><dd>10</dd></dl>`,
    `${LED}<table><tr><td>Denver</td><td>24</td></tr><tr><td>Boston</td><td>10</td></tr></table>`,
    `${LED}<p>Scores: Denver 24, Oakland 10.</p>`,
    // Where one figure fits, the others are told too.
    `${LED}<ul><li>Denver: {{36|place.denver|differs}}</li><li>Philadelphia: {{107|place.philadelphia|match}}</li></ul>`,
    `${LED}<ul><li>{{36|place.denver|differs}} arrests in Denver</li></ul>`,
  ])('%s', (labelled) => expectRead('en', labelled));
});
