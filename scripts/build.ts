// Builds the extension and the command line where they are older than their sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the built extension. */
export const DIST = join(root, 'dist');

const SOURCES = ['src', 'assets', 'plugins', 'manifest.json', 'vite.config.ts', 'package.json'];

/** When the newest file under a path was changed, in milliseconds since 1970, or 0 where there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @returns whether dist/ and build/ are made of the sources as they are now */
export function isBuilt(): boolean {
  const sources = Math.max(...SOURCES.map((name) => newest(join(root, name))));
  return ['dist/manifest.json', 'build/check.js'].every((file) => newest(join(root, file)) > sources);
}

/**
 * Builds quietly.
 *
 * @throws Error with all that the build said where it failed
 */
export function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // Vite would otherwise leave the extension's own plugins out, as it does for tests, and build for development, as it
    // runs our scripts.
    env: { ...process.env, VITEST: '', NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`the extension could not be built:\n${stdout}${stderr}`);
}
