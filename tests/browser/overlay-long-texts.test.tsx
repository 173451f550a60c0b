import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import es from '../../assets/_locales/es/messages.json';
import { Card } from '../../src/overlay/card';
import { createHost } from '../../src/overlay/host';
import { Summary } from '../../src/overlay/summary';
import { type Claim, VERDICTS } from '../../src/reading/claim';
import { claimWords } from '../../src/wording/claim';
import { verdictCounts } from '../../src/wording/summary';
import { createWords } from '../../src/wording/words';
import { claimAt, pack } from './overlay-page';

/** Texts 40 % longer, as other languages' are, by words that break where words do. */
const longer = (messages: typeof en) =>
  Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => {
      const more = Math.ceil(message.length * 0.4);
      return [key, { message: `${message} ${'lorem ipsum dolor '.repeat(20).slice(0, more)}` }];
    }),
  );
const WORDS = { en: createWords('en', longer(en)), es: createWords('es', longer(es)) };

const host = createHost();
afterEach(() => {
  render(null, host.body);
  host.hide();
});

/** What sticks out of the card or of its own box. */
function cutOff(): string[] {
  const card = host.body.querySelector('.card');
  if (!card) throw new Error('no card');
  const frame = card.getBoundingClientRect();
  return [...card.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.closest('.unseen, svg') || !element.checkVisibility()) return [];
    const { left, right } = element.getBoundingClientRect();
    const out = left < frame.left - 0.5 || right > frame.right + 0.5;
    const clipped = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
    return out || clipped ? [`${element.className || element.localName}: ${element.textContent}`] : [];
  });
}

const claimOf = (fact: number): Claim => {
  const { id, history, notes, value } = pack.facts[fact] ?? { id: '', history: [], notes: [], value: 0 };
  const note = notes[0] ? { note: notes[0].id } : {};
  const made = claimAt({ block: 0, start: 0, end: 1 }, VERDICTS[fact % VERDICTS.length]);
  return { ...made, ...note, fact: id, canonical: Number(value) || 17_000, ...(history.length > 0 && { revision: 0 }) };
};

describe.each(['en', 'es'] as const)('longer texts are not cut off, in %s', (locale) => {
  const words = WORDS[locale];

  test.each([340, 320, 256])('on cards, on a page %i pixels wide', async (width) => {
    host.show(document.body);
    for (const [index, fact] of pack.facts.entries()) {
      const claim = claimOf(index);
      const press = () => true;
      const toolbar = { index: 123, total: 456, pinned: true, previous: press, next: press, pin: press, copy: press };
      render(
        <div style={{ width: `${width - 16}px` }}>
          <Card
            claim={claim}
            fact={fact}
            said={claimWords(claim, 'at the very least four hundred and ninety-eight', pack, words)}
            because={['Portland, Oregon', 'arrested', 'Immigration and Customs Enforcement']}
            words={words}
            close={() => {}}
            toolbar={{ ...toolbar, report: press, openSheet: press, switchOffHere: press }}
          />
        </div>,
        host.body,
      );
      for (const details of host.body.querySelectorAll('details')) details.open = true;
      const more = host.body.querySelector<HTMLElement>('[aria-expanded=false]');
      more?.click();
      if (more) await new Promise((wait) => setTimeout(wait, 50));
      const card = host.body.querySelector<HTMLElement>('.card');
      if (card) card.style.maxInlineSize = '100%';
      expect(cutOff(), fact.id).toEqual([]);
    }
  });

  test('on the summary', () => {
    const claims = pack.facts.map((_, index) => claimOf(index));
    host.show(document.body);
    render(
      <Summary
        pack={pack}
        counts={verdictCounts(claims, pack.id, words)}
        quote={(index) => `about ${index} hundred and something`}
        go={() => {}}
        openSheet={() => {}}
        close={() => {}}
        words={words}
      />,
      host.body,
    );
    expect(cutOff()).toEqual([]);
  });
});
