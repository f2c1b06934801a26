import { defineConfig } from 'vitest/config'
import { ClosingLine } from './support/reporter.ts'

const root = import.meta.dirname

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }], new ClosingLine()],
    projects: [
      { test: { name: 'unit', root, include: ['unit/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'integration',
          root,
          include: ['integration/**/*.test.ts'],
          pool: 'forks',
          globalSetup: ['support/database-server.ts'],
          // processes are killed in the middle of work here; on a shared machine one may fall outside its window
          retry: process.env.CI ? 1 : 0,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          include: ['e2e/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          globalSetup: ['support/portal-build.ts', 'support/database-server.ts'],
          retry: process.env.CI ? 1 : 0,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
