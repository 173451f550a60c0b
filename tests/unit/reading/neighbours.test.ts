import { describe, test } from 'vitest';
import { expectRead } from './labelled';

describe('numbers of others beside the operation', () => {
  test.each([
    // Those just counted were others.
    'ICE arrested {{63|place.denver|match}} people in Denver. From January to July the same office made 1,480 arrests. Of those, 317 had no conviction.',
    'ICE arrested {{6|place.san-francisco|match}} people in San Francisco. Our own bureau solved nine burglaries. I would take six of them over that.',
    'ICE arrested {{63|place.denver|match}} people in Denver. In the first week of August it made 41, of whom 23 had been convicted of a crime.',
    'ICE arrested {{63|place.denver|match}} people in Denver. Of them, {{54|place.denver.convicted|match}} had been convicted of a crime.',
    'ICE said {{33|place.portland|corrected}} people were arrested in Portland. In the court’s log, 33 of the 71 people booked that day were unknown to her.',
    '{{Six|place.oregon.convicted|match}} of the {{seven|place.oregon|match}} people arrested in Oregon had a record.',
    // "They" are the police.
    'ICE arrested {{63|place.denver|match}} people in Denver. The police had other work. On Saturday they arrested 63 people in a stolen van ring.',
    'ICE arrested {{63|place.denver|match}} people in Denver. The cops had no part in it, they arrest 63 people on any Friday.',
    'Police had other work that week. ICE was busier: it arrested {{63|place.denver|match}} people in Denver.',
    // Where those who act are from.
    'In Washington, D.C., ICE arrested {{14|place.dc|match}}. Officers from Baltimore helped out with nine of the cases.',
    'Officers from the Denver office arrested {{63|place.denver|match}} people.',
    // A kind of place for a smaller one than the one just named.
    'Santa Clara County wanted an answer. The figure stood for the whole Bay Area, ICE said: {{21|place.santa-clara|match}} arrests in the county.',
    'In Baltimore ICE arrested {{five|place.baltimore|match}}, in a state with {{28|place.maryland|match}}.',
    // Shares of others.
    '{{27 percent|offense.dui|match}} of those convicted had driven drunk. Of the people in the county’s prisons, 4 percent are in for that, and 27 percent for a theft.',
    'Denver’s high today: 63.',
    'Of the 140 people who called the line, 42 were from Los Angeles.',
    'Fifty of the 90 beds that the agency rents in Massachusetts were taken.',
    'The van from Portland had 33 seats, four of them empty.',
    'The most common offense, after 30 years, is drunk driving: {{86|offense.dui|match}} of them.',
    'A gang raid by the FBI in Baltimore ended with 28 arrests.',
    'The Baltimore police made 28 arrests in Fells Point and five in Canton.',
    'The police made 28 arrests at the port, and ICE arrested {{five|place.baltimore|match}} people in Baltimore.',
    'The strike at the port reached ten cities.',
    'Philadelphia police booked 107 people that week.',
    'The sheriff there held 104 people for other counties, 18 of them for gang crimes.',
    // A share of a thing in one of the places.
    'Voter turnout in Los Angeles was 20 percent; in Denver it was 13 percent.',
    'The vacancy rate in Cook County is 6 percent.',
    'In Philadelphia it was {{21 percent|place.philadelphia|match}}.',
    'Of the inmates in the county jail, 36 percent were awaiting trial, and 64 percent were serving time.',
  ])('%s', (labelled) => expectRead('en', labelled));

  test.each([
    'Tormenta en el norte: 42 condados sin agua.',
    '<p>Lo más leído: 1. Pescan 101 truchas en Denver. 2. Detienen a 63 en Denver.</p>',
    'La participación en Filadelfia fue del 21 por ciento.',
    'La policía tuvo una semana tranquila. Detuvo a siete personas en Oregón.',
    'El ICE detuvo a {{63|place.denver|match}} personas en Denver. En todo el año deportó a 1.014 personas; de ellas, 317 tenían condenas.',
    'El ICE detuvo a {{63|place.denver|match}} personas en Denver. De enero a julio hizo 1.480 detenciones. De ellas, 317 no tenían condena.',
  ])('%s', (labelled) => expectRead('es', labelled));
});

describe('what stands under days of another time', () => {
  test.each([
    '<h2>March</h2><p>ICE arrests 41 people in New York in a four-day action.</p>',
    '<h2>July 9–12</h2><p>Agents arrest 55 in Denver.</p>',
    '<h2>2015</h2><p>Agents arrest 55 in Denver.</p>',
    '<h2>Sept. 5</h2><p>Agents arrest 55 in Denver.</p>',
    '<h2>Sept. 28</h2><p>ICE reports {{63|place.denver|match}} arrests in Denver.</p>',
    '<h2>October</h2><p>ICE still gives {{63|place.denver|match}} arrests in Denver.</p>',
    '<h2>March</h2><p>ICE arrests 41 people in New York.</p><h2>September 24–27</h2><p>ICE arrests {{45|place.new-york|match}} people in New York.</p>',
    '<h2>February 2018</h2><p>In Operation Safe City, ICE arrested {{45|place.new-york|match}} in New York, a judge recalls.</p>',
    '<p>The next table is of a raid in Los Angeles in May 2016.</p><table><tr><th>Arrested</th><th>Convicted</th></tr><tr><td>188</td><td>169</td></tr></table>',
    '<table><tr><th>Operation Safe City, as told in</th><th>Denver</th><th>New York</th></tr><tr><td>our first edition</td><td>{{63|place.denver|match}}</td><td>{{45|place.new-york|match}}</td></tr></table>',
    '<table><tr><th>Operation Safe City</th><th>The coast guard</th></tr><tr><td>{{498|arrests|match}} arrests</td><td>317 arrests</td></tr></table>',
    '<p>The city passed its law in May 2016.</p><table><tr><th>Place</th><th>Arrests</th></tr><tr><td>Denver</td><td>{{63|place.denver|match}}</td></tr><tr><td>New York</td><td>{{45|place.new-york|match}}</td></tr></table>',
  ])('%s', (labelled) => expectRead('en', labelled));
});
