// Runs the tests that need Node. Its version 20 runner takes no patterns, so the files are listed for it. Later ones pass
// over files below node_modules without a word, so the scripts lie elsewhere.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDemo } from '../../demo/build.mjs';
import { findEngine } from './browsers.mjs';
import { FOLDERS_OF_NODE } from './pages.mjs';
import { shareOut } from './share-out.mjs';

const SCRIPTS = '.tests';
const DEMO = 'node_modules/.cache/demo-of-tests';

const textOf = (file) => readFileSync(file, 'utf8');

const FOLDERS = FOLDERS_OF_NODE.map((folder) => `test/${folder}`);
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file)),
)
  .filter((file) => file.endsWith('.test.ts'))
  .sort();
if (files.length === 0) throw new Error(`no test file under ${FOLDERS.join(', ')}`);

/** Files whose tests drive Chromium. They wait more than they work, so they come first, beside all others. */
const driving = files.filter((file) => textOf(file).includes('chromium.mjs'));
const others = files.filter((file) => !driving.includes(file));

/** Files that can't run without Chromium: they are skipped, test by test. */
const skipped = findEngine('chromium') ? [] : driving;
for (const file of skipped)
  console.log(`no Chromium: skipped the ${textOf(file).match(/^test\(/gm).length} tests of ${file}`);

/** Sign of a file whose tests need a cluster: all such files share one. */
const ON_CLUSTER = 'support/cluster.js';

/** Number of scripts that share the files of a kind. Each script spends two seconds of processor time on its modules. */
const SHARES = { driving: 2, others: 4 };

/**
 * Writes scripts that import tests, the largest files shared out first. A process for each file would spend most of its
 * time on reading the same modules. Tests of a process run one after another; each undoes what it changes there.
 * @returns the paths of the scripts
 */
function writeScripts(name, count, tests) {
  return shareOut(tests, count).map((files, i) => {
    const script = path.join(SCRIPTS, `${name}-${i + 1}.mjs`);
    const imports = files.map((file) => pathToFileURL(file).href);
    writeFileSync(script, imports.map((file) => `import ${JSON.stringify(file)};\n`).join(''));
    return script;
  });
}

rmSync(SCRIPTS, { recursive: true, force: true });
mkdirSync(SCRIPTS);
const onCluster = others.filter((file) => textOf(file).includes(ON_CLUSTER));
const started = [
  ...writeScripts('driving', SHARES.driving, skipped.length ? [] : driving),
  ...writeScripts('on-cluster', 1, onCluster),
  ...writeScripts(
    'share',
    SHARES.others,
    others.filter((file) => !onCluster.includes(file)),
  ),
];

// Some files look at the demo, whose build takes seconds.
process.env.BUILT_DEMO = path.resolve(DEMO);
await buildDemo(DEMO);

/** Milliseconds that a file may take: one that hangs fails, and is named. */
const PATIENCE = 15 * 60_000;

// Number of files run at once: one more than there are cores, as one that drives Chromium or a cluster waits meanwhile.
// A run of all tests on two cores ends 40 s sooner so.
const concurrency = `--test-concurrency=${availableParallelism() + 1}`;
// A watcher of chokidar 5 that is closed while it looks at a folder leaves a handle, and its process would never end:
// https://github.com/paulmillr/chokidar/issues/1482. Version 6, which mends it, needs Node 22.
const runner = [
  '--test',
  '--test-reporter=spec',
  '--test-force-exit',
  concurrency,
  `--test-timeout=${PATIENCE}`,
];
// Optimising functions takes a quarter of the tests' processor time, as most run for a moment. Those that run longer are
// optimised as before. The number is fifteen times V8's own.
const OPTIMISED_LATER = '--interrupt-budget=1000000';
const options = [OPTIMISED_LATER, '--import', 'tsx', ...runner, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [...options, ...started], { stdio: 'inherit' });
process.exitCode = status ?? 1;
