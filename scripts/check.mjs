// Runs the built command line; builds it first where it is missing or older than the sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const built = new URL('build/check.js', root);
const newest = () =>
  Math.max(
    ...readdirSync(new URL('src/', root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs),
  );
if (!existsSync(built) || statSync(built).mtimeMs < newest()) {
  const vite = fileURLToPath(new URL('node_modules/vite/bin/vite.js', root));
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--ssr', 'src/check.ts', '--logLevel', 'error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exit(2);
  }
}
await import(built.href);
