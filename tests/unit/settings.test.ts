import { beforeEach, expect, test, vi } from 'vitest';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

/** A store of the browser's kind, in memory. */
function area(name: string, listeners: Set<Listener>) {
  const data: Record<string, unknown> = {};
  return {
    data,
    get: async (key: string) => structuredClone(key in data ? { [key]: data[key] } : {}),
    set: async (items: Record<string, unknown>) => {
      for (const [key, newValue] of Object.entries(structuredClone(items))) {
        const change = { oldValue: data[key], newValue };
        data[key] = newValue;
        for (const listener of listeners) listener({ [key]: change }, name);
      }
    },
  };
}

let sync: ReturnType<typeof area>;
let settings: typeof import('../../src/settings');

beforeEach(async () => {
  const listeners = new Set<Listener>();
  sync = area('sync', listeners);
  const onChanged = {
    addListener: (l: Listener) => listeners.add(l),
    removeListener: (l: Listener) => listeners.delete(l),
  };
  vi.stubGlobal('chrome', { storage: { sync, session: area('session', listeners), onChanged } });
  vi.resetModules();
  settings = await import('../../src/settings');
});

test('changes made at once are all kept, and one that is refused does not hold up the next', async () => {
  const { changeSettings } = settings;
  const refused = changeSettings({ dwell: -1 });
  await Promise.all([
    changeSettings({ enabled: false }),
    changeSettings({ dwell: 300 }),
    changeSettings({ language: 'es' }),
  ]);
  await expect(refused).rejects.toThrow();
  expect(await settings.readSettings()).toMatchObject({ enabled: false, dwell: 300, language: 'es' });
});

test('an empty store gives the defaults', async () => {
  const read = await settings.readSettings();
  expect(read).toEqual(settings.defaultSettings());
  expect(read.enabled).toBe(true);
  expect(read.marked).toHaveLength(4);
});

test('a change is kept and told to whoever listens, until they stop', async () => {
  const heard: boolean[] = [];
  const stop = new AbortController();
  settings.onSettings(({ enabled }) => heard.push(enabled), stop.signal);
  await settings.changeSettings({ enabled: false });
  expect((await settings.readSettings()).enabled).toBe(false);
  stop.abort();
  await settings.changeSettings({ enabled: true });
  expect(heard).toEqual([false]);
});

test('a broken field takes its default and leaves the others', async () => {
  sync.data['settings'] = { version: 7, enabled: false, dwell: 'soon', sitesOff: ['example.com'], unknown: 1 };
  expect(await settings.readSettings()).toEqual({
    ...settings.defaultSettings(),
    enabled: false,
    sitesOff: ['example.com'],
  });
  sync.data['settings'] = 'nonsense';
  expect(await settings.readSettings()).toEqual(settings.defaultSettings());
});

test('a change that is not allowed is refused and changes nothing', async () => {
  await settings.changeSettings({ dwell: 300 });
  await expect(settings.changeSettings({ dwell: -1 })).rejects.toThrow();
  expect((await settings.readSettings()).dwell).toBe(300);
});

test('what comes from outside must be whole and of this version', () => {
  const good = settings.defaultSettings();
  expect(settings.parseSettings(good)).toEqual(good);
  expect(() => settings.parseSettings({ ...good, version: 2 })).toThrow();
  expect(() => settings.parseSettings({ ...good, more: true })).toThrow();
  expect(() => settings.parseSettings({ enabled: true })).toThrow();
});

test('defaults are handed out anew each time', () => {
  settings.defaultSettings().sitesOff.push('example.com');
  expect(settings.defaultSettings().sitesOff).toEqual([]);
});

test('a page is off until it is switched on again', async () => {
  const page = 'https://example.com/a';
  let told = 0;
  settings.onPageSwitched(() => told++);
  await settings.switchPage(page, true);
  await settings.switchPage(page, true);
  expect(await settings.isPageOff(page)).toBe(true);
  await settings.switchPage(page, false);
  expect(await settings.isPageOff(page)).toBe(false);
  expect(told).toBeGreaterThan(1);
});
