import type { Verdict } from '../reading/claim';

/** What a highlight can show: one of the four verdicts, a mention of the topic, the figure that a shortcut went to. */
export type Mark = Verdict | 'mention' | 'current';

/** Name of a mark's highlight in `CSS.highlights`. The registry is shared with the page, so the names are our own. */
export const highlightName = (mark: Mark): string => `fact-overlay-${mark}`;

/**
 * The colour of each mark. All have about the luminance (0.18–0.21) that stands off both white and black at 4:1, so that
 * one colour serves every page.
 */
export const MARK_COLOURS: Readonly<Record<Mark, string>> = {
  match: '#12866a',
  consistent: '#3b7dd8',
  corrected: '#b06f00',
  differs: '#c8488f',
  mention: '#767676',
  current: '#3b7dd8',
};

/** The shape of each mark's line: what tells the verdicts apart without colour. */
export const MARK_LINES: Readonly<Record<Verdict | 'mention', string>> = {
  match: 'solid 2px',
  consistent: 'dotted 2.5px',
  corrected: 'double 1.5px',
  differs: 'wavy 1.5px',
  mention: 'dashed 1px',
};

/** How much of the colour tints the words. Where highlights have no lines, the tint tells the verdicts apart alone. */
const TINTS: Readonly<Record<Mark, number>> = {
  match: 14,
  consistent: 16,
  corrected: 22,
  differs: 22,
  mention: 0,
  current: 38,
};

const tint = (mark: Mark, strength: number) =>
  `background-color:color-mix(in srgb,${MARK_COLOURS[mark]} ${strength}%,transparent)`;

/**
 * The style sheet of the marks, for `scripting.insertCSS`.
 *
 * Chromium inherits highlight styles from the root, into shadow roots too, and restyles every element for a bare
 * `::highlight()`; Firefox inherits nothing.
 *
 * @param engine - Chromium wants the sheet with origin AUTHOR, Firefox with origin USER
 */
export function markSheet(engine: 'chromium' | 'firefox'): string {
  const selector = (mark: Mark) => `${engine === 'chromium' ? ':root' : ''}::highlight(${highlightName(mark)})`;
  const rule = (mark: Mark, ...declarations: string[]) => `${selector(mark)}{${declarations.join(';')}}`;
  const verdicts = Object.keys(MARK_LINES) as (keyof typeof MARK_LINES)[];
  const marks = [
    ...verdicts.map((mark) =>
      rule(mark, tint(mark, TINTS[mark]), `text-decoration:underline ${MARK_LINES[mark]} ${MARK_COLOURS[mark]}`),
    ),
    rule('current', tint('current', TINTS.current)),
  ];
  // System colours where the reader chose them; the shapes stay.
  const forced = verdicts.map((mark) => rule(mark, `text-decoration:underline ${MARK_LINES[mark]} LinkText`));
  return `@media screen{${marks.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}
