import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { zipFolder } from '../../scripts/package.ts';

function folder(files: Readonly<Record<string, string>>, written: Date): string {
  const path = mkdtempSync(join(tmpdir(), 'zip-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
    utimesSync(join(path, name), written, written);
  }
  return path;
}

test('an archive holds the files of a folder at its root', () => {
  const files = { 'manifest.json': '{}', 'icons/16.png': 'a', 'src/panels/x.html': 'b' };
  const unzipped = unzipSync(zipFolder(folder(files, new Date())));
  expect(Object.fromEntries(Object.entries(unzipped).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(files);
});

test('the same files give the same bytes, in whatever order and whenever they were written', () => {
  const one = folder({ 'a.js': '1', 'b/c.js': '2', 'b.js': '3' }, new Date('2020-02-02T02:02:02Z'));
  const other = folder({ 'b.js': '3', 'b/c.js': '2', 'a.js': '1' }, new Date('2026-10-10T10:10:10Z'));
  expect(zipFolder(other)).toEqual(zipFolder(one));
});
