import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { DIST } from '../../scripts/build.ts';

const WEB_EXT = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url));
const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as Record<string, unknown>;

test('no file is open to web pages, which could tell by it that the extension is there', () => {
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
});

test('it asks for no more than it needs', () => {
  expect(manifest['permissions']).toEqual(['storage', 'scripting']);
  expect(manifest['host_permissions']).toEqual(['http://*/*', 'https://*/*']);
  for (const more of ['optional_permissions', 'optional_host_permissions']) expect(manifest).not.toHaveProperty(more);
});

test('one manifest names the background for both browsers', () => {
  const { service_worker: worker, scripts } = manifest['background'] as Record<string, unknown>;
  expect(scripts).toEqual([worker]);
  expect(readdirSync(DIST)).toContain(worker);
});

test('every text that the manifest names is there in every language', () => {
  const names = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map((hit) => hit[1] ?? '');
  expect(names.length).toBeGreaterThan(0);
  for (const locale of readdirSync(join(DIST, '_locales'))) {
    const texts = JSON.parse(readFileSync(join(DIST, '_locales', locale, 'messages.json'), 'utf8'));
    for (const name of names) expect(texts, locale).toHaveProperty([name, 'message']);
  }
});

/** Warnings that are looked at and meant; any other is news. */
const MEANT = new Set([
  // Chrome's service worker, which Firefox passes over in favour of the scripts beside it.
  'BACKGROUND_SERVICE_WORKER_IGNORED',
  // Preact can set inner HTML; nothing here asks it to.
  'UNSAFE_VAR_ASSIGNMENT',
  // Chrome's way into closed shadow roots; Firefox has another, which is tried first.
  'UNSUPPORTED_API',
]);

test('Mozilla’s linter finds no errors', async () => {
  const linter = promisify(execFile)(process.execPath, [WEB_EXT, 'lint', '--source-dir', DIST, '--output', 'json'], {
    maxBuffer: 16e6,
  });
  // Its exit code says whether there are errors; its output says which.
  const { stdout } = await linter.catch((failed: { stdout: string }) => failed);
  const { errors, warnings } = JSON.parse(stdout) as Record<'errors' | 'warnings', { code: string; message: string }[]>;
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code }) => !MEANT.has(code))).toEqual([]);
});
