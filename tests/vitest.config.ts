import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { ClosingLine } from './support/reporter.ts'
import { LongestFirst } from './support/sequencer.ts'

const root = import.meta.dirname

export default defineConfig({
  test: {
    // vitest would leave one core idle, half of a small machine; here most of the waiting is for PostgreSQL and the browser
    maxWorkers: availableParallelism(),
    reporters: [['default', { summary: false }], new ClosingLine()],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // generous: a limit here finds what hangs, not what a busy machine does slowly
        test: { name: 'unit', root, include: ['unit/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'integration',
          root,
          include: ['integration/**/*.test.ts'],
          pool: 'forks',
          globalSetup: ['support/database-server.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          include: ['e2e/**/*.test.ts'],
          pool: 'forks',
          globalSetup: ['support/portal-build.ts', 'support/browser-unpack.ts', 'support/database-server.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
