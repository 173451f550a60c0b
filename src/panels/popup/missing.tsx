import type { Pack } from '../../facts/schema';
import { factText } from '../../wording/figure';
import { contents } from '../figures/contents';
import { useWords } from '../words';
import type { VerdictGroup } from './view';

/** The main figures of a topic that the page does not give: those of the whole and of its groups. */
export function Missing({ pack, groups }: { pack: Pack; groups: readonly VerdictGroup[] }) {
  const words = useWords();
  const given = new Set(groups.flatMap(({ figures }) => figures.map(({ claim }) => claim.fact)));
  const missing = contents(pack)
    .filter(({ chapter }) => chapter === 'whole' || chapter === 'groups')
    .flatMap(({ entries }) => entries.map(({ fact }) => fact))
    .filter((fact) => fact.kind === 'count' && !given.has(fact.id));
  if (missing.length === 0) return null;
  return (
    <details class="missing">
      <summary>{words.count('popup_missing', missing.length)}</summary>
      <ul>
        {missing.map((fact) => (
          <li key={fact.id}>
            <a href={`../figures/index.html?topic=${pack.id}#${fact.id}`} target="_blank" rel="noreferrer">
              <strong>{factText(fact, words)}</strong> {words.of(fact.label)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
