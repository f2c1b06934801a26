import { expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { FLAT, givenPlan, TIERED } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { createWorld, type World } from '../../support/world.ts'

type Step = { part: string; until: string | null; entries: number; amountMinor: string }
type Preview = { figures: Record<string, string>; bridge: Step[] }
type Open = { period: string; entries: number; amountMinor: string }

const previewOf = async (world: World, period: string) =>
  (await world.as('accountant').post('/settlements/preview', { period })).expect<Preview>()

/** What the steps add up to has to be what the statements count. */
function expectWhole({ figures, bridge }: Preview) {
  const counted = BigInt(figures.earnedMinor!) + BigInt(figures.reversedMinor!) + BigInt(figures.adjustedMinor!)
  expect(bridge.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n)).toBe(counted)
}

test('what a month produced leads step by step to what its statements count', async () => {
  await using world = await createWorld()
  world.setNow('2026-11-05T09:00:00+08:00')
  const plan = await givenPlan(world, { ...FLAT, holdDays: 15 })
  const { id: partnerId, publicId } = await world.givenPartner()
  const october = { partnerId, plan, paidMinor: 10_000n, paidAt: '2026-10-05T10:00:00+08:00' }
  await givenSale(world, { ...october, key: 'counts', settledAt: '2026-10-12T10:00:00+08:00' })
  await givenSale(world, { ...october, key: 'held', settledAt: '2026-10-20T10:00:00+08:00', refundedMinor: 5_000n })
  await givenSale(world, { ...october, key: 'unsettled' })
  await givenSale(world, { ...october, key: 'contested', settledAt: '2026-10-12T10:00:00+08:00', openRefunds: 1 })
  const credit = { partner: publicId, currency: 'CNY', amountMinor: '88', reason: '补发', period: '2026-10' }
  ;(await world.as('accountant').post('/adjustments', credit)).expect(201)
  const { open } = (await world.as('accountant').get('/settlements')).expect<{ open: Open[] }>()
  expect(open[0]).toMatchObject({ period: '2026-10', entries: 5, amountMinor: '2800' })
  const preview = await previewOf(world, '2026-10')
  expect(preview.bridge).toEqual([
    { part: 'produced', until: null, entries: 5, amountMinor: '2800' },
    { part: 'adjusted', until: null, entries: 1, amountMinor: '88' },
    { part: 'hold', until: '2026-11', entries: 2, amountMinor: '-400' },
    { part: 'settlement', until: null, entries: 1, amountMinor: '-800' },
    { part: 'refund_open', until: null, entries: 1, amountMinor: '-800' },
  ])
  expectWhole(preview)
})

test('what waited is named in the month that counts it, and so is what an earlier statement had', async () => {
  await using world = await createWorld()
  world.setNow('2026-11-05T09:00:00+08:00')
  const plan = await givenPlan(world, { ...FLAT, holdDays: 15 })
  const { id: partnerId } = await world.givenPartner()
  const sale = { partnerId, plan, paidMinor: 10_000n, paidAt: '2026-10-05T10:00:00+08:00' }
  await givenSale(world, { ...sale, key: 'held', settledAt: '2026-10-20T10:00:00+08:00' })
  await givenSale(world, { ...sale, key: 'counts', settledAt: '2026-10-12T10:00:00+08:00' })
  await givenClosed(world, '2026-10')
  await givenSale(world, { ...sale, key: 'counts', settledAt: '2026-10-12T10:00:00+08:00', refundedMinor: 2_500n })
  world.setNow('2026-12-05T09:00:00+08:00')
  const preview = await previewOf(world, '2026-11')
  expect(preview.bridge).toEqual([
    { part: 'produced', until: null, entries: 1, amountMinor: '-200' },
    { part: 'earlier', until: null, entries: 1, amountMinor: '800' },
  ])
  expectWhole(preview)
})

test('tiers that the close books stand apart from what sales produced', async () => {
  await using world = await createWorld()
  world.setNow('2026-11-05T09:00:00+08:00')
  const plan = await givenPlan(world, TIERED)
  const { id: partnerId } = await world.givenPartner()
  await givenSale(world, {
    key: 'big',
    partnerId,
    plan,
    paidMinor: 1_500_000n,
    paidAt: '2026-10-05T10:00:00+08:00',
    settledAt: '2026-10-12T10:00:00+08:00',
  })
  const preview = await previewOf(world, '2026-10')
  expect(preview.bridge).toEqual([
    { part: 'produced', until: null, entries: 1, amountMinor: '120000' },
    { part: 'tiers', until: null, entries: 1, amountMinor: '10000' },
  ])
  expectWhole(preview)
})
