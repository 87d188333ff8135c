import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import { ENGINES, findEngine } from './support/browsers.mjs';
import { faultyHosts } from './support/faulty-hosts.mjs';
import { emulatedMedia } from './support/emulated-media.mjs';
import { fontEnvironment, fontPreferences } from './support/fonts.mjs';
import { handlerHosts } from './support/handler-hosts.mjs';
import { writePages } from './support/pages.mjs';
import { plainReporter } from './support/plain-reporter.mjs';
import { webkitGtkLauncher } from './support/webkitgtk-launcher.mjs';

const CHROMIUM_ARGS = [
  '--no-sandbox', // or it does not start as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Makes a launcher of a browser. Puppeteer speaks WebDriver BiDi to any Firefox, where Playwright drives only its own
 * build.
 */
const puppeteerLauncher = (launchOptions) =>
  // Tidings of each request take a sixth of a browser's processor time, and no test reads them.
  chromeLauncher({ puppeteer, launchOptions: { networkEnabled: false, ...launchOptions } });

const launchers = {
  chromium: (executablePath, fonts) =>
    puppeteerLauncher({ executablePath, args: CHROMIUM_ARGS, env: fontEnvironment(fonts) }),
  firefox: (executablePath, fonts) =>
    puppeteerLauncher({
      browser: 'firefox',
      executablePath,
      env: fontEnvironment(fonts),
      extraPrefsFirefox: {
        ...fontPreferences(fonts),
        // The processor draws the frames: half of them take a sixth of its time off.
        'layout.frame_rate': 30,
        // A slash that no test takes would open the quick find, which holds the focus for seconds.
        'accessibility.typeaheadfind.manual': false,
      },
    }),
  webkit: (driver, fonts) => webkitGtkLauncher(driver, fontEnvironment(fonts)),
};

/**
 * Engines of a run, each with each font: `BROWSERS=chromium,webkit` and `FONTS='Noto Sans,DejaVu Sans'` choose them,
 * `BROWSERS=any` the first engine that is here.
 */
const { BROWSERS, FONTS = 'Arimo' } = process.env;
const known = Object.keys(ENGINES);
const wanted = BROWSERS === 'any' ? known.filter(findEngine).slice(0, 1) : (BROWSERS?.split(',') ?? known);

const engines = wanted.filter(findEngine);
if (engines.length === 0) throw new Error(`none of these browsers is on the path: ${wanted.join(', ')}`);
const missing = wanted.filter((engine) => !engines.includes(engine)).map((engine) => ENGINES[engine].name);

export default {
  // Files named in the command are served as they are, also beside another run.
  files: process.argv.includes('--files') ? [] : writePages(),
  nodeResolve: true,
  browsers: FONTS.split(',').flatMap((font) =>
    engines.map((engine) => launchers[engine](findEngine(engine), font)),
  ),
  concurrentBrowsers: 3, // they wait more than they work
  concurrency: 1, // a page that is not in front has no focus
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    faultyHosts(),
    handlerHosts(),
    emulatedMedia(),
  ],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage' }, // with --coverage: Chromium's
  reporters: [defaultReporter(), plainReporter(missing)],
};
