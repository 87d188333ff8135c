// Runs the tests that need Node. Its version 20 runner takes no patterns, so the files are listed for it.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findEngine } from './browsers.mjs';
import { FOLDERS_OF_NODE } from './pages.mjs';

const textOf = (file) => readFileSync(file, 'utf8');

const FOLDERS = FOLDERS_OF_NODE.map((folder) => `test/${folder}`);
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file)),
).filter((file) => file.endsWith('.test.ts'));
if (files.length === 0) throw new Error(`no test file under ${FOLDERS.join(', ')}`);

/** Files whose tests drive Chromium. They wait more than they work, so they come first, beside all others. */
const driving = files.filter((file) => textOf(file).includes('chromium.mjs'));
const others = files.filter((file) => !driving.includes(file));

/** Files that can't run without Chromium: they are skipped, test by test. */
const skipped = findEngine('chromium') ? [] : driving;
for (const file of skipped)
  console.log(`no Chromium: skipped the ${textOf(file).match(/^test\(/gm).length} tests of ${file}`);

// Node leaves one core idle, though it only waits itself.
const concurrency = `--test-concurrency=${availableParallelism()}`;
const options = ['--import', 'tsx', '--test', '--test-reporter=spec', concurrency, ...process.argv.slice(2)];
const { status } = spawnSync(
  process.execPath,
  [...options, ...[...driving.sort(), ...others.sort()].filter((file) => !skipped.includes(file))],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
