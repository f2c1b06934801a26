import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { counted, notePayout } from '../../../scripts/demo/payout-note.ts'

test('the payout file that is printed has its own name and the very bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'qudao-note-'))
  try {
    const path = join(folder, '3d4b')
    await writeFile(path, '序号,金额')
    const payment = { path, name: 'shanyin-202610-002.csv', lineCount: 2, total: '¥3.00', sha256: '3d4b' }
    const said = await notePayout(join(folder, 'payout-files'), payment)
    const printed = /path\s+(.+)/.exec(said)?.[1] ?? ''
    expect(printed).toBe(join(folder, 'payout-files', 'shanyin-202610-002.csv'))
    expect(await readFile(printed, 'utf8')).toBe('序号,金额')
    expect(said).toMatch(/lines\s+2\n\s+total\s+¥3\.00\n\s+SHA-256\s+3d4b/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test.each([
  [0, '0 exceptions'],
  [1, '1 exception'],
  [2, '2 exceptions'],
])('%i of a thing is %s', (count, words) => {
  expect(counted(count, 'exception')).toBe(words)
})
