/** Elements that the page itself hides, and those that browsers do. */
const HIDING_ATTRIBUTES = '[hidden], [style], dialog:not([open])';

const selectors = new WeakMap<Document, string>();
const undisplayed = new WeakMap<Element, boolean>();

/** Selectors of everything that a document's style sheets may hide: computed styles are dear where nothing is laid out. */
function hidingSelectors(document: Document): string {
  let known = selectors.get(document);
  if (known === undefined) {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]) as Partial<CSSStyleRule>[];
    const hiding = rules.filter(
      ({ style }) => style?.display === 'none' || /^(?:hidden|collapse)$/.test(style?.visibility ?? ''),
    );
    known = [HIDING_ATTRIBUTES, ...hiding.flatMap(({ selectorText }) => selectorText ?? [])].join(', ');
    selectors.set(document, known);
  }
  return known;
}

function mayBeHidden(element: Element): boolean {
  try {
    return element.matches(hidingSelectors(element.ownerDocument));
  } catch {
    // A selector that this document does not know: ask for the computed style of everything.
    return true;
  }
}

function isHidden(element: Element, view: Window): boolean {
  const known = undisplayed.get(element);
  if (known !== undefined) return known;
  const hidden = mayBeHidden(element) && view.getComputedStyle(element).display === 'none';
  undisplayed.set(element, hidden);
  return hidden;
}

/** Whether text in an element is shown, for documents that are never laid out and do not change. */
export function isVisibleUnlaid(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return true;
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (isHidden(up, view)) return false;
    if (mayBeHidden(up) && view.getComputedStyle(element).visibility !== 'visible') return false;
  }
  return true;
}
