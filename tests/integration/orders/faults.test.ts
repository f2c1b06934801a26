import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { resumeImports } from '@qudao/api/orders/booking/resume-imports'
import { runImport } from '@qudao/api/orders/booking/run-import'
import { takeInImport } from '@qudao/api/orders/booking/take-in-import'
import type { ImportRow } from '@qudao/api/orders/queries/imports'
import type { BrandView } from '@qudao/api/platform/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeGateAfter } from '../../support/orders/gate.ts'
import { reportOf } from '../../support/orders/report.ts'
import { Stage } from '../../support/orders/stage.ts'
import { sumsOf } from '../../support/orders/sums.ts'

// four pieces: two are in, one is being written and one has not begun when something is killed
const ROWS = 20_000
const bytes = reportOf(ROWS)
let stage: Stage
let whole: unknown

beforeAll(async () => {
  stage = await Stage.open()
  const brand = await stage.brand()
  await runImport(stage.deps, brand, await stage.confirmed(brand, bytes), async () => {})
  whole = await sumsOf(stage.db.owner, brand)
}, 120_000)
afterAll(() => stage[Symbol.asyncDispose]())

async function chunksOf({ id }: BrandView): Promise<number> {
  const [row] = await stage.db.owner<{ count: number }[]>`
    select count(*)::int as count from order_import_chunk where brand_id = ${id}`
  return row?.count ?? 0
}

/** Two pieces are in, the third is being written and stays so. */
const stoppedHalfWay = ({ id }: BrandView) => closeGateAfter(stage.db.logins.owner, id, 2)

/** A process of its own that takes the import in. */
const startChild = (brand: BrandView, row: ImportRow): ChildProcess =>
  spawn(
    process.execPath,
    [
      join(import.meta.dirname, '../../support/orders/import-child.ts'),
      JSON.stringify({ logins: stage.db.logins, filesDir: stage.filesDir, brandId: brand.id, importId: row.id }),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )

/**
 * Goes on as a server does every minute: without the queue, which has no part in the books. The database may still be
 * busy with the last statement of a process that is gone, and keep its turn until it notices.
 */
async function resume(brand: BrandView): Promise<void> {
  const status = async () => {
    const [row] = await stage.db.owner<
      { status: string }[]
    >`select status from order_import where brand_id = ${brand.id}`
    return row?.status
  }
  for (let minute = 0; minute < 300 && (await status()) !== 'done'; minute++) {
    if ((await resumeImports(stage.deps)) === 0) await delay(100)
  }
  expect(await status()).toBe('done')
}

test('an import whose process is killed goes on where it was, and ends with the same books', async () => {
  const brand = await stage.brand()
  const row = await stage.confirmed(brand, bytes)
  {
    await using gate = await stoppedHalfWay(brand)
    const child = startChild(brand, row)
    await gate.untilSomebodyWaits()
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await chunksOf(brand)).toBe(2)
  }
  await resume(brand)
  expect(await sumsOf(stage.db.owner, brand)).toEqual(whole)
}, 120_000)

test('an import that runs is not resumed by somebody else', async () => {
  const brand = await stage.brand()
  const row = await stage.confirmed(brand, bytes)
  {
    await using gate = await stoppedHalfWay(brand)
    const child = startChild(brand, row)
    await gate.untilSomebodyWaits()
    expect(await resumeImports(stage.deps)).toBe(0)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await resume(brand)
}, 120_000)

test('a database that is killed in the middle comes back with whole pieces, and the import goes on', async () => {
  const brand = await stage.brand()
  const row = await stage.confirmed(brand, bytes)
  {
    await using gate = await stoppedHalfWay(brand)
    const broken = takeInImport(stage.deps, brand.id, row.id).then(
      () => 'done',
      () => 'broken',
    )
    await gate.untilSomebodyWaits()
    const [pid] = (await readFile(join(stage.dataDir, 'postmaster.pid'), 'utf8')).split('\n')
    process.kill(Number(pid), 'SIGKILL')
    expect(await broken).toBe('broken')
  }
  await untilAnswering()
  expect(await chunksOf(brand)).toBe(2)
  await resume(brand)
  expect(await sumsOf(stage.db.owner, brand)).toEqual(whole)
}, 180_000)

async function untilAnswering(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    try {
      await stage.db.owner`select 1`
      await stage.db.app`select 1`
      return
    } catch {
      await delay(100)
    }
  }
  throw new Error('the database did not come back')
}
