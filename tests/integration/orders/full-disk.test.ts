import { appendFile, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { resumeImports } from '@qudao/api/orders/booking/resume-imports'
import { runImport } from '@qudao/api/orders/booking/run-import'
import { takeInImport } from '@qudao/api/orders/booking/take-in-import'
import { expect, test } from 'vitest'
import { reportOf } from '../../support/orders/report.ts'
import { Stage } from '../../support/orders/stage.ts'
import { sumsOf } from '../../support/orders/sums.ts'
import { createScratch } from '../../support/scratch.ts'
import { createSmallDisk } from '../../support/small-disk.ts'

const ROWS = 30_000
test('a disk that fills up stops an import; with room again it goes on and leaves the same books', async ({ skip }) => {
  await using scratch = await createScratch()
  await using disk = await createSmallDisk(join(scratch.path, 'disk'), 400)
  skip(!disk.isMounted, 'only root may mount a small disk')
  await using stage = await Stage.open(disk.path)
  const bytes = reportOf(ROWS)
  const whole = await stage.brand()
  await runImport(stage.deps, whole, await stage.confirmed(whole, bytes), async () => {})

  const brand = await stage.brand()
  const row = await stage.confirmed(brand, bytes)
  const ballast = join(disk.path, 'ballast')
  const importing = takeInImport(stage.deps, brand.id, row.id).then(
    () => 'done',
    (error: unknown) => String(error),
  )
  const outcome = await fillWhile(importing, disk.path, ballast)
  expect(outcome).not.toBe('done')

  await rm(ballast)
  await expect.poll(() => stage.db.owner`select 1`.then(() => 'answers', String), { timeout: 20_000 }).toBe('answers')
  await resumeImports(stage.deps)
  expect(await sumsOf(stage.db.owner, brand)).toEqual(await sumsOf(stage.db.owner, whole))
}, 120_000)

/** Takes every byte that is or becomes free, until the work ends. */
async function fillWhile(work: Promise<string>, path: string, ballast: string): Promise<string> {
  let outcome: string | undefined
  void work.then((ended) => {
    outcome = ended
  })
  while (outcome === undefined) {
    const { bavail, bsize } = await statfs(path)
    // the last block may be gone to the database a moment before us
    if (bavail > 0) await appendFile(ballast, Buffer.alloc(bavail * bsize)).catch(() => {})
    await delay(10)
  }
  return outcome
}
