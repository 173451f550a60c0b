// What the benchmark measures, to be bundled as the extension is.
export { packs } from '../../../src/facts/packs';
export { read } from '../../../src/reading/read';
