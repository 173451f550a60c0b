import { type BuildOptions, build, type Plugin } from 'vite';

/**
 * Builds a script that the background injects into pages: one self-contained file beside the others, which nothing
 * imports and no page can fetch.
 *
 * @param entry - path of the source from the project's root; "src/a.iife.ts" becomes "src/a.iife.js"
 * @param hint - a comment for the browser at the head of it
 */
export function injectedScript(entry: string, hint = ''): Plugin {
  const fileName = entry.replace(/\.tsx?$/, '.js');
  let minify: BuildOptions['minify'];
  let target: string | string[] | false | undefined;
  let define: Record<string, unknown> | undefined;
  return {
    name: `injected-script:${entry}`,
    apply: 'build',
    configResolved: (config) => {
      ({ minify, target } = config.build);
      define = config.define;
    },
    async generateBundle() {
      const built = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { ...define, 'process.env.NODE_ENV': '"production"' },
        build: {
          write: false,
          modulePreload: false,
          ...(minify === undefined ? {} : { minify }),
          ...(target === undefined ? {} : { target }),
          lib: { entry, formats: ['iife'], name: 'injected', fileName: () => fileName },
        },
      });
      for (const result of [built].flat()) {
        if (!('output' in result)) continue;
        for (const file of result.output) {
          if (file.type !== 'chunk') return this.error(`${entry} has a file beside it: ${file.fileName}`);
          this.emitFile({ type: 'asset', fileName, source: `${hint}${file.code}` });
        }
      }
    },
  };
}
