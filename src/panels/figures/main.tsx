import { packs } from '../../facts/packs';
import { mountPanel, RecordMessage } from '../panel';
import { Sheet } from './sheet';

const topic = new URLSearchParams(location.search).get('topic');
const pack = packs.find(({ id }) => id === topic) ?? packs[0];
mountPanel(
  pack ? (
    <Sheet pack={pack} others={packs.filter((other) => other !== pack)} />
  ) : (
    <main>
      <RecordMessage />
    </main>
  ),
);
// A closed table would be missing on paper.
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
