import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('counts of a part, which contradict nothing', () => {
  test.each([
    // A part of the time.
    'On the first day, agents arrested 20 people in New York.',
    'By Tuesday, 35 people had been arrested in New York.',
    'ICE arrested 25 people in New York on Sunday.',
    // A part of the place.
    'Chicago had nine arrests; the rest were made in the suburbs.',
    'In downtown Denver, 40 people were arrested.',
    'In Denver, agents arrested 20 people at one apartment complex.',
    'Agents made 20 arrests in Denver courthouses.',
    'ICE has arrested 20 people at courthouses in New York.',
    'ICE’s Los Angeles office has arrested 60 people at their homes.',
    'In Philadelphia, 60 were arrested at home and 47 on the street.',
    'The Denver office arrested 40 people in Colorado and Wyoming.',
    // A part of those arrested.
    'In Los Angeles, 40 of those arrested were sent to a detention center in Adelanto.',
    'Of those arrested in New York, 23 were from Mexico.',
    'In Chicago, 15 of the {{30|place.cook-county|match}} arrested were from Mexico.',
    'The {{30|place.cook-county|match}} arrested in the Chicago area included 12 gang members.',
    'More than 350 of those arrested are still in detention.',
    // Others, and what became of them later.
    'Of 317 drivers stopped in Denver, 63 were arrested.',
    'Of the 12 men whom the paper spoke with, 5 had been arrested in Baltimore.',
    'MS-13 has many members; 18 were indicted in Maryland.',
    'Some 50 of those arrested have since been deported.',
    'In the week after, agents arrested 26 people in Denver.',
    'Agents in Oregon arrested 18 people in October.',
    'Washington, D.C., has 14 detention beds.',
    'Chicago has 50 wards, and 30 of its aldermen signed the letter.',
    'Drunk driving arrests in Oregon fell by 86 to 14,000.',
    'Forty-two countries have signed the treaty.',
    '<ul><li>Countries consulted: 30</li></ul>',
    'The jail held many inmates on October 1 (capacity: 544).',
    'The jail held 498 inmates on October 1.',
    'The consulate in Philadelphia, which covers 42 counties, was closed.',
    'In the last fiscal year 92 percent of persons removed from the interior had been convicted of a crime.',
    'The release tells of {{498|arrests|match}} arrests, {{two-thirds|convicted|consistent}} of them, near enough, of people with convictions.',
    'For {{27 percent|offense.dui|match}} of those convicted it was driving under the influence.',
    'Fifteen of the {{28|place.maryland|match}} Maryland arrests were of people from Mexico.',
    'Agents say that courts had convicted {{317|convicted|match}} of the {{498|arrests|match}}.',
    // What somebody has heard of.
    'Advocates in New York counted 30 arrests.',
    'An advocacy group said that it knew of 20 arrests in Denver.',
    'The Mexican consulate in Los Angeles has spoken with 45 of those arrested.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'El primer día los agentes arrestaron a 20 personas en Nueva York.',
    'Hasta el martes habían arrestado a 35 personas en Nueva York.',
    'Hasta la noche del lunes habían arrestado a 70 personas en Los Ángeles.',
    'Desde entonces el ICE ha arrestado a 40 personas más en Denver.',
    'El ICE ha arrestado a otras 40 personas en Denver.',
    'La red de ayuda confirmó 20 arrestos en Nueva York.',
    'Más de 350 de los detenidos eran hombres.',
    'Agentes de la oficina de Denver arrestaron a 40 personas en Colorado y Wyoming.',
    'En Filadelfia, 60 fueron arrestados en su casa y 47 en la calle.',
    'Hubo muchos arrestos en el país; aquí, uno de cada seis arrestados no tenía antecedentes.',
    'Cuarenta y dos países firmaron el tratado.',
    'De 317 conductores parados en Denver, 63 fueron detenidos.',
    '{{Cuatro|days|match}} días duraron las redadas de Ciudad Segura.',
  ])('%s', (labelled) => expectRead('es', labelled));

  test.each([
    'Advocates in New York say that ICE arrested {{30|place.new-york|differs}} people.',
    'ICE said on Friday that it had arrested {{120|place.philadelphia|differs}} people in Philadelphia.',
    'ICE arrested {{400|arrests|differs}} people in a large operation.',
    '<p>Arrests by place:</p><ul><li>Philadelphia – {{close|place.philadelphia|differs}} to one hundred forty-seven</li></ul>',
  ])('but: %s', (labelled) => expectRead('en', labelled));
});

describe('what is not said to be so', () => {
  test.each([
    'Did ICE really arrest 600 people in Operation Safe City?',
    'Suppose 200 people were arrested in Philadelphia.',
    'Nobody knows whether 20 or 40 people were arrested in Denver.',
    'A flyer warned of 200 arrests in Philadelphia.',
    // One of some, and names that only begin with a place.
    'Garcia is one of 40 people arrested in Los Angeles who have sued.',
    'The Philadelphia Inquirer reported 120 arrests.',
    'Four agents arrested a man in Portland.',
    // Others, or those of any time.
    'ICE said it would go on with the arrests. Of the 600 people that Los Angeles let go, 47 were arrested again within a year.',
    'Ninety percent of those arrested by ICE have criminal convictions.',
    'The agents arrested {{600|arrests|differs}} people who, it said, were in the country illegally.',
    '{{Ninety|convicted|differs}} percent of those arrested by ICE in the operation have criminal convictions.',
    // Planned, feared or only told.
    'The goal was 150 arrests in Los Angeles.',
    'Word spread that 50 people had been taken in Portland.',
    // Asked, denied or disputed.
    'So ICE arrested 600 people in Operation Safe City?',
    'The agency denied that it had arrested 80 people in San Jose.',
    'The agency did not arrest 70 people in Seattle.',
    'A flyer said that 150 people had been arrested in Philadelphia, a number that ICE rejected.',
    'The arrests of 20 people in New York were not reported.',
    'And why did ICE say that it arrested {{600|arrests|differs}} people?',
    'The agency did not say why it arrested {{70|place.denver|differs}} people in Denver.',
    'Why do I read that ICE arrested {{600|arrests|differs}} people?',
    // A question that is only added to what is said.
    '<h2>{{560|arrests|differs}} Workers Arrested, and for What?</h2>',
    '<h2>Did ICE Arrest 560 Workers, and for What?</h2>',
    '<h2>150 Workers Arrested in Raids, and for What?</h2>',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '¿Es cierto que ICE arrestó a 600 personas?',
    '¿De verdad arrestaron a 50 personas en Baltimore?',
    'El 90 por ciento de los arrestados por el ICE tiene condenas.',
    'La meta era de 150 arrestos en Los Ángeles.',
    'La agencia negó haber arrestado a 80 personas en San José.',
    '¿Por qué el ICE arrestó a {{600|arrests|differs}} personas?',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('other places and other times', () => {
  test.each([
    'ICE arrested 450 people in Texas and Oklahoma.',
    'ICE detained 600 people at the jail.',
    'In Philadelphia the raids lasted three days.',
    'It took the agency three days to correct the figure.',
    'The operation in Denver began on Monday.',
    'The raids in Texas began on Tuesday, Sept. 26.',
    'A similar operation led to 180 arrests in Los Angeles.',
    'A raid in Denver netted 75 people.',
    'The raids in Denver netted {{75|place.denver|differs}} people.',
    'A month later, agents arrested 40 people in Denver.',
    'Over the weekend, officers arrested 18 people in Baltimore.',
    'Twenty people were arrested in New York State.',
    'In Portland, Maine, agents arrested 33 people.',
    'Of every 100 people arrested in Denver, 12 are not citizens.',
    'The hotline took many calls in the first four days of the month.',
    'The agency arrested 114 people in the New York area in the same month.',
    'ICE arrests 33 people in Portland in a normal week.',
    'In a usual week, ICE arrests 120 people in Los Angeles.',
    'ICE expected to arrest 600 people.',
    'ICE says that 90 percent of the people it arrests have a conviction.',
    // Just what another place has.
    'New York, which has many more people than Philadelphia does, had 45.',
    'Agents arrested {{63|place.denver|match}} people in Denver and {{101|place.los-angeles|match}} in Los Angeles. Most had a record: 54 had been convicted.',
    'Agents arrested {{45|place.denver|differs}} people in Denver.',
    'Denver had {{45|place.denver|differs}} arrests, and New York {{63|place.new-york|differs}}.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Las redadas en Filadelfia duraron tres días.',
    'La operación en Denver comenzó el lunes.',
    'ICE arrestó a 450 personas en Texas.',
    'Un mes después, los agentes arrestaron a 40 personas en Denver.',
    'El fin de semana arrestaron a 18 personas en Baltimore.',
    'En el condado de Los Ángeles, el 64 por ciento de los presos tiene una condena.',
    'De cada 100 personas detenidas en Denver, 12 no son ciudadanas.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a number that may be another group’s', () => {
  test.each([
    // A clause behind the group tells of a part of it.
    '104 were criminals with a removal in their files.',
    'Some 120 of those arrested were convicts who had been free for years.',
    '{{More|not-convicted|differs}} than half of those arrested had no conviction at all.',
    // It is just what the other one has.
    'Criminal convictions stood in the files of {{63%|convicted|consistent}} of those arrested, most often for drunk driving.',
    'Of those arrested, {{104|fugitives|differs}} were fugitives and {{68|previously-deported|differs}} had been deported before.',
    'Of those arrested, {{fewer|previously-deported|differs}} than 100 had been deported before, and {{18|gang|match}} were gang members.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('a number that is reckoned from others', () => {
  test.each([
    'Of those arrested, the convicted outnumber the others by 136.',
    'Of those arrested, {{18|gang|match}} were in gangs and {{86|offense.dui|match}} had driven drunk; assault and drug trafficking make 27.',
    'Of those arrested, {{317|convicted|match}} had a conviction, 150 fewer than the fugitives of last year.',
    'ICE arrested {{63|place.denver|match}} people in Denver and {{45|place.new-york|match}} in New York. Massachusetts and Denver had 113 between them.',
    'ICE arrested people in Denver. The rest of Oregon had 3, the rest of Washington state 25.',
    'Of these 104 people every one had a criminal record.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each(['De los detenidos, aparte de los que bebieron, quedan 231 condenados por otros delitos.'])(
    '%s',
    (labelled) => expectRead('es', labelled),
  );
});

describe('arrests for something else', () => {
  test.each([
    'In Denver there were 90 arrests for trespassing.',
    'ICE made {{90|place.denver|differs}} arrests in Denver.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('what a group has in a place', () => {
  test.each([
    '{{Thirty|place.massachusetts.convicted|match}} of the convicted were arrested in Massachusetts, 54 in Denver.',
    'ICE arrested {{54|place.denver|differs}} people in Denver.',
  ])('%s', (labelled) => expectRead('en', labelled));
});

describe('a number that is known by itself', () => {
  test.each([
    'Of those arrested, the {{16|offense.sex|match}} with sex offenses are counted among the {{317|convicted|match}}.',
    'Of those arrested, the 104 with both a record and a deportation order stand out.',
    'Of those arrested {{18|gang|match}} were gang members, and the sum of all groups goes past {{498|arrests|match}}.',
    'Of those arrested, {{181|not-convicted|match}} were without so much as a traffic conviction.',
    '{{Roughly one in six|offense.dui|consistent}} of all arrested, but {{more than one in four|offense.dui|consistent}} of the convicted, had a DUI.'.replace(
      'Roughly {{one in six',
      '{{Roughly one in six',
    ),
    'Three in five of those arrested in Massachusetts and {{six in seven|place.denver.convicted|match}} in Denver had a conviction.',
    'Massachusetts and Los Angeles together had 151 arrests and a high share of convictions.',
    'Maryland has twice what the District has: 28 to 14.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each(['Los que tenían condenas eran {{317|convicted|match}} y los que no, {{181|not-convicted|match}}.'])(
    '%s',
    (labelled) => expectRead('es', labelled),
  );
});

describe('sums and parts', () => {
  test.each([
    'Of those arrested {{13|offense.assault|match}} were convicted of assault and {{14|offense.drug-trafficking|match}} of drug trafficking: 27 people altogether, far from the convicted of drunk driving.',
    'Of those arrested, less than half of the convicted, 151 of the {{317|convicted|match}}, had one of six offenses.',
    'ICE arrested 120 people elsewhere in Los Angeles.',
    'Of those arrested {{68|fugitives|match}} were fugitives, {{14 percent|fugitives|match}} of the whole, and {{104|previously-deported|match}} had been deported before.',
    'Eighty-five with a conviction: that was Los Angeles.',
  ])('%s', (labelled) => expectRead('en', labelled));
});
