import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import type { Key } from '../../wording/words';
import { useWords } from '../words';

/** Browsers tell what a shortcut does in their own language; these are the reader's words. */
const TEXTS: Readonly<Record<string, Key>> = { next: 'commandNext', previous: 'commandPrevious', open: 'commandOpen' };

/** Opens the browser's own page for shortcuts: extensions may not set them. */
async function openShortcuts(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keyboard shortcuts as they are, and the way to the browser's page that changes them. */
export function Shortcuts() {
  const words = useWords();
  const [commands, setCommands] = useState<Commands.Command[]>([]);
  useEffect(() => {
    const load = () => void browser.commands?.getAll().then(setCommands);
    load();
    // They may have been changed on the browser's page meanwhile.
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, []);
  // A browser without a keyboard, as on a phone, has no shortcuts either.
  if (!browser.commands) return null;
  return (
    <section>
      <h2>{words.text('options_shortcuts')}</h2>
      <dl class="shortcuts">
        {commands.map(({ name = '', shortcut }) => {
          const text = TEXTS[name];
          return (
            text && (
              <div key={name}>
                <dt>{words.text(text)}</dt>
                <dd>
                  {shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{words.text('options_shortcut_none')}</span>}
                </dd>
              </div>
            )
          );
        })}
      </dl>
      <button type="button" onClick={() => void openShortcuts()}>
        {words.text('options_shortcuts_change')}
      </button>
    </section>
  );
}
