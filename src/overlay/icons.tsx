import type { Verdict } from '../reading/claim';

/** Drawn on a grid of 16 by 16, as a line of the text's colour. */
const PATHS = {
  match: 'M3.5 6h9M3.5 10h9',
  consistent: 'M3 6.5q2.5-2.4 5 0t5 0M3 10.5q2.5-2.4 5 0t5 0',
  corrected: 'M12.8 8a4.8 4.8 0 1 1-1.5-3.5M12.6 2.2v2.9H9.7',
  differs: 'M3.5 6h9M3.5 10h9M10.2 3 5.8 13',
  previous: 'M9.8 3.5 5.3 8l4.5 4.5',
  next: 'M6.2 3.5 10.7 8l-4.5 4.5',
  pin: 'M8 10.2v4M4.6 10.2h6.8M5.8 10.2V7L5 2.4h6L10.2 7v3.2',
  copy: 'M6 5.5h7v8H6zM10 5.5v-3H3v8h3',
  more: 'M3.4 8h.01M8 8h.01M12.6 8h.01',
  close: 'M4 4l8 8M12 4l-8 8',
  out: 'M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9.5v3h-8v-8h3',
} as const;

export type IconName = keyof typeof PATHS | Verdict;

/** A picture without meaning of its own: the text beside it, or the button's name, says it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
