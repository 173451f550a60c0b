/** Finds the shadow root of an element, closed ones too where an extension asks. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const gecko = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (gecko !== undefined) return gecko;
  const blink = globalThis.chrome?.dom;
  if (!blink) return element.shadowRoot;
  return element instanceof HTMLElement ? blink.openOrClosedShadowRoot(element) : null;
}
