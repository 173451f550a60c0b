import type { Fact } from '../facts/schema';
import type { Claim } from '../reading/claim';
import { valueText } from '../wording/figure';
import type { Words } from '../wording/words';
import { axisOf } from './scale';

interface Props {
  readonly claim: Claim;
  readonly fact: Fact;
  /** What the page says and what the record says, in words. */
  readonly page: string;
  readonly record: string;
  readonly words: Words;
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** The page's figure against the canonical one, drawn to scale. */
export function Drawing({ claim, fact, page, record, words }: Props) {
  const axis = axisOf(claim, fact);
  const from = valueText(axis.from, claim.said.scale, words);
  const to = valueText(axis.to, claim.said.scale, words);
  const { start, end, open } = axis.page;
  return (
    <div class="drawing" role="img" aria-label={words.text('card_drawing', { from, to, page, record })}>
      <span class="row-name">{words.text('card_this_page')}</span>
      <svg class="track" aria-hidden="true">
        <line class="axis" x1="0" x2="100%" y1="50%" y2="50%" />
        <line class="guide" x1={percent(axis.record)} x2={percent(axis.record)} y1="0" y2="100%" />
        {start === end ? (
          <circle class="page" cx={percent(start)} cy="50%" r="4.5" />
        ) : (
          <rect
            class={open ? 'page open' : 'page'}
            x={percent(start)}
            width={percent(end - start)}
            y="4"
            height="8"
            rx="4"
          />
        )}
      </svg>
      <span class="row-name">{words.text('card_record')}</span>
      <svg class="track" aria-hidden="true">
        <line class="axis" x1="0" x2="100%" y1="50%" y2="50%" />
        <line class="guide" x1={percent(axis.record)} x2={percent(axis.record)} y1="0" y2="50%" />
        <circle class="record" cx={percent(axis.record)} cy="50%" r="4.5" />
      </svg>
      <span class="ends">
        <span>{from}</span>
        <span>{to}</span>
      </span>
    </div>
  );
}
