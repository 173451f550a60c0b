import type { Clip } from '../wording/citation';

/**
 * Puts a text on the clipboard; to be called while the reader's click or key is being handled. The asynchronous
 * clipboard is missing on pages without https and forbidden in most frames, so the copy command has to do.
 *
 * @returns whether the browser allowed it
 */
export function copy({ plain, html }: Clip): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', plain);
    if (html) event.clipboardData?.setData('text/html', html);
    done = event.clipboardData !== null;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  const allowed = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return allowed && done;
}
