/** From this many elements on, a style sheet for all of them is a long wait: their number decides, not that of marks. */
const LARGE = 50_000;
/** Elements of one name. */
const FEW = 1000;
/** Above this many selectors one for the whole page is cheaper. */
const MOST = 30;

/** Sees to it that marks are styled wherever they are, and of a large page nothing else. */
export interface Sheet {
  /** Whether the style sheet for the whole page should come with the next reading that has something to mark. */
  isDue(): boolean;
  /** It has come. */
  came(): void;
  /** Has marks in these elements, and in all that is in them, styled too. */
  cover(elements: () => Iterable<Element>): void;
}

/** The element in the document itself: styles go from a host into its shadow tree. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

const nameOf = ({ localName }: Element) => (/^[a-z][a-z0-9-]*$/.test(localName) ? localName : '*');

/** Counted by the browser: among 50,000 siblings that is some hundred times as fast. */
const placeOf = (element: Element) => {
  const before = document.evaluate('count(preceding-sibling::*)', element, null, XPathResult.NUMBER_TYPE).numberValue;
  return `${nameOf(element)}:nth-child(${before + 1})`;
};

/** A selector made of what an element and its ancestors are, each as it is told. */
function pathOf(element: Element, tell: (element: Element) => string): string {
  const steps: string[] = [];
  for (let up: Element | null = element; up; up = up.parentElement) steps.unshift(tell(up));
  return steps.join('>');
}

/** A selector of an element and few others: by names, which stay as they are, and by places only where that is many. */
function selectorOf(element: Element): string {
  const isCommon = document.getElementsByTagName(element.localName).length > FEW;
  return pathOf(element, isCommon ? placeOf : nameOf);
}

/** @param style - brings the style sheet for what selectors match; answers whether it holds for the whole page */
export function createSheet(style: (selectors: readonly string[]) => Promise<boolean>): Sheet {
  let isWhole = false;
  const covered = new Set<string>();
  const isLarge = () => document.getElementsByTagName('*').length >= LARGE;

  return {
    isDue: () => !isWhole && !isLarge(),
    came() {
      isWhole = true;
    },
    cover(elements) {
      if (isWhole) return;
      const fresh = new Set<string>();
      for (const element of elements()) {
        const path = selectorOf(outermost(element));
        if (!covered.has(path)) fresh.add(path);
      }
      if (fresh.size === 0) return;
      for (const path of fresh) covered.add(path);
      const selectors = covered.size > MOST ? [':root'] : [...fresh];
      isWhole = covered.size > MOST;
      style(selectors).then(
        (whole) => {
          isWhole ||= whole;
        },
        () => {},
      );
    },
  };
}
