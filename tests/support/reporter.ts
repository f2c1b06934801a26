import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

type Counts = { passed: number; failed: number; skipped: number }

/** Ends the run with one line over all suites, for people and for machines: "12 passed, 0 failed". */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const counts = modules.reduce(addModule, { passed: 0, failed: 0, skipped: 0 })
    // a run that fails for a reason outside the tests must not look like a good one
    counts.failed += errors.length
    if (reason !== 'passed' && counts.failed === 0) counts.failed = 1
    const line = `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`
    // after everything, also what tearing down prints
    process.once('exit', () => process.stdout.write(`${line}\n`))
  }
}

function addModule(counts: Counts, module: TestModule): Counts {
  const before = counts.failed
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') counts.passed++
    else if (state === 'failed') counts.failed++
    else counts.skipped++
  }
  // a file that does not load has no tests to fail
  if (module.state() === 'failed' && counts.failed === before) counts.failed++
  return counts
}
