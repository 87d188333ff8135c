import { chromium } from 'playwright-core';
import { findEngine } from './browsers.mjs';
import { fontEnvironment } from './fonts.mjs';

/** Starts Chromium for a test that needs Node, with the fonts of the browser tests. */
export function launchChromium() {
  return chromium.launch({
    executablePath: findEngine('chromium'),
    args: ['--no-sandbox', '--disable-gpu'], // as root it starts in no sandbox
    // Playwright turns off what every visitor has: a page comes back as it was left.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    env: fontEnvironment(),
  });
}
