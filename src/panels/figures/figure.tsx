import { Fragment } from 'preact';
import type { Fact, Pack } from '../../facts/schema';
import { useWords } from '../words';
import type { Entry } from './contents';

/** One figure of the record, with all that is known of it. Its id is the fact's, so that it can be linked to. */
export function Figure({ entry, pack }: { entry: Entry; pack: Pack }) {
  const words = useWords();
  const { fact, base, depth } = entry;
  const label = words.of(fact.label);
  return (
    <article
      class="figure"
      id={fact.id}
      style={{ '--depth': depth }}
      tabIndex={-1}
      aria-labelledby={`label-${fact.id}`}
    >
      <p class="value">
        <Value fact={fact} />
      </p>
      <div class="about">
        <h4>
          <span id={`label-${fact.id}`}>{label}</span>{' '}
          <a class="anchor" href={`#${fact.id}`} aria-label={words.text('sheet_link', { label })}>
            #
          </a>
        </h4>
        {base && <Share fact={fact} base={base} />}
        {fact.alsoReported && (
          <p>{words.text('sheet_also', { figures: words.list(fact.alsoReported.map(words.number)) })}</p>
        )}
        <History fact={fact} pack={pack} />
        {fact.notes.map((note) => (
          <p key={note.id}>{words.of(note.text)}</p>
        ))}
        <p class="soft small">
          {words.count('sheet_sources_of', fact.sources.length)} <SourceLinks ids={fact.sources} pack={pack} />
        </p>
      </div>
    </article>
  );
}

/** The figure itself: a number, or a day. */
function Value({ fact }: { fact: Fact }) {
  const words = useWords();
  return typeof fact.value === 'number' ? (
    <data value={fact.value}>{words.number(fact.value)}</data>
  ) : (
    <time dateTime={fact.value}>{words.day(fact.value)}</time>
  );
}

function Share({ fact, base }: { fact: Fact; base: Fact }) {
  const words = useWords();
  const share = words.percent(Number(fact.value) / Number(base.value));
  return (
    <p class="soft">
      {words.text('sheet_share', { share })}{' '}
      <a href={`#${base.id}`}>
        {words.number(Number(base.value))} {words.of(base.label)}
      </a>
    </p>
  );
}

function History({ fact, pack }: { fact: Fact; pack: Pack }) {
  const words = useWords();
  return fact.history.map((revision) => (
    <div key={revision.published} class="revision" data-verdict="corrected">
      <p>
        <strong>
          {words.text('sheet_revision', {
            value: revision.value,
            published: words.day(revision.published),
            to: revision.to,
            corrected: words.day(revision.corrected),
          })}
        </strong>
      </p>
      <p>{words.of(revision.story)}</p>
      <p class="small">
        {words.of(revision.correctedBy)}. {words.text('sheet_published_in')}{' '}
        <SourceLinks ids={[revision.publishedIn]} pack={pack} />. {words.text('sheet_corrected_in')}{' '}
        <SourceLinks ids={[revision.correctedIn]} pack={pack} />.
      </p>
    </div>
  ));
}

/** Sources by publisher and, where wanted, day; each a link to its full entry at the foot of the sheet. */
export function SourceLinks({ ids, pack, dated = true }: { ids: readonly string[]; pack: Pack; dated?: boolean }) {
  const words = useWords();
  const sources = ids.flatMap((id) => pack.sources.find((source) => source.id === id) ?? []);
  return sources.map((source, index) => (
    <Fragment key={source.id}>
      {index > 0 && '; '}
      <a href={`#source-${source.id}`}>{source.publisher}</a>
      {dated && `, ${words.day(source.date)}`}
    </Fragment>
  ));
}
