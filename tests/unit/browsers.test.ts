import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

const RUN = [resolve('scripts/run.mjs'), resolve('scripts/browsers.ts')];

/** A machine with nothing on its PATH but a shell, and with no way to the network. */
function bareMachine() {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync('/bin/sh', join(folder, 'sh'));
  const command = (name: string, script: string) => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const findBrowsers = (env: Record<string, string> = {}) =>
    spawnSync(process.execPath, RUN, {
      encoding: 'utf8',
      env: {
        PATH: folder,
        HOME: folder,
        PUPPETEER_CACHE_DIR: join(folder, 'cache'),
        HTTPS_PROXY: 'http://127.0.0.1:9',
        HTTP_PROXY: 'http://127.0.0.1:9',
        ...env,
      },
    });
  return { folder, command, findBrowsers };
}

describe.runIf(process.platform === 'linux')('finding browsers', () => {
  test('takes those on PATH, whatever they are called', () => {
    const { command, findBrowsers } = bareMachine();
    const chrome = command('google-chrome', 'exit 0');
    const firefox = command('firefox-esr', 'exit 0');
    const { status, stderr } = findBrowsers();
    expect(stderr).toBe(`Chromium: ${chrome}\nFirefox: ${firefox}\n`);
    expect(status).toBe(0);
  });

  test('prefers those that are named, and says where one of them is no browser', () => {
    const { folder, command, findBrowsers } = bareMachine();
    command('chromium', 'exit 0');
    const mine = command('mine', 'exit 0');
    expect(findBrowsers({ CHROME_BIN: mine, FIREFOX_BIN: mine }).stderr).toBe(`Chromium: ${mine}\nFirefox: ${mine}\n`);
    const { status, stderr } = findBrowsers({ CHROME_BIN: join(folder, 'gone') });
    expect(stderr).toBe(`CHROME_BIN is set to "${folder}/gone", which is no browser that can be started.\n`);
    expect(status).toBe(1);
  });

  test('passes over a command that only says where the browser could be had', () => {
    const { command, findBrowsers } = bareMachine();
    command('chromium', 'exit 1');
    const other = command('google-chrome', 'exit 0');
    command('firefox', 'exit 0');
    expect(findBrowsers().stderr).toContain(`Chromium: ${other}\n`);
  });

  test.runIf(process.getuid?.() === 0)('installs what is missing as root on Debian', () => {
    const { folder, command, findBrowsers } = bareMachine();
    const browser = "'#!/bin/sh\\nexit 0\\n'";
    command(
      'apt-get',
      `echo "$*" >> ${folder}/log
      case "$*" in
        *" install "*" firefox-esr "*) echo "E: no such package" >&2; exit 100;;
        *" install "*" chromium "*) printf ${browser} > ${folder}/chromium; /bin/chmod +x ${folder}/chromium;;
        *" install "*" firefox "*) printf ${browser} > ${folder}/firefox; /bin/chmod +x ${folder}/firefox;;
      esac`,
    );
    const { status, stderr } = findBrowsers();
    expect(stderr).toContain('Chromium is not on this machine: installing it with apt-get');
    expect(stderr).toContain(`Chromium: ${folder}/chromium\n`);
    expect(stderr).toContain(`Firefox: ${folder}/firefox\n`);
    expect(status).toBe(0);
  });

  test('ends with one plain sentence that says what to do where nothing works', () => {
    const { status, stderr } = bareMachine().findBrowsers();
    expect(stderr).toContain('The download of Chromium failed: ');
    expect(stderr.trim().split('\n').at(-1)).toBe(
      'Chromium was not found and could not be installed: install it yourself, or set CHROME_BIN to the path of its executable.',
    );
    expect(status).toBe(1);
  });
});
