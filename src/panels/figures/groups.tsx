import type { Fact, Pack } from '../../facts/schema';
import { useWords } from '../words';
import { Chart } from './chart';
import { type GroupBar, groupBars } from './chart-data';
import { endToEndChart } from './charts';
import { upperFirst } from './places';

/** The groups of the whole: two that make it up, and those that overlap. */
export function GroupsChart({ pack }: { pack: Pack }) {
  const words = useWords();
  const groups = groupBars(pack);
  if (!groups) return null;
  const total = Number(groups.total.value);
  const name = (fact: Fact) => upperFirst(words.of(pack.groups.find((g) => g.id === fact.group)?.label ?? fact.label));
  const draw = (bars: readonly GroupBar[]) => (width: number) =>
    endToEndChart(
      bars.map(({ fact, from, to }) => ({
        label: name(fact),
        from,
        to,
        text: words.number(to - from),
        toned: to > total,
      })),
      width,
      { value: total, label: words.text('sheet_everyone', { total }) },
    );
  const table = (bars: readonly GroupBar[]) => ({
    head: [words.text('sheet_group'), words.text('sheet_people'), words.text('sheet_share_head', { total })],
    rows: bars.map(({ fact, from, to }) => [name(fact), words.number(to - from), words.percent((to - from) / total)]),
  });
  return (
    <section id="groups">
      <h2>{words.text('sheet_part_groups')}</h2>
      {groups.split.length > 1 && (
        <figure>
          <h3>{words.text('sheet_split_title')}</h3>
          <Chart label={words.text('sheet_split_title')} draw={draw(groups.split)} table={table(groups.split)} />
        </figure>
      )}
      <figure>
        <h3>{words.text(groups.excess > 0 ? 'sheet_overlap_title' : 'sheet_groups_title')}</h3>
        {groups.excess > 0 && (
          <p>{words.text('sheet_overlap', { sum: groups.endToEnd.at(-1)?.to ?? 0, total, excess: groups.excess })}</p>
        )}
        <Chart label={words.text('sheet_overlap_title')} draw={draw(groups.endToEnd)} table={table(groups.endToEnd)} />
      </figure>
    </section>
  );
}
