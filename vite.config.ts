import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import { factPacks, gateNames } from './plugins/fact-packs.ts';
import { injectedScript } from './plugins/injected-script.ts';
import { oneManifest } from './plugins/one-manifest.ts';
import { sizeBudgets } from './plugins/size-budgets.ts';

/** Most of a script runs at once: Chromium then compiles it at once, and reads nothing of it twice. */
const RUN_WHOLE = '//# allFunctionsCalledOnLoad\n';

const extension = () => [
  factPacks(),
  preact(),
  injectedScript('src/overlay.iife.ts', RUN_WHOLE),
  injectedScript('src/card.iife.ts'),
  crx({ manifest: manifest as ManifestV3Export }),
  oneManifest(),
  sizeBudgets({
    // Paid on every page, on pages that name a topic, where the pointer moves over marks.
    'src/gate.iife.js': 2_000,
    'src/overlay.iife.js': 80_000,
    'src/card.iife.js': 80_000,
    // Read from the disk when somebody opens them; most of it is the list of sites and the chart of the fact sheet.
    'src/panels/popup/index.html': 443_000,
    'src/panels/options/index.html': 433_000,
    'src/panels/figures/index.html': 403_000,
    'src/panels/welcome/index.html': 420_000,
  }),
];

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? { plugins: [factPacks()], publicDir: false, build: { outDir: 'build', target: 'node20' } }
    : {
        publicDir: 'assets',
        define: { __NAMES__: gateNames() },
        plugins: process.env['VITEST'] ? [factPacks(), preact()] : extension(),
        build: {
          outDir: 'dist',
          target: ['chrome120', 'firefox140'],
          modulePreload: false,
          // Pages that the manifest does not name.
          rolldownOptions: { input: ['src/panels/figures/index.html', 'src/panels/welcome/index.html'] },
        },
      },
);
