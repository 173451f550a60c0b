// Runs a TypeScript file: node scripts/run.mjs FILE [ARGUMENT …]. Vite compiles it as it does for the tests.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

process.argv.splice(1, 2, resolve(process.argv[2] ?? ''));
await runnerImport(process.argv[1] ?? '', { configFile: false, logLevel: 'error' });
