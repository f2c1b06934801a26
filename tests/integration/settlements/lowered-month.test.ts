import type { PlanTerms } from '@qudao/api/domain/commission/plan'
import { checkBooks } from '@qudao/api/reporting/index'
import { releaseDue } from '@qudao/api/settlements/index'
import { inBrand } from '@qudao/db/client'
import { expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import { type AlimamaRow, alimamaFile, refundFile, SETTLED } from '../../support/orders/alimama.ts'
import { booksOf, takeIn } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

/** 10 % up to 10,000 yuan a month and 5 % of what is beyond: a good month earns more at once than it ends with. */
const FALLING: PlanTerms = {
  ...FLAT,
  rules: [
    {
      id: 'all',
      label: '全部商品',
      when: {},
      tiers: [
        { from: 0n, rate: 100_000 },
        { from: 1_000_000n, rate: 50_000 },
      ],
    },
  ],
}

async function partnerUnder(terms: PlanTerms): Promise<World> {
  const world = await createWorld()
  await world.givenPartner({ name: '甲', slots: ['1001'] })
  await givenPlan(world, terms)
  world.setNow('2026-10-28T09:00:00+08:00')
  return world
}

const order = (n: number, paid: string, changes: AlimamaRow = {}): AlimamaRow => ({
  orderNo: `384000000000000000${n}`,
  paid,
  settled: paid,
  ...SETTLED,
  ...changes,
})
const refund = (n: number, amount: string, suit = `suit${n}`) => ({ suit, orderNo: `384000000000000000${n}`, amount })

async function close(world: World, period: string, now: string) {
  world.setNow(now)
  await givenClosed(world, period)
  const [statement] = await world.db.owner`
    select opening_minor as opening, earned_minor as earned, reversed_minor as reversed, closing_minor as closing
    from statement where brand_id = ${world.brandId} and period = ${period}`
  return statement
}

const periodEntries = ({ db, brandId }: World) =>
  db.owner`select amount_minor as amount from entry where brand_id = ${brandId} and kind = 'period' order by 1`

const balances = async (world: World) =>
  Object.fromEntries((await booksOf(world)).balances.map(({ kind, balance }) => [kind, balance]))

/** Every law of the books, balances against postings and entries among them. */
const expectBooksAgree = async (world: World) =>
  expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()

test('a month of falling rates takes back at its close what its lines had earned too much', async () => {
  await using world = await partnerUnder(FALLING)
  await takeIn(world, alimamaFile([order(1, '8000.00'), order(2, '4000.00')]))
  // 12,000 earned 1,200 at once; 10,000 at 10 % and 2,000 at 5 % are 1,100
  expect(await close(world, '2026-10', '2026-11-05T09:00:00+08:00')).toEqual({
    opening: 0n,
    earned: 120_000n,
    reversed: -10_000n,
    closing: 110_000n,
  })
  expect(await periodEntries(world)).toEqual([{ amount: -10_000n }])
  expect(await balances(world)).toEqual({ payable: 110_000n })
  await expectBooksAgree(world)
})

test('the lowering waits for the last of its sales, and is then all that a run releases', async () => {
  await using world = await partnerUnder(FALLING)
  const late = { settledAt: '2026-11-03 10:00:00' }
  await takeIn(world, alimamaFile([order(1, '8000.00'), order(2, '4000.00', late)]))
  expect(await close(world, '2026-10', '2026-11-05T09:00:00+08:00')).toMatchObject({ earned: 80_000n, reversed: 0n })
  expect(await balances(world)).toEqual({ held: 30_000n, payable: 80_000n })
  await expectBooksAgree(world)
  const run = (asOf: string) =>
    inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, (tx) => releaseDue(tx, world.brandId, new Date(asOf)))
  expect(await run('2026-11-03T10:00:00+08:00')).toEqual({ entries: 2 })
  expect(await balances(world)).toEqual({ payable: 110_000n })
  await expectBooksAgree(world)
  expect(await close(world, '2026-11', '2026-12-05T09:00:00+08:00')).toEqual({
    opening: 80_000n,
    earned: 40_000n,
    reversed: -10_000n,
    closing: 110_000n,
  })
  await expectBooksAgree(world)
})

test('refunds before and after the close end at the plan’s amount and then at nothing', async () => {
  await using world = await partnerUnder(FALLING)
  await takeIn(world, alimamaFile([order(1, '8000.00'), order(2, '6000.00')]))
  await takeIn(world, refundFile([refund(2, '2000.00')]))
  // net sales of 12,000 are 1,100; earned at once 1,400 less 200
  expect(await close(world, '2026-10', '2026-11-05T09:00:00+08:00')).toEqual({
    opening: 0n,
    earned: 140_000n,
    reversed: -30_000n,
    closing: 110_000n,
  })
  expect(await periodEntries(world)).toEqual([{ amount: -10_000n }])
  await expectBooksAgree(world)
  await takeIn(world, refundFile([refund(1, '8000.00'), refund(2, '4000.00', 'suit3')]))
  expect(await balances(world)).toEqual({})
  await expectBooksAgree(world)
  expect(await close(world, '2026-11', '2026-12-05T09:00:00+08:00')).toMatchObject({ opening: 110_000n, closing: 0n })
  await expectBooksAgree(world)
})

test('a month rounded once takes back the fen that its lines had rounded up', async () => {
  await using world = await partnerUnder({ ...FLAT, rounding: { mode: 'half_up', step: 'period' } })
  // 0.56 fen each round to 1; 1.68 together round to 2
  await takeIn(world, alimamaFile([1, 2, 3].map((n) => order(n, '0.07'))))
  expect(await close(world, '2026-10', '2026-11-05T09:00:00+08:00')).toMatchObject({
    earned: 3n,
    reversed: -1n,
    closing: 2n,
  })
  expect(await balances(world)).toEqual({ payable: 2n })
  await expectBooksAgree(world)
})
