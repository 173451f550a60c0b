import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import data from '../../src/facts/operation-safe-city.json';
import { findFact, packs } from '../../src/facts/packs';
import { parsePack } from '../../src/facts/schema';
import config from '../../vite.config.ts';

const DAY = 86_400_000;
const pack = parsePack(data);
const figureOf = (id: string) => findFact(pack.id, id).value;

describe('the shipped pack', () => {
  test('is the one that the build bundles', () => {
    expect(packs).toContainEqual(pack);
  });

  test('holds the figures of the record', () => {
    const whole = pack.facts.filter(({ id }) => !id.startsWith('place.')).map(({ id, value }) => `${id} ${value}`);
    expect(whole).toEqual([
      ...['arrests 498', 'nationalities 42', 'days 4', 'start 2017-09-24', 'end 2017-09-27', 'announced 2017-09-28'],
      ...['places 10', 'convicted 317', 'not-convicted 181', 'fugitives 68', 'previously-deported 104', 'gang 18'],
      ...['offense.dui 86', 'offense.sex 16', 'offense.drug-trafficking 14', 'offense.assault 13'],
      ...['offense.domestic-violence 12', 'offense.child-sex 10'],
    ]);
  });

  test('knows the four figures that were published and later corrected', () => {
    const corrected = pack.facts.flatMap(({ id, history }) =>
      history.map((old) => `${id}: ${old.value} of ${old.published}, since ${old.corrected} ${old.to}`),
    );
    expect(corrected).toEqual([
      'place.portland: 33 of 2017-09-28, since 2017-09-29 4',
      'place.seattle: 33 of 2017-09-29, since 2017-09-29 1',
      'place.baltimore: 28 of 2017-09-28, since 2017-09-29 5',
      'place.santa-clara: 27 of 2017-09-28, since 2017-09-29 21',
    ]);
  });

  test('counts as many days as lie between its first and its last', () => {
    const [start, end] = [String(figureOf(pack.roles.start)), String(figureOf(pack.roles.end))];
    expect((Date.parse(end) - Date.parse(start)) / DAY + 1).toBe(figureOf(pack.roles.days));
    expect(String(figureOf(pack.roles.announced)) >= end).toBe(true);
  });

  test('lets every superseded figure belong to a fact that has it', () => {
    for (const { history } of pack.facts)
      for (const old of history) if (old.belongsTo) expect(figureOf(old.belongsTo), old.belongsTo).toBe(old.value);
  });

  test('keeps every part below its whole', () => {
    for (const { whole, parts } of pack.relations)
      for (const part of parts) expect(Number(figureOf(part)), part).toBeLessThan(Number(figureOf(whole)));
  });

  test('uses every source, place and unit that it lists', () => {
    const cited = pack.facts.flatMap(({ sources, history }) => [
      ...sources,
      ...history.flatMap((old) => [old.publishedIn, old.correctedIn]),
    ]);
    expect(pack.sources.map(({ id }) => id).filter((id) => !cited.includes(id))).toEqual([]);
    const used = pack.facts.flatMap(({ place, unit }) => [place, unit]);
    const within = pack.places.map((place) => place.within);
    expect(pack.places.map(({ id }) => id).filter((id) => !used.includes(id) && !within.includes(id))).toEqual([]);
    expect(pack.units.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
  });
});

/** The shipped pack with one thing broken. */
function broken(change: (copy: typeof data) => void): typeof data {
  const copy = structuredClone(data);
  change(copy);
  return copy;
}

function fact(copy: typeof data, id: string) {
  const found = copy.facts.find((one) => one.id === id);
  if (!found) throw new Error(`no fact ${id}`);
  return found as unknown as Record<string, unknown> & { history: Record<string, unknown>[] };
}

const BROKEN: Record<string, { change: (copy: typeof data) => void; names: string }> = {
  'a fact without sources': {
    change: (copy) => Object.assign(fact(copy, 'gang'), { sources: [] }),
    names: 'sources: a fact needs a source',
  },
  'an unknown source': {
    change: (copy) => Object.assign(fact(copy, 'gang'), { sources: ['S99'] }),
    names: 'facts.gang.sources: there is no source "S99"',
  },
  'an unknown id in a relation': {
    change: (copy) => copy.relations[2]?.parts.push('nobody'),
    names: 'relations.2 (arrests): there is no fact "nobody"',
  },
  'parts that do not sum': {
    change: (copy) => Object.assign(fact(copy, 'convicted'), { value: 318 }),
    names: 'relations.2 (arrests).parts: add up to 499, but arrests is 498',
  },
  'a correction without a date': {
    change: (copy) => delete fact(copy, 'place.portland').history[0]?.['corrected'],
    names: 'history.0.corrected: ',
  },
  'a correction before the publication': {
    change: (copy) => Object.assign(fact(copy, 'place.portland').history[0] ?? {}, { corrected: '2017-09-27' }),
    names: 'facts.place.portland.history.0.corrected: lies before the day of publication',
  },
  'a correction to another value': {
    change: (copy) => Object.assign(fact(copy, 'place.portland').history[0] ?? {}, { to: 5 }),
    names: "facts.place.portland.history.0.to: is 5, but the fact's value is 4",
  },
  'the same fact twice': {
    change: (copy) => void copy.facts.push(...copy.facts.filter(({ id }) => id === 'gang')),
    names: 'facts: "gang" stands there twice',
  },
  'a text in one language only': {
    change: (copy) => Object.assign(fact(copy, 'gang'), { label: { en: 'gang members' } }),
    names: 'label.es: ',
  },
  'a misspelt field': {
    change: (copy) => Object.assign(fact(copy, 'gang'), { vlaue: 18 }),
    names: 'vlaue: ',
  },
};

test.each(Object.entries(BROKEN))('%s is refused by name', (_what, { change, names }) => {
  expect(() => parsePack(broken(change), 'x.json')).toThrow(names);
  expect(() => parsePack(broken(change), 'x.json')).toThrow(/^x\.json is broken:\n {2}/);
});

describe('the build', () => {
  /** Bundles one pack with the project's own plugins. */
  async function bundle(pack: unknown) {
    const root = mkdtempSync(join(tmpdir(), 'pack-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    mkdirSync(join(root, 'src/facts'), { recursive: true });
    writeFileSync(join(root, 'src/facts/topic.json'), JSON.stringify(pack));
    writeFileSync(join(root, 'src/entry.ts'), "import pack from './facts/topic.json'; console.log(pack);");
    const { plugins } = await config({ command: 'build', mode: 'production', isSsrBuild: true });
    const options = { ssr: 'src/entry.ts', write: false, outDir: 'out' };
    return build({ root, configFile: false, logLevel: 'silent', plugins: plugins ?? [], build: options });
  }

  test('bundles a sound pack', async () => {
    expect(JSON.stringify(await bundle(data))).toContain('Southern California');
  });

  test.each(Object.entries(BROKEN))('fails over %s and names it', async (_what, { change, names }) => {
    await expect(bundle(broken(change))).rejects.toThrow(names);
  });
});
