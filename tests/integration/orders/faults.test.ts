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
import { reportOf } from '../../support/orders/report.ts'
import { Stage } from '../../support/orders/stage.ts'

const ROWS = 30_000
const bytes = reportOf(ROWS)
let stage: Stage
let whole: unknown

beforeAll(async () => {
  stage = await Stage.open()
  const brand = await stage.brand()
  await runImport(stage.deps, brand, await stage.confirmed(brand, bytes), async () => {})
  whole = await sumsOf(brand)
}, 120_000)
afterAll(() => stage[Symbol.asyncDispose]())

/** Everything an import leaves, added up: no ids, no instants. */
async function sumsOf({ id }: BrandView) {
  const [sums] = await stage.db.owner`
    select (select count(*) from order_line where brand_id = ${id}) as lines,
      (select sum(paid_minor)::bigint from order_line where brand_id = ${id}) as paid,
      (select md5(string_agg(line_key || state || paid_minor || row_hash, ',' order by line_key))
        from order_line where brand_id = ${id}) as fingerprint,
      (select count(*) from entry where brand_id = ${id}) as entries,
      (select sum(amount_minor)::bigint from entry where brand_id = ${id}) as commission,
      (select sum(amount_minor)::bigint from posting where brand_id = ${id}) as posted,
      (select sum(balance_minor)::bigint from account where brand_id = ${id} and partner_id is not null) as balances,
      (select count(*) from import_exception where brand_id = ${id}) as exceptions,
      (select sum((totals ->> 'added')::int)::bigint from order_import_chunk where brand_id = ${id}) as added`
  return sums
}

async function chunksOf({ id }: BrandView): Promise<number> {
  const [row] = await stage.db.owner<{ count: number }[]>`
    select count(*)::int as count from order_import_chunk where brand_id = ${id}`
  return row?.count ?? 0
}

async function untilHalfWay(brand: BrandView): Promise<void> {
  while ((await chunksOf(brand)) < 2) await delay(5)
}

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
  const child = startChild(brand, row)
  await untilHalfWay(brand)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await chunksOf(brand)).toBeLessThan(ROWS / 5000)
  await resume(brand)
  expect(await sumsOf(brand)).toEqual(whole)
}, 120_000)

test('an import that runs is not resumed by somebody else', async () => {
  const brand = await stage.brand()
  const row = await stage.confirmed(brand, bytes)
  const child = startChild(brand, row)
  await untilHalfWay(brand)
  expect(await resumeImports(stage.deps)).toBe(0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await resume(brand)
}, 120_000)

test('a database that is killed in the middle comes back with whole pieces, and the import goes on', async () => {
  const brand = await stage.brand()
  const row = await stage.confirmed(brand, bytes)
  const broken = takeInImport(stage.deps, brand.id, row.id).then(
    () => 'done',
    () => 'broken',
  )
  await untilHalfWay(brand)
  const [pid] = (await readFile(join(stage.dataDir, 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
  expect(await broken).toBe('broken')
  await untilAnswering()
  expect(await chunksOf(brand)).toBeLessThan(ROWS / 5000)
  await resume(brand)
  expect(await sumsOf(brand)).toEqual(whole)
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

test('a disk that is full stops the import between pieces; with room again it goes on', async () => {
  const brand = await stage.brand()
  const row = await stage.confirmed(brand, bytes)
  const { owners } = stage.db.lanes
  let pieces = 0
  const full = {
    ...stage.deps,
    db: {
      ...stage.db,
      lanes: {
        ...stage.db.lanes,
        owners: {
          ...owners,
          use: ((work) => {
            if (++pieces > 4)
              return Promise.reject(
                Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' }),
              )
            return owners.use(work)
          }) as typeof owners.use,
        },
      },
    },
  }
  await expect(takeInImport(full, brand.id, row.id)).rejects.toThrow('No space left')
  await resume(brand)
  expect(await sumsOf(brand)).toEqual(whole)
}, 120_000)
