// Runs the tests under test/node. Node 20's runner takes no patterns, so the files are listed for it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const files = readdirSync('test/node', { recursive: true }).filter((file) => file.endsWith('.test.ts'));
if (files.length === 0) throw new Error('no test file under test/node');

// Node leaves one core idle, though it only waits itself.
const concurrency = `--test-concurrency=${availableParallelism()}`;
const options = ['--import', 'tsx', '--test', '--test-reporter=spec', concurrency, ...process.argv.slice(2)];
const paths = files.sort().map((file) => path.join('test/node', file));
const { status } = spawnSync(process.execPath, [...options, ...paths], { stdio: 'inherit' });
process.exitCode = status ?? 1;
