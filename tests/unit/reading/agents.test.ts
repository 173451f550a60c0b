import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('counts of what others did', () => {
  test.each([
    'City police made 86 drunken driving arrests over the holiday, the chief said.',
    'The police department reported 101 arrests in Los Angeles over the weekend.',
    'State police arrested 45 people in New York in a gun ring.',
    'Troopers arrested 90 people for driving under the influence.',
    'Police in Philadelphia arrested 110 people during protests against the raids.',
    'In the same week 63 people were arrested in Denver by city police.',
    'Our town alone has had 63 DUI arrests since New Year.',
    'That week, deputies in Los Angeles arrested 112 people.',
    'A protest in Portland ended with 33 arrests.',
    'A march against the raids in Chicago led to 17 arrests.',
    'After the raids, a rally in Portland resulted in 33 arrests.',
  ])('are not read: %s', (labelled) => expectRead('en', labelled));

  test.each([
    'La policía de Denver hizo 63 arrestos el fin de semana.',
    'La policía de Filadelfia arrestó a 107 personas en la protesta contra las redadas.',
    'La Patrulla Fronteriza detuvo a 498 personas en San Diego.',
    'Una protesta en Portland terminó con 33 arrestos.',
  ])('are not read: %s', (labelled) => expectRead('es', labelled));

  test.each([
    'ICE said that local police helped to arrest {{63|place.denver|match}} people in Denver.',
    'ICE arrested {{107|place.philadelphia|match}} people in Philadelphia, where police do not help it.',
    'Philadelphia police said that ICE had arrested {{107|place.philadelphia|match}} people in the city.',
    'Denver police were not told that {{63|place.denver|match}} people were arrested in Denver.',
    'Police in Los Angeles took no part in the {{101|place.los-angeles|match}} arrests there.',
    'The immigration police arrested {{63|place.denver|match}} people in Denver.',
    'Federal police arrested {{498|arrests|match}} immigrants.',
    'The raids in Denver ended with {{63|place.denver|match}} arrests.',
    'The raids, which drew protests, led to {{498|arrests|match}} arrests.',
    'The sweep in Chicago led to {{17|place.cook-county|differs}} arrests.',
    'A protest followed the {{63|place.denver|match}} arrests in Denver.',
  ])('but beside them the operation’s own are: %s', (labelled) => expectRead('en', labelled));
});

describe('other news of the same places', () => {
  test.each([
    'Fog in the morning, then a high of 63 in Denver and 45 in New York.',
    'The temperature fell to 28 in Baltimore overnight.',
    '<h3>Weather for Friday</h3><p>Clear, 63 in Denver by noon.</p>',
  ])('is not read: %s', (labelled) => expectRead('en', labelled));

  test('pero sí el resto', () =>
    expectRead(
      'es',
      '<h3>El tiempo</h3><p>Sol y 63 en Denver.</p><h3>Las redadas</h3><p>En Denver hubo {{63|place.denver|match}} detenidos bajo la lluvia.</p>',
    ));
});
