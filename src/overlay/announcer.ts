/** Time for assistive technology to take note of a new live region before it is filled, in milliseconds. */
const SETTLE = 150;
/** How long the words stay, in milliseconds. */
const STAY = 5000;

/** Says things to assistive technology, once and politely. */
export interface Announcer {
  /** On the page only while it has something to say. */
  readonly element: Element;
  /** @param stage - where on the page it can be heard: inside an open modal dialog, for one */
  say(text: string, stage: Element): void;
}

export function createAnnouncer(locale: string, signal: AbortSignal): Announcer {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const element = document.createElement('div');
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.lang = locale;
  element.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' }).append(region);
  for (const [property, value] of Object.entries({
    all: 'initial',
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    'clip-path': 'inset(50%)',
  }))
    element.style.setProperty(property, value, 'important');

  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    element.remove();
  };
  signal.addEventListener('abort', stop);

  return {
    element,
    say(text, stage) {
      stop();
      region.textContent = '';
      stage.append(element);
      timers = [
        setTimeout(() => {
          region.textContent = text;
        }, SETTLE),
        setTimeout(stop, STAY),
      ];
    },
  };
}
