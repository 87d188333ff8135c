// Installs projects of hosts by their lock files, each once: `node test/hosts/install.mjs astro vitepress`.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = import.meta.dirname;

/** Installs a host, unless it is there as its lock file says. @returns the folder of its project */
export function install(host) {
  const folder = path.join(HERE, host);
  const mark = path.join(folder, 'node_modules/.garden-search-lock');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return folder;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(mark, lock);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.argv.slice(2).forEach((host) => install(host));
