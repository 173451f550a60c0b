import { useEffect } from 'preact/hooks';
import type { Pack } from '../../facts/schema';
import { useWords } from '../words';
import { groupBars, placeBars } from './chart-data';
import { Figures } from './figures';
import { GroupsChart } from './groups';
import { Method } from './method';
import { PlacesChart } from './places';
import { Sources } from './sources';
import { Timeline } from './timeline-view';

const PARTS = ['places', 'groups', 'timeline', 'figures', 'method', 'limits', 'sources'] as const;

/** A pack without places or groups has no chart of them. */
const partsOf = (pack: Pack) =>
  PARTS.filter((part) => {
    if (part === 'places') return placeBars(pack).length > 0;
    return part !== 'groups' || groupBars(pack) !== undefined;
  });

/** The fact sheet of one pack: everything that the extension knows of its topic. */
export function Sheet({ pack, others }: { pack: Pack; others: readonly Pack[] }) {
  const words = useWords();
  useEffect(() => {
    document.title = words.text('sheet_title', { topic: words.of(pack.title) });
  }, [pack, words]);
  return (
    <>
      <header class="column masthead">
        <p class="soft">{words.text('name')}</p>
        <h1>{words.of(pack.title)}</h1>
        <p class="lead">{words.of(pack.summary)}</p>
        <p class="soft small">{words.text('sheet_version', { version: pack.version })}</p>
        {others.length > 0 && (
          <p>
            {words.text('sheet_other_topics')}{' '}
            {others.map((other) => (
              <a key={other.id} href={`?topic=${other.id}`}>
                {words.of(other.title)}
              </a>
            ))}
          </p>
        )}
        <nav aria-label={words.text('sheet_contents')}>
          <ul class="jumps">
            {partsOf(pack).map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{words.text(`sheet_part_${part}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="column">
        <PlacesChart pack={pack} />
        <GroupsChart pack={pack} />
        <Timeline pack={pack} />
        <Figures pack={pack} />
        <Method pack={pack} />
        <Sources pack={pack} />
      </main>
    </>
  );
}
