import type { Verdict } from '../reading/claim';
import type { Settings } from '../settings';

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

/** The shape of each mark's line, what tells the verdicts apart without colour, and its thickness in CSS pixels. */
export const MARK_LINES: Readonly<Record<Verdict | 'mention', readonly [shape: string, thickness: number]>> = {
  match: ['solid', 2],
  consistent: ['dotted', 2.5],
  corrected: ['double', 1.5],
  differs: ['wavy', 1.5],
  mention: ['dashed', 1],
};

/** How much of the colour tints the words, in percent. */
const TINTS: Readonly<Record<Mark, number>> = {
  match: 14,
  consistent: 16,
  corrected: 22,
  differs: 22,
  mention: 0,
  current: 38,
};

/** The same where there are no lines: how strong it is tells the verdicts apart, for every kind of colour vision. */
const TINTS_ALONE: Readonly<Record<Mark, number>> = {
  match: 14,
  consistent: 24,
  corrected: 34,
  differs: 46,
  mention: 8,
  current: 60,
};

/** Firefox drew no lines in highlights before 146; this property came with the same version. */
const NO_LINES = '@supports not (text-decoration-inset:1px)';

/** How the reader wants the marks. */
export type Look = Pick<Settings, 'markStyle' | 'markStrength'>;

/** What a strength makes of tints and of the thickness of lines. */
const STRENGTHS: Readonly<Record<Look['markStrength'], { readonly tint: number; readonly line: number }>> = {
  light: { tint: 0.5, line: 0.75 },
  normal: { tint: 1, line: 1 },
  strong: { tint: 1.8, line: 1.5 },
};

/**
 * The style sheet of the marks, for `scripting.insertCSS`.
 *
 * Chromium inherits highlight styles, into shadow roots too, and restyles all that inherits them: on a page of 200,000
 * elements that takes from the root most of a second. Firefox inherits nothing.
 *
 * @param engine - Chromium wants the sheet with origin AUTHOR, Firefox with origin USER
 * @param within - selectors of what is to be marked in; for Firefox it is always the whole page
 */
export function markSheet(
  engine: 'chromium' | 'firefox',
  { markStyle, markStrength }: Look,
  within: readonly string[] = [':root'],
): string {
  const strength = STRENGTHS[markStrength];
  const selector = (mark: Mark) =>
    (engine === 'chromium' ? within : ['']).map((outer) => `${outer}::highlight(${highlightName(mark)})`).join();
  const rule = (mark: Mark, ...declarations: string[]) => `${selector(mark)}{${declarations.join(';')}}`;
  const tint = (mark: Mark, tints: typeof TINTS) => {
    const share = Math.min(100, tints[mark] * strength.tint);
    return `background-color:color-mix(in srgb,${MARK_COLOURS[mark]} ${share}%,transparent)`;
  };
  const line = (mark: Verdict | 'mention', colour: string) => {
    const [shape, thickness] = MARK_LINES[mark];
    return `text-decoration:underline ${shape} ${thickness * strength.line}px ${colour}`;
  };
  const verdicts = Object.keys(MARK_LINES) as (keyof typeof MARK_LINES)[];
  // Both are always said: the sheet of a changed look comes on top of the one before.
  const marks = verdicts.map((mark) =>
    rule(
      mark,
      markStyle === 'underline'
        ? 'background-color:transparent'
        : tint(mark, markStyle === 'background' && mark !== 'mention' ? TINTS_ALONE : TINTS),
      // A mention has no tint: its line is all there is to see of it.
      markStyle === 'background' && mark !== 'mention' ? 'text-decoration:none' : line(mark, MARK_COLOURS[mark]),
    ),
  );
  marks.push(rule('current', tint('current', TINTS)));
  // System colours where the reader chose them; the shapes stay.
  const forced = verdicts.map((mark) => rule(mark, line(mark, 'LinkText')));
  const screen = `@media screen{${marks.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
  if (engine === 'chromium') return screen;
  const alone = [...verdicts, 'current' as const].map((mark) => rule(mark, tint(mark, TINTS_ALONE)));
  return `${screen}${NO_LINES}{@media screen{${alone.join('')}}}`;
}
