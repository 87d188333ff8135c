import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import { faultyHosts } from './support/faulty-hosts.mjs';
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

const launchers = {
  chromium: () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: '/usr/bin/chromium', args: CHROMIUM_ARGS },
    }),
  // Playwright drives only its own build of Firefox; Puppeteer speaks WebDriver BiDi to any.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: '/usr/bin/firefox-esr' },
    }),
  webkit: () => webkitGtkLauncher(),
};

/** BROWSERS=chromium,webkit chooses the engines. */
const browsers = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');

export default {
  files: ['test/**/*.test.ts', '!test/{index,demo,project}/**'],
  nodeResolve: true,
  browsers: browsers.map((name) => launchers[name]()),
  concurrentBrowsers: 3, // they wait more than they work
  concurrency: 1, // a page that is not in front has no focus
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }), faultyHosts()],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 30_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage' }, // with --coverage: Chromium's
  reporters: [defaultReporter(), plainReporter()],
};
