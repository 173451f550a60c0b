import { useState } from 'preact/hooks';
import { useWords } from '../words';
import { jsonReport, markdownReport } from './report';
import type { Frame, TabPage } from './tab';

/** Copies what was read, for a reporter's notes or for a program. */
export function CopyReport({ frames, tab }: { frames: readonly Frame[]; tab: TabPage }) {
  const words = useWords();
  const [result, setResult] = useState<'copied' | 'copy_failed'>();
  const copy = (make: () => string) => async () => {
    try {
      await navigator.clipboard.writeText(make());
      setResult('copied');
    } catch {
      setResult('copy_failed');
    }
  };
  const reports = frames.map(({ report }) => report);
  const page = { title: tab.title, address: tab.address, day: new Date().toISOString().slice(0, 10) };
  return (
    <div class="copy">
      <button type="button" onClick={copy(() => markdownReport(reports, page, words))}>
        {words.text('popup_copy')}
      </button>
      <button type="button" onClick={copy(() => jsonReport(reports))}>
        {words.text('popup_copy_json')}
      </button>
      <output class="small">{result && words.text(`popup_${result}`)}</output>
    </div>
  );
}
