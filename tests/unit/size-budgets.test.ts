import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { sizeBudgets } from '../../plugins/size-budgets';

const text = (length: number) => `console.log('${'x'.repeat(length)}')`;

const FILES = {
  'src/gate.js': text(3000),
  'panel/index.html': '<!doctype html><title>A panel</title><script type="module" src="./main.js"></script>',
  'panel/main.js': `import './main.css'; import { shared } from '../shared.js'; shared(); ${text(1000)}`,
  'panel/main.css': `body { background: url("data:${'y'.repeat(1000)}") }`,
  'other/index.html': '<!doctype html><title>Another</title><script type="module" src="./main.js"></script>',
  'other/main.js': "import { shared } from '../shared.js'; shared();",
  'shared.js': `export function shared() { ${text(1000)} }`,
};

/** Builds a script and two panels that share something, each part with a known length of text in it. */
async function built(budgets: Readonly<Record<string, number>>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'budget-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  await build({
    ...{ root, configFile: false, logLevel: 'silent', plugins: [sizeBudgets(budgets)] },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: ['src/gate.js', 'panel/index.html', 'other/index.html'].map((name) => join(root, name)),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

test('a script within its budget is built', async () => {
  await built({ 'gate.js': 3100 });
});

test('a script beyond its budget fails the build, which names the file, its size and the limit', async () => {
  await expect(built({ 'gate.js': 3000 })).rejects.toThrow(/gate\.js has 30\d\d bytes; its budget is 3000/);
});

test('a page counts with the scripts and styles that it loads, and with what those import', async () => {
  await built({ 'panel/index.html': 3900, 'other/index.html': 1900 });
  await expect(built({ 'panel/index.html': 3000 })).rejects.toThrow(
    /panel\/index\.html, with the scripts and styles that it loads, has 3\d\d\d bytes; its budget is 3000/,
  );
});

test('a budget for what is not built fails the build, so that no budget is lost with a new name', async () => {
  await expect(built({ 'gone.js': 1 })).rejects.toThrow('gone.js has a budget but was not built');
});
