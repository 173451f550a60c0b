import browser from 'webextension-polyfill';
import { useWords } from '../words';

/** The ways to the other panels. */
export function Links() {
  const words = useWords();
  return (
    <div class="links">
      <a href="../figures/index.html" target="_blank" rel="noreferrer">
        {words.text('popup_sheet')}
      </a>
      <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
        {words.text('popup_options')}
      </button>
    </div>
  );
}
