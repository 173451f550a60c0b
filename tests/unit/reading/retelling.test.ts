import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('halves of round numbers', () => {
  test.each([
    'ICE arrested {{almost|arrests|consistent}} half a thousand people.',
    'Nearly half a thousand cars were towed in the storm.',
    'He paid almost half a hundred for the shirt.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'El ICE se llevó a {{casi|arrests|consistent}} medio millar de los nuestros.',
    'Medio millar de los nuestros fue a la marcha.',
    'Los nuestros ganaron por medio centenar de los suyos.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a number that stands alone, and what it is said to count behind it', () => {
  test.each([
    '{{Forty-two|nationalities|match}}. That is how many countries they were citizens of.',
    '{{Four|arrests|match}} hundred ninety-eight. That is how many people ICE arrested.',
    'Twenty-eight. That is how many chairs the church has.',
    'Fourteen. That is how many days I was ill.',
    'Ten. That is how many toes a child has.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '{{Cuarenta|nationalities|match}} y dos. Esos son cuantos países había entre los detenidos.',
    'Catorce. Esos son cuantos días estuve enferma.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a figure that was taken back, and the one made there', () => {
  test.each([
    'A figure of {{33|place.portland|corrected}} for Portland, Oregon, was withdrawn: only {{4|place.portland|match}} of those arrests had been made there.',
    'The store in Portland had 33 shelves, only 4 of which are still there.',
    'Thirty-three guests came from Portland, though nobody knew them there.',
    'The agency held 12 briefings for Portland, and 40 reporters were there.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test('es', () =>
    expectRead(
      'es',
      'La cifra de {{33|place.portland|corrected}} para Portland se retiró: solo {{cuatro|place.portland|match}} de esas detenciones se hicieron allí.',
    ));
});

describe('a place and its number, parted by a clause', () => {
  test.each([
    'Montgomery County had {{eleven|place.montgomery|match}}, and Baltimore County, which is a wholly different government and has no sanctuary rules of any kind, {{one|place.baltimore-county|match}}.',
    'Baltimore County, which had bought the land for the park in the years before, one tree.',
    'Denver, which has an airport and a lot of snow in the winter months, 63 runways short.',
    'Seattle, which calls itself a city of readers and of rain and of coffee, 33 libraries.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test('what lies around the place named last', () =>
    expectRead(
      'en',
      '<p>Los Angeles had {{101|place.los-angeles|match}} arrests. There were {{thirty|place.cook-county|match}} in Chicago and the county around it.</p><p>Los Angeles had {{101|place.los-angeles|match}} and the county around it {{66|place.southern-california-other|match}}.</p>',
    ));

  test('a kind of place before its name', () =>
    expectRead(
      'en',
      '<h2>ICE arrests</h2><ul><li>{{63|place.denver|match}} – Denver</li><li>{{50|place.massachusetts|match}} – State of Massachusetts</li><li>50 – State of mind</li></ul>',
    ));
});

describe('days that lead to the total', () => {
  test.each([
    'For {{four|days|match}} days vans idled there, and when they drove off there were {{498|arrests|match}} people in the back.',
    'For four days we baked, and in the end there were 498 cookies on the table.',
    'For four days the band played on, and 498 tickets were sold.',
    'In four days the storm dropped rain on 498 roofs.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Le bastaron {{cuatro|days|match}} días, de domingo a miércoles.',
    'A mi abuela le bastaron cuatro días para curarse.',
    'Nos bastaron cuatro días de descanso.',
    'Con cuatro días nos bastaron 498 ladrillos.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('who is counted', () => {
  test.each([
    '{{Sixty-three|place.denver|match}} folks were picked up in Denver.',
    'The agents left with {{498|arrests|match}} immigration violators in handcuffs.',
    'In Maryland {{15|place.maryland.status-violators|match}} of the {{28|place.maryland|match}} were violators of their immigration status.',
    '{{68|fugitives|match}} of those arrested had ignored an order to leave. {{One|previously-deported|match}} hundred and four had been put out once and had returned.',
    'The claim of one senator that {{60|not-convicted|differs}} percent of them had no record is found in a letter about those arrested.',
    'You will see “{{nearly|arrests|consistent}} 500” arrests, and “{{over|arrests|consistent}} 450” too.',
    'The parking folks gave out 63 tickets in Denver.',
    'The 15 violators of the parking rule were fined.',
    'One senator said that 60 percent of them had no record of the meeting.',
    'All 104 lights were put out once the song had ended.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'De los {{28|place.maryland|match}} de Maryland, {{siete|place.maryland.previously-deported|match}} ya los habían sacado del país.',
    'El ICE detuvo a {{498|arrests|match}} infractores migratorios.',
    'Habían sacado 104 fotos en la fiesta.',
    'Siete se volvieron a meter en el agua.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

test('rows of figures beside rows of places, and one before them', () =>
  expectRead(
    'en',
    'One arrest was a mistake. {{One|place.baltimore-county|match}} was in Baltimore County, it said; Prince George’s County and Montgomery County had {{11|place.prince-georges|match}} and {{11|place.montgomery|match}}.',
  ));

describe('here and there', () => {
  test('a title under the one that names the place', () =>
    expectRead(
      'en',
      '<h1>The Feds Raided Portland!</h1><h2>ICE bragged about {{33|place.portland|corrected}} arrests here</h2><p>They told the world about {{498|arrests|match}} arrests.</p>',
    ));

  test.each([
    '<h1>Portland in bloom</h1><h2>Here come 33 roses</h2><p>A gardener planted them.</p>',
    '<h1>Denver reads</h1><h2>The library here lends 63 boats</h2>',
    '<h1>A walk in Seattle</h1><h2>33 cafes, and one here</h2>',
    'The Northwest office, which covers Alaska and two other states, made {{33|place.northwest|match}} arrests in its territory, and {{26|place.washington-state|match}} of these were in Washington state.',
    'The Northwest region, known for rain and trees, has 33 parks.',
    'The Seattle office, which opened in the spring, made 33 promises.',
    'The Denver office of the paper, with 63 reporters, moved.',
    'All of Oregon had {{seven|place.oregon|match}} arrests. The other {{26|place.washington-state|match}} were north of the river, in Washington state.',
    'The other nine were late, in Denver too.',
    'No other city saw as many arrests. Los Angeles, with two and a half times our population, had {{101|place.los-angeles|match}}.',
    'Los Angeles, with two thirds of the state, had ten and a half inches of rain.',
    'He told us about 498 ways to cook an egg.',
    'He bragged about 28 points in one game in Baltimore.',
    'She wrote a story about 33 dogs of Portland.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '<h1>ICE arresta a {{101|place.los-angeles|match}} en Los Ángeles</h1><p>El operativo ‘Ciudad Segura’ dejó {{casi|arrests|consistent}} medio millar de arrestos en el país; aquí, {{uno|place.los-angeles.not-convicted|consistent}} de cada seis arrestados no tenía antecedentes.</p>',
    'En el norte, la agencia le atribuyó {{27|place.santa-clara|corrected}} al condado de Santa Clara, aunque aclaró después que allí fueron {{21|place.santa-clara|match}}.',
    'Aquí, uno de cada seis niños camina a la escuela.',
    'El club le atribuyó 27 goles a Santa Clara, aunque allí nadie los vio.',
    'Le dio 33 vueltas a Portland, y allí durmió.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a figure that the next sentence takes back', () => {
  test.each([
    'ICE now says that it arrested {{five|place.baltimore|match}} people in Baltimore. Not {{28|place.baltimore|corrected}}, as in the release.',
    'ICE now says that it arrested {{five|place.baltimore|match}} people in Baltimore. Not 30, as in the rumor.',
    'It arrested {{five|place.baltimore|match}} people in Baltimore. The harbor has new bridges, the mayor said at the opening of the season. Not 28, as in the old guidebook.',
    'It has five bridges. Not 28, as in the old guidebook.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'El ICE detuvo a {{cinco|place.baltimore|match}} personas en Baltimore. No {{28|place.baltimore|corrected}}, como decía el comunicado.',
    'Algo parecido pasó con Baltimore: de los {{28|place.baltimore|corrected}} anunciados, la mayoría vivía más lejos.',
    'Los 28 anunciados ayer por el club juegan en Baltimore.',
    'De los 28 anunciados para la feria, solo cinco llegaron a la ciudad.',
    'Los 28 heridos, todos en Baltimore, salieron.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('the rest, and the state around a place', () => {
  test.each([
    '<h2>Massachusetts wants names</h2><p>The agency counts {{50|place.massachusetts|match}} in the state, but does not say who they are.</p>',
    '<h2>Massachusetts wants names</h2><p>The agency keeps 40 in the state, but does not say who they are.</p>',
    'In Los Angeles {{85|place.los-angeles.convicted|match}} of those arrested had been convicted of a crime; the other {{sixteen|place.los-angeles.not-convicted|match}}, Wilber among them, had not.',
    'There were {{11|place.prince-georges|match}} arrests in Prince George’s County. The statewide tally stands at {{28|place.maryland|match}}. By category: {{fifteen|place.maryland.status-violators|match}} had overstayed, {{six|place.maryland.fugitives|match}} were fugitives.',
    'ICE arrested {{26|place.washington-state|match}} people in Washington state and {{seven|place.oregon|match}} in Oregon. Those are the {{33|place.northwest|match}} that its office there counted.',
    'In New York, where agents arrested {{45|place.new-york|match}}, and in Denver, where they arrested {{63|place.denver|match}}, councils met this summer.',
    'In Maryland, where five people were arrested in Baltimore, councils met this summer.',
    '{{54|place.denver.convicted|match}} of the {{63|place.denver|match}} had a criminal record, according to a man who spoke for the Denver field office.',
    '54 of the 63 seats had a view of the lake, said a man who spoke for the Denver arena.',
    '<h3>Not in Seattle, either</h3><p>ICE said {{33|place.portland|corrected}} people were arrested in Portland, and then moved them to Seattle. There was {{one|place.seattle|match}} in that city, it says now.</p>',
    '<h3>Not in Seattle, either</h3><p>ICE said {{33|place.portland|corrected}} people were arrested in Portland, and then moved them to Seattle. The paper says now that it was one in that city who had lied.</p>',
    '40 of the {{63|place.denver|match}} had a criminal record, according to a man who spoke for the Denver field office.',
    'ICE spoke of {{more than 450|arrests|consistent}} arrests, which some papers rounded to {{500|arrests|consistent}}.',
    '<h3>The {{33|place.seattle|corrected}} of Seattle</h3><p>ICE arrested {{26|place.washington-state|match}} people in Washington state and {{seven|place.oregon|match}} in Oregon. Those are the {{33|place.northwest|match}} that its office there counted.</p>',
    'ICE said {{28|place.baltimore|corrected}} people were arrested in Baltimore. Nobody there had heard of the {{28|place.baltimore|corrected}}.',
    'There were {{11|place.prince-georges|match}} arrests in Prince George’s County. A statewide poll had 28 questions.',
    'There were {{11|place.prince-georges|match}} arrests in Prince George’s County. The statewide test was taken by 28 pupils.',
    'There were {{11|place.prince-georges|match}} arrests in Prince George’s County. The number of statewide offices is 28.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'En Los Ángeles {{85|place.los-angeles.convicted|match}} de los arrestados habían sido condenados; las otras {{dieciséis|place.los-angeles.not-convicted|match}}, Wilber entre ellas, no.',
    'Las otras dieciséis, la mía entre ellas, no llegaron a tiempo.',
    'El ICE habló de {{más de 450|arrests|consistent}} arrestos, que algunos periódicos redondearon a {{500|arrests|consistent}}.',
    'La feria reunió más de 450 cuadros, que algunos periódicos redondearon a 500.',
    'En los condados de Orange, Riverside, Ventura y otros dos cayeron {{66|place.southern-california-other|match}} más.',
    'En Orange, Riverside, Ventura y otros dos cayeron 66 árboles.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

test('a box of facts under the name of the operation', () =>
  expectRead(
    'es',
    '<table><tr><th colspan="2">Operation Safe City</th></tr><tr><th>Duración</th><td>{{4|days|match}} días</td></tr><tr><th>Jurisdicciones</th><td>{{10|places|match}}</td></tr><tr><th>Arrestos</th><td>{{498|arrests|match}}</td></tr><tr><th>Empleados</th><td>101</td></tr></table><table><tr><th>Operación</th><th>Ciudad Segura</th><th>Otra</th></tr><tr><th>Arrestos</th><td>{{498|arrests|match}}</td><td>317</td></tr></table>',
  ));

describe('parts told with their wholes', () => {
  test.each([
    'In Denver the share with convictions was {{86|place.denver.convicted|match}} percent: {{54|place.denver.convicted|match}} of {{63|place.denver|match}}.',
    '<p>Massachusetts had {{50|place.massachusetts|match}} arrests.</p><p>Half had no record, says a meme. It was {{20|place.massachusetts.not-convicted|match}} out of {{50|place.massachusetts|match}}.</p>',
    'For {{317|convicted|match}} of the {{498|arrests|match}} people arrested ICE had papers to show.',
    '<h2>San Francisco Bay Area</h2><p>ICE arrested {{27|place.bay-area|match}} people there. {{Twenty-three|place.bay-area.convicted|match}} of the {{27|place.bay-area|match}} had been convicted, {{about|place.bay-area.convicted|consistent}} 85 percent, and {{four|place.bay-area.previously-deported|match}} had been deported before.</p>',
    'Denver had {{63|place.denver|match}} arrests. The team won 54 of 63 games.',
    'Denver had {{63|place.denver|match}} arrests. The hall holds 54 of 63 drawings.',
    'Denver had {{63|place.denver|match}} arrests. It was 54 of 63 miles to the sea.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'En Denver hubo {{63|place.denver|match}} arrestos. La parte con condenas fue del {{86|place.denver.convicted|match}} por ciento: {{54|place.denver.convicted|match}} de {{63|place.denver|match}}.',
    'En Denver hubo {{63|place.denver|match}} arrestos. El equipo ganó 54 de 63 partidos.',
    'De los detenidos, {{317|convicted|match}} tenían antecedentes. {{Más|not-convicted|consistent}} de un tercio, por lo tanto, no los tenía.',
    'El {{64|convicted|match}} por ciento de los detenidos tenía una condena, y {{más|not-convicted|consistent}} de un tercio no la tenía.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('the share of a place beside that of all', () => {
  test.each([
    '{{Thirty|place.massachusetts.convicted|match}} of the people arrested in Massachusetts had criminal records; the other {{20|place.massachusetts.not-convicted|match}} had none. That is {{40|place.massachusetts.not-convicted|match}} percent without a record in this state, a shade above the nation’s {{36|not-convicted|match}} percent.',
    'In Denver the share with convictions was {{86|place.denver.convicted|match}} percent, against {{64|convicted|match}} percent nationwide.',
    'In Denver the share with convictions was {{86|place.denver.convicted|match}} percent. Turnout nationwide was 55 percent.',
    'Denver had {{63|place.denver|match}} arrests. In reading the state ranks above the nation’s 36 percent.',
    'In the poll 64 percent liked it, above the nation’s 36 percent.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'En Denver la parte con condenas fue del {{86|place.denver.convicted|match}} por ciento, más que la del país entero, que fue de {{64|convicted|match}} por ciento.',
    'El 64 por ciento del país entero ve la novela.',
  ])('%s', (labelled) => expectRead('es', labelled));

  test('under a title that names the group', () =>
    expectRead(
      'en',
      '<h2>Drunk driving</h2><p>It depends on whom you divide them by. They are {{17|offense.dui|match}} percent of all the people arrested, and {{27|offense.dui|match}} percent of the people with a conviction.</p><h2>Milk</h2><p>It is 27 percent off this week.</p>',
    ));
});

describe('a figure that is still told', () => {
  test.each([
    'Baltimore had {{five|place.baltimore|match}}, though a good many papers still say {{28|place.baltimore|corrected}}.',
    'We were told {{twenty-eight|place.baltimore|corrected}} for Baltimore, and it was {{five|place.baltimore|match}}.',
    'And Baltimore, our own. {{Twenty-eight|place.baltimore|corrected}}, the government told the world.',
    'And Baltimore, my love. Twenty-eight, and still single.',
    'Portland, oh Portland. Thirty-three bridges.',
    'She asked 28 dollars for Baltimore, and it was late.',
    'Baltimore had {{five|place.baltimore|match}} arrests, though the harbor has 28 piers.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'En Baltimore hubo {{cinco|place.baltimore|match}} arrestos, aunque otros dicen {{28|place.baltimore|corrected}}.',
    'Y Baltimore, la nuestra. {{Veintiocho|place.baltimore|corrected}}, dijo el gobierno.',
    'Y Baltimore, mi amor. Veintiocho, y soltera.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('others, some more and a single one', () => {
  test.each([
    '<p>Second is Los Angeles. It has more people by far than the first, and it had {{101|place.los-angeles|match}}.</p>',
    '<p>Second is Los Angeles. The zoo has grown in the years since it was built, and it had 101 on Sunday.</p>',
    '<table><tr><th>Place</th><th>First count</th><th>Count now</th></tr><tr><td>Portland</td><td>{{33|place.portland|corrected}}</td><td>{{4|place.portland|match}}</td></tr><tr><td>All cities</td><td>{{498|arrests|match}}</td><td>{{498|arrests|match}}</td></tr></table>',
    'Its officers arrested {{66|place.southern-california-other|match}} others in Orange, Riverside, Ventura and three more counties.',
    'Los Angeles had {{101|place.los-angeles|match}} arrests. Agents made {{66|place.southern-california-other|match}} more arrests in six counties outside of Los Angeles.',
    'How many of the {{33|place.seattle|corrected}} arrests in Seattle were made there? {{One|place.seattle|match}}, a spokeswoman answered.',
    'They left it as it was: {{14|place.dc|match}} arrests in the other Washington.',
    '{{Fifteen|place.maryland.status-violators|match}} of the {{28|place.maryland|match}} Maryland arrests were of people who had no status or had overstayed.',
    'There was no status update for 15 of the 28 lines.',
    'How many came to Seattle? One, my aunt.',
    'They arrested 40 others in Denver.',
    'The choir met 45 others in New York.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Y {{cuatro|days|match}} días, de domingo a miércoles.',
    'Y cuatro días, de lunes a jueves, pescamos en el lago de mi tío.',
    '¿Cuántos vinieron a Seattle? Uno, mi tío.',
    'ICE detuvo a {{14|place.dc|match}} personas en la otra Washington.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('a list whose items leave their verb out', () => {
  test.each([
    '{{86|offense.dui|match}} people were convicted of drunk driving; {{twelve|offense.domestic-violence|match}}, of domestic violence.',
    'For {{16|offense.sex|match}} people it was a sex offense, and for {{twelve|offense.domestic-violence|match}}, domestic violence.',
    'He bought twelve, of different sizes.',
    'She read ten; twelve, of drugs and money, bored her.',
    'There were sixteen, and assault is rising.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '{{86|offense.dui|match}} fueron condenados por conducir ebrios; {{doce|offense.domestic-violence|match}}, por violencia doméstica.',
    'Leyó diez; doce, de drogas y dinero, la aburrieron.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('what a title, a part or a comparison leaves to the text around it', () => {
  test.each([
    '<h1>City seeks answers after {{107|place.philadelphia|match}} residents are detained</h1><p>The city asked for the names of the {{107|place.philadelphia|match}} people ICE arrested in Philadelphia.</p>',
    '<h1>Storm leaves 107 roofs open</h1><p>ICE arrested {{107|place.philadelphia|match}} people in Philadelphia.</p>',
    '<h1>Jail holds 60 detainees</h1><p>ICE arrested {{107|place.philadelphia|match}} people in Philadelphia.</p>',
    '<h1>Six residents are detained</h1><p>There were {{six|place.san-francisco|match}} arrests in San Francisco.</p>',
    'Drunken driving, with {{86|offense.dui|match}}, came first among offenses. Is that {{27|offense.dui|match}} percent (of the convicted)?',
    'Drunken driving is a plague. In the county 27 percent (of the convicted) were women.',
    'Drunk driving is common. By one count 27 percent of the convicted, as it happens, vote.',
    'Of those arrested {{64|convicted|match}} percent had a conviction. That {{over|not-convicted|consistent}} a third had not is as accurate.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    '<h1>La ciudad pide respuestas tras la detención de {{107|place.philadelphia|match}} personas</h1><p>El ICE arrestó a {{107|place.philadelphia|match}} personas en Filadelfia.</p>',
    '<h1>La feria reúne a 107 vecinos</h1><p>El ICE arrestó a {{107|place.philadelphia|match}} personas en Filadelfia.</p>',
    'Manejar ebrio es un peligro. El 27 por ciento de los condenados, por cierto, fuma.',
  ])('%s', (labelled) => expectRead('es', labelled));
});
