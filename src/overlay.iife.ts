// The composition root on pages that name a topic: reads the page, shows what was read, and answers the panels.
import { packs } from './facts/packs';
import type { Locale } from './facts/schema';
import { answer, type FrameReport, type Place, send } from './messages';
import { createOverlay, type Overlay } from './overlay/overlay';
import type { PageBlock } from './page/blocks';
import { rangeIn } from './page/ranges';
import { inSlices } from './page/scan';
import { textOf } from './page/text';
import { watch } from './page/watch';
import { NOTHING_READ, type Reading } from './reading/claim';
import { quote } from './reading/quote';
import { reading as readBlocks } from './reading/read';
import { changeSettings, defaultSettings, onSettings, readSettings, type Settings } from './settings';

/** One run of the overlay, from being switched on to being switched off. */
interface Run {
  report(): FrameReport;
  readonly overlay: Overlay;
}

const localeOf = ({ language }: Settings): Locale =>
  language === 'auto' ? (chrome.i18n.getUILanguage().startsWith('es') ? 'es' : 'en') : language;

function start(settings: Settings, site: string, signal: AbortSignal): Run {
  let blocks: readonly PageBlock[] = [];
  let reading: Reading = NOTHING_READ;
  let state: FrameReport['state'] = 'reading';
  let styled = false;

  const overlay = createOverlay({
    packs,
    locale: localeOf(settings),
    rangesOf: ({ block, start, end }) => {
      const there = blocks[block];
      return there ? rangeIn(there, start, end) : null;
    },
    blockText: (block) => blocks[block]?.text ?? '',
    actions: {
      switchOffHere: () => void changeSettings({ sitesOff: [...settings.sitesOff, site] }),
      openSheet: (pack, fact) => void send('openSheet', fact === undefined ? { pack } : { pack, fact }),
    },
    signal,
  });

  const read = async () => {
    const fresh = await inSlices(
      textOf(document, blocks, (root) => watcher.observe(root), overlay.owns),
      signal,
    );
    if (fresh.length === blocks.length && fresh.every((block, i) => block === blocks[i])) return;
    const result = await inSlices(readBlocks(fresh, packs), signal);
    blocks = fresh;
    reading = result;
    state = 'read';
    if (!styled && reading.mentions.length + reading.claims.length > 0) {
      styled = true;
      await send('style', undefined);
    }
    overlay.show(reading);
    await send('changed', undefined);
  };
  const watcher = watch(read, overlay.owns, signal);
  watcher.observe(document);
  void read().catch(() => {});

  return {
    overlay,
    report() {
      const texts = blocks.map((block) => block.text);
      return {
        state,
        progress: state === 'read' ? 1 : 0,
        claims: reading.claims.map(({ because: _, block, start, end, said, ...claim }, index) => ({
          ...claim,
          index,
          quote: quote(texts, { block, start, end }),
          said: { ...said, high: Number.isFinite(said.high) ? said.high : null },
        })),
        mentions: reading.mentions.map(({ pack, ...span }) => ({ pack, quote: quote(texts, span) })),
      };
    },
  };
}

const OFF: FrameReport = { state: 'off', progress: 1, claims: [], mentions: [] };

async function main(): Promise<void> {
  let place: Place = await send('where', undefined);
  let settings = await readSettings().catch(defaultSettings);
  let running: { run: Run; end: AbortController } | undefined;

  const update = () => {
    const on = settings.enabled && !place.pageOff && !settings.sitesOff.includes(place.site);
    if (on === (running !== undefined)) return;
    running?.end.abort();
    const end = new AbortController();
    running = on ? { run: start(settings, place.site, end.signal), end } : undefined;
    void send('changed', undefined);
  };

  answer('report', () => running?.run.report() ?? OFF);
  answer('show', (index) => {
    running?.run.overlay.open(index);
    return running !== undefined;
  });
  answer('step', (way) => running?.run.overlay[way]());
  answer('moved', async () => {
    place = await send('where', undefined);
    update();
  });
  onSettings((changed) => {
    settings = changed;
    update();
  });
  update();
}

const KEY = 'factOverlay';
if (!(KEY in globalThis)) {
  Object.defineProperty(globalThis, KEY, { value: true });
  void main();
}
