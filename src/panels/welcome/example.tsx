import { useEffect, useState } from 'preact/hooks';
import { packs } from '../../facts/packs';
import { createHighlights } from '../../overlay/highlights';
import { markSheet } from '../../overlay/marks';
import { createOverlay } from '../../overlay/overlay';
import { createReader } from '../../page/reader';
import { byBlock } from '../../reading/by-block';
import { read } from '../../reading/read';
import { useSettings } from '../panel';
import { useWords } from '../words';

const engine = 'getBrowserInfo' in chrome.runtime ? 'firefox' : 'chromium';

/** A few lines of news that are read, marked and explained as on any page: the real thing, to be tried out. */
export function Example() {
  const words = useWords();
  const { settings } = useSettings();
  const [off, setOff] = useState(false);
  useEffect(() => {
    if (off) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markSheet(engine, settings));
    document.adoptedStyleSheets = [sheet];
    const end = new AbortController();
    const { signal } = end;
    const reader = createReader({
      read: async (blocks) => byBlock(read(blocks, packs)),
      isOwn: (node) => overlay.owns(node),
      onReading() {
        highlights.show(reader.reading);
        overlay.show(reader.reading);
      },
      onSame: () => highlights.mend(),
      signal,
    });
    const highlights = createHighlights({ ...reader.places, marked: settings.marked, signal });
    const overlay = createOverlay({
      highlights,
      packs,
      words,
      dwell: settings.dwell,
      rangesOf: reader.places.rangeOf,
      blockText: (block) => reader.blocks[block]?.text ?? '',
      actions: {
        switchOffHere: () => setOff(true),
        openSheet: (pack, fact) => {
          window.open(`../figures/index.html?${new URLSearchParams({ topic: pack })}#${fact ?? ''}`);
        },
      },
      signal,
    });
    return () => end.abort();
  }, [words, settings, off]);
  return (
    <figure class="example">
      <figcaption class="soft">{words.text('welcome_try')}</figcaption>
      <article>
        <h3>{words.text('welcome_example_title')}</h3>
        <p>{words.text('welcome_example_first')}</p>
        <p>{words.text('welcome_example_second')}</p>
      </article>
      {off && (
        <p role="status">
          {words.text('welcome_off')}{' '}
          <button type="button" onClick={() => setOff(false)}>
            {words.text('welcome_on')}
          </button>
        </p>
      )}
    </figure>
  );
}
