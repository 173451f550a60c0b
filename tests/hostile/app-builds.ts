// Builds the small applications of tests/pages/apps as their authors would, with warnings.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig, type PluginOption } from 'vite';

const FOLDER = fileURLToPath(new URL('../pages/apps/', import.meta.url));

const FRAMEWORKS: Readonly<Record<Framework, { entry: string; plugins: () => PluginOption }>> = {
  react: { entry: 'tsx', plugins: () => [] },
  vue: { entry: 'ts', plugins: () => vue() },
  svelte: { entry: 'ts', plugins: () => svelte({ configFile: false, compilerOptions: { dev: true } }) },
};

export type Framework = 'react' | 'vue' | 'svelte';

/** An application as a server would send it. */
export interface App {
  /** What the server renders for a path, to stand in `<div id="app">`, without a space around it. */
  readonly html: string;
  /** A classic script that leaves `app.hydrate(element)`. */
  readonly script: string;
}

/** Builds both sides of an application and renders it for the path "/". */
export async function buildApp(framework: Framework): Promise<App> {
  const { entry, plugins } = FRAMEWORKS[framework];
  const common: InlineConfig = {
    root: join(FOLDER, framework),
    mode: 'development',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"development"' },
  };
  const folder = await mkdtemp(join(tmpdir(), `${framework}-app-`));
  try {
    await build({
      ...common,
      plugins: [plugins()],
      ssr: { noExternal: true },
      build: {
        ssr: `server.${entry}`,
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
      },
    });
    const built = await build({
      ...common,
      plugins: [plugins()],
      build: { write: false, minify: false, lib: { entry: `client.${entry}`, formats: ['iife'], name: 'app' } },
    });
    const { render } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'server.mjs')).href)) as {
      render(path: string): Promise<string>;
    };
    const output = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
    const script = output.find((file) => file.type === 'chunk')?.code;
    if (!script) throw new Error(`no script of the ${framework} application was built`);
    return { html: await render('/'), script };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
