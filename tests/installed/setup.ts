import { BROWSERS, findBrowser } from '../../scripts/browsers.ts';
import { build, isBuilt } from '../../scripts/build.ts';

/** Makes sure, once and before all tests, that the browsers are there and that dist/ is built from these sources. */
export default async function setup() {
  for (const name of BROWSERS) await findBrowser(name);
  if (!isBuilt()) build();
}
