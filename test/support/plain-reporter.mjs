/**
 * A Web Test Runner reporter: one closing line, which run-all.mjs reads. The tests of a browser that is missing are
 * skipped: as many as those of one that ran.
 */
export function plainReporter(missing) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        countSuite(session.testResults, counts);
        counts.failed += session.errors.length;
      }
      const browsers = new Set(sessions.map(({ browser }) => browser)).size || 1;
      counts.skipped +=
        missing.length * Math.round((counts.passed + counts.failed + counts.skipped) / browsers);
      const why = missing.length ? ` (no ${missing.join(', no ')})` : '';
      // The leading newline keeps the progress display's cursor codes off the line.
      console.log(
        `\nbrowser tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${why}`,
      );
    },
  };
}

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? [])
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
}
