// The composition root on pages that name a topic: reads the page, shows what was read, and answers the panels.
import { answerExtension, type FrameReport, type Knowledge, type Situation, send } from './messages';
import { createOverlay, type Overlay } from './overlay/overlay';
import { createReader, type Reader } from './page/reader';
import { quote } from './reading/quote';
import { createWords } from './wording/words';

/** How often to look whether the extension is still there, in milliseconds. */
const ALIVE = 1000;

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
const BEGINNING: FrameReport = { ...OFF, state: 'reading', progress: 0 };

/** Tells the background something that nothing here waits for: it may be starting anew, or gone for good. */
const tell = (type: 'style' | 'changed' | 'switchOff'): void => void send(type, undefined).catch(() => {});

/** One run, from being switched on to being switched off. */
interface Run {
  readonly reader: Reader;
  readonly overlay: Overlay;
}

function start({ packs, texts }: Knowledge, { locale, marked, dwell }: Situation, signal: AbortSignal): Run {
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
    words: createWords(locale, texts),
    rangesOf: reader.rangeOf,
    blockText: (block) => reader.blocks[block]?.text ?? '',
    marked,
    dwell,
    actions: {
      switchOffHere: () => tell('switchOff'),
      openSheet: (pack, fact) => void send('openSheet', fact === undefined ? { pack } : { pack, fact }),
    },
    signal,
  });
  return { reader, overlay };
}

async function main(): Promise<void> {
  let run: Run | undefined;
  let end = new AbortController();
  /** What the run was started for; "" when off. */
  let running: string | undefined;

  const update = async () => {
    const situation = await send('situation', undefined);
    const { on, locale } = situation;
    const wanted = on ? JSON.stringify(situation) : '';
    if (wanted === running) return;
    running = wanted;
    end.abort();
    end = new AbortController();
    const { signal } = end;
    run = undefined;
    const known = on ? await send('knowledge', locale) : undefined;
    if (signal.aborted) return;
    if (known) run = start(known, situation, signal);
    tell('changed');
  };

  answerExtension('report', () => (run ? reportOf(run.reader) : running === '' ? OFF : BEGINNING));
  answerExtension('show', (index) => {
    if (!run || index >= run.reader.reading.claims.length) return false;
    run.overlay.open(index);
    return true;
  });
  answerExtension('step', (way) => run?.overlay[way]());
  answerExtension('moved', update);
  await update();

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
