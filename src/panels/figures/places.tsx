import type { Fact, Pack } from '../../facts/schema';
import { useWords } from '../words';
import { Chart } from './chart';
import { type PlaceBar, placeBars } from './chart-data';
import { barChart } from './charts';

/** How the total splits by place, and which figures were first published under another name. */
export function PlacesChart({ pack }: { pack: Pack }) {
  const words = useWords();
  const bars = placeBars(pack);
  const total = pack.facts.find((fact) => fact.id === pack.roles.total);
  if (bars.length === 0 || !total) return null;
  const place = (fact: Fact) => words.of(pack.places.find((p) => p.id === fact.place)?.label ?? fact.label);
  // Names of places hold commas themselves.
  const aliases = (bar: PlaceBar) => bar.publishedAs.map((alias) => place(alias.fact)).join('; ');
  const moved = bars.filter((bar) => bar.publishedAs.length > 0);
  return (
    <section id="places">
      <h2>{words.text('sheet_part_places')}</h2>
      <p>{words.text('sheet_places_intro', { places: bars.length, total: Number(total.value) })}</p>
      <figure>
        <Chart
          label={words.text('sheet_places_label')}
          draw={(width) =>
            barChart(
              bars.map((bar) => ({
                label: upperFirst(place(bar.fact)),
                from: 0,
                to: bar.value,
                text: `${words.number(bar.value)}${bar.publishedAs.length > 0 ? ' †' : ''}`,
                toned: bar.publishedAs.length > 0,
              })),
              width,
            )
          }
          table={{
            head: [words.text('sheet_place'), words.text('sheet_people'), words.text('sheet_published_as')],
            rows: bars.map((bar) => [upperFirst(place(bar.fact)), words.number(bar.value), aliases(bar) || '–']),
          }}
        />
        {moved.length > 0 && (
          <figcaption>
            <p>{words.text('sheet_moved')}</p>
            <ul>
              {moved.map((bar) => (
                <li key={bar.fact.id}>
                  {words.text('sheet_moved_one', {
                    value: bar.value,
                    area: upperFirst(place(bar.fact)),
                    names: aliases(bar),
                  })}
                </li>
              ))}
            </ul>
          </figcaption>
        )}
      </figure>
    </section>
  );
}

/** Labels of places are written for the middle of a sentence ("the Northwest"). */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
