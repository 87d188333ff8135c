// `npm run dev`: builds everything, serves the demo, and does both again whenever a source file or a note changes.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';

/** Time, in ms, without a changed file before the next build: editors save several at once. */
const REST = 200;

const root = fileURLToPath(new URL('..', import.meta.url));
let server;
let building = false;
let changed = false;
let timer;

async function run(command, ...args) {
  const [code] = await once(spawn(command, args, { cwd: root, stdio: 'inherit' }), 'exit');
  return code === 0;
}

/** Builds, and serves the result; a failed build leaves the one before on the page. */
async function build() {
  building = true;
  changed = false;
  if (await run('npm', 'run', '--silent', 'build')) {
    server?.kill();
    server = spawn(process.execPath, ['demo/serve.mjs'], { cwd: root, stdio: 'inherit' });
  }
  building = false;
  if (changed) await build();
}

const isOutput = (file) => file.startsWith(path.join(root, 'demo/dist'));
watch(['src', 'index', 'demo'], { cwd: root, ignoreInitial: true, ignored: isOutput }).on('all', () => {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(() => !building && build(), REST);
});
process.once('exit', () => server?.kill());
await build();
