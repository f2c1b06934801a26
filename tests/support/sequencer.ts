import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const TESTS = join(import.meta.dirname, '..')

/** What lasts longest, so that none of these begins when everything else is done and one core has nothing left to do. */
const LONGEST_FIRST = [
  'integration/reporting/half-a-year.test.ts',
  'e2e/main-job.test.ts',
  'integration/orders/faults.test.ts',
  'e2e/orders.test.ts',
  'e2e/components.test.ts',
  'integration/server/process.test.ts',
  'integration/leaving/full-disk.test.ts',
  'integration/leaving/interrupted-export.test.ts',
  'integration/orders/full-disk.test.ts',
  'integration/payouts/interrupted-export.test.ts',
  'integration/settlements/interrupted-close.test.ts',
  'integration/db/launcher.test.ts',
  'e2e/partners.test.ts',
  'integration/orders/progress.test.ts',
  'e2e/plans.test.ts',
].map((file) => join(TESTS, file))

/** A fresh checkout remembers no durations, and the size of a file says little about them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = LONGEST_FIRST.filter((file) => !existsSync(file))
    if (gone.length > 0)
      throw new Error(`tests/support/sequencer.ts names files that are not there: ${gone.join(', ')}`)
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST_FIRST.indexOf(moduleId)
      return place < 0 ? LONGEST_FIRST.length : place
    }
    // stable: the others stay as they were
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
