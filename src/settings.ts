import * as v from 'valibot';
import { StorageItem } from 'webext-storage';
import type { Locale } from './facts/schema';
import { VERDICTS } from './reading/claim';

/** What the version of {@link Settings} that this code writes is called. */
const VERSION = 1;

const Site = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));

const fields = {
  /** Off everywhere where false. */
  enabled: v.boolean(),
  /** Registrable domains where nothing is shown. */
  sitesOff: v.pipe(v.array(Site), v.maxLength(2000)),
  /** Verdicts that are marked on the page. */
  marked: v.array(v.picklist(VERDICTS)),
  markStyle: v.picklist(['both', 'underline', 'background']),
  markStrength: v.picklist(['light', 'normal', 'strong']),
  /** Milliseconds that the pointer rests on a mark before its card opens. */
  dwell: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000)),
  language: v.picklist(['auto', 'en', 'es']),
};

const Strict = v.strictObject({ version: v.literal(VERSION), ...fields });

export type Settings = v.InferOutput<typeof Strict>;

/** The settings that hold until the reader changes one. */
export const defaultSettings = (): Settings => ({
  version: VERSION,
  enabled: true,
  sitesOff: [],
  marked: [...VERDICTS],
  markStyle: 'both',
  markStrength: 'normal',
  dwell: 450,
  language: 'auto',
});

/** Takes every field of what an older or a newer version stored that still makes sense, and defaults for the rest. */
function mend(stored: unknown): Settings {
  const settings: Record<string, unknown> = defaultSettings();
  for (const [name, schema] of Object.entries(fields)) {
    const field = v.safeParse(schema, (stored as Record<string, unknown> | null | undefined)?.[name]);
    if (field.success) settings[name] = field.output;
  }
  return v.parse(Strict, settings);
}

/** Sync storage follows the reader to their other machines; a browser without it keeps the settings on this one. */
const store = new StorageItem<unknown>('settings', { area: globalThis.chrome?.storage?.sync ? 'sync' : 'local' });

/**
 * Reads the settings. A field that is missing or broken in the store has its default.
 *
 * @throws what the browser says where the store cannot be read
 */
export async function readSettings(): Promise<Settings> {
  return mend(await store.get());
}

/** The language that the reader chose, or the browser's where it is one of ours, or English. */
export const localeOf = ({ language }: Settings): Locale =>
  language !== 'auto' ? language : /^es\b/i.test(chrome.i18n.getUILanguage()) ? 'es' : 'en';

/**
 * Stores changed fields.
 *
 * @returns the settings as they now are
 * @throws ValiError where a change is not allowed, or what the browser says where the store is full or failing; nothing
 *   is changed then
 */
export function changeSettings(changes: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const change = async () => {
    const settings = v.parse(Strict, { ...(await readSettings()), ...changes });
    await store.set(settings);
    return settings;
  };
  // One after the other: two that read before either has written would lose one of them.
  const changed = lastChange.then(change, change);
  lastChange = changed;
  return changed;
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Checks settings that come from outside, such as a file.
 *
 * @param data - parsed JSON
 * @throws ValiError whose issues name the fields that are wrong
 */
export function parseSettings(data: unknown): Settings {
  return v.parse(Strict, data);
}

/** Calls back with the settings after each change, in whatever tab or machine it was made, until the signal aborts. */
export function onSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  store.onChanged((stored) => callback(mend(stored)), signal);
}

/**
 * Pages that are off until the browser is closed. Kept in memory only: no list of visited addresses is stored.
 * Not readable from web pages' frames; those ask the background.
 */
const pagesOff = new StorageItem<string[], string[]>('pagesOff', { area: 'session', defaultValue: [] });

/** @param page - an address without its fragment */
export async function isPageOff(page: string): Promise<boolean> {
  return (await pagesOff.get()).includes(page);
}

/** Switches one page off, or on again; see {@link isPageOff}. */
export async function switchPage(page: string, off: boolean): Promise<void> {
  const others = (await pagesOff.get()).filter((other) => other !== page);
  await pagesOff.set(off ? [...others, page] : others);
}

/** Calls back after a page was switched off or on. */
export function onPageSwitched(callback: () => void): void {
  pagesOff.onChanged(callback);
}
