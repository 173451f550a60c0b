// Builds the extension with many made-up topics: what a second file of facts costs is what a thousand cost.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { TINY } from '../tiny-pack.ts';
import { random } from './random.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['src', 'assets', 'plugins', 'manifest.json', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** A build as it always is, but without limits: a thousand names do not fit into the gate's. */
const CONFIG = `import config from './vite.config.ts';
export default async (env) => {
  const { plugins, ...rest } = await config(env);
  return { ...rest, plugins: plugins.flat(9).filter((plugin) => plugin?.name !== 'size-budgets') };
};
`;

const SYLLABLES =
  `ba be bo ca ce co da de do fa fe fo ga go ha he ho ja jo ka la le lo ma me mo na ne no pa pe po ra re ro
  sa se so ta te to va ve vo wa we za stra gra bro cle pli sha cho`.split(/\s+/);
/** Names often begin with words that pages are full of. */
const COMMON = 'safe home street river public new first national open clean north white water market school'.split(' ');

/** Two words in four forms for each topic: as many as the shipped one has. */
function* bareNames(): Generator<string[]> {
  const below = random(8);
  const made = () => Array.from({ length: 2 + below(2) }, () => SYLLABLES[below(SYLLABLES.length)]).join('');
  for (;;) {
    const [first, second] = [below(3) === 0 ? COMMON[below(COMMON.length)] : made(), made()];
    yield [`${first} ${second}`, `${first} ${second}s`, `${second}n ${first}a`, `${second}ns ${first}as`];
  }
}

export interface ManyPacks {
  /** Folder of the built extension. */
  readonly dist: string;
  /** Bytes of the script that is on every page. */
  readonly gate: number;
  remove(): void;
}

/**
 * @param count - of fact packs, the shipped one among them
 * @throws Error with what the build said where it fails
 */
export async function buildWith(count: number): Promise<ManyPacks> {
  const root = mkdtempSync(join(tmpdir(), 'packs-'));
  for (const name of SOURCES) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'bench.config.ts'), CONFIG);
  const facts = join(root, 'src/facts');
  mkdirSync(facts, { recursive: true });
  const shipped = readdirSync(facts).filter((name) => name.endsWith('.json')).length;
  const names = bareNames();
  for (let i = shipped; i < count; i++) {
    const pack = { ...TINY, id: `made-up-${i}`, names: { ...TINY.names, bare: names.next().value, common: [] } };
    writeFileSync(join(facts, `${pack.id}.json`), JSON.stringify(pack));
  }
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', 'bench.config.ts', '--logLevel', 'error'], {
    cwd: root,
  });
  const dist = join(root, 'dist');
  const gate = statSync(join(dist, 'src/gate.iife.js')).size;
  return { dist, gate, remove: () => rmSync(root, { recursive: true }) };
}
