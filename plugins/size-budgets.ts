import type { Plugin } from 'vite';

/**
 * Fails the build when a script has grown beyond its budget.
 *
 * @param budgets - bytes, minified, by the file's path in the build
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
          const file = bundle[name];
          if (!file) return this.error(`${name} has a budget but was not built`);
          const size = Buffer.byteLength(file.type === 'chunk' ? file.code : file.source);
          if (size > budget) this.error(`${name} has ${size} bytes; its budget is ${budget}`);
        }
      },
    },
  };
}
