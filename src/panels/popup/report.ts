import { packs } from '../../facts/packs';
import type { FrameReport } from '../../messages';
import { claimWords, sourceText } from '../../wording/claim';
import type { PanelWords } from '../words';
import { asClaim } from './view';

/** The page that a report is about. */
export interface ReportedPage {
  readonly title: string;
  readonly address: string;
  /** The day of reading, as an ISO date. */
  readonly day: string;
}

/** What was read, in the form that the command line prints. */
export function jsonReport(frames: readonly FrameReport[]): string {
  const report = {
    mentions: frames.reduce((sum, frame) => sum + frame.mentions.length, 0),
    claims: frames.flatMap((frame) => frame.claims.map(({ quote, fact, verdict }) => ({ ...quote, fact, verdict }))),
  };
  return JSON.stringify(report, null, 2);
}

/** Keeps a page's words from being read as Markdown. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');

/** What was read, as Markdown for a reporter's notes: each figure with its comparison and source. */
export function markdownReport(frames: readonly FrameReport[], page: ReportedPage, words: PanelWords): string {
  const lines = frames
    .flatMap((frame) => frame.claims)
    .flatMap((reported) => {
      const pack = packs.find(({ id }) => id === reported.pack);
      if (!pack) return [];
      const said = claimWords(asClaim(reported), reported.quote.exact, pack, words);
      const [source] = said.sources;
      const from =
        source && (source.url ? `[${plain(sourceText(source, words))}](${source.url})` : sourceText(source, words));
      return [
        `- **“${plain(said.quote)}”** – ${said.verdict}: ${said.detail || said.figure} ${said.label}. ${said.comparison}${
          said.story ? ` ${said.story.text}` : ''
        }${from ? ` (${from})` : ''}`,
      ];
    });
  return [
    `# ${plain(page.title || page.address)}`,
    '',
    words.text('popup_report_read', { address: `<${page.address}>`, day: words.day(page.day) }),
    '',
    ...packs
      .filter(({ id }) => frames.some((frame) => frame.mentions.some((mention) => mention.pack === id)))
      .flatMap(({ title, version }) => [words.text('popup_report_record', { topic: words.of(title), version }), '']),
    ...(lines.length > 0 ? lines : [words.text('popup_report_none')]),
    '',
  ].join('\n');
}
