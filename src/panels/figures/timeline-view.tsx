import type { Pack } from '../../facts/schema';
import { useWords } from '../words';
import { SourceLinks } from './figure';
import { type Happening, timeline } from './timeline';

/** The event, its announcement and each correction, day by day. */
export function Timeline({ pack }: { pack: Pack }) {
  const words = useWords();
  return (
    <section id="timeline">
      <h2>{words.text('sheet_part_timeline')}</h2>
      <ol class="timeline">
        {timeline(pack).map(({ date, happenings }) => (
          <li key={date}>
            <h3>
              <time dateTime={date}>{words.day(date)}</time>
            </h3>
            <ul>
              {happenings.map((happening) => (
                <li key={`${happening.kind}-${happening.fact.id}`} data-kind={happening.kind}>
                  <Line happening={happening} pack={pack} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ happening, pack }: { happening: Happening; pack: Pack }) {
  const words = useWords();
  const { fact } = happening;
  if (happening.kind !== 'published' && happening.kind !== 'corrected')
    return (
      <>
        {words.text(`sheet_happening_${happening.kind}`)}{' '}
        <span class="soft small">
          (<SourceLinks ids={fact.sources} pack={pack} dated={false} />)
        </span>
      </>
    );
  const { revision } = happening;
  const published = happening.kind === 'published';
  return (
    <>
      <a href={`#${fact.id}`}>
        {words.text(`sheet_happening_${happening.kind}`, {
          label: words.of(fact.label),
          value: revision.value,
          to: revision.to,
        })}
      </a>
      {!published && <> {words.of(revision.story)}</>}{' '}
      <span class="soft small">
        (<SourceLinks ids={[published ? revision.publishedIn : revision.correctedIn]} pack={pack} dated={false} />)
      </span>
    </>
  );
}
