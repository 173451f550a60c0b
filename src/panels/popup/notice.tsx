import { requestAccess } from '../access';
import { useWords } from '../words';
import type { View } from './view';

interface Props {
  view: Exclude<View, { kind: 'figures' }>;
  site: string;
}

/** Why there are no figures to show, and what can be done. */
export function Notice({ view, site }: Props) {
  const words = useWords();
  if (view.kind === 'off') return <p>{words.text(`popup_off_${view.scope}`, { site })}</p>;
  return (
    <>
      <p>
        <strong>{words.text(`popup_${view.kind}`)}</strong>
      </p>
      <p class="soft">{words.text(`popup_${view.kind}_more`)}</p>
      {view.kind === 'refused' && (
        <button type="button" class="primary" onClick={() => void requestAccess()}>
          {words.text('popup_ask_access')}
        </button>
      )}
    </>
  );
}
