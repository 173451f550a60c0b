import { type ComponentChildren, createContext, render } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { broken } from '../facts/packs';
import { changeSettings, defaultSettings, localeOf, onSettings, readSettings, type Settings } from '../settings';
import { wordsIn } from '../wording/locales';
import { createPanelWords, useWords, WordsContext } from './words';

/** What went wrong with the store: in reading it or in writing to it, and what the browser says of that. */
interface StoreProblem {
  readonly when: 'read' | 'write';
  readonly reason: string;
}

export interface PanelSettings {
  readonly settings: Settings;
  readonly problem: StoreProblem | undefined;
  /**
   * Stores changed fields. A failure is told in `problem` and leaves the settings as they were.
   *
   * @returns whether it was stored
   */
  change(changes: Partial<Omit<Settings, 'version'>>): Promise<boolean>;
}

const SettingsContext = createContext<PanelSettings | undefined>(undefined);

/** @throws Error outside of a {@link mountPanel} */
export function useSettings(): PanelSettings {
  const panel = useContext(SettingsContext);
  if (!panel) throw new Error('only a mounted panel has settings');
  return panel;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function Panel({ children }: { children: ComponentChildren }) {
  const [settings, setSettings] = useState<Settings>();
  const [problem, setProblem] = useState<StoreProblem>();
  useEffect(() => {
    const end = new AbortController();
    readSettings().then(setSettings, (error: unknown) => {
      setSettings(defaultSettings());
      setProblem({ when: 'read', reason: reasonOf(error) });
    });
    onSettings(setSettings, end.signal);
    return () => end.abort();
  }, []);
  const locale = localeOf(settings ?? defaultSettings());
  const words = useMemo(() => createPanelWords(wordsIn(locale)), [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  if (!settings) return null;
  const change: PanelSettings['change'] = async (changes) => {
    try {
      setSettings(await changeSettings(changes));
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem({ when: 'write', reason: reasonOf(error) });
      return false;
    }
  };
  return (
    <WordsContext.Provider value={words}>
      <SettingsContext.Provider value={{ settings, problem, change }}>{children}</SettingsContext.Provider>
    </WordsContext.Provider>
  );
}

/** Shows a panel in its page, in the reader's language and with their settings. */
export function mountPanel(content: ComponentChildren): void {
  render(<Panel>{content}</Panel>, document.body);
}

/** Tells of a store that failed, in words; nothing where it did not. */
export function StoreMessage() {
  const words = useWords();
  const { problem } = useSettings();
  return (
    problem && (
      <p class="message bad" role="alert">
        {words.text(`options_store_${problem.when}`, { reason: problem.reason })}
      </p>
    )
  );
}

/** Tells of a damaged record, in words; nothing where all of it is whole. */
export function RecordMessage() {
  const words = useWords();
  return (
    broken > 0 && (
      <p class="message bad" role="alert">
        {words.text('record_broken')}
      </p>
    )
  );
}
