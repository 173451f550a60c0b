import type { Tally } from './messages';
import { VERDICTS, type Verdict } from './reading/claim';
import type { Words } from './wording/words';

/** How the toolbar button looks for a tab. */
export interface Badge {
  /** "" for none. */
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

const COLORS = { figures: '#3f4a56', differs: '#a3245f', off: '#8a8f95' } as const;

/**
 * The number of figures on a page, in another color when any differs, and the same in words.
 *
 * @param tallies - of all frames of the tab in which a topic is named
 */
export function badgeOf(tallies: readonly Tally[], words: Words): Badge {
  const product = words.text('name');
  if (tallies.length > 0 && tallies.every(({ state }) => state === 'off'))
    return { text: '–', color: COLORS.off, title: words.text('toolbar_off', { product }) };
  const found = (verdict: Verdict) => tallies.reduce((sum, { counts }) => sum + counts[verdict], 0);
  const count = VERDICTS.reduce((sum, verdict) => sum + found(verdict), 0);
  if (count === 0) return { text: '', color: COLORS.figures, title: product };
  const details = VERDICTS.toReversed().flatMap((verdict) => {
    const of = found(verdict);
    return of > 0 ? [words.count(`verdict_count_${verdict}`, of)] : [];
  });
  const list = new Intl.ListFormat(words.locale, { type: 'unit' }).format(details);
  return {
    text: count > 999 ? '999+' : String(count),
    color: found('differs') > 0 ? COLORS.differs : COLORS.figures,
    title: words.count('toolbar_figures', count, { product, list }),
  };
}
