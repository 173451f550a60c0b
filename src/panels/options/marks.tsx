import { VERDICTS } from '../../reading/claim';
import { useSettings } from '../panel';
import { useWords } from '../words';
import { Preview } from './preview';

const STYLES = ['both', 'underline', 'background'] as const;
const STRENGTHS = ['light', 'normal', 'strong'] as const;

/** Which figures are marked, and how. */
export function Marks() {
  const words = useWords();
  const { settings, change } = useSettings();
  return (
    <section>
      <h2>{words.text('options_marks')}</h2>
      <fieldset>
        <legend>{words.text('options_marked')}</legend>
        {[...VERDICTS].reverse().map((verdict) => (
          <label key={verdict} class="choice">
            <input
              type="checkbox"
              checked={settings.marked.includes(verdict)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                const marked = VERDICTS.filter((v) => (v === verdict ? checked : settings.marked.includes(v)));
                void change({ marked });
              }}
            />
            {words.text(`options_verdict_${verdict}`)}
          </label>
        ))}
        <p class="soft small">{words.text('options_marked_help')}</p>
      </fieldset>
      <Choice
        name="style"
        title={words.text('options_style')}
        choices={STYLES.map((style) => [style, words.text(`options_style_${style}`)])}
        chosen={settings.markStyle}
        onChoose={(markStyle) => void change({ markStyle })}
      />
      <Choice
        name="strength"
        title={words.text('options_strength')}
        choices={STRENGTHS.map((strength) => [strength, words.text(`options_strength_${strength}`)])}
        chosen={settings.markStrength}
        onChoose={(markStrength) => void change({ markStrength })}
      />
      <Preview />
    </section>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  title: string;
  choices: readonly (readonly [value: T, label: string])[];
  chosen: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ name, title, choices, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class="row">
      <legend>{title}</legend>
      {choices.map(([value, label]) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
