import { DomainError } from '@qudao/api/domain/errors'
import { newId } from '@qudao/api/platform/ids'
import { dueOf, releaseDue } from '@qudao/api/settlements/index'
import { closeMonth as closeMonthIn } from '@qudao/api/settlements/service/close-month'
import { inBrand } from '@qudao/db/client'
import { describe, expect, test } from 'vitest'
import { closeMonth, givenClosed } from '../../support/given/close.ts'
import { FLAT, givenPlan, TIERED } from '../../support/given/plan.ts'
import { givenSale, type Sale } from '../../support/given/sale.ts'
import { createWorld, type World } from '../../support/world.ts'

const NOVEMBER = '2026-11-05T09:00:00+08:00'
const DECEMBER = '2026-12-05T09:00:00+08:00'

type Figures = Record<'opening' | 'earned' | 'reversed' | 'adjusted' | 'closing', bigint>

const statements = (world: World, period: string) =>
  world.db.owner<(Figures & { partnerId: string })[]>`
    select partner_id as "partnerId", opening_minor as opening, earned_minor as earned, reversed_minor as reversed,
      adjusted_minor as adjusted, closing_minor as closing
    from statement where brand_id = ${world.brandId} and period = ${period} order by partner_id`

const release = (world: World, asOf: Date) =>
  inBrand(world.db, { brandId: world.brandId, scope: 'brand' }, (tx) => releaseDue(tx, world.brandId, asOf))

/** Every partner account against its postings, and the statements against their entries. */
async function expectBooksClean(world: World) {
  const { brandId } = world
  const off = await world.db.owner`
    select a.kind, a.balance_minor, s.sum from account a cross join lateral (
      select coalesce(sum(case when p.to_account_id = a.id then p.amount_minor else -p.amount_minor end), 0) as sum
      from posting p where p.brand_id = a.brand_id and a.id in (p.to_account_id, p.from_account_id)
    ) s where a.brand_id = ${brandId} and a.partner_id is not null and a.balance_minor <> s.sum`
  expect(off).toEqual([])
  const held = await world.db.owner`
    select a.partner_id, a.kind, a.balance_minor, e.sum from account a cross join lateral (
      select coalesce(sum(e.amount_minor), 0) as sum from entry e
      left join entry_release r on r.brand_id = e.brand_id and r.entry_id = e.id
      where e.brand_id = a.brand_id and e.partner_id = a.partner_id and e.currency = a.currency
        and case a.kind when 'held' then e.payer <> 'channel' and r.entry_id is null
          when 'payable' then r.entry_id is not null else e.payer = 'channel' end
    ) e where a.brand_id = ${brandId} and a.kind in ('held', 'payable', 'channel') and a.balance_minor <> e.sum`
  expect(held).toEqual([])
  const stated = await world.db.owner`
    select s.id from statement s cross join lateral (
      select coalesce(sum(e.amount_minor), 0) as sum from statement_entry se
      join entry e on e.brand_id = se.brand_id and e.id = se.entry_id
      where se.brand_id = s.brand_id and se.statement_id = s.id
    ) e where s.brand_id = ${brandId} and e.sum <> s.earned_minor + s.reversed_minor + s.adjusted_minor`
  expect(stated).toEqual([])
}

const sale = (of: Partial<Sale> & Pick<Sale, 'partnerId' | 'plan'>): Sale => ({
  key: 'T1',
  paidMinor: 10_000n,
  paidAt: '2026-10-05T10:00:00+08:00',
  settledAt: '2026-10-12T10:00:00+08:00',
  ...of,
})

describe('the close of a month', () => {
  test('states what became payable in the month and leaves the rest for later', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan }))
    await givenSale(world, sale({ partnerId, plan, key: 'T2', settledAt: undefined }))
    await givenSale(world, sale({ partnerId, plan, key: 'T3', settledAt: '2026-11-01T00:00:00+08:00' }))
    await givenClosed(world, '2026-10')
    expect(await statements(world, '2026-10')).toMatchObject([
      { opening: 0n, earned: 800n, reversed: 0n, adjusted: 0n, closing: 800n },
    ])
    await expectBooksClean(world)
  })

  test('a refund before the release and one after it both end in what is left', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan }))
    await givenSale(world, sale({ partnerId, plan, refundedMinor: 2_500n }))
    await release(world, world.now)
    await givenSale(world, sale({ partnerId, plan, refundedMinor: 5_000n }))
    await givenClosed(world, '2026-10')
    expect(await statements(world, '2026-10')).toMatchObject([{ earned: 800n, reversed: -400n, closing: 400n }])
    await expectBooksClean(world)
  })

  test('a late refund comes off the next month, and what is owed carries forward', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan }))
    await givenClosed(world, '2026-10')
    world.setNow(DECEMBER)
    await givenSale(world, sale({ partnerId, plan, refundedMinor: 10_000n }))
    const actor = { brandId: world.brandId, scope: 'brand' } as const
    const [due] = await inBrand(world.db, actor, (tx) => dueOf(tx, world.brandId, { currency: 'CNY' }))
    expect(due).toMatchObject({ statedMinor: 800n, pendingClawbackMinor: -800n, dueMinor: 0n })
    await givenClosed(world, '2026-11')
    expect(await statements(world, '2026-11')).toMatchObject([
      { opening: 800n, earned: 0n, reversed: -800n, closing: 0n },
    ])
    await expectBooksClean(world)
  })

  test('a withdrawn refund of a closed month counts as earned, never as a positive reversal', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan, refundedMinor: 5_000n }))
    await givenClosed(world, '2026-10')
    world.setNow(DECEMBER)
    await givenSale(world, sale({ partnerId, plan, refundedMinor: 0n }))
    await givenClosed(world, '2026-11')
    expect(await statements(world, '2026-11')).toMatchObject([
      { opening: 400n, earned: 400n, reversed: 0n, closing: 800n },
    ])
  })

  test('the hold is counted in days from the settlement, and an open refund holds everything', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world, { ...FLAT, holdDays: 15 })
    const { id: partnerId } = await world.givenPartner()
    const soon = sale({ partnerId, plan, settledAt: '2026-10-16T23:59:59+08:00' })
    await givenSale(world, soon)
    await givenSale(world, sale({ partnerId, plan, key: 'T2', settledAt: '2026-10-17T00:00:00+08:00' }))
    await givenSale(world, sale({ partnerId, plan, key: 'T3', openRefunds: 1 }))
    expect(await release(world, new Date('2026-10-31T23:59:58+08:00'))).toMatchObject({ entries: 0 })
    expect(await release(world, new Date('2026-10-31T23:59:59+08:00'))).toMatchObject({ entries: 1 })
    expect(await release(world, new Date('2026-10-31T23:59:59+08:00'))).toMatchObject({ entries: 0 })
    await givenClosed(world, '2026-10')
    expect(await statements(world, '2026-10')).toMatchObject([{ earned: 800n }])
  })

  test('a plan on channel income waits for the receipt of the platform', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world, { ...FLAT, base: 'channel_income' })
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan, channelIncomeMinor: 3_000n }))
    expect(await release(world, world.now)).toMatchObject({ entries: 0 })
    const receipt = {
      platform: 'taobao',
      period: '2026-10',
      currency: 'CNY',
      amountMinor: '3000',
      receivedAt: world.now,
    }
    ;(await world.as('accountant').post('/channel-receipts', receipt)).expect(201)
    await givenClosed(world, '2026-10')
    expect(await statements(world, '2026-10')).toMatchObject([{ earned: 240n }])
  })

  test('tiers bring the month to exactly the plan and are paid when their sales are', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world, TIERED)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan, paidMinor: 800_000n }))
    const second = sale({ partnerId, plan, key: 'T2', paidMinor: 400_000n, settledAt: '2026-11-03T10:00:00+08:00' })
    await givenSale(world, second)
    await givenClosed(world, '2026-10')
    // 12,000 yuan: 10,000 at 8 % and 2,000 at 10 %, of which 960 were earned at once; the second line settles later
    expect(await statements(world, '2026-10')).toMatchObject([{ earned: 64_000n }])
    const [period] = await world.db.owner`
      select amount_minor as amount, base_minor as base from entry where brand_id = ${world.brandId} and kind = 'period'`
    expect(period).toMatchObject({ amount: 4_000n, base: 1_200_000n })
    world.setNow(DECEMBER)
    await givenClosed(world, '2026-11')
    expect(await statements(world, '2026-11')).toMatchObject([{ opening: 64_000n, earned: 36_000n, closing: 100_000n }])
    // a refund after the close takes the frozen share with it and leaves the tier of the month alone
    await givenSale(world, { ...second, refundedMinor: 400_000n })
    world.setNow('2027-01-05T09:00:00+08:00')
    await givenClosed(world, '2026-12')
    expect(await statements(world, '2026-12')).toMatchObject([{ reversed: -33_333n, closing: 66_667n }])
    await expectBooksClean(world)
  })

  test('a month waits for the hold of a sale whose own commission rounds to nothing, and not for one taken back', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world, { ...FLAT, holdDays: 15, rounding: { mode: 'half_up', step: 'period' } })
    const [waits, goesOn] = [await world.givenPartner(), await world.givenPartner()]
    // 0.4 fen each are nothing; five of them are 2, which the close gives to the first two
    const fiveSales = async (partnerId: string, name: string) => {
      const sales = [1, 2, 3, 4, 5].map((n) =>
        sale({
          partnerId,
          plan,
          key: `${name}${n}`,
          paidMinor: 5n,
          settledAt: `2026-10-${n === 2 ? 25 : 10}T10:00:00+08:00`,
        }),
      )
      for (const one of sales) await givenSale(world, one)
      return sales[1]!
    }
    await fiveSales(waits.id, 'A')
    const second = await fiveSales(goesOn.id, 'B')
    await givenClosed(world, '2026-10')
    expect((await statements(world, '2026-10')).map(({ earned }) => earned)).toEqual([0n, 0n])
    await givenSale(world, { ...second, refundedMinor: 5n })
    await release(world, world.now)
    const released = await world.db.owner`
      select e.partner_id as "partnerId" from entry e
      join entry_release r on r.brand_id = e.brand_id and r.entry_id = e.id
      where e.brand_id = ${world.brandId} and e.kind = 'period'`
    expect(released).toEqual([{ partnerId: goesOn.id }])
    world.setNow(DECEMBER)
    await givenClosed(world, '2026-11')
    const november = new Map((await statements(world, '2026-11')).map((row) => [row.partnerId, row]))
    expect(november.get(waits.id)).toMatchObject({ earned: 2n, closing: 2n })
    expect(november.get(goesOn.id)).toMatchObject({ earned: 2n, reversed: -1n, closing: 1n })
    await expectBooksClean(world)
  })

  test('what the channel pays is on no statement, and the database refuses to release or state it', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const [channel, brand] = [await givenPlan(world, { ...FLAT, payer: 'channel' }), await givenPlan(world)]
    const [a, b] = [await world.givenPartner(), await world.givenPartner()]
    const { lineId } = await givenSale(world, sale({ partnerId: a.id, plan: channel }))
    await givenSale(world, sale({ partnerId: b.id, plan: brand, key: 'T2' }))
    await givenClosed(world, '2026-10')
    expect((await statements(world, '2026-10')).map((row) => row.partnerId)).toEqual([b.id])
    const [entry] = await world.db.owner<{ id: string }[]>`
      select id from entry where brand_id = ${world.brandId} and line_id = ${lineId}`
    for (const payer of ['channel', 'brand']) {
      const releasing = world.db.owner`insert into entry_release (brand_id, entry_id, payer, released_at)
        values (${world.brandId}, ${entry!.id}, ${payer}, now())`
      await expect(releasing, payer).rejects.toMatchObject({ code: payer === 'channel' ? '23514' : '23503' })
      const stating = world.db.owner`insert into statement_entry (brand_id, entry_id, statement_id, payer)
        select ${world.brandId}, ${entry!.id}, id, ${payer} from statement where brand_id = ${world.brandId}`
      await expect(stating, payer).rejects.toMatchObject({ code: payer === 'channel' ? '23514' : '23503' })
    }
    await expectBooksClean(world)
  })

  test('a month closes once, in order, after it is over, without a running import, and only if there is something', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    const close = (period: string) => world.as('accountant').post('/settlements', { period })
    expect((await close('2026-10')).refusal).toBe('422 settlement.nothing_to_close')
    await givenSale(world, sale({ partnerId, plan }))
    await givenSale(world, sale({ partnerId, plan, key: 'T2', paidAt: '2026-11-02T10:00:00+08:00' }))
    expect((await close('2026-11')).refusal).toBe('422 settlement.gap')
    expect((await close('2026-13')).refusal).toBe('422 validation.failed')
    await world.db.owner`update order_import set status = 'running' where brand_id = ${world.brandId}`
    expect((await close('2026-10')).refusal).toBe('422 settlement.import_running')
    await world.db.owner`update order_import set status = 'done' where brand_id = ${world.brandId}`
    await givenClosed(world, '2026-10')
    expect((await close('2026-10')).refusal).toBe('409 settlement.already_closed')
    expect((await close('2026-11')).refusal).toBe('422 settlement.period_open')
  })

  test('of two closes at once exactly one closes', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan }))
    const asked = await Promise.all(
      [1, 2].map(() => world.as('accountant').post('/settlements', { period: '2026-10' })),
    )
    expect(asked.map(({ status }) => status)).toEqual([202, 202])
    await world.runJobs()
    const jobs = await world.db.owner<{ status: string; problem: { code: string } | null }[]>`
      select status, problem from job where brand_id = ${world.brandId} and kind = 'settlements.close' order by status`
    expect(jobs).toMatchObject([
      { status: 'failed', problem: { code: 'settlement.already_closed' } },
      { status: 'succeeded' },
    ])
    expect(await statements(world, '2026-10')).toHaveLength(1)
  })

  test('of two closes in the same instant the second waits for the first and is told that it is closed', async () => {
    await using world = await createWorld()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan }))
    const actor = world.actor('accountant')
    const close = () =>
      inBrand(world.db, actor, (tx) => {
        const request = { period: '2026-10', currency: 'CNY', settlementId: newId() }
        return closeMonthIn(tx, actor, request, world.now)
      }).then(
        () => 'closed',
        (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
      )
    expect((await Promise.all([close(), close()])).toSorted()).toEqual(['closed', 'settlement.already_closed'])
  })

  test('who may not close is refused, and another brand stays untouched', async () => {
    await using world = await createWorld()
    const other = await world.otherBrand()
    world.setNow(NOVEMBER)
    const plan = await givenPlan(world)
    const { id: partnerId } = await world.givenPartner()
    await givenSale(world, sale({ partnerId, plan }))
    expect((await world.as('operator').post('/settlements', { period: '2026-10' })).refusal).toBe(
      '403 permission.denied',
    )
    expect((await world.signedOut.post('/settlements', { period: '2026-10' })).refusal).toBe('401 session.required')
    expect((await closeMonth(world, '2026-10')).status).toBe('succeeded')
    expect(await statements(other, '2026-10')).toEqual([])
    const [own] = await world.db.owner<{ id: string }[]>`select id from settlement where brand_id = ${world.brandId}`
    const address = `/settlements/stl_${own!.id.replaceAll('-', '')}`
    expect((await other.as('owner').get(address)).refusal).toBe('404 settlement.not_found')
    expect((await world.as('viewer').get(address)).status).toBe(200)
  })
})
