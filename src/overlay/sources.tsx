import type { Source } from '../facts/schema';
import type { Words } from '../wording/words';
import { Icon } from './icons';

function SourceLine({ source, words }: { readonly source: Source; readonly words: Words }) {
  const { title, publisher, date, url } = source;
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
          <Icon name="out" />
          <span class="unseen"> ({words.text('card_new_tab')})</span>
        </a>
      ) : (
        <cite>{title}</cite>
      )}
      <span class="publisher">
        {publisher}, <time dateTime={date}>{words.shortDay(date)}</time>
      </span>
    </>
  );
}

/** The source that tells most, and the others on demand. */
export function Sources({ sources, words }: { readonly sources: readonly Source[]; readonly words: Words }) {
  const [first, ...rest] = sources;
  if (!first) return null;
  return (
    <section class="sources" aria-label={words.text('card_source')}>
      <p>
        <SourceLine source={first} words={words} />
      </p>
      {rest.length > 0 && (
        <details>
          <summary>{words.count('card_sources_more', rest.length)}</summary>
          {rest.map((source) => (
            <p key={source.id}>
              <SourceLine source={source} words={words} />
            </p>
          ))}
        </details>
      )}
    </section>
  );
}
