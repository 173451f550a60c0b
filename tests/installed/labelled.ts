import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlabelled } from '../../scripts/corpus.ts';

/** Folders of labelled pages: the project's own, and a corpus that lies beside some checkouts. */
export const FOLDERS = ['tests/pages', '../shared/corpus/dev'];

/** The labelled pages of a folder without their markers, by file name; empty where there is no such folder. */
export function labelledPages(folder: string): readonly (readonly [file: string, html: string])[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return files.map((file) => [file, unlabelled(readFileSync(join(folder, file), 'utf8'))] as const);
}
