import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions, type Locator } from 'playwright-core';
import { extract } from 'tar-fs';

const cache = fileURLToPath(new URL('../../.cache/browser/', import.meta.url));
/** Older ones lack what the pages use (popover, :has). */
const oldest = 120;

/** The browser's own traffic (updates, safe browsing) has no business in a test. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

/** Launches and draws text: a browser without fonts or libraries starts, and dies only there. */
async function launch({ args = [], ...options }: LaunchOptions): Promise<Browser> {
  const browser = await chromium.launch({
    ...options,
    args: [...quiet, ...args],
    chromiumSandbox: false,
    timeout: 30_000,
    ...(options.env && { env: { ...(process.env as Record<string, string>), ...options.env } }),
  });
  try {
    const page = await browser.newPage();
    await page.setContent('<p style="font: 20px sans-serif">Ag</p>');
    await page.screenshot();
    await page.close();
    if (Number.parseInt(browser.version(), 10) < oldest) throw new Error(`version ${browser.version()} is too old`);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Unpacks the Chromium that the npm package `@sparticuz/chromium` carries. Its own launcher is not used: it adds
 * `--single-process`, under which tests fail.
 */
async function unpackFromNpm(): Promise<{ executable: string; folder: string }> {
  const glibc = (process.report.getReport() as { header?: { glibcVersionRuntime?: string } }).header
    ?.glibcVersionRuntime;
  if (process.platform !== 'linux' || process.arch !== 'x64' || !glibc) throw new Error('it is built for Linux on x64');
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('@sparticuz/chromium')).replace(/[/\\]build[/\\].*$|[/\\]build$/, '');
  const { version } = require(join(root, 'package.json')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  const executable = join(folder, 'chromium');
  if (existsSync(join(folder, 'complete'))) return { executable, folder };
  // Unpacked beside and moved into place: two runs at once do not see each other's halves.
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const packed = (name: string) => createReadStream(join(root, 'bin', name)).pipe(createBrotliDecompress());
  await pipeline(packed('chromium.br'), createWriteStream(join(making, 'chromium'), { mode: 0o755 }));
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'])
    await pipeline(packed(name), extract(making));
  const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;
  writeFileSync(join(making, 'fonts.conf'), fonts);
  writeFileSync(join(making, 'complete'), version);
  try {
    renameSync(making, folder);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return { executable, folder };
}

/** Only the bundled fonts are listed, so that screenshots are the same on every machine. */
async function fromNpm(withLibraries: boolean, args: string[]): Promise<Browser> {
  const { executable, folder } = await unpackFromNpm();
  const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (withLibraries)
    env.LD_LIBRARY_PATH = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return launch({ executablePath: executable, env, args });
}

function installed(): string | undefined {
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...mac].find((path) =>
    existsSync(path),
  );
}

async function fromDebian(args: string[]): Promise<Browser> {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error('no apt-get, or not root');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env: environment, timeout: 300_000 });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env: environment,
    timeout: 600_000,
  });
  const executablePath = installed();
  if (!executablePath) throw new Error('the package chromium did not install');
  return launch({ executablePath, args });
}

/**
 * Opens a Chromium for the tests: the one that BROWSER_PATH names, the one from the npm package (with the machine's libraries,
 * then with its own), one that is installed, one from Debian's packages.
 * @param args flags of its own beside those of all tests
 * @throws Error that lists what was tried and why each failed.
 */
export async function openBrowser(args: string[] = []): Promise<Browser> {
  const named = process.env.BROWSER_PATH;
  if (named) return launch({ executablePath: named, args });
  const ways: [name: string, open: () => Promise<Browser>][] = [
    ['the npm package', () => fromNpm(false, args)],
    ['the npm package with its own libraries', () => fromNpm(true, args)],
    [
      'an installed browser',
      async () => {
        const executablePath = installed();
        if (!executablePath) throw new Error('none was found');
        return launch({ executablePath, args });
      },
    ],
    ["Debian's package", () => fromDebian(args)],
  ];
  const tried: string[] = [];
  for (const [name, open] of ways) {
    try {
      return await open();
    } catch (error) {
      tried.push(`${name}: ${String((error as Error).message).split('\n')[0]}`);
    }
  }
  throw new Error(`No working Chromium. Tried:\n  ${tried.join('\n  ')}\nSet BROWSER_PATH to one.`);
}

/** Follows a link or sends a form, until the page that it leads to is loaded: what is counted there would not wait for it. */
export async function follow(control: Locator): Promise<void> {
  await Promise.all([control.page().waitForEvent('load'), control.click()]);
}
