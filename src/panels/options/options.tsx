import { useEffect } from 'preact/hooks';
import { StoreMessage, useSettings } from '../panel';
import { useWords } from '../words';
import { Marks } from './marks';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites';
import { Transfer } from './transfer';

const LANGUAGES = ['auto', 'en', 'es'] as const;
/** Milliseconds. */
const DWELL = { min: 50, max: 1500, step: 50 };

/** The options. Each takes effect at once, on every page. */
export function Options() {
  const words = useWords();
  const { settings, change } = useSettings();
  useEffect(() => {
    document.title = words.text('options_title');
  }, [words]);
  return (
    <>
      <header>
        <p class="soft">{words.text('name')}</p>
        <h1>{words.text('options_title')}</h1>
        <p class="soft">{words.text('options_intro')}</p>
      </header>
      <main>
        <StoreMessage />
        <Marks />
        <section>
          <h2>{words.text('options_card')}</h2>
          <div class="field">
            <label for="dwell">{words.text('options_dwell')}</label>
            <input
              id="dwell"
              type="range"
              {...DWELL}
              value={settings.dwell}
              aria-describedby="dwell-help"
              onChange={(event) => void change({ dwell: event.currentTarget.valueAsNumber })}
            />
            <output for="dwell">{words.text('options_milliseconds', { count: settings.dwell })}</output>
            <p id="dwell-help" class="soft small">
              {words.text('options_dwell_help')}
            </p>
          </div>
          <div class="field">
            <label for="language">{words.text('options_language')}</label>
            <select
              id="language"
              value={settings.language}
              onChange={(event) => {
                const language = LANGUAGES.find((one) => one === event.currentTarget.value);
                if (language) void change({ language });
              }}
            >
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {words.text(`options_language_${language}`)}
                </option>
              ))}
            </select>
          </div>
        </section>
        <Sites />
        <Shortcuts />
        <Transfer />
      </main>
      <footer>
        <a href="../figures/index.html">{words.text('popup_sheet')}</a>
        <a href="../welcome/index.html">{words.text('options_welcome')}</a>
      </footer>
    </>
  );
}
