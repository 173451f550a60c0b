import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../wording/words';
import { Icon, type IconName } from './icons';

export interface ToolbarProps {
  /** Which of the page's figures this is, from 1. */
  readonly index: number;
  readonly total: number;
  readonly pinned: boolean;
  readonly words: Words;
  previous(): void;
  next(): void;
  pin(): void;
  /** @returns whether the clipboard took it */
  copy(): boolean;
  /** @returns whether the clipboard took it */
  report(): boolean;
  openSheet(): void;
  switchOffHere(): void;
}

interface ButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  onPress(): void;
}

function IconButton({ icon, name, pressed, expanded, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

/** In the corner of every card: the first thing that a reader may want of it. */
export function CloseButton({ words, close }: { readonly words: Words; close(): void }) {
  return (
    <span class="close">
      <IconButton icon="close" name={words.text('card_close')} onPress={close} />
    </span>
  );
}

/** What can be done with a figure. */
export function Toolbar(props: ToolbarProps) {
  const { index, total, pinned, words } = props;
  const [more, setMore] = useState(false);
  const [status, setStatus] = useState('');
  useEffect(() => setStatus(''), [index]);
  const tell = (copied: boolean, done: 'card_copied' | 'card_report_copied') =>
    setStatus(words.text(copied ? done : 'card_copy_failed'));
  return (
    <footer class="toolbar">
      <div class="bar">
        <IconButton icon="previous" name={words.text('card_previous')} onPress={props.previous} />
        <span class="position">{words.text('card_position', { index, total })}</span>
        <IconButton icon="next" name={words.text('card_next')} onPress={props.next} />
        <span class="status" role="status">
          {status}
        </span>
        <IconButton
          icon="pin"
          name={words.text(pinned ? 'card_unpin' : 'card_pin')}
          pressed={pinned}
          onPress={props.pin}
        />
        <IconButton icon="copy" name={words.text('card_copy')} onPress={() => tell(props.copy(), 'card_copied')} />
        <IconButton icon="more" name={words.text('card_more')} expanded={more} onPress={() => setMore(!more)} />
      </div>
      {more && (
        <div class="more">
          <button type="button" onClick={props.openSheet}>
            {words.text('card_sheet')}
          </button>
          <button type="button" onClick={() => tell(props.report(), 'card_report_copied')}>
            {words.text('card_report')}
          </button>
          <button type="button" onClick={props.switchOffHere}>
            {words.text('card_off')}
          </button>
        </div>
      )}
    </footer>
  );
}
