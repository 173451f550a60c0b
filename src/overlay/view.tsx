import { render } from 'preact';
import type { Pack } from '../facts/schema';
import type { Claim, Mention, Reading, Span } from '../reading/claim';
import { citation, report } from '../wording/citation';
import { claimWords, factOf } from '../wording/claim';
import { verdictCounts } from '../wording/summary';
import type { Words } from '../wording/words';
import { Card } from './card';
import { copy } from './clipboard';
import { Summary } from './summary';

/** How much of the text around a figure goes into a report, in UTF-16 code units on either side. */
const CONTEXT = 120;

/** What the card can ask for that is not done on the page itself. */
export interface OverlayActions {
  /** Switches the extension off for this site, now and in future. */
  switchOffHere(): void;
  /** Opens the fact sheet of a pack, at one of its facts where one is given. */
  openSheet(pack: string, fact?: string): void;
}

interface ViewOptions {
  readonly packs: readonly Pack[];
  readonly words: Words;
  readonly actions: OverlayActions;
  blockText(block: number): string;
  /** Where to render. */
  readonly body: HTMLElement;
  go(direction: 1 | -1): void;
  open(claim: number): void;
  pin(): void;
  close(): void;
}

/** What stands on the card. */
export interface View {
  /** Shows a claim, or the summary of the reading for a mention. */
  render(item: Claim | Mention, reading: Reading, pinned: boolean): void;
  clear(): void;
  /** Moves the focus into the card. */
  focus(): void;
  /** The page's own words for a span. */
  textOf(span: Span): string;
}

export function createView(options: ViewOptions): View {
  const { words, actions, body } = options;
  const textOf = ({ block, start, end }: Span) =>
    options.blockText(block).slice(start, end).replace(/\s+/g, ' ').trim();
  const page = () => ({ title: document.title, address: location.href });

  const card = (claim: Claim, pack: Pack, { claims }: Reading, pinned: boolean) => {
    const said = claimWords(claim, textOf(claim), pack, words);
    const now = new Date();
    // The reader's own day as an ISO date.
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const around = { ...claim, start: Math.max(0, claim.start - CONTEXT), end: claim.end + CONTEXT };
    return (
      <Card
        claim={claim}
        fact={factOf(claim, pack)}
        said={said}
        because={[...new Set(claim.because.map(textOf))].filter((text) => text !== '' && text !== said.quote)}
        words={words}
        close={options.close}
        toolbar={{
          index: claims.indexOf(claim) + 1,
          total: claims.length,
          pinned,
          previous: () => options.go(-1),
          next: () => options.go(1),
          pin: options.pin,
          copy: () => copy(citation(said, page(), today, words)),
          report: () => copy({ plain: report(claim, said, textOf(around), page(), words), html: '' }),
          openSheet: () => actions.openSheet(pack.id, claim.fact),
          switchOffHere: () => {
            options.close();
            actions.switchOffHere();
          },
        }}
      />
    );
  };

  const summary = (pack: Pack, { claims }: Reading) => (
    <Summary
      pack={pack}
      counts={verdictCounts(claims, pack.id, words)}
      quote={(index) => {
        const claim = claims[index];
        return claim ? textOf(claim) : '';
      }}
      go={options.open}
      openSheet={() => actions.openSheet(pack.id)}
      close={options.close}
      words={words}
    />
  );

  return {
    textOf,
    render(item, reading, pinned) {
      const pack = options.packs.find(({ id }) => id === item.pack);
      if (pack) render('verdict' in item ? card(item, pack, reading, pinned) : summary(pack, reading), body);
    },
    clear: () => render(null, body),
    focus: () => body.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true }),
  };
}
