import type { Fact } from '../facts/schema';
import type { Claim } from '../reading/claim';
import type { ClaimWords } from '../wording/claim';
import type { Words } from '../wording/words';
import { Drawing } from './drawing';
import { Icon } from './icons';
import { Sources } from './sources';
import { Story } from './story';
import { CloseButton, Toolbar, type ToolbarProps } from './toolbar';

export interface CardProps {
  readonly claim: Claim;
  readonly fact: Fact;
  readonly said: ClaimWords;
  /** The words on the page that named the fact. */
  readonly because: readonly string[];
  readonly words: Words;
  readonly toolbar: Omit<ToolbarProps, 'words'>;
  close(): void;
}

/** A figure of the page beside that of the record: read from the top it is one sentence. */
export function Card({ claim, fact, said, because, words, toolbar, close }: CardProps) {
  return (
    <div
      class="card"
      role="dialog"
      tabIndex={-1}
      aria-label={said.sentence}
      aria-describedby="comparison"
      data-verdict={claim.verdict}
      lang={words.locale}
      dir="ltr"
    >
      <div class="content">
        <p class="quote">
          <q>{said.quote}</q>
        </p>
        <p class="verdict">
          <Icon name={claim.verdict} />
          {said.verdict}
        </p>
        <p class="record">
          <strong>{said.figure}</strong> <span>{said.label}</span>
          {said.detail && <span class="detail"> ({said.detail})</span>}
        </p>
        <Drawing claim={claim} fact={fact} page={said.said} record={said.figure} words={words} />
        <p class="comparison" id="comparison">
          {said.comparison}
        </p>
        {said.story && <Story story={said.story} words={words} />}
        {said.notes.map((note) => (
          <p class="note" key={note}>
            {note}
          </p>
        ))}
        <Sources sources={said.sources} words={words} />
        {because.length > 0 && (
          <details class="why">
            <summary>{words.text('card_why')}</summary>
            <p>
              {words.text('card_why_words')}{' '}
              {because.map((text, i) => (
                <span key={text}>
                  {i > 0 && ' · '}
                  <q>{text}</q>
                </span>
              ))}
            </p>
          </details>
        )}
      </div>
      <Toolbar {...toolbar} words={words} />
      <CloseButton words={words} close={close} />
    </div>
  );
}
