// The composition root on pages that name a topic: reads the page, shows what was read, and answers the panels.
import { packs } from './facts/packs';
import type { Locale } from './facts/schema';
import { answer, type FrameReport, send } from './messages';
import { createOverlay, type Overlay } from './overlay/overlay';
import { createReader, type Reader } from './page/reader';
import { quote } from './reading/quote';
import { changeSettings, defaultSettings, onSettings, readSettings, type Settings } from './settings';

/** How often to look whether the extension is still there, in milliseconds. */
const ALIVE = 1000;

const localeOf = ({ language }: Settings): Locale =>
  language === 'auto' ? (chrome.i18n.getUILanguage().startsWith('es') ? 'es' : 'en') : language;

/** What the panels get to know of a reading. */
function reportOf({ reading, blocks, done, progress }: Reader): FrameReport {
  const texts = blocks.map((block) => block.text);
  return {
    state: done ? 'read' : 'reading',
    progress,
    claims: reading.claims.map(({ because: _, block, start, end, said, ...claim }, index) => ({
      ...claim,
      index,
      quote: quote(texts, { block, start, end }),
      said: { ...said, high: Number.isFinite(said.high) ? said.high : null },
    })),
    mentions: reading.mentions.map(({ pack, ...span }) => ({ pack, quote: quote(texts, span) })),
  };
}

const OFF: FrameReport = { state: 'off', progress: 1, claims: [], mentions: [] };

/** Tells the background something that nothing here waits for: it may be starting anew, or gone for good. */
const tell = (type: 'style' | 'changed'): void => void send(type, undefined).catch(() => {});

/** One run, from being switched on to being switched off. */
interface Run {
  readonly reader: Reader;
  readonly overlay: Overlay;
}

function start(settings: Settings, site: string, signal: AbortSignal): Run {
  let styled = false;
  const reader = createReader({
    packs,
    isOwn: (node) => overlay.owns(node),
    onReading: () => {
      const { mentions, claims } = reader.reading;
      // A page on which nothing was found gets no style sheet.
      if (mentions.length + claims.length > 0 && !styled) {
        styled = true;
        tell('style');
      }
      overlay.show(reader.reading);
      tell('changed');
    },
    signal,
  });
  const overlay = createOverlay({
    packs,
    locale: localeOf(settings),
    rangesOf: reader.rangeOf,
    blockText: (block) => reader.blocks[block]?.text ?? '',
    actions: {
      switchOffHere: async () => {
        const { sitesOff } = await readSettings();
        await changeSettings({ sitesOff: [...sitesOff, site] });
      },
      openSheet: (pack, fact) => void send('openSheet', fact === undefined ? { pack } : { pack, fact }),
    },
    signal,
  });
  return { reader, overlay };
}

async function main(): Promise<void> {
  let place = await send('where', undefined);
  let settings = await readSettings().catch(defaultSettings);
  /** null when off, undefined before it is known. */
  let run: Run | null | undefined;
  let end = new AbortController();

  const update = () => {
    const on = settings.enabled && !place.pageOff && !settings.sitesOff.includes(place.site);
    if (run !== undefined && on === (run !== null)) return;
    end.abort();
    end = new AbortController();
    run = on ? start(settings, place.site, end.signal) : null;
    tell('changed');
  };

  answer('report', () => (run ? reportOf(run.reader) : OFF));
  answer('show', (index) => {
    if (!run || index >= run.reader.reading.claims.length) return false;
    run.overlay.open(index);
    return true;
  });
  answer('step', (way) => run?.overlay[way]());
  answer('moved', async () => {
    place = await send('where', undefined);
    update();
  });
  onSettings((changed) => {
    settings = changed;
    update();
  });
  update();

  const alive = setInterval(() => {
    if (chrome.runtime?.id !== undefined) return;
    // The extension was updated or removed; its next version brings its own overlay.
    clearInterval(alive);
    end.abort();
  }, ALIVE);
}

const KEY = 'factOverlay';
if (!(KEY in globalThis)) {
  Object.defineProperty(globalThis, KEY, { value: true });
  void main();
}
