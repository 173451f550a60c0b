import type { ClaimWords } from '../wording/claim';
import type { Words } from '../wording/words';

/** What was published, when and by whom it was corrected, and to what. */
export function Story({ story, words }: { readonly story: NonNullable<ClaimWords['story']>; readonly words: Words }) {
  return (
    <section class="story" aria-label={words.text('card_history')}>
      <ol>
        {story.steps.map((step, i) => (
          <li key={step.text}>
            <strong>{step.text}</strong>
            <time dateTime={step.date}>{step.day}</time>
            <span class="by">{i === 0 ? step.source?.publisher : story.by}</span>
          </li>
        ))}
      </ol>
      <p>{story.text}</p>
    </section>
  );
}
