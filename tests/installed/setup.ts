import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, findBrowser } from '../../scripts/browsers.ts';

/** When the newest file under a path was changed, in milliseconds since 1970, or 0 where there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Makes sure, once and before all tests, that the browsers are there and that dist/ is built from these sources. */
export default async function setup() {
  for (const name of BROWSERS) await findBrowser(name);
  const sources = Math.max(...['src', 'assets', 'manifest.json', 'vite.config.ts', 'package.json'].map(newest));
  if (newest('dist/manifest.json') > sources && newest('build/check.js') > sources) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // Vite would otherwise leave the extension's own plugins out, as it does for tests.
    env: { ...process.env, VITEST: '' },
  });
  if (status !== 0) throw new Error(`the extension could not be built:\n${stdout}${stderr}`);
}
