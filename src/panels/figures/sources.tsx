import type { Pack } from '../../facts/schema';
import { useWords } from '../words';

/** Every source in full; those whose address was checked are links. */
export function Sources({ pack }: { pack: Pack }) {
  const words = useWords();
  return (
    <section id="sources">
      <h2>{words.text('sheet_part_sources')}</h2>
      <ol class="sources">
        {pack.sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <cite>
              {source.url ? (
                <a href={source.url} target="_blank" rel="noreferrer">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
            </cite>
            <br />
            <span class="soft small">
              {source.publisher}, <time dateTime={source.date}>{words.day(source.date)}</time>
              {!source.url && ` · ${words.text('sheet_no_address')}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
