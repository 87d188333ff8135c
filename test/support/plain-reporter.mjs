/** A Web Test Runner reporter: one closing line, which run-all.mjs reads. */
export function plainReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        countSuite(session.testResults, counts);
        counts.failed += session.errors.length;
      }
      // The leading newline keeps the progress display's cursor codes off the line.
      console.log(
        `\nbrowser tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
      );
    },
  };
}

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? [])
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
}
