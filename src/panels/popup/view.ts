import type { ReportedClaim } from '../../messages';
import type { Verdict } from '../../reading/claim';
import { type Claim, VERDICTS } from '../../reading/claim';
import type { Settings } from '../../settings';
import type { Frame, TabReport } from './tab';

/** Why nothing is shown on a page that could be read. */
export type OffScope = 'everywhere' | 'site' | 'page';

/** A figure of the page with the way back to its place. */
export interface Listed {
  readonly frameId: number;
  readonly claim: ReportedClaim;
}

export interface VerdictGroup {
  readonly verdict: Verdict;
  readonly figures: readonly Listed[];
}

/** What the popup has to show. */
export type View =
  | { readonly kind: 'never' | 'refused' | 'nothing' }
  | { readonly kind: 'off'; readonly scope: OffScope }
  | {
      readonly kind: 'figures';
      /** 0–1 while the page is still being read, 1 when it has been. */
      readonly progress: number;
      /** The most serious verdict first; the figures of each in the page's order. */
      readonly groups: readonly VerdictGroup[];
      /** Ids of the packs that the page is about. */
      readonly packs: readonly string[];
    };

/** Which switch keeps the extension off here, the widest first; undefined where it is on. */
export function offScope(settings: Settings, site: string, pageOff: boolean): OffScope | undefined {
  if (!settings.enabled) return 'everywhere';
  if (settings.sitesOff.includes(site)) return 'site';
  return pageOff ? 'page' : undefined;
}

/** Decides what the popup shows of a tab. */
export function viewOf(tab: TabReport, off: OffScope | undefined): View {
  if (tab.access !== 'granted') return { kind: tab.access };
  if (off) return { kind: 'off', scope: off };
  const read = tab.frames.filter(({ report }) => report.state !== 'off');
  const named = read.filter(({ report }) => report.mentions.length > 0 || report.claims.length > 0);
  const progress = Math.min(1, ...read.map(({ report }) => (report.state === 'reading' ? report.progress : 1)));
  const reading = read.some(({ report }) => report.state === 'reading');
  if (named.length === 0 && !reading) return { kind: 'nothing' };
  return {
    kind: 'figures',
    progress: reading ? Math.min(progress, 0.99) : 1,
    groups: groupsOf(named),
    packs: [...new Set(named.flatMap(({ report }) => [...report.mentions, ...report.claims].map((r) => r.pack)))],
  };
}

function groupsOf(frames: readonly Frame[]): VerdictGroup[] {
  const listed = frames.flatMap(({ frameId, report }) => report.claims.map((claim) => ({ frameId, claim })));
  return [...VERDICTS]
    .reverse()
    .map((verdict) => ({ verdict, figures: listed.filter(({ claim }) => claim.verdict === verdict) }))
    .filter(({ figures }) => figures.length > 0);
}

/** A reported claim as the wording wants it; where it stands is known to its frame only. */
export function asClaim({ said, index: _index, quote, revision, note, ...claim }: ReportedClaim): Claim {
  const { base, high, ...rest } = said;
  return {
    ...claim,
    said: { ...rest, high: high ?? Number.POSITIVE_INFINITY, ...(base === undefined ? {} : { base }) },
    ...(revision === undefined ? {} : { revision }),
    ...(note === undefined ? {} : { note }),
    block: 0,
    start: 0,
    end: quote.exact.length,
    because: [],
  };
}
