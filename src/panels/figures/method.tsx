import type { Pack } from '../../facts/schema';
import { VERDICTS } from '../../reading/claim';
import { useWords } from '../words';
import { type Example, examples } from './examples';

/** How a verdict comes about, with examples from the pack, and what is left alone. */
export function Method({ pack }: { pack: Pack }) {
  const words = useWords();
  const made = examples(pack);
  return (
    <>
      <section id="method">
        <h2>{words.text('sheet_part_method')}</h2>
        <p>{words.text('sheet_method')}</p>
        <dl class="verdicts">
          {VERDICTS.map((verdict) => (
            <div key={verdict}>
              <dt>
                <span class="verdict" data-verdict={verdict}>
                  {words.text(`options_verdict_${verdict}`)}
                </span>
              </dt>
              <dd>
                <p>{words.text(`sheet_verdict_${verdict}`)}</p>
                {made
                  .filter((example) => example.verdict === verdict)
                  .map((example) => (
                    <ExampleLine key={`${example.hedge}-${example.value}`} example={example} />
                  ))}
              </dd>
            </div>
          ))}
        </dl>
        <h3>{words.text('sheet_allows_title')}</h3>
        <ul>
          {(['below', 'around', 'over', 'most', 'round', 'share'] as const).map((rule) => (
            <li key={rule}>{words.text(`sheet_allows_${rule}`)}</li>
          ))}
        </ul>
      </section>
      <section id="limits">
        <h2>{words.text('sheet_part_limits')}</h2>
        <ul>
          {(['unsure', 'other', 'numbers', 'people'] as const).map((limit) => (
            <li key={limit}>{words.text(`sheet_limit_${limit}`)}</li>
          ))}
          {pack.otherOperations.length > 0 && (
            <li>{words.text('sheet_limit_operations', { names: words.list(pack.otherOperations) })}</li>
          )}
        </ul>
      </section>
    </>
  );
}

function ExampleLine({ example }: { example: Example }) {
  const words = useWords();
  const { fact, hedge, value } = example;
  return (
    <p class="example">
      <q>{words.text(`sheet_example_${hedge}`, { value })}</q> <span class="soft">→</span>{' '}
      <a href={`#${fact.id}`}>
        {words.number(Number(fact.value))} {words.of(fact.label)}
      </a>
    </p>
  );
}
