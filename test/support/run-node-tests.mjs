// Runs the tests under test/node. Node 20's runner takes no patterns, so the files are listed for it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const files = readdirSync('test/node', { recursive: true }).filter((file) => file.endsWith('.test.ts'));
if (files.length === 0) throw new Error('no test file under test/node');

const options = ['--import', 'tsx', '--test', '--test-reporter=spec', ...process.argv.slice(2)];
const paths = files.sort().map((file) => path.join('test/node', file));
const { status } = spawnSync(process.execPath, [...options, ...paths], { stdio: 'inherit' });
process.exitCode = status ?? 1;
