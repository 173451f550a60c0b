import { useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../../settings';
import { useSettings } from '../panel';
import { useWords } from '../words';
import { exportText, type Imported, readImport } from './import';

/** Saving the settings to a file, taking them from one, and going back to the defaults. */
export function Transfer() {
  const words = useWords();
  const { settings, change } = useSettings();
  const [result, setResult] = useState<Imported | 'reset'>();
  const take = async ({ version: _, ...fields }: Settings, done: Imported | 'reset') => {
    setResult((await change(fields)) ? done : undefined);
  };
  const load = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const imported = readImport(await file.text());
    // The same file can be chosen again once it has been mended.
    input.value = '';
    if ('settings' in imported) await take(imported.settings, imported);
    else setResult(imported);
  };
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([exportText(settings)], { type: 'application/json' }));
    link.download = 'safe-city-overlay.json';
    link.click();
    URL.revokeObjectURL(link.href);
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
        <button type="button" onClick={() => void take(defaultSettings(), 'reset')}>
          {words.text('options_reset')}
        </button>
      </div>
      <p role="status">{result && <Outcome result={result} />}</p>
    </section>
  );
}

function Outcome({ result }: { result: Imported | 'reset' }) {
  const words = useWords();
  if (result === 'reset') return words.text('options_reset_done');
  if ('settings' in result) return words.text('options_import_done');
  const fields = 'fields' in result ? words.list(result.fields) : '';
  return <span class="bad-words">{words.text(`options_import_${result.refused}`, { fields })}</span>;
}
