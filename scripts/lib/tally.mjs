/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped what was skipped, by name
 *
 * @typedef {{ status: string, fullName: string }} VitestTest
 * @typedef {{ name: string, status: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ success: boolean, testResults: VitestFile[] }} VitestReport
 *
 * @typedef {{ title: string, tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors: unknown[] }} PlaywrightReport
 */

/** @type {Tally} */
export const onePassed = { passed: 1, failed: 0, skipped: [] }
/** @type {Tally} */
export const oneFailed = { passed: 0, failed: 1, skipped: [] }

/**
 * What a vitest run came to. A file that could not be loaded has no tests, and counts as one failure.
 * @param {string} json what its JSON reporter wrote
 * @returns {Tally}
 */
export function tallyVitest(json) {
  /** @type {VitestReport} */
  const report = JSON.parse(json)
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unloadable.length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map((test) => test.fullName),
  }
}

/**
 * What a Playwright run came to. A flaky test failed once, so it failed.
 * @param {string} json what its JSON reporter wrote
 * @returns {Tally}
 */
export function tallyPlaywright(json) {
  /** @type {PlaywrightReport} */
  const report = JSON.parse(json)
  const specs = report.suites.flatMap(specsOf)
  const count = (/** @type {string[]} */ ...statuses) =>
    specs.flatMap(({ tests }) => tests).filter(({ status }) => statuses.includes(status)).length
  return {
    passed: count('expected'),
    failed: count('unexpected', 'flaky') + report.errors.length,
    skipped: specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
      .map(({ title }) => title),
  }
}

/**
 * A runner that failed without a failed test, or ran nothing at all, still failed.
 * @param {Tally} tally
 * @param {boolean} succeeded by its exit code
 * @returns {Tally}
 */
export function withExitCode(tally, succeeded) {
  const ranNothing = tally.passed + tally.failed + tally.skipped.length === 0
  return tally.failed === 0 && (!succeeded || ranNothing) ? { ...tally, failed: 1 } : tally
}

/**
 * All suites together; where nothing may be skipped, what was skipped has failed.
 * @param {Tally[]} tallies
 * @param {{ skipsFail: boolean }} rule
 * @returns {{ passed: number, failed: number, skipped: number, line: string }}
 */
export function sum(tallies, { skipsFail }) {
  const total = (/** @type {(tally: Tally) => number} */ count) =>
    tallies.reduce((result, tally) => result + count(tally), 0)
  const skippedTests = total((tally) => tally.skipped.length)
  const passed = total((tally) => tally.passed)
  const failed = total((tally) => tally.failed) + (skipsFail ? skippedTests : 0)
  const skipped = skipsFail ? 0 : skippedTests
  return { passed, failed, skipped, line: `${passed} passed, ${failed} failed, ${skipped} skipped` }
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}
