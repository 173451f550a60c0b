import { expect, test } from 'vitest';
import { inEveryBrowser } from '../installed/harness.ts';
import { figures } from '../installed/reports.ts';
import { FIGURES, openListening, page, STORY } from './story.ts';

interface Hostile {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is found; the story's figures where left out; null where the browser makes of it what it likes. */
  readonly found?: readonly string[] | null;
}

const story = `<p>${STORY}</p>`;
const script = (code: string) => `<script>${code}</script>`;
const type = (name: string) => ({ 'content-type': `${name}; charset=utf-8` });

const OTHER = '<p>Immigration: ICE arrested 50 people in Massachusetts in Operation Safe City.</p>';

/** What is asked of nodes: a form has its controls of these names instead, unless it is asked with care. */
const NAMES = `attributes checkVisibility childNodes children closest contains firstChild firstElementChild getAttribute
  getBoundingClientRect getRootNode host id isConnected lastChild localName matches nextSibling nodeName nodeType nodeValue
  ownerDocument parentElement parentNode previousSibling querySelector querySelectorAll scrollIntoView shadowRoot tagName
  textContent`.split(/\s+/);

/** Ways in which a page can be odd, each with what is to be found on it all the same. */
const PAGES: Readonly<Record<string, Hostile>> = {
  'a strict policy with trusted types': {
    html: page(story),
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  'a sandboxed frame': { html: page(`<iframe sandbox srcdoc="${story}"></iframe>`) },
  'a sandboxed page': { html: page(story), headers: { 'content-security-policy': 'sandbox' } },
  'overwritten built-ins': {
    html: page(
      story,
      script(`for (const owner of [Array, Map, Set, Promise, RegExp, String, Node, Element, Document, MutationObserver,
          Range, Highlight, HighlightRegistry, IntersectionObserver, EventTarget])
        for (const name of Object.getOwnPropertyNames(owner.prototype))
          try { if (name !== 'constructor') owner.prototype[name] = () => { throw new Error('mine') }; } catch {}
        window.MutationObserver = window.Highlight = window.Range = undefined;
        Object.defineProperty(CSS, 'highlights', { value: undefined });`),
    ),
  },
  'names that hide what a form has': {
    html: page(`<form>${NAMES.map((name) => `<input name="${name}">`).join('')}${story}</form>`),
  },
  'names that hide what a form has, around a text that changes': {
    html: page(
      `<form id="form"><div>${OTHER}</div>${NAMES.map((name) => `<input name="${name}">`).join('')}</form>`,
      script(`addEventListener('load', () => setTimeout(() => {
        document.querySelector('#form div').innerHTML = ${JSON.stringify(story)};
      }, 1000));`),
    ),
  },
  'names that hide what a form has, and a name that comes late': {
    html: page(
      `<form id="form"><div></div>${NAMES.map((name) => `<input name="${name}">`).join('')}</form>`,
      script(`addEventListener('load', () => setTimeout(() => {
        document.querySelector('#form div').innerHTML = ${JSON.stringify(story)};
      }, 500));`),
    ),
  },
  'names that hide what a document has': {
    html: page(
      ['body', 'hidden', 'documentElement', 'querySelectorAll', 'addEventListener', 'createTreeWalker', 'createRange']
        .map((name) => `<form name="${name}"></form><img name="${name}" alt=""><object id="${name}"></object>`)
        .join('') + story,
    ),
  },
  'a registry that is cleared in every frame': {
    html: page(story, script('(function clear() { CSS.highlights.clear(); requestAnimationFrame(clear); })()')),
  },
  'a host that is removed, and everything covered': {
    html: page(
      story,
      script(`new MutationObserver(() => {
        for (const element of document.querySelectorAll(':root > :not(head, body), [popover]')) element.remove();
      }).observe(document, { childList: true, subtree: true });`) +
        '<style>html::after { content: ""; position: fixed; inset: 0; background: #fff; z-index: 2147483647 }</style>',
    ),
  },
  'styles against everything': {
    html: page(
      story,
      '<style>* { all: unset !important; pointer-events: none !important; opacity: 0 !important }</style>',
    ),
  },
  'text made to be searched long': {
    html: page(
      `${story}<p>${'1,'.repeat(200_000)}</p><p>${'nearly about '.repeat(20_000)}</p><p>${'twenty-'.repeat(30_000)}</p>
       <p>safe${' '.repeat(300_000)}</p><p>${'safe '.repeat(50_000)}</p><p>${'a'.repeat(400_000)}</p>
       <p>${'('.repeat(50_000)}</p><p>${'one hundred and '.repeat(20_000)}</p>`,
    ),
  },
  XHTML: {
    html: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>News</title></head><body>${story}</body></html>`,
    headers: type('application/xhtml+xml'),
  },
  'plain text': { html: STORY, headers: type('text/plain') },
  SVG: {
    html: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${STORY}</text></svg>`,
    headers: type('image/svg+xml'),
    found: null,
  },
  XML: { html: `<news><item>${STORY}</item></news>`, headers: type('application/xml'), found: null },
  'a frame made of nothing': {
    html: page(
      '<iframe></iframe>',
      script(`addEventListener('load', () => {
        document.querySelector('iframe').contentDocument.body.innerHTML = ${JSON.stringify(story)};
      });`),
    ),
  },
  'a document written over': {
    html: page(
      story,
      script(`addEventListener('load', () => setTimeout(() => {
        document.open();
        document.write(${JSON.stringify(page('<p>ICE arrested 498 people in Operation Safe City, 50 in Massachusetts and 63 in Denver.</p>'))});
        document.close();
      }, 1500));`),
    ),
    found: ['498', '50', '63'],
  },
  'a document without a body': {
    html: page(
      story,
      script(`addEventListener('load', () => {
        document.body.remove();
        setTimeout(() => document.documentElement.remove(), 500);
        setTimeout(() => {
          document.append(document.createElement('html'));
          document.documentElement.append(document.createElement('body'));
          document.body.innerHTML = ${JSON.stringify(story)};
        }, 1000);
      });`),
    ),
  },
};

/** Firefox tells that a policy kept the page's icon out. */
const ICON = /^Error: Content-Security-Policy: .* loading of a resource \(img-src\) at http:[^ ]*\/favicon\.ico /;

inEveryBrowser((session) => {
  test.each(Object.entries(PAGES))('%s', async (_, { html, headers, found = FIGURES }) => {
    const { tab, heard } = await openListening(session(), html, headers);
    if (found) {
      const there = await figures(session().own, tab.url(), found.length, 40_000);
      expect(there.toSorted()).toEqual([...found].toSorted());
    } else await new Promise((wait) => setTimeout(wait, 1000));
    expect(heard.filter((line) => !ICON.test(line))).toEqual([]);
  });
});
