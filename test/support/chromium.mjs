import { chromium } from 'playwright-core';
import { findCommand, findEngine } from './browsers.mjs';
import { fontEnvironment } from './fonts.mjs';

/** Chromium without windows, which takes half of the processor time. It leaves no page as it was, for the way back. */
const SHELL = ['chromium-headless-shell'];

function launch(whole) {
  return chromium.launch({
    executablePath: (!whole && findCommand(SHELL)) || findEngine('chromium'),
    // In a sandbox it does not start as root. Other hints would make the shell's letters wider than a window's.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=slight'],
    // Playwright turns off what every visitor has: a page comes back as it was left.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    env: fontEnvironment(),
  });
}

let shared;
let sharing = 0;

/** Starts the browser that the files of a process share. It ends once each has closed it. */
function launchShared() {
  sharing++;
  shared ??= launch(false).then((browser) => {
    const end = browser.close.bind(browser);
    browser.close = async () => {
      if (--sharing > 0) return;
      shared = undefined;
      await end();
    };
    return browser;
  });
  return shared;
}

/**
 * Starts Chromium for a test that needs Node, with the fonts of the browser tests.
 *
 * @param whole whether it must be the browser with windows; where the shell is missing, it is
 * @param own whether it has no pages of other tests; the one with windows never has
 */
export function launchChromium({ whole = false, own = whole } = {}) {
  return own ? launch(whole) : launchShared();
}
