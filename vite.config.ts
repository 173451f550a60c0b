import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import { parsePack } from './src/facts/schema.ts';

/** Checks every fact pack, so that a broken one fails the build and names the field. */
function factPacks(): Plugin {
  return {
    name: 'fact-packs',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/facts\/[^/]+\.json$/ },
      handler: (code, id) => JSON.stringify(parsePack(JSON.parse(code), id)),
    },
  };
}

/**
 * Makes the one manifest serve both browsers: Firefox runs `background.scripts` where Chrome runs `service_worker`,
 * and no file of the extension is exposed to pages.
 */
function oneManifest(): Plugin {
  return {
    name: 'one-manifest',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['manifest.json'];
        if (file?.type !== 'asset') return this.error('no manifest.json was built');
        const built = JSON.parse(String(file.source)) as Record<string, unknown> & {
          background: { service_worker: string; scripts?: string[] };
        };
        built.background.scripts = [built.background.service_worker];
        delete built['web_accessible_resources'];
        file.source = `${JSON.stringify(built, null, 2)}\n`;
      },
    },
  };
}

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? { plugins: [factPacks()], publicDir: false, build: { outDir: 'build', target: 'node20' } }
    : {
        publicDir: 'assets',
        plugins: process.env['VITEST']
          ? [factPacks(), preact()]
          : [factPacks(), preact(), crx({ manifest: manifest as ManifestV3Export }), oneManifest()],
        build: { outDir: 'dist', target: ['chrome120', 'firefox140'], modulePreload: false },
      },
);
