import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('what others do, and what is no count of the arrested', () => {
  test.each([
    'Prosecutors charged 45 in New York.',
    'Lawyers in Denver represent 63 of those arrested.',
    'The jail in Denver holds 63.',
    'More than 100 marched in Los Angeles on Friday.',
    'Some 63 people came to the hall in Denver to hear about it.',
    'Four families in Portland lost a father.',
    'The trial of five men in Baltimore begins Monday.',
    'The sheriff of Cook County let 30 people go.',
    '<h3>Portland protest ends with 33 arrests</h3>',
    'It will be 101 in Los Angeles on Saturday.',
    'The 101 freeway in Los Angeles was closed.',
    'Local 27 in San Jose opposes the arrests.',
    'Nearly 500 of us watched.',
    'About 50 workers did not come to the dairy in Massachusetts.',
    'Nearly 500 detainees signed the letter.',
    'Nearly 500 detainees are on hunger strike.',
    'The arrests of {{63|place.denver|match}} people in Denver angered the mayor.',
    '{{Nearly|arrests|consistent}} 500 people now face deportation.',
    'A stall in Chicago sold 30 where it had always sold 300.',
    // Things for so many, and towns of so many.
    'The shelter in Denver has beds for 63.',
    'A church in Denver has room for 63.',
    'The town of 498 people has one police officer.',
    'Lawyers in Los Angeles took on 101 cases.',
    'Oregon accounts for {{seven|place.oregon|match}} of the arrests.',
    'In {{86|offense.dui|match}} cases the conviction was for drunken driving.',
    'Of 1,914 people held at the jail on Friday, 28 in Baltimore had a detainer.',
    // What those do who are there, a class, and what is every week.
    'ICE arrested {{63|place.denver|match}} people in Denver. A guard who picked up the phone said that 63 people work there.',
    'ICE arrested {{63|place.denver|match}} people in Denver, and {{63|place.denver|match}} people were arrested there.',
    'She teaches in Chicago, and her class of 30 was half empty.',
    'The hotline answered some of the 181 that called on Monday.',
    'It asked about the {{181|not-convicted|match}} that had no conviction.',
    'The 498 who gathered at the hall were given soup.',
    'Nearly 500 people who came to the vigil sang.',
    'The {{498|arrests|match}} who were arrested have lawyers now.',
    'The {{498|arrests|match}} who now face a judge have lawyers.',
    'The hall, where nearly 500 people meet every Sunday, was empty.',
    // Who lived in or came from a place may be those arrested there.
    '{{Forty-five|place.new-york|match}} of those arrested lived in New York.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'La fiscalía acusó a 45 en Nueva York.',
    'Un juez de Maryland liberó a 28.',
    'Los abogados de Denver representan a 63 detenidos.',
    'Cuatro familias de Portland perdieron a un padre.',
    'El fondo pagó la fianza de 28 personas en Maryland.',
    'El albergue de Denver tiene camas para 63.',
    'Unos 50 trabajadores no vinieron a la lechería en Massachusetts.',
    'Casi 500 detenidos firmaron la carta.',
    'Casi 500 detenidos están en huelga de hambre.',
    'El arresto de {{63|place.denver|match}} personas en Denver enojó al alcalde.',
    'Las casi 500 personas que llenaron la plaza cantaron.',
    'Una parroquia da de comer a 500 personas cada domingo.',
    'Enseña en Chicago, y su clase de 30 se quedó medio vacía.',
    'Un avión llevó a 104 deportados a Guatemala.',
    'Los agentes se llevaron a {{63|place.denver|match}} personas en Denver.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('growth, which gives no count', () => {
  test.each([
    'Arrests in Denver rose from 40 to 63.',
    'Arrests were up from 400 to 498.',
    'Attendance at the school fell from 498 to 450.',
    // What was told changed.
    'The figure for Portland fell from {{33|place.portland|corrected}} to {{four|place.portland|match}}.',
    'Agents arrested {{from 60 to 70|place.denver|consistent}} people in Denver.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Los arrestos en Denver pasaron de 40 a 63.',
    'La asistencia a la escuela bajó de 498 a 450.',
    'La cifra de Portland bajó de {{33|place.portland|corrected}} a {{cuatro|place.portland|match}}.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('days of others', () => {
  test.each([
    'She spent four days in detention.',
    'He was held for four days in a county jail.',
    'The strike at the port lasted four days.',
    'The march against the raids lasted four days.',
    'It took the agency four days to answer.',
    'Four days without pay is what it cost a dishwasher.',
    'It took four days to answer the mayor.',
    'The storm took four days to cross the state.',
    'The raids began on {{Sunday|start|match}} and lasted {{four|days|match}} days.',
    'The whole affair took {{four|days|match}} days.',
    'It took {{four|days|match}} days.',
    'It took agents {{four|days|match}} days to arrest {{498|arrests|match}} people.',
    'In a trial of four days it led to 18 arrests.',
    'ICE arrested {{498|arrests|match}} people in the space of {{four|days|match}} days.',
    'The jail has space for 63 in Denver.',
    'ICE arrested people in a series of {{four-day|days|match}} raids.',
    'The figures of Operation Safe City are from letters of Sept. 29 to 30.',
    'Operation Safe City, of {{Sept. 24|start|match}} to {{27|end|match}}, is the subject of our next issue.',
    'ICE ran Operation Safe City from {{Sept. 23|start|differs}} to {{26|end|differs}}.',
    'ICE launched the operation on {{Saturday|start|differs}} and ended it on {{Friday|end|differs}}.',
    'The union launched its campaign on Saturday and ended it on Friday, after ICE had arrested {{498|arrests|match}} people.',
    'ICE arrested {{498|arrests|match}} people. It was {{three|days|differs}} days of raids.',
    'ICE arrested {{498|arrests|match}} people. It was three days of raids on kitchens by the health inspector.',
    'ICE arrested {{498|arrests|match}} people. It was three days of campaigning.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Estuvo detenida cuatro días en la cárcel del condado.',
    'Frente al 498 de la calle Elm había un auto.',
    'Un jurado de Los Ángeles acusó ese día a 16 pandilleros.',
    'La huelga duró cuatro días.',
    'Las cifras de la operación Ciudad Segura son de comunicados del 29 al 30 de septiembre.',
    'La operación Ciudad Segura fue del {{23|start|differs}} al {{26|end|differs}} de septiembre.',
    'La operación empezó el {{domingo|start|match}} y duró {{cuatro|days|match}} días.',
    'El ICE detuvo a {{498|arrests|match}} extranjeros al cabo de {{cuatro|days|match}} días de la operación.',
    'El ICE detuvo a {{498|arrests|match}} extranjeros. Fueron {{seis|days|differs}} días de redadas.',
    'El ICE detuvo a {{498|arrests|match}} extranjeros. Fueron seis días de vacaciones.',
    'El ICE detuvo a {{498|arrests|match}} extranjeros. El sindicato empezó la campaña el lunes 25 de septiembre.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('places that are counted together', () => {
  test.each([
    'Los Angeles and its surrounding counties had {{167|place.southern-california|match}} arrests in all.',
    'Agents arrested {{167|place.southern-california|match}} people in Los Angeles and six other counties.',
    'Agents arrested {{101|place.los-angeles|match}} people in Los Angeles and {{66|place.southern-california-other|match}} in six other counties.',
    'Los Angeles and Orange County had 120 arrests.',
    '<p>Arrests in Maryland, and never Baltimore: {{28|place.maryland|match}}.</p>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each(['En Los Ángeles y los condados vecinos hubo {{167|place.southern-california|match}} arrestos.'])(
    '%s',
    (labelled) => expectRead('es', labelled),
  );
});

describe('answers to choose from', () => {
  test.each([
    '<h2>How many people were arrested in Operation Safe City?</h2><ol><li>208</li><li>317</li><li>498</li></ol>',
    '<p>How many people did ICE arrest in Operation Safe City?</p><ul><li>a) 208</li><li>b) 317</li><li>c) 498</li></ul>',
    '<p>How many people did ICE arrest in Operation Safe City? (a) 208 (b) 317 (c) 498</p>',
    '<p>How many people were arrested in Denver?</p><p>{{63|place.denver|match}}</p>',
    '<h2>Where?</h2><ul><li>Philadelphia: {{107|place.philadelphia|match}}</li><li>Denver: {{63|place.denver|match}}</li></ul>',
    '<p>Who was arrested?</p><ul><li>{{498|arrests|match}} people</li><li>{{107|place.philadelphia|match}} in Philadelphia</li></ul>',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('the bases, lists and asides of others', () => {
  test.each([
    // Whom an agency arrests at any time.
    '“Eight in ten of the people whom the agency arrests in a year are criminals,” a senator said.',
    'Of those whom its police arrest, 22 percent have a conviction.',
    '{{64|convicted|match}} percent of those whom agents arrested in the operation had a conviction.',
    // What a year at the head of a sentence says holds for what its colon opens.
    'Of the cases of fiscal 2014, that was true: 91 percent of those arrested had a conviction.',
    'Comment by user_1963: The agency arrested {{63|place.denver|match}} people in Denver.',
    // A list goes on with what others did.
    'City police booked 36 people, 13 for assault and 12 for domestic violence.',
    'Agents booked 36 people in Ohio, and {{four|place.portland|match}} people were arrested in Portland.',
    // More of them than everyone.
    'The agency rents beds. It pays for 720 of them in Los Angeles, 63 in Denver and 50 outside Boston.',
    'Denver handed over 212, 63 of whom had lived there for years.',
    'On an average night 498 are filled.',
    // An aside about another operation ends with its bracket.
    'Of everyone arrested in Safe City it was {{64|convicted|match}} percent who had a conviction. (In Operation Border Resolve it was one in five.) {{86|offense.dui|match}} people had been convicted of drunken driving.',
    '(In Operation Border Resolve it was one in five.) That one lasted nine days, and 317 had been convicted.',
    // What those counted did of their own.
    'Agents arrested {{21|place.santa-clara|match}} people in Santa Clara County in Safe City, the agency says, and “at least 18” had come out of its shelter.',
    'Agents arrested {{63|place.denver|match}} people in Denver, and that week more than 50 had gone back to work.',
    // One city is no whole of which some were elsewhere.
    'The {{33|place.northwest|match}} arrests that were told of a single city were made all over the Northwest, {{seven|place.oregon|match}} of them in Oregon.',
    '{{Four|place.portland|match}} were arrested in Portland and {{seven|place.oregon|match}} in all of Oregon, {{six|place.oregon.convicted|match}} of them with a conviction.',
    // A street, and a city at the end of a sentence.
    '<p>Lawyers traced 58 of their arrests, 19 of which were south of Washington Avenue.</p><p>The consulate, which has visited 26 of its nationals in prison, says so.</p>',
    '{{Thirty|place.cook-county|match}} arrests are on record for Chicago and {{14|place.dc|match}} for Washington, D.C. Our two offices had two.',
    'Agents arrested {{63|place.denver|match}} people in Denver and {{14|place.dc|match}} in Washington, D.C. And in Philadelphia, the agency says, {{107|place.philadelphia|match}}.',
    // A share of what is none of the people.
    'In Denver there were {{63|place.denver|match}} arrests. {{54|place.denver.convicted|match}} of those arrested had been convicted. The jail there answers about 9 of every 10 letters.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'El 80 por ciento de las personas que detiene la policía en un año tiene antecedentes.',
    '{{Más|not-convicted|consistent}} de un tercio carece de antecedentes.',
    'El condado entregó a 212, 101 de los cuales habían sido condenados.',
    'La policía detuvo a 36 personas, 13 por agresión y 12 por violencia doméstica.',
  ])('%s', (labelled) => expectRead('es', labelled));
});
