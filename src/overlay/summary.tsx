import type { Pack } from '../facts/schema';
import type { VerdictCount } from '../wording/summary';
import type { Words } from '../wording/words';
import { Icon } from './icons';
import { CloseButton } from './toolbar';

/** How many figures of one verdict are named one by one. */
const NAMED = 4;

interface Props {
  readonly pack: Pack;
  readonly counts: readonly VerdictCount[];
  /** The page's own words for a claim, by its index. */
  quote(claim: number): string;
  go(claim: number): void;
  openSheet(): void;
  close(): void;
  readonly words: Words;
}

/** What the page's figures come to, and what the topic is. */
export function Summary({ pack, counts, quote, go, openSheet, close, words }: Props) {
  return (
    <div
      class="card"
      role="dialog"
      tabIndex={-1}
      aria-labelledby="title"
      aria-describedby="about"
      lang={words.locale}
      dir="ltr"
    >
      <div class="content">
        <p class="title" id="title">
          {pack.title[words.locale]}
        </p>
        <p class="about" id="about">
          {pack.summary[words.locale]}
        </p>
        {counts.length === 0 && <p class="none">{words.text('card_none')}</p>}
        <ul class="counts">
          {counts.map(({ verdict, text, claims }) => (
            <li key={verdict} data-verdict={verdict}>
              <Icon name={verdict} />
              <span class="count">{text}</span>
              <span class="figures">
                {claims.slice(0, NAMED).map((claim) => (
                  <button
                    type="button"
                    key={claim}
                    aria-label={words.text('card_go', { quote: quote(claim) })}
                    onClick={() => go(claim)}
                  >
                    {quote(claim)}
                  </button>
                ))}
                {claims.length > NAMED && (
                  <span class="rest">{words.text('card_and_more', { count: claims.length - NAMED })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <footer class="toolbar">
        <button type="button" class="sheet" onClick={openSheet}>
          {words.text('card_sheet')}
        </button>
      </footer>
      <CloseButton words={words} close={close} />
    </div>
  );
}
