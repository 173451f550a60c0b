// Packs what was built for the stores: npm run package. The same sources give the same bytes, on any machine.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import project from '../package.json' with { type: 'json' };
import { build, DIST } from './build.ts';

/** The earliest day that a zip file can hold, in whatever time zone: when a file was written is no part of it. */
const EPOCH = new Date(1980, 0, 1, 12);

/**
 * Zips a folder, file by file in the order of their names.
 *
 * @returns the bytes of the archive; the same for the same files, whenever and wherever they were written
 */
export function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))])), {
    level: 9,
    mtime: EPOCH,
  });
}

/** Builds, and writes one archive for both browsers' stores. Prints its name and its SHA-256. */
function packExtension(): void {
  build();
  const bytes = zipFolder(DIST);
  mkdirSync('packages', { recursive: true });
  const path = `packages/${project.name}-${project.version}.zip`;
  writeFileSync(path, bytes);
  process.stdout.write(`${path}  ${(bytes.length / 1000).toFixed(0)} kB\n`);
  process.stdout.write(`sha256 ${createHash('sha256').update(bytes).digest('hex')}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) packExtension();
