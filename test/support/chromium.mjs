import { chromium } from 'playwright-core';
import { findCommand, findEngine } from './browsers.mjs';
import { fontEnvironment } from './fonts.mjs';

/** Chromium without windows, which takes half of the processor time. It leaves no page as it was, for the way back. */
const SHELL = ['chromium-headless-shell'];

/**
 * Starts Chromium for a test that needs Node, with the fonts of the browser tests.
 *
 * @param whole whether it must be the browser with windows; where the shell is missing, it is
 */
export function launchChromium({ whole = false } = {}) {
  return chromium.launch({
    executablePath: (!whole && findCommand(SHELL)) || findEngine('chromium'),
    // In a sandbox it does not start as root. Other hints would make the shell's letters wider than a window's.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=slight'],
    // Playwright turns off what every visitor has: a page comes back as it was left.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    env: fontEnvironment(),
  });
}
