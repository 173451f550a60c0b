import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { VERDICTS } from '../../reading/claim';
import { hasAccess, requestAccess } from '../access';
import { StoreMessage } from '../panel';
import { useWords } from '../words';
import { Example } from './example';

/** The page that opens once, after installing. */
export function Welcome() {
  const words = useWords();
  useEffect(() => {
    document.title = words.text('welcome_title');
  }, [words]);
  return (
    <>
      <header>
        <p class="soft">{words.text('name')}</p>
        <h1>{words.text('welcome_title')}</h1>
        <p class="lead">{words.text('welcome_lead')}</p>
      </header>
      <main>
        <StoreMessage />
        <Access />
        <section>
          <h2>{words.text('welcome_example')}</h2>
          <Example />
          <ul class="legend">
            {[...VERDICTS].reverse().map((verdict) => (
              <li key={verdict}>
                <span class="verdict" data-verdict={verdict}>
                  {words.text(`options_verdict_${verdict}`)}
                </span>{' '}
                {words.text(`welcome_verdict_${verdict}`)}
              </li>
            ))}
          </ul>
          <p class="soft">{words.text('welcome_quiet')}</p>
        </section>
        <section>
          <h2>{words.text('welcome_privacy')}</h2>
          <ul>
            {(['reads', 'sends', 'stores', 'changes'] as const).map((promise) => (
              <li key={promise}>{words.text(`welcome_privacy_${promise}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{words.text('welcome_control')}</h2>
          <p>{words.text('welcome_control_text')}</p>
          <p class="buttons">
            <a class="button primary" href="../figures/index.html">
              {words.text('popup_sheet')}
            </a>
            <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
              {words.text('popup_options')}
            </button>
          </p>
        </section>
      </main>
    </>
  );
}

/** Asks for access to pages where the browser installs an extension without giving it. */
function Access() {
  const words = useWords();
  const [granted, setGranted] = useState(true);
  useEffect(() => {
    void hasAccess().then(setGranted);
  }, []);
  if (granted) return null;
  return (
    <div class="message">
      <p>
        <strong>{words.text('welcome_access')}</strong>
      </p>
      <p>{words.text('popup_refused_more')}</p>
      <p>
        <button type="button" class="primary" onClick={() => void requestAccess().then(setGranted)}>
          {words.text('popup_ask_access')}
        </button>
      </p>
    </div>
  );
}
