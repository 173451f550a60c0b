// Texts to measure on, made from a seed: the same in every run.
import { random } from '../random.ts';

const words = (list: string) => list.trim().split(/\s*\|\s*/);

const WHO = words(
  `The council | A spokeswoman for the mayor | Neighbors | The school board | The company | Two of the drivers | Her lawyer
   | Officials at the port | The union | A judge in the case | The team's coach | Visitors | The governor | Residents of
   the quarter | The museum's director | The weather service`,
);
const DID = words(
  `said on Tuesday that | had not answered by the time that | denied that | learned last week that | was surprised that |
   repeated in a letter that | could not say whether | hopes that | complained that | wrote to the editor that`,
);
const WHAT = words(
  `the bridge would stay closed | rents had gone up again | nobody had been told | the old market would be torn down |
   the season had begun badly | a new bus line was on its way | the report came too late | the river was rising | the
   price of bread had hardly changed | the plan for the harbor lacked money | classes would begin as usual | the road
   through the valley was blocked by snow | the orchestra was looking for a home | the vote had been put off`,
);
const HOW = words(
  `, although the papers tell another story | because of the long winter | , people close to the talks said | and that
   more was to come | despite what had been promised in spring | while work on the tunnel goes on | , as in every
   election year | until the court has ruled | , which came as no surprise`,
);
const ENDINGS = words(`. | . | . | ." | , she said. | , according to a statement. | .`);

const HEDGES = words('nearly | more than | about | at least | up to | fewer than | exactly | some | between 20 and');
const COUNTED = words(
  'people | arrests | immigrants | officers | homes | votes | students | cars | jobs | complaints | miles | seats',
);
const WORDED = words(
  'twelve | forty-two | two dozen | a third | four hundred and ninety-eight | half | sixty-three | hundreds',
);

type Below = (below: number) => number;

const pick = (below: Below, list: readonly string[]): string => list[below(list.length)] as string;

const sentence = (below: Below) =>
  `${pick(below, WHO)} ${pick(below, DID)} ${pick(below, WHAT)} ${pick(below, HOW)}${pick(below, ENDINGS)}`.replace(
    / ,/g,
    ',',
  );

const figure = (below: Below) => {
  const number = [String(1 + below(9000)), `${1 + below(99)}`, `${below(100)} percent`, pick(below, WORDED)];
  return `${below(2) ? `${pick(below, HEDGES)} ` : ''}${pick(below, number)}`;
};

/** What a page says at its top; without it nothing below is read any further. */
const lead = (names: readonly string[]) =>
  `ICE agents arrested 498 immigrants in Operation ${names[0]}, the agency said; nearly 500 were held in sanctuary cities.`;

/** Paragraphs as a newspaper prints them, with a number here and there. */
export function plainNews(names: readonly string[], characters: number): string[] {
  const below = random(7);
  const paragraphs = [lead(names)];
  for (let size = 0; size < characters; size += paragraphs.at(-1)?.length ?? 0) {
    const sentences = Array.from({ length: 2 + below(4) }, () => sentence(below));
    if (below(3) === 0) sentences.push(`It has ${1 + below(2000)} ${pick(below, COUNTED)}.`);
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs;
}

/** Paragraphs in which every few words are a figure, many of them in one of the places. */
export function denseFigures(names: readonly string[], places: readonly string[], characters: number): string[] {
  const below = random(11);
  const paragraphs = [lead(names)];
  const item = () => {
    const text = `${figure(below)} ${pick(below, COUNTED)}`;
    return below(2) ? `${text} in ${pick(below, places)}` : `${pick(below, places)} (${figure(below)})`;
  };
  for (let size = 0; size < characters; size += paragraphs.at(-1)?.length ?? 0) {
    const items = Array.from({ length: 3 + below(8) }, item);
    paragraphs.push(`The agency counted ${items.join(below(2) ? '; ' : ', ')}. ${figure(below)} had been convicted.`);
  }
  return paragraphs;
}
