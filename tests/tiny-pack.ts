import shipped from '../src/facts/operation-safe-city.json';
import { parsePack } from '../src/facts/schema';

const count = (id: string, value: number) => ({
  id,
  label: both(id),
  kind: 'count',
  value,
  unit: 'things',
  sources: ['S1'],
});
const day = (id: string, value: string) => ({ ...count(id, 0), kind: 'date', value, unit: 'date' });
const both = (text: string) => ({ en: text, es: text });

/** Another topic, as small as a pack can be: no places, no groups, nothing corrected. */
export const TINY = parsePack({
  ...shipped,
  id: 'tiny',
  title: both('The tiny topic'),
  sources: [{ id: 'S1', title: 'A report', publisher: 'A paper', date: '2020-02-03' }],
  units: ['things', 'date'].map((id) => ({ id, exact: { en: [id], es: [id] } })),
  places: [],
  groups: [],
  relations: [],
  facts: [
    count('total', 7),
    count('length', 1),
    count('spots', 1),
    day('first', '2020-02-01'),
    day('last', '2020-02-02'),
    day('told', '2020-02-03'),
  ],
  roles: { total: 'total', start: 'first', end: 'last', announced: 'told', days: 'length', places: 'spots' },
});
