// Browsers that the tests drive, wherever the path leads to them.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Engines by name: the commands that each needs, with other names of them, and Debian's packages. */
export const ENGINES = {
  chromium: {
    name: 'Chromium',
    commands: [['chromium', 'chromium-browser', 'google-chrome']],
    packages: ['chromium', 'chromium-headless-shell'],
  },
  firefox: { name: 'Firefox', commands: [['firefox-esr', 'firefox']], packages: ['firefox-esr'] },
  webkit: {
    name: 'WebKitGTK',
    commands: [['WebKitWebDriver'], ['xvfb-run'], ['xauth']], // the driver finds its MiniBrowser
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'], // xvfb-run needs xauth, xvfb only recommends it
  },
};

/** Finds a command on the path by the first of its names that is there; gives its file, or undefined. */
export function findCommand(names) {
  const folders = process.env.PATH.split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
}

/** Finds an engine's program; undefined where any of its commands is missing. */
export function findEngine(engine) {
  const files = ENGINES[engine].commands.map(findCommand);
  return files.every(Boolean) ? files[0] : undefined;
}

/** Gives the names of the engines that are not installed. */
function missingEngines() {
  return Object.keys(ENGINES)
    .filter((engine) => !findEngine(engine))
    .map((engine) => ENGINES[engine].name);
}

/** Makes the closing line of all tests. It counts the skipped tests and names each missing engine. */
export function closingLine(passed, failed, skipped) {
  const parts = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])];
  return [...parts, ...missingEngines().map((name) => `no ${name}`)].join(', ');
}
