// The composition root on pages that name a topic: reads the page, has it shown what was read, and answers the panels.
import { type FrameReport, type InFrame, type Situation, send, sendAtOnce, sendSurely } from './messages';
import { createHighlights } from './overlay/highlights';
import type { Overlay, OverlayOptions } from './overlay/overlay';
import { createSheet } from './overlay/sheet';
import { createReader, type Reader } from './page/reader';
import { noCounts } from './reading/by-block';
import { quote } from './reading/quote';
import { portable } from './readings';
import { createRemoteReading } from './remote/ask';

declare const __NAMES__: string;

/** How often to look whether the extension is still there, in milliseconds. */
const ALIVE = 4000;

/** As it was when this version came: an update puts another in its place, and this one loses its id. */
const { runtime } = chrome;
const isAlive = () => runtime?.id !== undefined;

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
      said: portable(said),
    })),
    mentions: reading.mentions.map(({ pack, ...span }) => ({ pack, quote: quote(texts, span) })),
  };
}

const OFF: FrameReport = { state: 'off', progress: 1, claims: [], mentions: [] };
const BEGINNING: FrameReport = { ...OFF, state: 'reading', progress: 0 };

/** Tells the background something that nothing here waits for: it may be starting anew, or gone for good. */
const tell = (type: 'changed' | 'switchOff'): void => void sendSurely(type, undefined).catch(() => {});

/** One run, from being switched on to being switched off. */
interface Run {
  readonly reader: Reader;
  /** The cards; they come when they are first asked for. */
  overlay(): Promise<Overlay | undefined>;
}

function start({ locale, marked, dwell }: Situation, signal: AbortSignal): Run {
  let overlay: Overlay | undefined;
  let loading: Promise<void> | undefined;
  /** Whether the reader may point at something. */
  let expecting = false;
  /** What the toolbar button was last told. */
  let told = '';
  let pointer: OverlayOptions['pointer'];

  const sheet = createSheet((selectors) => sendSurely('style', selectors));
  const reader = createReader({
    read: createRemoteReading(sheet),
    topic: { names: new RegExp(__NAMES__, 'i'), mayTell: (text) => send('mayTell', text) },
    isOwn: (node) => overlay?.owns(node) ?? false,
    onReading() {
      const { told: blocks, counts } = reader.reading;
      if (blocks.length > 0 && !expecting) {
        expecting = true;
        expectPointer();
      }
      cover();
      highlights.show(reader.reading);
      overlay?.show(reader.reading);
      if (JSON.stringify(counts) === told) return;
      told = JSON.stringify(counts);
      tell('changed');
    },
    onSame() {
      cover();
      highlights.mend();
    },
    signal,
  });
  const cover = () =>
    sheet.cover(() => {
      const { mentions, claims } = reader.reading;
      return [...mentions, ...claims].flatMap((span) => reader.places.elementOf(span) ?? []);
    });
  const highlights = createHighlights({ ...reader.places, marked, signal });

  const load = async () => {
    const { packs, texts } = await send('card', locale);
    const card = globalThis.factOverlay?.card;
    if (signal.aborted || !card) return;
    overlay = card.createOverlay({
      packs,
      words: card.createWords(locale, texts),
      highlights,
      rangesOf: reader.places.rangeOf,
      blockText: (block) => reader.blocks[block]?.text ?? '',
      ...(pointer ? { pointer } : {}),
      dwell,
      actions: {
        switchOffHere: () => tell('switchOff'),
        openSheet: (pack, fact) => void send('openSheet', fact === undefined ? { pack } : { pack, fact }),
      },
      signal,
    });
    overlay.show(reader.reading);
  };
  const loaded = async () => {
    // Where the background could not be reached it is asked again the next time.
    loading ??= load().catch(() => {
      loading = undefined;
    });
    await loading;
    return overlay;
  };

  /** A card is needed at the earliest when the pointer moves. */
  const expectPointer = () => {
    const end = new AbortController();
    const come = (event: PointerEvent) => {
      if (overlay) return end.abort();
      pointer = { path: event.composedPath(), at: { x: event.clientX, y: event.clientY } };
      if (highlights.near.size > 0) void loaded();
    };
    for (const type of ['pointermove', 'pointerdown'] as const)
      window.addEventListener(type, come, {
        capture: true,
        passive: true,
        signal: AbortSignal.any([signal, end.signal]),
      });
  };

  return { reader, overlay: loaded };
}

function createInFrame(): InFrame {
  let run: Run | undefined;
  let end = new AbortController();
  /** What the run was started for; "" when off. */
  let running: string | undefined;

  // A frame that goes takes its figures along; a page that comes back brings them, and may have missed what holds now.
  const life = new AbortController();
  window.addEventListener('pagehide', () => sendAtOnce('changed'), { signal: life.signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) for (const type of ['named', 'changed'] as const) sendAtOnce(type);
    },
    { signal: life.signal },
  );

  const alive = setInterval(() => {
    if (isAlive()) return;
    // The extension was updated or removed; its next version brings its own overlay.
    clearInterval(alive);
    life.abort();
    end.abort();
  }, ALIVE);

  return {
    isAlive,
    update(situation) {
      const { on } = situation;
      const wanted = on ? JSON.stringify(situation) : '';
      if (wanted === running) return true;
      running = wanted;
      end.abort();
      end = new AbortController();
      run = on ? start(situation, end.signal) : undefined;
      // What is read tells of itself.
      if (!on) tell('changed');
      return true;
    },
    report: () => (run ? reportOf(run.reader) : running === '' ? OFF : BEGINNING),
    tally: () =>
      run
        ? { state: run.reader.done ? 'read' : 'reading', counts: run.reader.reading.counts }
        : { state: running === '' ? 'off' : 'reading', counts: noCounts() },
    async show(index) {
      if (!run || index >= run.reader.reading.claims.length) return false;
      const overlay = await run.overlay();
      overlay?.open(index);
      return overlay !== undefined;
    },
    async step(way) {
      (await run?.overlay())?.[way]();
    },
  };
}

// Injected twice, as by an installation while the page loads, it runs once; but what an older version left here is dead.
if (!globalThis.factOverlay?.isAlive()) globalThis.factOverlay = createInFrame();
