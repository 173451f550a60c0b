/** The built-in elements that may have a shadow root; of the others only those with a hyphen in their name may. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Finds the shadow root of an element, closed ones too where an extension asks. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!HOSTS.has(element.localName) && !element.localName.includes('-')) return null;
  const gecko = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (gecko !== undefined) return gecko;
  const blink = globalThis.chrome?.dom;
  if (!blink) return element.shadowRoot;
  return element instanceof HTMLElement ? blink.openOrClosedShadowRoot(element) : null;
}
