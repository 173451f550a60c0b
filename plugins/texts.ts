import type { Plugin } from 'vite';

/**
 * Leaves texts out of a script that never says them.
 *
 * @param prefixes - what the names of these texts begin with
 */
export function withoutTexts(prefixes: readonly string[]): Plugin {
  return {
    name: 'without-texts',
    enforce: 'pre',
    transform: {
      filter: { id: /\/_locales\/[^/]+\/messages\.json$/ },
      handler: (code) => {
        const texts = Object.entries(JSON.parse(code));
        return JSON.stringify(Object.fromEntries(texts.filter(([key]) => !prefixes.some((p) => key.startsWith(p)))));
      },
    },
  };
}
