import path from 'node:path';

/**
 * Web Test Runner reporter for run-all.mjs: a line for each failure, and one closing line. The tests of a missing
 * browser are skipped: as many as those of one that ran.
 */
export function plainReporter(missing) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      const failures = [];
      for (const { browser, testFile, testResults, errors } of sessions) {
        const page = `failed: ${path.relative('', testFile)} (${browser.name})`;
        for (const { name, passed, skipped, error } of testsOf(testResults)) {
          counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
          if (!skipped && !passed) failures.push(`${page} ${name}: ${firstLine(error)}`);
        }
        counts.failed += errors.length;
        failures.push(...errors.map((error) => `${page} ${firstLine(error)}`));
      }
      const browsers = new Set(sessions.map(({ browser }) => browser)).size || 1;
      counts.skipped +=
        missing.length * Math.round((counts.passed + counts.failed + counts.skipped) / browsers);
      const why = missing.length ? ` (no ${missing.join(', no ')})` : '';
      // The leading newline keeps the progress display's cursor codes off the line.
      console.log(
        `\n${[...failures, `browser tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${why}`].join('\n')}`,
      );
    },
  };
}

function testsOf(suite) {
  return [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsOf)];
}

function firstLine(error) {
  return (error?.message ?? 'no reason given').split('\n', 1)[0];
}
