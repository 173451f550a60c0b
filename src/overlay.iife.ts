import { packs } from './facts/packs';
import { read } from './reading/read';

read([], packs);
