/** Finds the shadow root of an element, closed ones too: only extensions can. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const gecko = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (gecko !== undefined) return gecko;
  if (!(element instanceof HTMLElement)) return null;
  return chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}
