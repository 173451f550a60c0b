import { expect, test } from 'vitest';
import { claimsOnPage } from './page';

const NEWS = `<h1>The week in politics</h1>
  <h2>Hospitals</h2><p>The island has power again in 63 of its clinics, and 14 more wait for it.</p>
  <h2>Budget</h2><p>The board put off its vote for four days.</p>
  <h2>Who goes where</h2><p>The trade fair moves to Denver with 30 halls.</p>
  <h2>Harbor</h2><p>Dredging will cost 45 million dollars.</p>`;
const NAMED = `<h2>Arrests</h2><p>Federal immigration agents call it Operation Safe City.</p>`;

test('a table whose caption names the topic is about it on a page of many operations', () => {
  const sheet = (caption: string) =>
    claimsOnPage(
      `<h1>Named operations of ICE</h1><p>Operation Mega was called off.</p><p>One of those here is Operation Safe City.</p>
      <table><caption>${caption}</caption><tr><th>Place</th><th>Arrests</th></tr>
      <tr><th>Denver</th><td>63</td></tr><tr><th>Philadelphia</th><td>107</td></tr></table>`,
      'en',
    );
  expect(sheet('Operation Safe City, by place')).toBe(2);
  expect(sheet('Another year, by place')).toBe(0);
});

test('what stands under a heading that names the topic is about it on a page of many operations', () => {
  const guide = (level: number) =>
    claimsOnPage(
      `<h1>Named operations of ICE</h1><h2>Mega</h2><p>Operation Mega was called off.</p><h2>Operation Safe City</h2>
      <p>498 arrests in four days.</p><p>Of those arrested 317 had a conviction.</p>
      <h${level}>Data</h${level}><p>Tables hold 498 arrests.</p>`,
      'en',
    );
  expect(guide(2)).toBe(3);
  expect(guide(3)).toBe(4);
});

test('what stands above the headline does not lead the page', () => {
  const speech = (above: string) =>
    claimsOnPage(
      `${above}<h1>What I told the people of my evening class</h1><p>Remarks by a retired teacher, in December 2017</p>
      <p>Friends, they gave me ten minutes and I will need only nine of them.</p>
      <p>Agents of ICE spent four days on a thing called Operation Safe City.</p><p>Now listen to me a while.</p>
      <p>They arrested 498 people, and 63 of them were arrested in Denver.</p>`,
      'en',
    );
  expect(speech('')).toBe(3);
  expect(speech('<p>From the winter issue of our own alumni magazine</p>')).toBe(3);
});

test('questions over answers are one text', () => {
  const asked = (mark: string) =>
    claimsOnPage(
      `<h1>Ten things about the raids${mark}</h1><h3>What was Operation Safe City${mark}</h3><p>Arrests by ICE over a few days.</p>
      <h3>How many were taken${mark}</h3><p>They arrested some 500 people.</p><h3>Can you come to our church${mark}</h3><p>Yes, on any Sunday.</p>
      <h3>Do you speak Spanish${mark}</h3><p>We do.</p><h3>What does it cost${mark}</h3><p>Nothing at all.</p>`,
      'en',
    );
  expect(asked('?')).toBe(1);
  expect(asked('.')).toBe(0);
});

test('a story that gives the figures of several places is about the topic that another names', () => {
  const live = (story: string) => claimsOnPage(`${NEWS}${NAMED}<h2>More</h2><p>${story}</p>`, 'en');
  expect(live('A breakdown is out: Denver leads Boston, with 63; Philadelphia had 107.')).toBe(2);
  expect(live('A breakdown is out: Denver leads Boston, with 63; Philadelphia had 108.')).toBe(0);
});

test('a story that gives the total is about it only where it tells of arrests or of the agency', () => {
  const live = (story: string) => claimsOnPage(`${NEWS}${NAMED}<h2>More</h2><p>${story}</p>`, 'en');
  expect(live('ICE now puts it at 498 people.')).toBe(1);
  expect(live('The storm left 498 people without a roof.')).toBe(0);
});

test('a name that many things bear, on a page without the agency, needs the figures of the places', () => {
  const column = (figures: string) =>
    claimsOnPage(`<p>A eso lo llamaron “Operación Ciudad Segura”, y deportaron a muchos.</p><p>${figures}</p>`, 'es');
  expect(column('En Denver hubo 63 arrestos, en el condado de Cook 30 y en Filadelfia muchos.')).toBe(2);
  expect(column('En Denver hubo 60 arrestos, en el condado de Cook 31 y en Filadelfia muchos.')).toBe(0);
});

test('beside a namesake the agency must be told of, not only what it does', () => {
  const page = (agency: string) =>
    claimsOnPage(
      `<p>Under the state program “Safe City” cameras were put up in Denver and Baltimore.</p>
      <p>In an operation named “Safe City” ${agency} arrested 498 people in four days; one had been deported.</p>`,
      'en',
    );
  expect(page('ICE')).toBe(2);
  expect(page('the police')).toBe(0);
});

test('a headline that tells of the agency and its arrests makes one text of all headings under it', () => {
  const list = (headline: string) =>
    claimsOnPage(
      `<h1>${headline}</h1><h2>It was called Operation Safe City.</h2><p>The agency has called it that.</p>
      <h2>Most had a record.</h2><p>It arrested 317 people with a conviction.</p>
      <h2>Elsewhere</h2><p>Nobody was on a list.</p><h2>Rain</h2><p>It rained.</p><h2>And then?</h2><p>It goes on.</p>`,
      'en',
    );
  expect(list('Five things to know about the ICE arrests')).toBe(1);
  expect(list('Five things to know about the weekend')).toBe(0);
});

test('among other operations of the agency a name needs no “operation” before it', () => {
  const compared = (other: string) =>
    claimsOnPage(
      `<h1>${other} and Safe City: two operations side by side</h1><p>${other} took six days, and ${other} had one leader.</p>
      <p>Safe City led to 45 arrests in New York, and to 107 in Philadelphia.</p>`,
      'en',
    );
  expect(compared('Keep Safe')).toBe(2);
  expect(compared('Clean Yard')).toBe(0);
});

test('words that happen to make the name are no namesake, and when a raid was may stand before who calls it so', () => {
  const column = (name: string) =>
    claimsOnPage(
      `<h1>Una ciudad segura</h1><p>${name}</p><p>Cayeron 498 migrantes: en Denver 63 y en Filadelfia 107.</p>`,
      'es',
    );
  expect(column('A la redada de fines de septiembre la bautizaron “Safe City”.')).toBe(3);
  expect(column('A la redada del domingo la llamaron “Safe City”.')).toBe(3);
  expect(column('Tras la redada volvió la “Safe City” del folleto.')).toBe(0);
});

test('the line under a headline of a raid makes one text of all headings under it where it names the topic', () => {
  const feature = (line: string) =>
    claimsOnPage(
      `<h1>Two coasts, one raid</h1><p>${line}</p><h2>East</h2><p>ICE says that Operation Safe City is over.</p>
      <h2>West</h2><p>Officers arrested 101 people in Los Angeles.</p>
      <h2>Rain</h2><p>It rained.</p><h2>Roads</h2><p>They are closed.</p><h2>Bridges</h2><p>They are open.</p>`,
      'en',
    );
  expect(feature('Operation Safe City, seen by those who stayed')).toBe(1);
  expect(feature('A week seen by those who stayed')).toBe(0);
});

test('posts under a headline of the topic are one text, stories with titles of their own are not', () => {
  const blog = (title: string) =>
    claimsOnPage(
      `<h1>Live: Operation Safe City of ICE</h1><article><p>We begin here.</p></article><article><p>It rains.</p></article>
      <article>${title}<p>From our newsroom in Denver: 63 people.</p></article>`,
      'en',
    );
  expect(blog('')).toBe(1);
  expect(blog('<h2>Conference</h2>')).toBe(0);
});
