// A Web Test Runner launcher for Debian's WebKitGTK: WebKitWebDriver and its MiniBrowser in a virtual display.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const START_TRIES = 150;
const TRY_INTERVAL_MS = 100;
const BUTTONS = { left: 0, middle: 1, right: 2 };
/** WebDriver's code points for keys without a character. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export function webkitGtkLauncher() {
  const urls = new Map();
  let starting;
  const start = () => (starting ??= startDriver());
  const page = createPage(async (source) => (await start()).send('POST', '/actions', { actions: [source] }));

  return {
    name: 'WebKitGTK',
    type: 'playwright', // so that the stock sendKeys and sendMouse commands use our page
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      const driver = await start();
      urls.set(id, url);
      await driver.send('POST', '/url', { url });
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    getPage: () => page,
    async stopSession(id) {
      const driver = await start();
      urls.delete(id);
      await driver.send('DELETE', '/actions').catch(() => {}); // keys that a test left down
      await driver.send('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here')),
    async stop() {
      await (await starting)?.stop();
      starting = undefined;
    },
  };
}

/** Starts the driver and one browser session. */
async function startDriver() {
  const port = await findFreePort();
  const driver = spawnDriver(port);
  const request = async (method, pathname, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${pathname}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${pathname}: ${value?.error}: ${value?.message}`);
    return value;
  };

  for (let tries = 1; !(await request('GET', '/status').catch(() => false)); tries++) {
    if (tries === START_TRIES) throw new Error('WebKitWebDriver does not answer');
    await delay(TRY_INTERVAL_MS);
  }
  const { sessionId } = await request('POST', '/session', { capabilities: {} });
  const send = (method, pathname, body) => request(method, `/session/${sessionId}${pathname}`, body);
  return {
    send,
    async stop() {
      await send('DELETE', '').catch(() => {});
      driver.kill();
    },
  };
}

function spawnDriver(port) {
  const folder = mkdtempSync(path.join(tmpdir(), 'webkitgtk-'));
  const args = ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`];
  const env = { ...process.env, TMPDIR: folder };
  const child = spawn('xvfb-run', args, { stdio: 'ignore', detached: true, env });
  // The runner swallows console.error and rejections here, and would end without a word.
  child.once('error', (error) => {
    writeSync(2, `\ncannot start xvfb-run: ${error.message}\n`);
    process.exit(1);
  });
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGTERM'); // the group: xvfb-run, Xvfb, driver and browser
    } catch {
      // already gone
    }
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', kill).once('SIGTERM', () => process.exit(143));
  return { kill };
}

function findFreePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** What the stock commands call on a Playwright page, by WebDriver actions. */
function createPage(act) {
  const key = (type) => (value) => ({ type, value: KEYS[value] ?? value });
  const [down, up] = [key('keyDown'), key('keyUp')];
  const type = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  const point = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  const button = (type, { button = 'left' } = {}) => ({ type, button: BUTTONS[button] });
  const refuse = (what) => () => Promise.reject(new Error(`${what} is not supported in WebKitGTK`));

  return {
    keyboard: {
      type: (text) => type(...[...text].flatMap((character) => [down(character), up(character)])),
      press(chord) {
        const keys = chord === '+' ? [chord] : chord.split('+');
        return type(...keys.map(down), ...keys.toReversed().map(up));
      },
      down: (name) => type(down(name)),
      up: (name) => type(up(name)),
    },
    mouse: {
      move: (x, y) => point(move(x, y)),
      down: (options) => point(button('pointerDown', options)),
      up: (options) => point(button('pointerUp', options)),
      click: (x, y, options) =>
        point(move(x, y), button('pointerDown', options), button('pointerUp', options)),
    },
    setViewportSize: refuse('setViewport'),
    emulateMedia: refuse('emulateMedia'),
  };
}
