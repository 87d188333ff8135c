// Launcher of Web Test Runner for Debian's WebKitGTK: WebKitWebDriver and its MiniBrowser in a virtual display.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { webDriverPage } from './webdriver-page.mjs';

const START_TRIES = 150;
const TRY_INTERVAL_MS = 100;

/**
 * @param program file of WebKitWebDriver
 * @param environment variables of it and its browser
 */
export function webkitGtkLauncher(program, environment) {
  const sessions = new Map(); // by the id of the runner's session: url, driver, page
  const idle = [];

  const take = async () => idle.pop() ?? startDriver(program, environment);

  return {
    name: 'WebKitGTK',
    type: 'playwright', // so that the stock sendKeys and sendMouse commands use our page
    concurrency: 2, // WebKitGTK waits most, and each of its browsers has a display and a focus of its own
    async initialize() {},
    async startSession(id, url) {
      const session = { url, driver: await take() };
      session.page = webDriverPage((...command) => session.driver.send(...command));
      sessions.set(id, session);
      const open = () => session.driver.send('POST', '/url', { url });
      await open().catch(async () => {
        await session.driver.stop(); // a browser that crashed in one file shall not fail the next ones
        session.driver = await startDriver(program, environment);
        await open();
      });
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: (id) => sessions.get(id)?.url,
    getPage: (id) => sessions.get(id)?.page,
    async stopSession(id) {
      const { driver } = sessions.get(id);
      sessions.delete(id);
      await driver.send('DELETE', '/actions').catch(() => {}); // keys that a test left down
      await driver.send('POST', '/url', { url: 'about:blank' });
      idle.push(driver);
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here')),
    async stop() {
      const drivers = [...idle.splice(0), ...[...sessions.values()].map(({ driver }) => driver)];
      await Promise.all(drivers.map((driver) => driver.stop()));
    },
  };
}

/** Starts the driver and one browser session. */
async function startDriver(program, environment) {
  const port = await findFreePort();
  const driver = spawnDriver(program, environment, port);
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

function spawnDriver(program, environment, port) {
  const folder = mkdtempSync(path.join(tmpdir(), 'webkitgtk-'));
  const args = ['-a', '-s', '-screen 0 1600x1200x24', program, `--port=${port}`];
  // Without a graphics card, layers are drawn by the processor, which takes it half of the time of all tests.
  const env = { ...environment, TMPDIR: folder, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
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
