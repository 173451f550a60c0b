import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers.ts';
import { DIST } from '../../scripts/build.ts';
import { openPopup } from '../../scripts/inside.ts';
import { launch } from '../../scripts/launch.ts';
import { servePages } from '../../scripts/loopback.ts';
import { says } from '../installed/panel.ts';
import { figures, marks, openPanel } from '../installed/reports.ts';
import { listenTo, page, STORY } from './story.ts';

const DAMAGED = 'A part of the record of this extension is damaged';

/** A copy of the built extension in which a figure of the record is no number any more. */
async function damaged(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'damaged-'));
  await cp(DIST, folder, { recursive: true });
  let changed = 0;
  for (const file of await readdir(join(folder, 'assets'))) {
    const path = join(folder, 'assets', file);
    const code = file.endsWith('.js') ? await readFile(path, 'utf8') : '';
    const other = code.replace(/(kind:[`"]count[`"],value:)498\b/, '$1`many`');
    if (other === code) continue;
    await writeFile(path, other);
    changed++;
  }
  expect(changed).toBe(1);
  return folder;
}

describe.each(BROWSERS)('%s', (name) => {
  test('with a damaged record nothing is compared, nothing is thrown into pages, and the panels say so', async () => {
    const folder = await damaged();
    const pages = await servePages();
    const launched = await launch(name, { extension: folder });
    try {
      const { tab, heard } = await listenTo(launched, pages.add('page.html', page(`<p>${STORY}</p>`)));
      await new Promise((wait) => setTimeout(wait, 1500));
      expect(await marks(tab)).toBe(0);
      const own = await openPanel(launched);
      expect(await figures(own, tab.url(), 0)).toEqual([]);
      await says(await openPopup(launched, own, tab.url()), DAMAGED);
      await says(await launched.openOwn('src/panels/figures/index.html'), DAMAGED);
      expect(heard).toEqual([]);
    } finally {
      await Promise.all([launched.close(), pages.close()]);
      await rm(folder, { recursive: true, force: true });
    }
  });
});
