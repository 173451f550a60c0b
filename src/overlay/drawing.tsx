import type { Fact } from '../facts/schema';
import type { Claim } from '../reading/claim';
import { valueText } from '../wording/figure';
import type { Words } from '../wording/words';
import { type Axis, axisOf } from './scale';

interface Props {
  readonly claim: Claim;
  readonly fact: Fact;
  /** What the page says and what the record says, in words. */
  readonly page: string;
  readonly record: string;
  readonly words: Words;
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** Shorter than this share of the axis a bar would be no longer than it is high: a dot. */
const DOT = 0.05;

/** What the page's words allow: a dot, a bar, or an arrow where there is no upper end. */
function Said({ page: { start, end, open } }: { readonly page: Axis['page'] }) {
  if (end - start < DOT) return <circle class="page" cx={percent((start + end) / 2)} cy="50%" r="4.5" />;
  return (
    <>
      <rect class="page" x={percent(start)} width={percent(end - start)} y="4.5" height="7" rx="3.5" />
      {open && (
        <svg class="page" x="100%" overflow="visible" aria-hidden="true">
          <path d="M-7 0.5 L3 8 L-7 15.5z" />
        </svg>
      )}
    </>
  );
}

/** The page's figure against the canonical one, drawn to scale. */
export function Drawing({ claim, fact, page, record, words }: Props) {
  const axis = axisOf(claim, fact);
  const { scale } = claim.said;
  const end = (value: number) => (scale === 'day' ? words.shortDay(value) : valueText(value, scale, words));
  const [from, to] = [end(axis.from), end(axis.to)];
  return (
    <div class="drawing" role="img" aria-label={words.text('card_drawing', { from, to, page, record })}>
      <span class="row-name">{words.text('card_this_page')}</span>
      <svg class="track" aria-hidden="true">
        <line class="axis" x1="0" x2="100%" y1="50%" y2="50%" />
        <line class="guide" x1={percent(axis.record)} x2={percent(axis.record)} y1="0" y2="100%" />
        <Said page={axis.page} />
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
