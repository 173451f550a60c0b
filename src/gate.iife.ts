// The only script on every page: is a topic named here? It reads the page's text once, then only what changes, and asks
// for the overlay once. Every byte and microsecond of it is paid on every page, so it imports nothing.

declare const __NAMES__: string;

/** Above this many changed nodes reading the whole page once is cheaper. */
const MANY = 200;
/** Text nodes looked at on either side of a change: a name may run across its borders. */
const BESIDE = 4;

const names = new RegExp(__NAMES__, 'i');
const changed = new Set<Node>();
let waiting = false;

const whole = () => document.body ?? document.documentElement;

const isNamed = (text: string | null) => text !== null && names.test(text.replaceAll('\xAD', ''));

/** The text of a node with some of what stands before and after it. */
function around(node: Node): string {
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  let text = node.textContent ?? '';
  walker.currentNode = node;
  for (let i = 0; i < BESIDE && walker.previousNode(); i++) text = walker.currentNode.nodeValue + text;
  while (node.lastChild) node = node.lastChild;
  walker.currentNode = node;
  for (let i = 0; i < BESIDE && walker.nextNode(); i++) text += walker.currentNode.nodeValue;
  return text;
}

/** Whether an ancestor has changed too, so that reading that reads this. */
function isInside(node: Node): boolean {
  for (let up = node.parentNode; up; up = up.parentNode) if (changed.has(up)) return true;
  return false;
}

function look(): void {
  waiting = false;
  const root = whole();
  if (document.hidden || !root) return;
  const named =
    changed.size > MANY || changed.has(document)
      ? isNamed(root.textContent)
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
  if (!waiting && changed.size > 0) {
    waiting = true;
    requestIdleCallback(look, { timeout: 500 });
  }
});

function watch(): void {
  if (document.hidden) return;
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  if (changed.size > 0) look();
}

function stop(): void {
  observer.disconnect();
  document.removeEventListener('visibilitychange', watch);
}

function ask(): void {
  // Without an id this script has outlived its extension; the next version brings its own.
  if (!chrome.runtime?.id) stop();
  else
    chrome.runtime
      .sendMessage({ type: 'named', timestamp: 0 })
      .then((answer?: { err?: unknown }) => answer && !answer.err && stop())
      .catch(() => {});
}

changed.add(document);
document.addEventListener('visibilitychange', watch);
watch();
