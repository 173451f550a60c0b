import { useState } from 'preact/hooks';
import { packs } from '../../facts/packs';
import { claimWords } from '../../wording/claim';
import { useWords } from '../words';
import { CopyReport } from './copy';
import { Missing } from './missing';
import { type Frame, showClaim, type TabPage } from './tab';
import { asClaim, type Listed, type View } from './view';

interface Props {
  view: Extract<View, { kind: 'figures' }>;
  frames: readonly Frame[];
  tab: TabPage;
}

/** The figures of the page by verdict, what it leaves out, and the report to copy. */
export function Figures({ view, frames, tab }: Props) {
  const words = useWords();
  const [gone, setGone] = useState<string>();
  const count = view.groups.reduce((sum, { figures }) => sum + figures.length, 0);
  const show = async ({ frameId, claim }: Listed) => {
    const shown = await showClaim(tab.id, frameId, claim.index);
    setGone(shown ? undefined : claim.quote.exact);
  };
  const topics = packs.filter(({ id }) => view.packs.includes(id));
  return (
    <>
      {view.progress < 1 && (
        <p class="progress">
          <label for="progress">{words.text('popup_reading')}</label>
          <progress id="progress" value={view.progress} />
        </p>
      )}
      {count > 0 ? (
        <p class="soft">
          {words.count('popup_count', count, { topics: words.list(topics.map((p) => words.of(p.title))) })}
        </p>
      ) : (
        view.progress === 1 && (
          <p>{words.text('popup_no_figures', { topics: words.list(topics.map((p) => words.of(p.title))) })}</p>
        )
      )}
      {gone !== undefined && (
        <p class="message" role="alert">
          {words.text('popup_gone', { quote: gone })}
        </p>
      )}
      {view.groups.map(({ verdict, figures }) => (
        <section key={verdict} data-verdict={verdict} class="group">
          <h2>{words.count(`verdict_count_${verdict}`, figures.length)}</h2>
          <ul>
            {figures.map((listed) => (
              <Item key={`${listed.frameId}-${listed.claim.index}`} listed={listed} onShow={() => void show(listed)} />
            ))}
          </ul>
        </section>
      ))}
      {view.progress === 1 && topics.map((pack) => <Missing key={pack.id} pack={pack} groups={view.groups} />)}
      {view.progress === 1 && count > 0 && <CopyReport frames={frames} tab={tab} />}
    </>
  );
}

function Item({ listed, onShow }: { listed: Listed; onShow: () => void }) {
  const words = useWords();
  const { claim } = listed;
  const pack = packs.find(({ id }) => id === claim.pack);
  if (!pack) return null;
  const said = claimWords(asClaim(claim), claim.quote.exact, pack, words);
  return (
    <li>
      <button type="button" class="item" onClick={onShow}>
        <Quote quote={claim.quote} />
        <span class="record">
          <strong>{said.detail || said.figure}</strong> {said.label}
        </span>
        {claim.verdict !== 'match' && <span class="soft small">{said.story?.text ?? said.comparison}</span>}
      </button>
    </li>
  );
}

/** The page's words with a little of what stands around them. */
function Quote({ quote: { prefix, exact, suffix } }: { quote: Listed['claim']['quote'] }) {
  return (
    <q>
      <span class="soft">{lastWords(prefix)}</span>
      <mark>{exact}</mark>
      <span class="soft">{firstWords(suffix)}</span>
    </q>
  );
}

/** Quotes carry so many characters of context, which may cut a word in two. */
const CONTEXT = 32;

const lastWords = (prefix: string) => (prefix.length < CONTEXT ? prefix : `…${prefix.replace(/^\S*\s/, '')}`);

const firstWords = (suffix: string) => (suffix.length < CONTEXT ? suffix : `${suffix.replace(/\s\S*$/, '')}…`);
