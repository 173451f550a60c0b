// The composition root on pages that name a topic: reads the page, has it shown what was read, and answers the panels.
import { answerExtension, type FrameReport, type Situation, send } from './messages';
import type { Overlay } from './overlay/overlay';
import { createReader, type Reader } from './page/reader';
import { quote } from './reading/quote';
import { createRemoteReading } from './remote/ask';

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
const tell = (type: 'changed' | 'switchOff'): void => void send(type, undefined).catch(() => {});

/** One run, from being switched on to being switched off. */
interface Run {
  readonly reader: Reader;
  /** Marks and card, once there is something to show. */
  overlay: Overlay | undefined;
}

function start({ locale, marked, dwell }: Situation, signal: AbortSignal): Run {
  const draw = async () => {
    const { packs, texts } = await send('draw', locale);
    const card = globalThis.factOverlay?.card;
    if (signal.aborted || !card) return;
    run.overlay = card.createOverlay({
      packs,
      words: card.createWords(locale, texts),
      rangesOf: run.reader.rangeOf,
      blockText: (block) => run.reader.blocks[block]?.text ?? '',
      marked,
      dwell,
      actions: {
        switchOffHere: () => tell('switchOff'),
        openSheet: (pack, fact) => void send('openSheet', fact === undefined ? { pack } : { pack, fact }),
      },
      signal,
    });
    run.overlay.show(run.reader.reading);
  };

  let drawing: Promise<void> | undefined;
  const run: Run = {
    overlay: undefined,
    reader: createReader({
      read: createRemoteReading(),
      isOwn: (node) => run.overlay?.owns(node) ?? false,
      onReading() {
        const { mentions, claims } = run.reader.reading;
        if (run.overlay) run.overlay.show(run.reader.reading);
        // Where the background could not be reached it is asked again with the next reading.
        else if (mentions.length + claims.length > 0)
          drawing ??= draw().catch(() => {
            drawing = undefined;
          });
        tell('changed');
      },
      signal,
    }),
  };
  return run;
}

async function main(): Promise<void> {
  let run: Run | undefined;
  let end = new AbortController();
  /** What the run was started for; "" when off. */
  let running: string | undefined;

  const update = async () => {
    const situation = await send('situation', undefined);
    const { on } = situation;
    const wanted = on ? JSON.stringify(situation) : '';
    if (wanted === running) return;
    running = wanted;
    end.abort();
    end = new AbortController();
    run = on ? start(situation, end.signal) : undefined;
    tell('changed');
  };

  answerExtension('report', () => (run ? reportOf(run.reader) : running === '' ? OFF : BEGINNING));
  answerExtension('show', (index) => {
    if (!run?.overlay || index >= run.reader.reading.claims.length) return false;
    run.overlay.open(index);
    return true;
  });
  answerExtension('step', (way) => run?.overlay?.[way]());
  answerExtension('moved', update);
  await update();

  const alive = setInterval(() => {
    if (chrome.runtime?.id !== undefined) return;
    // The extension was updated or removed; its next version brings its own overlay.
    clearInterval(alive);
    end.abort();
  }, ALIVE);
}

// Injected twice, as by an installation while the page loads, it runs once.
if (!globalThis.factOverlay) {
  globalThis.factOverlay = {};
  void main();
}
