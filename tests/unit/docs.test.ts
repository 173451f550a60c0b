import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json';
import project from '../../package.json';

const DOCUMENTS = [...readdirSync('.').filter((file) => file.endsWith('.md')), 'tests/pages/README.md'];
const OWN_TO_NPM = new Set(['ci', 'install', 'test', 'start']);

describe.each(DOCUMENTS)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('names only commands that there are', () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z]+)/g)].map((hit) => hit[1] ?? '');
    const known = new Set([...OWN_TO_NPM, ...Object.keys(project.scripts)]);
    expect(named.filter((command) => !known.has(command))).toEqual([]);
  });

  test('leads only to files that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((hit) => hit[1] ?? '');
    const paths = [...text.matchAll(/`((?:src|tests|scripts|plugins|assets|docs)\/[\w./-]*)`/g)].map(
      (hit) => hit[1] ?? '',
    );
    const missing = links.filter((link) => !existsSync(join(dirname(file), link)));
    expect([...missing, ...paths.filter((path) => !existsSync(path))]).toEqual([]);
  });

  test('names no folder of anybody’s machine', () => {
    expect(text).not.toMatch(/(?:^|[\s`(])(?:\/(?:work|tmp|home|root|Users)\/|~\/|C:\\)/m);
  });
});

test('the documents that there have to be are there', () => {
  for (const file of ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'PRIVACY.md', 'CONTRIBUTING.md', 'LICENSE'])
    expect(existsSync(file), file).toBe(true);
});

test('the manifest and the package have the same version', () => {
  expect(manifest.version).toBe(project.version);
});

test('the documents give the browsers’ versions as the manifest does', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(`(${manifest.minimum_chrome_version} or later)`);
  expect(readme).toContain(
    `(${Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10)} or later)`,
  );
});
