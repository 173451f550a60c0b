import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PrintedClaim, unlabelled } from '../../scripts/corpus.ts';

/** Folders of labelled pages: the project's own, and a corpus that lies beside some checkouts. */
export const FOLDERS = ['tests/pages', '../shared/corpus/dev'];

/** What the command line prints for a page. */
export interface Printed {
  readonly mentions: number;
  readonly claims: readonly PrintedClaim[];
}

/** The labelled pages of a folder without their markers, by file name; empty where there is no such folder. */
export function labelledPages(folder: string): readonly (readonly [file: string, html: string])[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return files.map((file) => [file, unlabelled(readFileSync(join(folder, file), 'utf8'))] as const);
}

const printed = new Map<string, Promise<Printed>>();

/** Runs the command line over a page; the same page is read once for all browsers. */
export function print(html: string): Promise<Printed> {
  const known = printed.get(html);
  if (known) return known;
  const work = promisify(execFile)(process.execPath, ['scripts/check.mjs', '--json', '-'], { maxBuffer: 64e6 });
  work.child.stdin?.end(html);
  const reading = work.then(({ stdout }) => JSON.parse(stdout) as Printed);
  printed.set(html, reading);
  return reading;
}
