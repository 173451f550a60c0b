import type { FrameReport } from './messages';
import { VERDICTS } from './reading/claim';
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
 * @param reports - of all frames of the tab in which a topic is named
 */
export function badgeOf(reports: readonly FrameReport[], words: Words): Badge {
  const product = words.text('name');
  if (reports.length > 0 && reports.every(({ state }) => state === 'off'))
    return { text: '–', color: COLORS.off, title: words.text('toolbar_off', { product }) };
  const verdicts = reports.flatMap(({ claims }) => claims.map(({ verdict }) => verdict));
  const count = verdicts.length;
  if (count === 0) return { text: '', color: COLORS.figures, title: product };
  const details = VERDICTS.toReversed().flatMap((verdict) => {
    const found = verdicts.filter((one) => one === verdict).length;
    return found > 0 ? [words.count(`verdict_count_${verdict}`, found)] : [];
  });
  const list = new Intl.ListFormat(words.locale, { type: 'unit' }).format(details);
  return {
    text: count > 999 ? '999+' : String(count),
    color: verdicts.includes('differs') ? COLORS.differs : COLORS.figures,
    title: words.count('toolbar_figures', count, { product, list }),
  };
}
