// Finds the browsers that the tests and the demo run in, and installs the ones that are missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Places {
  readonly title: string;
  /** Environment variable that names the executable. */
  readonly override: string;
  /** Names of commands to look for along PATH. */
  readonly commands: readonly string[];
  /** Usual places of the executable that are not on PATH: macOS and Windows. */
  readonly files: readonly string[];
  /** Debian's packages, best first. */
  readonly packages: readonly string[];
  readonly download: Browser;
}

const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
const applications = ['/Applications', join(homedir(), 'Applications')];

const PLACES: Record<BrowserName, Places> = {
  chromium: {
    title: 'Chromium',
    override: 'CHROME_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    files: [
      ...['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((app) =>
        applications.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`),
      ),
      ...[
        'Chromium/Application/chrome',
        'Google/Chrome/Application/chrome',
        'Microsoft/Edge/Application/msedge',
      ].flatMap((app) => programs.map((folder) => join(folder, `${app}.exe`))),
    ],
    packages: ['chromium'],
    download: Browser.CHROME,
  },
  firefox: {
    title: 'Firefox',
    override: 'FIREFOX_BIN',
    commands: ['firefox', 'firefox-esr'],
    files: [
      ...applications.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
      ...programs.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
    packages: ['firefox-esr', 'firefox'],
    download: Browser.FIREFOX,
  },
};

/** Where downloaded browsers are kept: the folder that Puppeteer uses, so that one download serves every project. */
const CACHE = process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');

/** Something that the person at the keyboard can act on; the message is one plain sentence. */
export class PlainError extends Error {}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Ubuntu has commands that only say "install the snap"; on Windows asking for the version would open a window. */
function runs(executable: string): boolean {
  if (!existsSync(executable)) return false;
  return process.platform === 'win32' || spawnSync(executable, ['--version'], { timeout: 30_000 }).status === 0;
}

/**
 * Looks for a browser where people have it: the variable CHROME_BIN or FIREFOX_BIN, PATH, the usual folders, and
 * earlier downloads.
 *
 * @returns the path of its executable, or undefined where there is none
 * @throws PlainError where the variable names something that cannot be run
 */
export async function lookForBrowser(name: BrowserName): Promise<string | undefined> {
  const { override, commands, files, download } = PLACES[name];
  const named = process.env[override];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new PlainError(`${override} is set to "${named}", which is no browser that can be started.`);
  }
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = [...commands.flatMap((command) => path.map((folder) => join(folder, command))), ...files].find(runs);
  if (found) return found;
  const downloaded = existsSync(CACHE) ? await getInstalledBrowsers({ cacheDir: CACHE }) : [];
  return downloaded.find((one) => one.browser === download && runs(one.executablePath))?.executablePath;
}

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

/** As root on Debian or Ubuntu. Answers whether a package was installed; the reason of a failure goes to the terminal. */
function installWithApt({ title, packages }: Places): boolean {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  say(`${title} is not on this machine: installing it with apt-get (about a minute) …`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
  apt('update');
  let reason = '';
  for (const name of packages) {
    const { status, stderr, error } = apt('install', '-y', '--no-install-recommends', name, 'fonts-liberation');
    if (status === 0) return true;
    reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  }
  say(`apt-get could not install ${title}: ${reason}`);
  return false;
}

async function downloadBrowser({ title, download }: Places): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) {
    say(`There is no download of ${title} for this kind of machine.`);
    return;
  }
  try {
    say(`${title} is not on this machine: downloading it to ${CACHE} …`);
    const buildId = await resolveBuildId(download, platform, 'stable');
    let told = 0;
    await install({
      browser: download,
      buildId,
      platform,
      cacheDir: CACHE,
      downloadProgressCallback: (done, total) => {
        const tenth = Math.floor((10 * done) / total);
        if (tenth > told) say(`  ${10 * tenth} % of ${Math.round(total / 1e6)} MB`);
        told = Math.max(told, tenth);
      },
    });
  } catch (error) {
    say(`The download of ${title} failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
}

/**
 * Finds a browser and, where it is missing, installs it: with apt-get as root on Debian and Ubuntu, else as a download.
 * Progress goes to standard error.
 *
 * @returns the path of its executable
 * @throws PlainError where neither works
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  const there = await lookForBrowser(name);
  if (there) return there;
  const place = PLACES[name];
  const installed = installWithApt(place) && (await lookForBrowser(name));
  if (installed) return installed;
  await downloadBrowser(place);
  const downloaded = await lookForBrowser(name);
  if (downloaded) return downloaded;
  throw new PlainError(
    `${place.title} was not found and could not be installed: install it yourself, or set ${place.override} to the path of its executable.`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    for (const name of BROWSERS) say(`${PLACES[name].title}: ${await findBrowser(name)}`);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(error.message);
    process.exit(1);
  }
}
