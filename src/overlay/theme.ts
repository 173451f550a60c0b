/** The three colour channels and the opacity of a computed colour, or null where it is not written as rgb. */
function channels(colour: string): readonly number[] | null {
  const parts = colour
    .match(/^rgba?\(([^)]+)\)$/)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  return parts && parts.length >= 3 ? parts : null;
}

/** Relative brightness of a colour, 0–1, as the eye weighs the channels. */
const brightness = ([r = 0, g = 0, b = 0]: readonly number[]) => (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;

const parentOf = (element: Element): Element | null => {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/**
 * Whether the page is dark where an element stands. The first background that covers what is behind it decides; where
 * a picture lies there or nothing does, the text does, which has to stand off from whatever is behind it.
 */
export function isDarkUnder(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') break;
    const background = channels(backgroundColor);
    if (background && (background[3] ?? 1) > 0.5) return brightness(background) < 0.45;
  }
  const text = channels(getComputedStyle(element).color);
  return text !== null && brightness(text) > 0.55;
}
