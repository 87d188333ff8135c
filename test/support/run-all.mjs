// `npm test`: every check, and one closing line with the sum of what passed and failed.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { closingLine } from './browsers.mjs';

/** The tests of looks and places, which are run in other fonts too. */
const LOOKS = 'test/{element/looks,modes/fallback,modes/popup}.test.ts';

/** The steps of one row run side by side: those keep one core busy each, or wait. */
const STEPS = [
  [{ name: 'browsers', command: 'node test/support/install-browsers.mjs' }],
  [{ name: 'build and package', command: 'npm run --silent test:package' }],
  [
    { name: 'types', command: 'npm run --silent test:types' },
    { name: 'lint', command: 'npm run --silent test:lint' },
    {
      name: 'browser tests in other fonts',
      command: `FONTS='Noto Sans,DejaVu Sans' npm run --silent test:browser -- --files '${LOOKS}'`,
      count: countBrowserTests,
    },
  ],
  [{ name: 'node tests', command: 'npm run --silent test:node', count: countNodeTests }],
  [{ name: 'browser tests', command: 'npm run --silent test:browser', count: countBrowserTests }],
];

/** Reads the closing lines of Node's runner, the last of each kind: a test may print its like. */
function countNodeTests(output) {
  const counts = new Map();
  for (const [, kind, n] of output.matchAll(/^ℹ (pass|fail|cancelled|skipped) (\d+)$/gm))
    counts.set(kind, +n);
  if (!counts.has('pass')) return undefined;
  const left = [...output.matchAll(/^no Chromium: skipped the (\d+) tests/gm)];
  return {
    passed: counts.get('pass'),
    failed: counts.get('fail') + counts.get('cancelled'),
    skipped: left.reduce((sum, [, n]) => sum + +n, counts.get('skipped')),
  };
}

/** Reads the closing line of plain-reporter.mjs. */
function countBrowserTests(output) {
  const closing = /^browser tests: (\d+) passed, (\d+) failed, (\d+) skipped(?: \(.*\))?$/gm;
  const last = [...output.matchAll(closing)].at(-1);
  return last && { passed: +last[1], failed: +last[2], skipped: +last[3] };
}

/** @param live whether the output is shown as it comes, or at the end */
function run(command, live) {
  return new Promise((resolve) => {
    const child = spawn(`${command} 2>&1`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (live) process.stdout.write(text);
    });
    child.on('close', (code) => {
      if (!live) process.stdout.write(output);
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

async function runStep({ name, command, count }, live) {
  console.log(`\n── ${name}: ${command}`);
  const start = performance.now();
  const { ok, output } = await run(command, live);
  const { passed, failed, skipped } = count?.(output) ?? {
    passed: ok && !count ? 1 : 0,
    failed: 0,
    skipped: 0,
  };
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  // A runner may fail, or say nothing, without a failed test.
  const unexplained = failed === 0 && (!ok || passed + skipped === 0) ? 1 : 0;
  const result = failed + unexplained === 0 ? 'ok' : 'FAILED';
  const summary = `${result} ${name}, ${seconds} s`;
  console.log(`── ${summary}`);
  return { summary, passed, failed: failed + unexplained, skipped };
}

const results = [];
for (const row of STEPS)
  results.push(...(await Promise.all(row.map((step) => runStep(step, row.length === 1)))));
console.log(`\n${results.map(({ summary }) => summary).join('\n')}\n`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(closingLine(sum('passed'), sum('failed'), sum('skipped')));
// What could not be run has not failed: whoever cannot install a browser shall see the rest pass.
process.exitCode = sum('failed') === 0 ? 0 : 1;
