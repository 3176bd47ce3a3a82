import { writeFileSync } from 'node:fs';

/** Notes which spec files really ran, so that test/run.mjs can compare them with those on disk. */
export default class SpecFilesReporter {
  onRunComplete(_contexts, results) {
    const target = process.env.TIZILIM_SPEC_REPORT;
    if (!target) return;
    const files = results.testResults.map((r) => ({ path: r.testFilePath, passed: r.numPassingTests, failed: r.numFailingTests, pending: r.numPendingTests }));
    writeFileSync(target, JSON.stringify({ passed: results.numPassedTests, failed: results.numFailedTests, pending: results.numPendingTests, files }));
  }
}
