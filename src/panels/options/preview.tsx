import { useEffect, useRef } from 'preact/hooks';
import { packs } from '../../facts/packs';
import { highlightName, markSheet } from '../../overlay/marks';
import { VERDICTS } from '../../reading/claim';
import { examples } from '../figures/examples';
import { useSettings } from '../panel';
import { useWords } from '../words';

const engine = 'getBrowserInfo' in chrome.runtime ? 'firefox' : 'chromium';

/** What the marks look like as they are set now: painted as on a page, from the same style sheet. */
export function Preview() {
  const words = useWords();
  const { settings } = useSettings();
  const list = useRef<HTMLUListElement>(null);
  const { markStyle, markStrength, marked } = settings;
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markSheet(engine, { markStyle, markStrength }));
    document.adoptedStyleSheets = [sheet];
    for (const verdict of VERDICTS) {
      const highlight = new Highlight();
      for (const quote of list.current?.querySelectorAll(`[data-shows="${verdict}"]`) ?? []) {
        const range = new Range();
        range.selectNodeContents(quote);
        if (marked.includes(verdict)) highlight.add(range);
      }
      CSS.highlights.set(highlightName(verdict), highlight);
    }
  }, [markStyle, markStrength, marked, words]);
  const [pack] = packs;
  return (
    <figure class="preview">
      <figcaption>{words.text('options_preview')}</figcaption>
      <ul ref={list}>
        {pack &&
          [...examples(pack)].reverse().map(({ verdict, hedge, value, fact }) => (
            <li key={`${verdict}-${hedge}`}>
              <span data-shows={verdict}>{words.text(`sheet_example_${hedge}`, { value })}</span>{' '}
              <span class="soft small">
                {words.text(`options_verdict_${verdict}`)} · {words.of(fact.label)}
              </span>
            </li>
          ))}
      </ul>
    </figure>
  );
}
