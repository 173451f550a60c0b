// The only script on every page: is a topic named here? It reads the page's text once, then only what changes, and asks
// for the overlay once. Every byte and microsecond of it is paid on every page, so it imports nothing.

declare const __NAMES__: string;

/** Above this many changed nodes reading the whole page once is cheaper. */
const MANY = 200;
/** Text nodes looked at on either side of a change: a name may run across its borders. */
const BESIDE = 4;

/** Changes are looked at together, after so many milliseconds. */
const SOON = 200;
/** Pages made of components have little text outside of them; on others nobody looks for shadow trees. */
const LITTLE = 20_000;
/** Elements looked at in one tree. */
const FEW = 1500;
const CHANGES = { childList: true, characterData: true, subtree: true };

const names = new RegExp(__NAMES__, 'i');
const changed = new Set<Node>();
const watched = new WeakSet<Node>();
let waiting = false;
let hasLittle = false;
let walker: TreeWalker | undefined;

/** Reads from a node that may be a form: in Chromium a form's controls hide, by their names, what the form has. */
const read = <K extends 'textContent' | 'parentNode'>(node: Node, key: K): Node[K] =>
  Reflect.get(Node.prototype, key, node);

const isNamed = (text: string | null) => names.test((text ?? '').replaceAll('\xAD', ''));

/** Finds a shadow root, of a custom element a closed one too. */
const shadowOf = (element: Element & { openOrClosedShadowRoot?: ShadowRoot | null }) =>
  element.shadowRoot ??
  (element.localName.includes('-')
    ? (element.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element as HTMLElement))
    : null);

/** Looks into shadow trees that have not been looked into, and has them watched from now on. */
function isNamedInside(root: ParentNode): boolean {
  const elements = root.querySelectorAll(':not(form)');
  for (let i = 0; i < elements.length && i < FEW; i++) {
    const shadow = shadowOf(elements[i] as Element);
    if (!shadow) continue;
    const isNew = !watched.has(shadow);
    watched.add(shadow);
    if (isNew) observer.observe(shadow, CHANGES);
    if ((isNew && isNamed(shadow.textContent)) || isNamedInside(shadow)) return true;
  }
  return false;
}

/** The text of a node with some of what stands before and after it. */
function around(node: Node): string {
  let text = read(node, 'textContent') ?? '';
  // All text (`NodeFilter.SHOW_TEXT`) but that of scripts in the head.
  walker ??= document.createTreeWalker(document.body ?? document, 4);
  walker.currentNode = node;
  for (let i = 0; i < BESIDE; i++) text = (walker.previousNode()?.nodeValue ?? '') + text;
  walker.currentNode = node;
  walker.lastChild();
  for (let i = 0; i < BESIDE; i++) text += walker.nextNode()?.nodeValue ?? '';
  return text;
}

/** Whether an ancestor has changed too, so that reading that reads this. */
function isInside(node: Node): boolean {
  for (let up = read(node, 'parentNode'); up; up = read(up, 'parentNode')) if (changed.has(up)) return true;
  return false;
}

/** Whether the page names a topic anywhere; reads all of it. */
function isNamedOn(root: Element): boolean {
  const text = root.textContent ?? '';
  hasLittle = text.length < LITTLE;
  return isNamed(text) || (hasLittle && isNamedInside(document));
}

function look(): void {
  waiting = false;
  const root = document.body ?? document.documentElement;
  if (document.hidden || !root) return;
  const named =
    changed.size > MANY || changed.has(document)
      ? isNamedOn(root)
      : [...changed].some((node) => node.isConnected && !isInside(node) && isNamed(around(node)));
  changed.clear();
  if (named) ask();
}

const observer = new MutationObserver((records) => {
  if (document.hidden) {
    // Nobody sees it: look at the whole when somebody does.
    observer.disconnect();
    changed.clear();
    changed.add(document);
    return;
  }
  for (const { target, addedNodes, type } of records) {
    if (type === 'characterData') changed.add(target);
    else for (const node of addedNodes) changed.add(node);
    if (changed.size > MANY) break;
  }
  if (!waiting && changed.size) {
    waiting = true;
    setTimeout(look, SOON);
  }
});

function watch(): void {
  if (document.hidden) return;
  observer.observe(document, CHANGES);
  if (changed.size) look();
}

function stop(): void {
  observer.disconnect();
  hasLittle = false;
  document.removeEventListener('visibilitychange', watch);
}

function ask(): void {
  // Without an id this script has outlived its extension; the next version brings its own.
  if (!chrome.runtime?.id) stop();
  else
    chrome.runtime
      .sendMessage({ type: 'named', timestamp: 0 })
      .then((answer?: { err?: unknown }) => answer && !answer.err && stop())
      // The background was stopped before it could answer.
      .catch(() => setTimeout(ask, 1000));
}

// When components may have come to life, in milliseconds.
for (const time of [1000, 4000])
  setTimeout(() => {
    if (hasLittle && !document.hidden && isNamedInside(document)) ask();
  }, time);
changed.add(document);
document.addEventListener('visibilitychange', watch);
watch();
