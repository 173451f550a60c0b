import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../facts/schema';
import { useWords } from '../words';
import { contents } from './contents';
import { Figure } from './figure';
import { search } from './search';

/** All figures of the pack by chapter, with a search over them. */
export function Figures({ pack }: { pack: Pack }) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const found = search(query, pack);
  useEffect(() => {
    // A link to a figure that the search hides must still lead to it.
    const arrive = () => {
      setQuery('');
      const id = decodeURIComponent(location.hash.slice(1));
      requestAnimationFrame(() => {
        const target = id === '' ? null : document.getElementById(id);
        target?.scrollIntoView();
        if (target?.matches('.figure')) target.focus({ preventScroll: true });
      });
    };
    if (location.hash !== '') arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, []);
  return (
    <section id="figures">
      <h2>{words.text('sheet_part_figures')}</h2>
      <search class="search">
        <label for="query">{words.text('sheet_search')}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <output for="query">
          {query.trim() === ''
            ? words.count('sheet_count', pack.facts.length)
            : words.count('sheet_found', found.size, { total: pack.facts.length })}
        </output>
      </search>
      {found.size === 0 && <p class="message">{words.text('sheet_none_found', { query: query.trim() })}</p>}
      {contents(pack).map(({ chapter, entries }) => {
        const shown = entries.filter(({ fact }) => found.has(fact.id));
        return (
          shown.length > 0 && (
            <section key={chapter} class="chapter" id={`chapter-${chapter}`}>
              <h3>{words.text(`sheet_chapter_${chapter}`)}</h3>
              {shown.map((entry) => (
                <Figure key={entry.fact.id} entry={entry} pack={pack} />
              ))}
            </section>
          )
        );
      })}
    </section>
  );
}
