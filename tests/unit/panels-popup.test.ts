import { describe, expect, test } from 'vitest';
import { packs } from '../../src/facts/packs';
import type { FrameReport, ReportedClaim } from '../../src/messages';
import { jsonReport, markdownReport } from '../../src/panels/popup/report';
import { asClaim, offScope, viewOf } from '../../src/panels/popup/view';
import { createPanelWords } from '../../src/panels/words';
import { defaultSettings } from '../../src/settings';
import { wordsIn } from '../../src/wording/locales';

const [pack] = packs;
if (!pack) throw new Error('there is no pack');
const total = pack.facts.find((fact) => fact.id === pack.roles.total);
const value = Number(total?.value);

const claim = (index: number, verdict: ReportedClaim['verdict'], exact: string): ReportedClaim => ({
  index,
  verdict,
  quote: { exact, prefix: 'Officers arrested ', suffix: ' people' },
  pack: pack.id,
  fact: pack.roles.total,
  said: { scale: 'count', value, low: value, high: null, hedge: 'over' },
  canonical: value,
});

const frame = (report: Partial<FrameReport>, frameId = 0) => ({
  frameId,
  report: { state: 'read' as const, progress: 1, claims: [], mentions: [], ...report },
});
const mention = { pack: pack.id, quote: { exact: 'the name', prefix: '', suffix: '' } };

describe('what the popup shows', () => {
  test('says why there is nothing to show', () => {
    expect(viewOf({ access: 'never' }, undefined)).toEqual({ kind: 'never' });
    expect(viewOf({ access: 'refused' }, 'site')).toEqual({ kind: 'refused' });
    expect(viewOf({ access: 'granted', frames: [] }, undefined)).toEqual({ kind: 'nothing' });
    expect(viewOf({ access: 'granted', frames: [frame({ state: 'off' })] }, undefined)).toEqual({ kind: 'nothing' });
    expect(viewOf({ access: 'granted', frames: [frame({})] }, 'page')).toEqual({ kind: 'off', scope: 'page' });
  });

  test('groups the figures of all frames, the most serious verdict first', () => {
    const frames = [
      frame({ mentions: [mention], claims: [claim(0, 'match', 'a'), claim(1, 'differs', 'b')] }),
      frame({ claims: [claim(0, 'differs', 'c')] }, 7),
    ];
    const view = viewOf({ access: 'granted', frames }, undefined);
    if (view.kind !== 'figures') throw new Error(view.kind);
    expect(
      view.groups.map(({ verdict, figures }) => [verdict, figures.map((f) => [f.frameId, f.claim.index])]),
    ).toEqual([
      [
        'differs',
        [
          [0, 1],
          [7, 0],
        ],
      ],
      ['match', [[0, 0]]],
    ]);
    expect(view.packs).toEqual([pack.id]);
    expect(view.progress).toBe(1);
  });

  test('is still reading while one frame is', () => {
    const frames = [frame({ mentions: [mention] }), frame({ state: 'reading', progress: 0.4 }, 3)];
    expect(viewOf({ access: 'granted', frames }, undefined)).toMatchObject({ kind: 'figures', progress: 0.4 });
    const almost = [frame({ state: 'reading', progress: 1 })];
    expect(viewOf({ access: 'granted', frames: almost }, undefined)).toMatchObject({ progress: 0.99 });
  });
});

test('the widest switch that is off is named', () => {
  const settings = { ...defaultSettings(), sitesOff: ['example.org'] };
  expect(offScope({ ...settings, enabled: false }, 'example.org', true)).toBe('everywhere');
  expect(offScope(settings, 'example.org', true)).toBe('site');
  expect(offScope(settings, 'example.com', true)).toBe('page');
  expect(offScope(settings, 'example.com', false)).toBeUndefined();
});

test('an open end is open again after its way through a message', () => {
  expect(asClaim(claim(0, 'match', 'a')).said.high).toBe(Number.POSITIVE_INFINITY);
});

describe('the report to copy', () => {
  const frames = [
    frame({ mentions: [mention, mention], claims: [claim(0, 'consistent', 'over *400*')] }).report,
    frame({ claims: [claim(0, 'match', String(value))] }).report,
  ];
  const page = { title: 'A [page]', address: 'https://example.org/a', day: '2026-01-02' };

  test('has the form of the command line', () => {
    expect(JSON.parse(jsonReport(frames))).toEqual({
      mentions: 2,
      claims: [
        {
          exact: 'over *400*',
          prefix: 'Officers arrested ',
          suffix: ' people',
          fact: pack.roles.total,
          verdict: 'consistent',
        },
        {
          exact: String(value),
          prefix: 'Officers arrested ',
          suffix: ' people',
          fact: pack.roles.total,
          verdict: 'match',
        },
      ],
    });
  });

  test.each(['en', 'es'] as const)('is Markdown that the page’s words cannot break (%s)', (locale) => {
    const text = markdownReport(frames, page, createPanelWords(wordsIn(locale)));
    expect(text).toContain('# A \\[page\\]');
    expect(text).toContain('over \\*400\\*');
    expect(text).toContain('<https://example.org/a>');
    expect(text).toContain(`${value} ${total?.label[locale]}`);
    expect(text).toContain(pack.version);
    expect(text).not.toMatch(/undefined|\{\w+\}/);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(2);
  });

  test('says so where there is nothing', () => {
    const words = createPanelWords(wordsIn('en'));
    expect(markdownReport([], page, words)).toContain(words.text('popup_report_none'));
  });
});
