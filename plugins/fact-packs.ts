import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { namePattern } from '../src/facts/names.ts';
import { parsePack } from '../src/facts/schema.ts';

const FOLDER = new URL('../src/facts/', import.meta.url);

/** Checks every fact pack, so that a broken one fails the build and names the field. */
export function factPacks(): Plugin {
  return {
    name: 'fact-packs',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/facts\/[^/]+\.json$/ },
      handler: (code, id) => JSON.stringify(parsePack(JSON.parse(code), id)),
    },
  };
}

/** What the gate looks for, as a value for Vite's `define`: the gate must not carry the packs themselves. */
export function gateNames(): string {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => parsePack(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')), file).names.bare);
  return JSON.stringify(namePattern(names));
}
