import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

const bytes = (file: Bundle[string]) => Buffer.byteLength(file.type === 'chunk' ? file.code : file.source);

/** A file and all that the browser loads with it: what a page names, and what a script imports. */
function loadedWith(name: string, bundle: Bundle, found = new Set<string>()): Set<string> {
  const file = bundle[name];
  if (!file || found.has(name)) return found;
  found.add(name);
  const named =
    file.type === 'chunk'
      ? file.imports
      : name.endsWith('.html')
        ? [...String(file.source).matchAll(/\b(?:src|href)="\/?([^"]+)"/g)].map(([, path = '']) => path)
        : [];
  for (const other of named) loadedWith(other, bundle, found);
  return found;
}

/**
 * Fails the build when a script or a page has grown beyond its budget.
 *
 * @param budgets - bytes, minified, by the file's path in the build; of a page with its scripts and styles
 */
export function sizeBudgets(budgets: Readonly<Record<string, number>>): Plugin {
  return {
    name: 'size-budgets',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [name, budget] of Object.entries(budgets)) {
          if (!bundle[name]) return this.error(`${name} has a budget but was not built`);
          const files = [...loadedWith(name, bundle)];
          const size = files.reduce((sum, file) => sum + (bundle[file] ? bytes(bundle[file]) : 0), 0);
          const what = files.length > 1 ? `${name}, with the scripts and styles that it loads,` : name;
          if (size > budget) this.error(`${what} has ${size} bytes; its budget is ${budget}`);
        }
      },
    },
  };
}
