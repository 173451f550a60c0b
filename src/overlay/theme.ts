/**
 * How light a computed colour is, 0–1, with its opacity. Browsers write computed colours as `rgb()`, and newer ones as
 * they were given: `color(srgb …)`, `lab()`, `oklch()` and so on, whose first number is the lightness.
 *
 * @returns null for anything else
 */
function lightness(colour: string): { readonly light: number; readonly opacity: number } | null {
  const [, kind = '', inside = ''] = colour.match(/^([a-z]+?)a?\((.+)\)$/) ?? [];
  const [space = '', ...rest] = inside.replace(/[,/]/g, ' ').trim().split(/\s+/);
  const numbers = (kind === 'color' ? rest : [space, ...rest]).map(Number);
  const [a = 0, b = 0, c = 0, opacity = 1] = numbers;
  const weighed = 0.2126 * a + 0.7152 * b + 0.0722 * c;
  if (kind === 'rgb') return { light: weighed / 255, opacity };
  if (kind === 'color') return { light: weighed, opacity };
  if (kind === 'lab' || kind === 'lch') return { light: a / 100, opacity };
  if (kind === 'oklab' || kind === 'oklch') return { light: a, opacity };
  return null;
}

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
    const background = lightness(backgroundColor);
    if (background && background.opacity > 0.5) return background.light < 0.45;
  }
  const text = lightness(getComputedStyle(element).color);
  return text !== null && text.light > 0.55;
}
