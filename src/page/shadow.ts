/** The built-in elements that may have a shadow root; of the others only those with a hyphen in their name may. */
const HOSTS = new Set('article aside body div footer header main nav section'.split(' '));
/** The same of those that hold running text: asking after each of them is dear, and where they are filled it is theirs. */
const TEXT_HOSTS = new Set('blockquote h1 h2 h3 h4 h5 h6 p span'.split(' '));

/** Chromium's way into closed shadow roots. */
const blink = globalThis.chrome?.dom;

/** Finds the shadow root of an element, closed ones too where an extension asks. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const tag = element.localName;
  // Asking for the first child would make an object of it.
  if (!HOSTS.has(tag) && !(TEXT_HOSTS.has(tag) ? !element.hasChildNodes() : tag.includes('-')))
    return element.shadowRoot;
  const gecko = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (gecko !== undefined) return gecko;
  if (!blink) return element.shadowRoot;
  return element instanceof HTMLElement ? blink.openOrClosedShadowRoot(element) : null;
}
