import type { Plugin } from 'vite';

/**
 * Makes the one manifest serve both browsers: Firefox runs `background.scripts` where Chrome runs `service_worker`,
 * and no file of the extension is exposed to pages.
 */
export function oneManifest(): Plugin {
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
