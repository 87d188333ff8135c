// Checks the package that pack.mjs packed: its entries, the types of each, and that its command builds and asks an index.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Folder that pack.mjs writes. */
const PACKED = 'node_modules/.cache/package';

/** Parts of a garden that is read by threads, which it takes 32 MiB to. Short words cost little to read. */
const [LONG_NOTES, REPEATS] = [40, 150_000];

function run(command) {
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

const archive = path.join(PACKED, readdirSync(PACKED)[0]);
run(`publint ${archive}`);
// TypeScript knows no components of Astro; Astro's own checker does.
run(`attw ${archive} --profile esm-only --exclude-entrypoints Search.astro starlight/Search.astro`);

// Packages that the unpacked one needs are found in the folders above it.
run(`tar -xzf ${archive} -C ${PACKED}`);
const command = (...given) =>
  execFileSync(process.execPath, [path.join(PACKED, 'package/dist/index/cli.js'), ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const [notes, index] = [path.join(PACKED, 'notes'), path.join(PACKED, 'index')];
cpSync('demo/notes', notes, { recursive: true });
for (let n = 0; n < LONG_NOTES; n++)
  writeFileSync(path.join(notes, `long-${n}.md`), `# Long ${n}\n\n${'a b c. '.repeat(REPEATS)}`);
command('build', notes, '--out', index);
const answer = command('query', index, '--', 'compots');
rmSync(PACKED, { recursive: true });
if (!answer.includes('Compost')) {
  console.error(`the packed command answers “compots” by:\n${answer}`);
  process.exit(1);
}
