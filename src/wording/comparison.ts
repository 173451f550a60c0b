import type { Fact } from '../facts/schema';
import type { Claim } from '../reading/claim';
import { valueText } from './figure';
import type { CountKey, Words } from './words';

const GAPS = {
  count: { more: 'card_more', fewer: 'card_fewer' },
  share: { more: 'card_points_more', fewer: 'card_points_fewer' },
  day: { more: 'card_days_later', fewer: 'card_days_earlier' },
} as const satisfies Record<Claim['said']['scale'], Record<'more' | 'fewer', CountKey>>;

/** How the page's figure and the canonical one compare, in a plain sentence with the numbers. */
export function comparisonText(claim: Claim, fact: Fact, words: Words): string {
  if (claim.verdict === 'match') return matchText(claim, words);
  if (claim.verdict === 'consistent') return consistentText(claim, fact, words);
  return gapText(claim, words);
}

function matchText({ said }: Claim, words: Words): string {
  if (said.scale === 'day') return words.text('card_same_day');
  return words.text(said.scale === 'share' ? 'card_same_share' : 'card_same');
}

function consistentText({ said, canonical }: Claim, fact: Fact, words: Words): string {
  const low = valueText(said.low, said.scale, words);
  if (said.high === Number.POSITIVE_INFINITY) return words.text('card_allows_least', { low });
  const high = valueText(said.high, said.scale, words);
  if (said.low <= 0) return words.text('card_allows_most', { high });
  if (said.low === said.high) {
    const reported = said.scale === 'count' && fact.alsoReported?.includes(said.value);
    if (reported) return words.text('card_also_reported');
    if (said.scale === 'share') return words.text('card_cut_off');
  }
  const rounds = said.hedge === 'below' || said.hedge === 'around' || said.hedge === 'rounded';
  if (!rounds || said.value === canonical) return words.text('card_allows', { low, high });
  return words.text(said.value > canonical ? 'card_rounds_up' : 'card_rounds_down', { low, high });
}

/** The distance from the canonical figure to the page's number, or to the nearest one that its hedge allows. */
function gapText({ said, canonical }: Claim, words: Words): string {
  const hedged = said.hedge !== 'none' && said.hedge !== 'rounded';
  const limit = canonical < said.low ? said.low : canonical > said.high ? said.high : canonical;
  const nearest = hedged ? limit : said.value;
  const gap = nearest - canonical;
  if (gap === 0) return words.text('card_other_thing');
  const keys = GAPS[said.scale];
  const size = Math.abs(gap) * (said.scale === 'share' ? 100 : 1);
  const difference = words.count(gap > 0 ? keys.more : keys.fewer, Math.round(size * 10) / 10);
  if (said.scale !== 'count' || canonical <= 1) return words.text('card_difference', { difference });
  const ratio = nearest / canonical;
  return ratio < 2
    ? words.text('card_share_of_record', { difference, percent: words.percent(Math.round(ratio * 100) / 100) })
    : words.text('card_times_record', { difference, times: ratio });
}
