import { releaseJob } from '@qudao/api/settlements/jobs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { assertBooksBalance } from '../../support/orders/take-in.ts'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'
import { createScratch } from '../../support/scratch.ts'
import { createWorldOn, type World } from '../../support/world.ts'

let db: TestDatabase
let scratch: Awaited<ReturnType<typeof createScratch>>
beforeAll(async () => {
  db = await createDatabase()
  scratch = await createScratch()
})
afterAll(async () => {
  await scratch[Symbol.asyncDispose]()
  await db[Symbol.asyncDispose]()
})

/** A partner of the brand with one sale of 100 yuan whose hold of 15 days ends on 27 October. */
async function givenHeldSale(world: World): Promise<void> {
  const plan = await givenPlan(world, { ...FLAT, holdDays: 15 })
  const { id: partnerId } = await world.givenPartner()
  await givenSale(world, {
    key: 'T1',
    partnerId,
    plan,
    paidMinor: 10_000n,
    paidAt: '2026-10-05T10:00:00+08:00',
    settledAt: '2026-10-12T10:00:00+08:00',
  })
}

const payable = async ({ brandId }: World) => {
  const [row] = await db.owner<{ amount: bigint }[]>`
    select coalesce(sum(balance_minor), 0)::bigint as amount from account
    where brand_id = ${brandId} and kind = 'payable'`
  return row?.amount
}

/** What the timetable sends: a job that names no brand. */
async function runOnTimetable(): Promise<void> {
  const [row] = await db.owner<{ id: string }[]>`
    insert into pgboss.job (name, data) values (${releaseJob.queue}, '{"payload": {}}') returning id`
  await expect
    .poll(async () => (await db.owner`select state from pgboss.job where id = ${row!.id}`)[0]?.state, {
      timeout: 30_000,
    })
    .toBe('completed')
}

test('the release on its timetable is for all brands, adds only what is new, and a clock set back takes nothing away', async () => {
  await using world = await createWorldOn(db, scratch.path)
  const other = await world.otherBrand()
  for (const brand of [world, other]) await givenHeldSale(brand)
  world.setNow('2026-10-27T02:10:00+08:00')
  await world.deps.jobs.startWorkers(world.deps, [releaseJob])
  const [schedule] = await db.owner`select cron, timezone from pgboss.schedule where name = ${releaseJob.queue}`
  expect(schedule).toEqual({ cron: '10 2 * * *', timezone: 'Asia/Shanghai' })

  await runOnTimetable()
  expect(await Promise.all([world, other].map(payable))).toEqual([0n, 0n])
  world.setNow('2026-10-28T02:10:00+08:00')
  await runOnTimetable()
  expect(await Promise.all([world, other].map(payable))).toEqual([800n, 800n])
  world.setNow('2026-10-20T02:10:00+08:00')
  await runOnTimetable()
  expect(await Promise.all([world, other].map(payable))).toEqual([800n, 800n])
  const documents = await db.owner`select brand_id from ledger_document where kind = 'release' order by 1`
  expect(documents.map(({ brand_id }) => brand_id)).toEqual([world.brandId, other.brandId])
  for (const brand of [world, other]) await assertBooksBalance(brand)
})
