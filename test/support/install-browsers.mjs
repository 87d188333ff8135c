// Installs what the browser tests need and the machine lacks.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const PACKAGES = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  'xvfb-run': 'xvfb',
  xauth: 'xauth', // xvfb-run needs it, xvfb only recommends it
};

const isOnPath = (command) =>
  process.env.PATH.split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));
const findMissing = () => Object.keys(PACKAGES).filter((command) => !isOnPath(command));
const run = (command) =>
  spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

const missing = findMissing();
if (missing.length > 0) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  const install = (sudo) =>
    `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ` +
    missing.map((command) => PACKAGES[command]).join(' ');
  console.log(`installing ${missing.join(', ')}`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const done = isOnPath('apt-get') && run(install(sudo && 'sudo -n ')) && findMissing().length === 0;
  if (!done) {
    console.error(`The browser tests need ${missing.join(', ')}. On Debian or Ubuntu: ${install(sudo)}`);
    process.exitCode = 1;
  }
}
