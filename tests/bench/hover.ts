import type { Browser, Page } from 'puppeteer-core';
import type { PageServer } from '../../scripts/loopback.ts';
import { pause, traceOf } from './measure.ts';
import { median } from './median.ts';
import { CATEGORIES, type TraceEvent } from './trace.ts';

/** What pointing costs. */
export interface HoverCost {
  /** Milliseconds from the end of the dwell until the card is painted, median and worst of ten. */
  readonly card: readonly [median: number, worst: number];
  /** The same the first time, when the card has to be brought. */
  readonly first: number;
  /** Tasks on the main thread too long for a frame while the pointer moved over 500 marks, and frames meanwhile. */
  readonly late: number;
  readonly frames: number;
  /** Layouts that our scripts forced for each move of the pointer: over marks, and where none is near. */
  readonly layouts: { readonly over: number; readonly away: number };
}

/** Five hundred figures in a table, and as many words without any; every move of the pointer makes the page lay out. */
const page = () => {
  const row = (i: number) => `<tr><td>In Philadelphia they arrested <b>107</b> people (${i})</td></tr>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Figures</title><style>
    body { margin: 0; font: 12px/1.2 sans-serif } table { float: left; width: 600px } td { padding: 0 }
    p { margin: 0 0 0 620px }</style></head><body><table>${Array.from({ length: 500 }, (_, i) => row(i)).join('')}</table>
    <p>Immigration: ICE named it Operation “Safe City”.</p>${'<p>Nothing is said here.</p>'.repeat(500)}
    <i id="dirty" style="display: block">.</i><script>
    let moves = 0;
    addEventListener('pointermove', () => { moves++; dirty.style.width = moves % 7 + 'px' }, true);
    </script></body></html>`;
};

const figure = (tab: Page) => tab.$eval('b', (b) => b.getBoundingClientRect().toJSON() as DOMRect);

/** Rests the pointer on a mark and measures until the frame with the card has been painted. */
async function timeToCard(tab: Page, dwell: number): Promise<number> {
  const measured = tab.evaluate(
    () =>
      new Promise<number>((done) => {
        let rested = 0;
        addEventListener('pointermove', () => (rested = performance.now()), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (!document.querySelector(':popover-open')) return;
          observer.disconnect();
          // The frame that shows it has been made when the next task runs.
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - rested), 0));
        });
        observer.observe(document.documentElement, { childList: true });
      }),
  );
  const { x, y } = await figure(tab);
  await tab.mouse.move(x + 5, y + 5);
  const time = await measured;
  await tab.keyboard.press('Escape');
  await tab.mouse.move(900, 400);
  await pause(200);
  return time - dwell;
}

/** Moves the pointer for a while along a column of the viewport, and answers what the main thread did meanwhile. */
async function traceMoves(tab: Page, x: number, moves: number): Promise<readonly TraceEvent[]> {
  await tab.tracing.start({ categories: [...CATEGORIES, 'devtools.timeline'] });
  for (let i = 0; i < moves; i++) await tab.mouse.move(x + (i % 3), 40 + ((i * 7) % 740));
  return (await traceOf(tab)).tasks;
}

/** Layouts inside a script that is not the page's own: only those of the extension have no web address. */
function forced(events: readonly TraceEvent[]): number {
  const calls = events.filter(
    ({ name, args }) => name === 'FunctionCall' && (args?.data?.url ?? '').startsWith('chrome-extension:'),
  );
  const within = (event: TraceEvent) =>
    calls.some(({ ts, dur = 0 }) => event.ts >= ts && event.ts + (event.dur ?? 0) <= ts + dur);
  return events.filter((event) => event.name === 'Layout' && within(event)).length;
}

/** @param dwell - how long the pointer rests before a card opens, in milliseconds, as the settings say */
export async function hoverCost(browser: Browser, pages: PageServer, dwell: number): Promise<HoverCost> {
  const tab = await browser.newPage();
  await tab.goto(pages.add('hover.html', page()));
  await pause(3000);
  const first = await timeToCard(tab, dwell);
  const times: number[] = [];
  for (let run = 0; run < 10; run++) times.push(await timeToCard(tab, dwell));
  const moves = 200;
  const over = await traceMoves(tab, (await figure(tab)).x + 5, moves);
  await tab.mouse.move(900, 400);
  await pause(1000);
  const away = await traceMoves(tab, 900, moves);
  await tab.close();
  const frames = over.filter(({ name }) => name === 'Layerize');
  const late = over.filter(({ name, tdur = 0 }) => name === 'ThreadControllerImpl::RunTask' && tdur > 16_700);
  return {
    card: [median(times), Math.max(...times)],
    first,
    late: late.length,
    frames: frames.length,
    layouts: { over: forced(over) / moves, away: forced(away) / moves },
  };
}
