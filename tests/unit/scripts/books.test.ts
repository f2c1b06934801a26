import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runTask } from '../../support/run-task.ts'
import { createScratch } from '../../support/scratch.ts'

test('books where there are none says so, and makes nothing', async () => {
  await using scratch = await createScratch()
  const env = { PATH: process.env.PATH, QUDAO_VAR: scratch.path }
  const [plain, span, wrong] = await Promise.all([
    runTask('books', [], env),
    runTask('books', ['--replay', '2026-01..2026-06'], env),
    runTask('books', ['--replay', '2026-06..2026-01'], env),
  ])
  const none = { code: 0, out: `There are no books yet in ${scratch.path}. Start Qudao first.\n`, err: '' }
  expect([plain, span]).toEqual([none, none])
  // a slip of the keyboard is answered before anything is opened
  expect(wrong).toEqual({
    code: 1,
    out: '',
    err: '"2026-06..2026-01" ends before it begins: write 2026-01..2026-06.\n',
  })
  expect(await readdir(scratch.path)).toEqual([])
})
