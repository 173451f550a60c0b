import { expect, test } from 'vitest';
import { eventually, inEveryBrowser } from '../installed/harness.ts';
import { badged, figures, marked, painted, reports } from '../installed/reports.ts';
import { FIGURES, openListening, page, STORY } from './story.ts';

const story = `<p>${STORY}</p>`;
const OTHER = '<p>Immigration: ICE arrested 50 people in Massachusetts in Operation Safe City.</p>';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

inEveryBrowser((session) => {
  test('a text that changes in place, as long as before and longer', async () => {
    const { tab, heard } = await openListening(session(), page(`<p id="p">${STORY}</p>`));
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(FIGURES);
    const write = (from: string, to: string) =>
      tab.evaluate(
        (before, after) => {
          const text = document.querySelector('#p')?.firstChild as Text;
          text.replaceData(text.data.indexOf(before), before.length, after);
        },
        from,
        to,
      );
    await write('498', '450');
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(['450', '107']);
    await badged(session().own, tab.url(), '2');
    expect((await reports(session().own, tab.url()))[0]?.claims.map(({ verdict }) => verdict)).toEqual([
      'differs',
      'match',
    ]);
    await write('450', 'about 500');
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(['about 500', '107']);
    expect(heard).toEqual([]);
  });

  test('a list that recycles its few elements for many lines', async () => {
    const { tab, heard } = await openListening(
      session(),
      page(`<h1>Immigration: Operation Safe City</h1>${'<p class="line"></p>'.repeat(8)}`),
    );
    const scrollTo = (top: number) =>
      tab.evaluate((first) => {
        for (const [i, line] of document.querySelectorAll('.line').entries()) {
          const told = ['50 people in Massachusetts', '107 people in Philadelphia'][((first + i - 5) / 10) % 2];
          line.textContent = told ? `ICE arrested ${told} in Operation Safe City.` : `Line ${first + i} of 9,999.`;
        }
      }, top);
    for (const [top, figure] of [
      [0, '50'],
      [11, '107'],
      [36, undefined],
      [901, '50'],
    ] as const) {
      for (let step = 0; step < 10; step++) await scrollTo(top + 10 * step + 1);
      await scrollTo(top);
      await expect.poll(() => painted(tab), { timeout: 15_000 }).toEqual(figure ? [figure] : []);
    }
    expect(heard).toEqual([]);
  });

  test('a feed that grows by twenty paragraphs every 50 ms', async () => {
    const { tab, heard } = await openListening(session(), page(`<main>${story}</main>`));
    await marked(tab, true);
    await tab.evaluate(async () => {
      const main = document.querySelector('main') as HTMLElement;
      for (let round = 0; round < 60; round++) {
        main.insertAdjacentHTML(
          'beforeend',
          '<p>Nobody says anything of note in this one of 300 lines.</p>'.repeat(19),
        );
        main.insertAdjacentHTML(
          'beforeend',
          round % 20 ? '<p>Nor here.</p>' : '<p>ICE arrested 50 in Massachusetts.</p>',
        );
        await new Promise((wait) => setTimeout(wait, 50));
      }
    });
    expect(await figures(session().own, tab.url(), 5, 20_000)).toEqual([...FIGURES, '50', '50', '50']);
    await badged(session().own, tab.url(), '5');
    expect(heard).toEqual([]);
  });

  test('hundreds of figures in something that scrolls, with parts that open and words that change', async () => {
    const lines = (count: number) =>
      '<p>ICE arrested 107 people in Philadelphia in Operation Safe City.</p>'.repeat(count);
    const { tab, heard } = await openListening(
      session(),
      page(`<div id="pane" style="height: 400px; overflow: auto">${lines(400)}
        <details id="more"><summary>More</summary>${lines(50)}${story}${lines(50)}</details>${lines(400)}</div>`),
    );
    /** What is in view and what of it is marked. */
    const inView = () =>
      tab.evaluate(() => {
        const pane = document.querySelector('#pane')?.getBoundingClientRect() as DOMRect;
        const isIn = ({ top, bottom }: DOMRect) => top >= pane.top && bottom <= pane.bottom;
        const marks = new Set<Element | null>(
          [...CSS.highlights.values()]
            .flatMap((highlight) => [...highlight] as Range[])
            .filter((range) => /^\d+$/.test(String(range)))
            .map((range) => range.startContainer.parentElement),
        );
        const lines = [...document.querySelectorAll('#pane p')].filter(
          (line) => line.checkVisibility() && isIn(line.getBoundingClientRect()),
        );
        return { some: lines.length > 3, bare: lines.filter((line) => !marks.has(line)).length, few: marks.size < 150 };
      });
    const isMarked = () => expect.poll(inView, { timeout: 15_000 }).toEqual({ some: true, bare: 0, few: true });
    await isMarked();
    for (const share of [0.9, 0.2, 1, 0.5, 0]) {
      await tab.$eval('#pane', (pane, part) => pane.scrollTo(0, Number(part) * pane.scrollHeight), share);
      await isMarked();
    }
    await tab.$eval('#more', (more) => {
      more.toggleAttribute('open');
      more.querySelector(':nth-child(51)')?.scrollIntoView();
    });
    await isMarked();
    await tab.$eval('#pane', (pane) => {
      for (const line of [...pane.querySelectorAll('p')].slice(0, 300)) line.remove();
      pane.scrollTo(0, 1000);
      for (const line of pane.querySelectorAll('p'))
        line.firstChild?.replaceWith('In Operation Safe City ICE arrested 50 people in Massachusetts.');
    });
    await isMarked();
    expect(heard).toEqual([]);
  });

  test('frames that come late, go elsewhere, and go', async () => {
    const { tab, heard } = await openListening(session(), page('<p>A page around frames.</p>'));
    await tab.evaluate((html) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = html;
      document.body.append(frame);
    }, page(story));
    expect(await figures(session().own, tab.url(), 2)).toEqual(FIGURES);
    await badged(session().own, tab.url(), '2');
    await tab.evaluate(
      (address) => {
        (document.querySelector('iframe') as HTMLIFrameElement).src = address;
        document.querySelector('iframe')?.removeAttribute('srcdoc');
      },
      session().pages.add('inner.html', page(OTHER)),
    );
    expect(await figures(session().own, tab.url(), 1)).toEqual(['50']);
    await badged(session().own, tab.url(), '1');
    await tab.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await figures(session().own, tab.url(), 0)).toEqual([]);
    await badged(session().own, tab.url(), '');
    expect(heard).toEqual([]);
  });

  test('a tab that nobody looks at is left alone until somebody does', async () => {
    const { tab, heard } = await openListening(session(), page(`<main>${OTHER}</main>`));
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(['50']);
    await session().open(page('<p>In front</p>'), 'front.html');
    await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('hidden');
    await tab.evaluate((html) => {
      (document.querySelector('main') as HTMLElement).innerHTML = html;
    }, story);
    await pause(1500);
    const [report] = await reports(session().own, tab.url());
    expect(report?.claims.map(({ quote }) => quote.exact)).toEqual(['50']);
    await tab.bringToFront();
    await expect.poll(() => painted(tab), { timeout: 10_000 }).toEqual(FIGURES);
    await badged(session().own, tab.url(), '2');
    expect(heard).toEqual([]);
  });

  test('a page that changes without end does not make us work without end', async () => {
    const { tab } = await openListening(session(), page(`${story}<p id="clock"></p>`));
    await marked(tab, true);
    await tab.evaluate(() => {
      const clock = document.querySelector('#clock') as HTMLElement;
      const tick = () => {
        clock.textContent = `498 people, ${performance.now()}`;
        requestAnimationFrame(tick);
      };
      tick();
    });
    await pause(1500);
    const late = await tab.evaluate(async () => {
      let longest = 0;
      let before = performance.now();
      for (const end = before + 2000; before < end; ) {
        await new Promise((done) => setTimeout(done));
        longest = Math.max(longest, performance.now() - before);
        before = performance.now();
      }
      return longest;
    });
    expect(late).toBeLessThan(400);
    expect((await reports(session().own, tab.url())).length).toBe(1);
  });

  test('text hidden by styles is read when it is shown, and forgotten when it is hidden again', async () => {
    const { tab } = await openListening(session(), page(`${OTHER}<div id="more" hidden>${story}</div>`));
    expect(await figures(session().own, tab.url(), 1)).toEqual(['50']);
    const show = (hidden: boolean) =>
      tab.evaluate((value) => document.querySelector('#more')?.toggleAttribute('hidden', value), hidden);
    await show(false);
    expect(await figures(session().own, tab.url(), 3)).toEqual(['50', ...FIGURES]);
    await show(true);
    expect(await figures(session().own, tab.url(), 1)).toEqual(['50']);
  });

  test('swapping the article as single-page applications do', async () => {
    const { tab } = await openListening(session(), page(`<main>${story}</main>`));
    await figures(session().own, tab.url(), 2);
    await tab.evaluate(() => {
      history.pushState({}, '', '#/other');
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = '<p>Immigration: ICE arrested 50 people in Massachusetts in Operation Safe City.</p>';
    });
    expect(await figures(session().own, tab.url(), 1)).toEqual(['50']);
    await marked(tab, true);
    await tab.evaluate(() => {
      (document.querySelector('main') as HTMLElement).innerHTML = '<p>Something else altogether.</p>';
    });
    expect(await figures(session().own, tab.url(), 0)).toEqual([]);
    await marked(tab, false);
  });

  test('a page that comes back from the back/forward cache is as it was', async () => {
    const { tab } = await openListening(session(), page(story));
    const address = tab.url();
    await marked(tab, true);
    await tab.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => document.documentElement.toggleAttribute('data-kept', persisted)),
    );
    await tab.goto(session().pages.add('elsewhere.html', page('<p>Elsewhere')));
    await tab.evaluate(() => setTimeout(() => history.back()));
    await eventually('the page', async () =>
      (await tab.evaluate(() => location.href).catch(() => '')) === address ? true : undefined,
    );
    expect(await tab.evaluate(() => document.documentElement.hasAttribute('data-kept'))).toBe(true);
    await badged(session().own, address, '2');
    await marked(tab, true);
    expect(await figures(session().own, address, 2)).toEqual(FIGURES);
  });

  test('a shadow root that is attached later, an open and a closed one', async () => {
    const { tab } = await openListening(session(), page(`${OTHER}<x-open></x-open><x-closed></x-closed>`));
    await marked(tab, true);
    await tab.evaluate((html) => {
      for (const mode of ['open', 'closed'] as const) {
        const root = document.querySelector(`x-${mode}`)?.attachShadow({ mode });
        if (root) root.innerHTML = html;
      }
    }, story);
    expect(await figures(session().own, tab.url(), 5)).toEqual(['50', ...FIGURES, ...FIGURES]);
  });

  test.each(['open', 'closed'] as const)(
    'a page whose whole text is in %s shadow trees, one in another',
    async (mode) => {
      const components = `<script>
      for (const [name, html] of [['x-page', '<x-story></x-story>'], ['x-story', ${JSON.stringify(story)}]])
        customElements.define(name, class extends HTMLElement {
          connectedCallback() { this.attachShadow({ mode: '${mode}' }).innerHTML = html; }
        });
    </script>`;
      const { tab } = await openListening(session(), page('<x-page></x-page>', components));
      expect(await figures(session().own, tab.url(), 2)).toEqual(FIGURES);
    },
  );
});
