import { useState } from 'preact/hooks';
import { siteOf } from '../../site';
import { useSettings } from '../panel';
import { useWords } from '../words';

/** The sites where nothing is read: to see, to add to and to take from. */
export function Sites() {
  const words = useWords();
  const { settings, change } = useSettings();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'empty' | 'there'>();
  const sites = [...settings.sitesOff].sort();
  const add = async () => {
    const site = siteOf(typed.trim());
    const found = site === '' ? 'empty' : sites.includes(site) ? 'there' : undefined;
    setProblem(found);
    if (found) return;
    await change({ sitesOff: [...settings.sitesOff, site] });
    setTyped('');
  };
  return (
    <section>
      <h2>{words.text('options_sites')}</h2>
      {sites.length === 0 ? (
        <p class="soft">{words.text('options_sites_none')}</p>
      ) : (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                aria-label={words.text('options_site_remove_one', { site })}
                onClick={() => void change({ sitesOff: settings.sitesOff.filter((other) => other !== site) })}
              >
                {words.text('options_site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for="site">{words.text('options_site_add')}</label>
        <input
          id="site"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="example.org"
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby="site-problem"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{words.text('options_site_add_button')}</button>
        <p id="site-problem" role="alert" class="bad-words">
          {problem && words.text(`options_site_${problem}`, { typed: typed.trim() })}
        </p>
      </form>
    </section>
  );
}
