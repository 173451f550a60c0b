import { describe, expect, test } from 'vitest';
import { packs } from '../../src/facts/packs';
import { groupBars, placeBars } from '../../src/panels/figures/chart-data';
import { baseOf, contents } from '../../src/panels/figures/contents';
import { examples } from '../../src/panels/figures/examples';
import { search } from '../../src/panels/figures/search';
import { timeline } from '../../src/panels/figures/timeline';
import { VERDICTS } from '../../src/reading/claim';

describe.each(packs.map((pack) => [pack.id, pack] as const))('the fact sheet of %s', (_id, pack) => {
  const total = pack.facts.find((fact) => fact.id === pack.roles.total);
  const entries = contents(pack).flatMap((section) => section.entries);

  test('holds every figure once', () => {
    expect(entries.map(({ fact }) => fact.id).sort()).toEqual(pack.facts.map((fact) => fact.id).sort());
  });

  test('puts every place after the one that contains it', () => {
    const order = entries.filter(({ fact }) => fact.place && !fact.group).map(({ fact }) => fact.place);
    for (const place of pack.places)
      if (place.within && order.includes(place.within) && order.includes(place.id))
        expect(order.indexOf(place.within)).toBeLessThan(order.indexOf(place.id));
  });

  test('takes no share of less than the part', () => {
    for (const fact of pack.facts) {
      const base = baseOf(fact, pack);
      if (base) expect(Number(fact.value)).toBeLessThanOrEqual(Number(base.value));
    }
  });

  test('draws places that add up to the whole, and says which were published under another name', () => {
    const bars = placeBars(pack);
    expect(bars.reduce((sum, bar) => sum + bar.value, 0)).toBe(total?.value);
    const moved = bars.flatMap((bar) => bar.publishedAs.map(({ revision }) => [bar.value, revision.value]));
    expect(moved.length).toBeGreaterThan(0);
    for (const [value, published] of moved) expect(published).toBe(value);
  });

  test('draws the groups so that their overlap shows', () => {
    const groups = groupBars(pack);
    expect(groups?.split.at(-1)?.to).toBe(total?.value);
    expect(groups?.endToEnd.at(-1)?.to).toBe(Number(total?.value) + Number(groups?.excess));
    const [last, before] = [groups?.endToEnd.at(-1), groups?.endToEnd.at(-2)];
    expect(last?.from).toBe(before?.to);
  });

  test('tells the days in order, each correction after its publication', () => {
    const days = timeline(pack);
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).sort());
    const flat = days.flatMap((day) => day.happenings);
    for (const fact of pack.facts.filter((f) => f.history.length > 0)) {
      const kinds = flat.filter((h) => h.fact === fact).map((h) => h.kind);
      expect(kinds).toEqual(['published', 'corrected']);
    }
  });

  test('has an example of every verdict', () => {
    expect(new Set(examples(pack).map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
  });

  test('finds figures by any word of theirs, in any case and without accents', () => {
    for (const fact of pack.facts) {
      for (const label of Object.values(fact.label))
        expect(search(label.toUpperCase().normalize('NFD').replace(/\p{M}/gu, ''), pack)).toContain(fact.id);
      expect(search(`  ${fact.value} ${fact.id}`, pack)).toContain(fact.id);
    }
    expect(search('', pack).size).toBe(pack.facts.length);
    expect(search('no-such-word', pack).size).toBe(0);
  });
});
