import { useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../../settings';
import { useSettings } from '../panel';
import { useWords } from '../words';
import { exportText, type Imported, readImport } from './import';

/** What came of the last press, and the settings that it replaced. */
type Result = Extract<Imported, { refused: string }> | { readonly done: 'import' | 'reset'; readonly before: Settings };

/** Browsers take their time to read what a link to download holds, in milliseconds. */
const DOWNLOAD = 60_000;

/** Saving the settings to a file, taking them from one, and going back to the defaults. */
export function Transfer() {
  const words = useWords();
  const { settings, change } = useSettings();
  const [result, setResult] = useState<Result>();
  const replace = async ({ version: _, ...fields }: Settings, done?: 'import' | 'reset') => {
    const replaced = await change(fields);
    setResult(replaced && done ? { done, before: settings } : undefined);
  };
  const load = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const imported = readImport(await file.text());
    // The same file can be chosen again once it has been mended.
    input.value = '';
    if ('settings' in imported) await replace(imported.settings, 'import');
    else setResult(imported);
  };
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([exportText(settings)], { type: 'application/json' }));
    link.download = 'safe-city-overlay.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD);
  };
  return (
    <section>
      <h2>{words.text('options_transfer')}</h2>
      <p class="soft">{words.text('options_transfer_help')}</p>
      <div class="buttons">
        <button type="button" onClick={save}>
          {words.text('options_export')}
        </button>
        <label class="button">
          {words.text('options_import')}
          <input
            class="hidden-text"
            type="file"
            accept=".json,application/json"
            onChange={(event) => void load(event.currentTarget)}
          />
        </label>
        <button type="button" onClick={() => void replace(defaultSettings(), 'reset')}>
          {words.text('options_reset')}
        </button>
      </div>
      <p role="status">{result && <Outcome result={result} onUndo={(before) => void replace(before)} />}</p>
    </section>
  );
}

function Outcome({ result, onUndo }: { result: Result; onUndo: (before: Settings) => void }) {
  const words = useWords();
  if ('done' in result)
    return (
      <>
        {words.text(`options_${result.done}_done`)}{' '}
        <button type="button" class="plain" onClick={() => onUndo(result.before)}>
          {words.text('options_undo')}
        </button>
      </>
    );
  const fields = 'fields' in result ? words.list(result.fields) : '';
  return <span class="bad-words">{words.text(`options_import_${result.refused}`, { fields })}</span>;
}
