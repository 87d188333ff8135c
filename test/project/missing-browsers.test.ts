// The tests on a machine where a browser is not to be had: it is named, its tests are counted as skipped, the rest runs.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../index/support/temporary-folder.js';

const support = fileURLToPath(new URL('../support/', import.meta.url));

/** Runs a program where nothing is on the path but Firefox, and gives what it prints. */
async function runBare(t: TestContext, ...args: string[]): Promise<string> {
  const folder = await temporaryFolder(t, { 'firefox-esr': '' });
  return execFileSync(process.execPath, args, { cwd: support, env: { PATH: folder }, encoding: 'utf8' });
}

it('names each browser that cannot be installed, with the command for it, and goes on', async (t) => {
  const said = await runBare(t, 'install-browsers.mjs');
  assert.match(
    said,
    /^No Chromium: its tests are skipped\. On Debian or Ubuntu: .*apt-get install .*chromium chromium-headless-shell$/mu,
  );
  assert.match(said, /^No WebKitGTK: its tests are skipped\..*webkit2gtk-driver xvfb xauth$/mu);
  assert.doesNotMatch(said, /Firefox/u);
});

it('counts their tests as skipped, and names them in the closing line', async (t) => {
  const session = {
    browser: { name: 'Firefox' },
    testFile: 'a.test.ts',
    errors: [],
    testResults: { tests: [{ passed: true }, { skipped: true }, { name: 'b' }] },
  };
  const reporter = `
    import { plainReporter } from './plain-reporter.mjs';
    plainReporter(['Chromium', 'WebKitGTK']).onTestRunFinished({ sessions: [${JSON.stringify(session)}] });`;
  const said = await runBare(t, '--input-type=module', '--eval', reporter);
  assert.match(said, /^failed: a\.test\.ts \(Firefox\) b: no reason given$/mu);
  assert.match(said, /^browser tests: 1 passed, 1 failed, 7 skipped \(no Chromium, no WebKitGTK\)$/mu);
  const closing = `
    import { closingLine } from './browsers.mjs';
    console.log(closingLine(1, 0, 7));`;
  assert.equal(
    await runBare(t, '--input-type=module', '--eval', closing),
    '1 passed, 0 failed, 7 skipped, no Chromium, no WebKitGTK\n',
  );
});
