// `npm test`: every check, and one closing line with the sum of what passed and failed.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ENGINES, closingLine } from './browsers.mjs';
import { runCommand } from './run-command.mjs';

/** Tests of looks and places, which are run in a wider font too. */
const LOOKS = 'test/{element/looks,modes/fallback,modes/popup}.test.ts';

/** Readers of a step with tests: counts, failures, the command that runs the files of failures again, and what that ran. */
const NODE_TESTS = { count: countNodeTests, failures: nodeFailures, again: nodeAgain, ran: nodeRan };
const BROWSER_TESTS = { count: countBrowserTests, failures: browserFailures, again: browserAgain };

/** Hosts whose builds are tested in each run, and how; `npm run test:hosts` tests all of them, and more of each. */
const HOSTS = ['astro', 'vitepress'];
const BUILDS = `node --test --test-concurrency=1 --test-reporter=spec --test-name-pattern='^a build' ${HOSTS.map((host) => `test/hosts/${host}/host.test.mjs`).join(' ')}`;
const BUILD_TESTS = {
  // Node counts tests that the pattern leaves out as skipped.
  count: (output) => (countNodeTests(output) ? { ...countNodeTests(output), skipped: 0 } : undefined),
  failures: nodeFailures,
  again: (_, command) => command,
};

const BUILD = 'types, build and package';
const PACK = 'npm run --silent test:types && node test/support/pack.mjs';

/**
 * Steps of all tests, of which two run side by side. Each begins when those named in its `after` have ended, and in this
 * order. Browsers wait more than they work, so the tests in Node keep both cores busy meanwhile.
 */
const STEPS = [
  // The types write into `dist`, from which tests read: nothing may write there beside them.
  { name: BUILD, command: PACK, live: true },
  { name: 'browsers', command: 'node test/support/install-browsers.mjs' },
  { name: 'OpenSearch', command: 'node test/support/opensearch/prepare.mjs' },
  {
    name: 'browser tests',
    after: [BUILD, 'browsers'],
    command: 'npm run --silent test:browser',
    live: true,
    ...BROWSER_TESTS,
  },
  {
    name: 'node tests',
    after: [BUILD, 'browsers', 'OpenSearch'],
    command: 'npm run --silent test:node',
    ...NODE_TESTS,
  },
  { name: 'projects of hosts', command: `node test/hosts/install.mjs ${HOSTS.join(' ')}` },
  { name: 'lint', command: 'npm run --silent test:lint' },
  {
    name: 'browser tests in a wider font',
    after: [BUILD, 'browsers'],
    command: `BROWSERS=any FONTS='DejaVu Sans' npm run --silent test:browser -- --files '${LOOKS}'`,
    ...BROWSER_TESTS,
  },
  { name: 'builds of hosts', after: [BUILD, 'projects of hosts'], command: BUILDS, ...BUILD_TESTS },
  { name: 'entries of the package', after: [BUILD], command: 'node test/support/check-package.mjs' },
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

/** Gives the failing tests that Node's runner lists last, each after the place of it. */
function nodeFailures(output) {
  const list = output.split(/^✖ failing tests:$/m)[1] ?? '';
  return [...list.matchAll(/^test at (.*):\d+:\d+\n✖ (.*) \(/gm)].map(
    ([, file, name]) => `failed: ${file} ${name}`,
  );
}

/** Gives the files to run again for the file of a failed test. For a helper that makes tests, these are all that use it. */
function testFilesOf(file) {
  const helper = file.match(/\/(support\/[\w-]+)\.ts$/)?.[1];
  if (!helper) return [file];
  const tests = readdirSync('test', { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  const paths = tests.map((name) => path.join('test', name));
  return paths.filter((name) => readFileSync(name, 'utf8').includes(`/${helper}.js'`));
}

/** True if a failed test was run again. A script that hung has the name of its file. */
function nodeRan(failure, output) {
  const [, name] = failure.match(/^failed: \S+ (.*)$/);
  if (/\.m?[jt]s$/.test(name)) return true;
  return output.includes(`✔ ${name} (`) || output.includes(`✖ ${name} (`);
}

function nodeAgain(failures) {
  const files = failures.flatMap((failure) => testFilesOf(failure.match(/^failed: (\S+)/)[1]));
  // A file that hung is one of the scripts that share tests, where test:one looks for none.
  return `npx tsx --test --test-reporter=spec ${[...new Set(files)].join(' ')}`;
}

/** Gives the lines of plain-reporter.mjs for failures. */
function browserFailures(output) {
  return output.match(/^failed: \S+ \(\w+\) .*$/gm) ?? [];
}

function browserAgain(failures, command) {
  const parts = failures.map((failure) => failure.match(/^failed: (\S+) \((\w+)\)/));
  const engines = Object.keys(ENGINES).filter((engine) =>
    parts.some(([, , name]) => name === ENGINES[engine].name),
  );
  const files = [...new Set(parts.map(([, file]) => file))];
  const all = command.replace(/ -- .*/, '');
  return `BROWSERS=${engines.join(',')} ${all} -- --files ${files.join(' ')}`;
}

/** Reads the closing line of plain-reporter.mjs. */
function countBrowserTests(output) {
  const closing = /^browser tests: (\d+) passed, (\d+) failed, (\d+) skipped(?: \(.*\))?$/gm;
  const last = [...output.matchAll(closing)].at(-1);
  return last && { passed: +last[1], failed: +last[2], skipped: +last[3] };
}

/** Counts what passed and failed. A runner may also fail, or say nothing, without a failed test. */
function tally({ ok, output }, count) {
  const counts = count?.(output) ?? { passed: ok && !count ? 1 : 0, failed: 0, skipped: 0 };
  const silent = counts.failed === 0 && (!ok || counts.passed + counts.skipped === 0);
  return { ...counts, failed: counts.failed + (silent ? 1 : 0) };
}

/**
 * Runs a step. Its failing files run once more: a test that passes then is unsteady, which is said, and fails nobody who
 * has a busy machine.
 */
async function runStep({ name, command, live, count, failures, again, ran = () => true }) {
  console.log(`\n── ${name}: ${command}`);
  const start = performance.now();
  const first = await runCommand(command, live);
  const counts = tally(first, count);
  let lines = failures?.(first.output) ?? [];
  if (lines.length > 0 && lines.length <= 5) {
    const repeat = again(lines, command);
    console.log(`\n── ${name}, once more: ${repeat}`);
    const second = await runCommand(repeat, live);
    const lost = lines.filter((line) => !ran(line, second.output));
    const failed = tally(second, count).failed + lost.length;
    counts.passed += counts.failed - failed;
    counts.failed = failed;
    lines = failed
      ? [...failures(second.output), ...lost]
      : lines.map((line) => line.replace('failed', 'unsteady, passed when run again'));
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const summary = [`${counts.failed === 0 ? 'ok' : 'FAILED'} ${name}, ${seconds} s`, ...lines].join('\n  ');
  console.log(`── ${summary}`);
  return { summary, ...counts };
}

/** Steps that run side by side. */
const SLOTS = 2;

/** Runs all steps, each as soon as there is room for it and what it comes after has ended. */
async function runSteps(steps) {
  const left = [...steps];
  const running = new Map(); // by the step's name
  const results = [];
  const isReady = ({ after = [] }) =>
    after.every((name) => !running.has(name) && !left.some((step) => step.name === name));
  while (left.length > 0 || running.size > 0) {
    const next = running.size < SLOTS ? left.findIndex(isReady) : -1;
    if (next < 0) {
      const { name, result } = await Promise.race(running.values());
      running.delete(name);
      results.push(result);
    } else {
      const [step] = left.splice(next, 1);
      const { name } = step;
      running.set(
        name,
        runStep(step).then((result) => ({ name, result })),
      );
    }
  }
  return results;
}

const results = await runSteps(STEPS);
console.log(`\n${results.map(({ summary }) => summary).join('\n')}\n`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(closingLine(sum('passed'), sum('failed'), sum('skipped')));
// A step that could not be run has not failed: whoever cannot install a browser shall see the rest pass.
process.exitCode = sum('failed') === 0 ? 0 : 1;
