import { readFile } from 'node:fs/promises'
import { replayMonth } from '@qudao/api/reporting/index'
import { expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import { assertBooksBalance, type ImportAnswer, netByLine, openExceptions } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

// A trade of 1,196.00 of which 196.00 came back (tests/fixtures/orders/README.md), at 8 % of what it settles at. The
// first reading settled it at 1,000.00 and took the refund off that once more: 80.00 × (1 - 196 / 1,000) = 64.32.
const REFUNDED = 'm:3903000000000000302'
const SLOT = 'mm_38110027_41500021_110482200317'
const FIRST = 6432n
const SECOND = 8000n

const merchantFile = async () => ({
  name: 'feed-merchant.csv',
  bytes: await readFile(new URL('../../fixtures/orders/feed-merchant.csv', import.meta.url)),
})

async function october(slots = [SLOT]): Promise<World> {
  const world = await createWorld()
  world.setNow('2026-10-21T09:00:00+08:00')
  await world.givenPartner({ name: '素手茶集', slots })
  await givenPlan(world, { ...FLAT, base: 'settled' })
  return world
}

const upload = async (world: World, fields: Record<string, string> = {}): Promise<string> =>
  (await world.upload('operator', '/order-imports', { file: await merchantFile(), fields })).expect<ImportAnswer>(201)
    .id

/** An import from before readings had numbers. */
const forgetReading = (world: World, id: string) => world.db.owner`
  update order_import set layout = layout - 'reading'
  where brand_id = ${world.brandId} and id = ${uuidOf(id)}`

const uuidOf = (publicId: string): string => publicId.slice(publicId.indexOf('_') + 1)

const readingOfLine = async (world: World, key: string) => {
  const [line] = await world.db.owner`
    select mapping_version as reading from order_line where brand_id = ${world.brandId} and line_key = ${key}`
  return line?.reading
}

async function closeAndReplay(world: World, period: string, on: string): Promise<void> {
  world.setNow(on)
  await givenClosed(world, period)
  await assertBooksBalance(world)
  const { difference, months } = await replayMonth(world.deps, period, { brand: world.slug })
  expect(difference).toBeUndefined()
  expect(months.length).toBeGreaterThan(0)
}

test('an import is replayed as it was read, and the next file is read as files are read now', async () => {
  await using world = await october()
  const id = await upload(world, { confirm: 'true' })
  await forgetReading(world, id)
  await world.runJobs()
  expect((await netByLine(world))[REFUNDED]).toBe(FIRST)
  await closeAndReplay(world, '2026-10', '2026-11-02T09:00:00+08:00')

  await upload(world, { confirm: 'true' })
  await world.runJobs()
  expect((await netByLine(world))[REFUNDED]).toBe(SECOND)
  expect(await readingOfLine(world, REFUNDED)).toBe(2)
  await closeAndReplay(world, '2026-11', '2026-12-02T09:00:00+08:00')
})

test('a file that waits for its confirmation is read as files are read when it is confirmed', async () => {
  await using world = await october()
  const id = await upload(world)
  await forgetReading(world, id)
  ;(await world.as('operator').post(`/order-imports/${id}/confirm`)).expect(202)
  await world.runJobs()
  expect((await netByLine(world))[REFUNDED]).toBe(SECOND)
  await closeAndReplay(world, '2026-10', '2026-11-02T09:00:00+08:00')
})

test('rows that get their slot later are read as files are read then, also of an import from before', async () => {
  await using world = await october(['mm_1_2_3'])
  const id = await upload(world, { confirm: 'true' })
  await forgetReading(world, id)
  await world.runJobs()
  const exceptions = await openExceptions(world)
  const { publicId: partnerId } = await world.givenPartner({ name: '后来的' })
  const { id: waiting } = exceptions.find(({ subject }) => subject === SLOT)!
  const assigned = { resolution: { kind: 'assign_slot', partnerId } }
  ;(await world.as('operator').post(`/import-exceptions/${waiting}/resolve`, assigned)).expect()
  await world.runJobs()
  expect((await netByLine(world))[REFUNDED]).toBe(SECOND)
  await closeAndReplay(world, '2026-10', '2026-11-02T09:00:00+08:00')
})
