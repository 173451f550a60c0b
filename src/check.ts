import { packs } from './facts/packs';
import { read } from './reading/read';

process.stdout.write(`${JSON.stringify(read([], packs))}\n`);
