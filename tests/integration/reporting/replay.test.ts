import { checkBooks, replayMonth, replayText } from '@qudao/api/reporting/index'
import { describe, expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { FLAT, givenPlan, TIERED } from '../../support/given/plan.ts'
import { givenSampleApproved } from '../../support/given/sample.ts'
import { type AlimamaRow, alimamaFile, refundFile } from '../../support/orders/alimama.ts'
import { openExceptions, takeIn } from '../../support/orders/take-in.ts'
import { asSuperuser, whileBroken } from '../../support/superuser.ts'
import { createWorld, type World } from '../../support/world.ts'

const replay = (world: World, period: string) => replayMonth(world.deps, period, { brand: world.slug })

/** Months equal the books and the books themselves. */
async function expectEqual(world: World, ...periods: string[]): Promise<void> {
  expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
  for (const period of periods) {
    const report = await replay(world, period)
    expect(report.difference, period).toBeUndefined()
    expect(report.months.length, period).toBeGreaterThan(0)
  }
}

const row = (n: number, changes: AlimamaRow = {}): AlimamaRow => ({
  orderNo: `38400000000000000${String(n).padStart(2, '0')}`,
  paid: '1000.00',
  ...changes,
})
const settled = (n: number, changes: AlimamaRow = {}): AlimamaRow =>
  row(n, { status: '订单结算', settled: changes.paid ?? '1000.00', settledAt: '2026-10-20 10:00:00', ...changes })

async function october(): Promise<World> {
  const world = await createWorld()
  world.setNow('2026-10-21T09:00:00+08:00')
  await world.givenPartner({ name: '甲', slots: ['1001'], grade: '金牌' })
  await world.givenPartner({ name: '乙', slots: ['1002'] })
  return world
}

const publicIdOf = async (world: World, name: string) => {
  const { items } = (await world.as('operator').get('/partners')).expect<{ items: { id: string; name: string }[] }>()
  return items.find((item) => item.name === name)!.id
}

describe('a replay', () => {
  test('of the hand-worked sample equals it to the fen, tiers and statements included', async () => {
    await using world = await createWorld()
    await givenSampleApproved(world)
    const report = await replay(world, '2026-05')
    expect(report.difference).toBeUndefined()
    expect(report.months).toMatchObject([
      { period: '2026-05', currency: 'CNY', imports: 2, lines: 11, entries: 13, periodEntries: 1, statements: 3 },
    ])
    expect(replayText(report, '2026-05')).toContain('The replay of 2026-05 equals the books to the fen.')
  })

  test('follows changed rows, refunds before and after the close, late lines, repeated rows and re-runs', async () => {
    await using world = await october()
    await givenPlan(world, { ...TIERED, holdDays: 7 })
    // a refund before its order, a slot nobody has, a damaged amount, the same product twice in one order
    await takeIn(world, refundFile([{ suit: 'R9', orderNo: row(9).orderNo!, amount: '100.00' }]))
    const twins = [row(7, { paid: '10.00' }), row(7, { paid: '20.00' })]
    await takeIn(world, alimamaFile([row(1), row(2, { slot: '4711' }), row(3, { paid: '1.005' }), row(9), ...twins]))
    const [byCode] = [new Map((await openExceptions(world)).map((exception) => [exception.code, exception]))]
    const { items } = (await world.as('operator').get('/partners?q=乙')).expect<{ items: { id: string }[] }>()
    const resolve = async (code: string, resolution: object) => {
      ;(await world.as('operator').post(`/import-exceptions/${byCode.get(code)!.id}/resolve`, { resolution })).expect()
      await world.runJobs()
    }
    await resolve('slot_unknown', { kind: 'assign_slot', partnerId: items[0]!.id })
    await resolve('too_precise', { kind: 'correct', cells: { 付款金额: '1.05' } })
    const sold = Array.from({ length: 12 }, (_, i) => settled(20 + i, { paid: `${999 + i}.0${i % 10}` }))
    await takeIn(
      world,
      alimamaFile([settled(1), settled(2, { slot: '4711' }), settled(9), ...sold, ...twins.toReversed()]),
    )
    await takeIn(world, refundFile([{ suit: 'R1', orderNo: row(21).orderNo!, amount: '333.33' }]))
    world.setNow('2026-11-02T09:00:00+08:00')
    await givenClosed(world, '2026-10')

    // after the close: a refund of a tiered line, one that is withdrawn, a line that comes late, one that is gone
    await takeIn(
      world,
      refundFile([
        { suit: 'R2', orderNo: row(22).orderNo!, amount: '500.00' },
        { suit: 'R1', orderNo: row(21).orderNo!, amount: '333.33', status: '维权失败', doneAt: '2026-11-02 08:00:00' },
      ]),
    )
    await takeIn(
      world,
      alimamaFile([
        settled(40, { createdAt: '2026-10-30 12:00:00', settledAt: '2026-11-01 10:00:00' }),
        row(23, { status: '订单失效' }),
      ]),
    )
    world.setNow('2026-12-02T09:00:00+08:00')
    await givenClosed(world, '2026-11')
    await expectEqual(world, '2026-10', '2026-11')
    const [november] = (await replay(world, '2026-11')).months
    expect(november).toMatchObject({ imports: 8 })
  })

  test('sees plans, slots and grades as they were recorded when each file was confirmed', async () => {
    await using world = await october()
    await givenPlan(world, FLAT)
    await givenPlan(world, {
      ...FLAT,
      payer: 'top_up',
      rules: [{ ...FLAT.rules[0]!, when: { grades: ['金牌'] }, tiers: [{ from: 0n, rate: 10_000 }] }],
    })
    await takeIn(world, alimamaFile([settled(1), settled(2, { slot: '1002' })]))
    // another plan serves 乙, 甲 has another grade, a slot changes hands; and the clock was set back meanwhile
    world.setNow('2026-10-01T09:00:00+08:00')
    const { items } = (await world.as('operator').get('/partners')).expect<{ items: { id: string; name: string }[] }>()
    const idOf = (name: string) => items.find((item) => item.name === name)!.id
    const draft = {
      name: '给乙',
      audience: { kind: 'partners', partnerIds: [idOf('乙')] },
      effectiveFrom: '2026-01-01T00:00:00.000Z',
      terms: {
        payer: 'brand',
        base: 'paid',
        tierMode: 'graduated',
        rules: [{ id: 'r', label: '', when: {}, tiers: [{ from: '0', rate: 50_000 }] }],
        holdDays: 0,
        rounding: { mode: 'half_up', step: 'order' },
        currency: 'CNY',
      },
    }
    const { id } = (await world.as('operator').post('/commission-plans', draft)).expect<{ id: string }>(201)
    ;(await world.as('owner').post(`/commission-plans/${id}/publish`, { version: 1 })).expect()
    ;(await world.as('operator').post(`/partners/${idOf('甲')}/grades`, { grade: '银牌' })).expect(201)
    ;(
      await world
        .as('operator')
        .post('/slots', { code: '1001', partnerId: idOf('乙'), effectiveFrom: '2026-10-01T00:00:00.000Z' })
    ).expect()
    await takeIn(
      world,
      alimamaFile([
        settled(3),
        settled(4, { slot: '1002', paid: '33.33' }),
        settled(5, { slot: '1002', paid: '0.05' }),
      ]),
    )
    world.setNow('2026-11-02T09:00:00+08:00')
    await givenClosed(world, '2026-10')
    await expectEqual(world, '2026-10')
  })

  test('counts what the channel pays itself, and what waits for its money, as the books do', async () => {
    await using world = await october()
    await givenPlan(world, { ...FLAT, payer: 'channel' }, { kind: 'grades', grades: ['金牌'] })
    await givenPlan(world, { ...FLAT, base: 'channel_income' })
    await takeIn(world, alimamaFile([settled(1), settled(2, { slot: '1002', income: '80.00' })]))
    world.setNow('2026-11-02T09:00:00+08:00')
    await givenClosed(world, '2026-10')
    const receipt = {
      platform: 'taobao',
      period: '2026-10',
      currency: 'CNY',
      amountMinor: '8000',
      receivedAt: '2026-11-10T02:00:00.000Z',
    }
    ;(await world.as('accountant').post('/channel-receipts', receipt)).expect(201)
    world.setNow('2026-12-02T09:00:00+08:00')
    await givenClosed(world, '2026-11')
    await expectEqual(world, '2026-10', '2026-11')
  })

  test('leaves out a sale while a refund of it is open, and counts it when it is over', async () => {
    await using world = await october()
    await givenPlan(world, FLAT)
    await takeIn(world, alimamaFile([settled(1), settled(2)]))
    await takeIn(
      world,
      refundFile([{ suit: 'R1', orderNo: row(1).orderNo!, amount: '50.00', status: '维权创建', doneAt: '' }]),
    )
    world.setNow('2026-11-02T09:00:00+08:00')
    await givenClosed(world, '2026-10')
    await takeIn(world, refundFile([{ suit: 'R1', orderNo: row(1).orderNo!, amount: '50.00' }]))
    world.setNow('2026-12-02T09:00:00+08:00')
    await givenClosed(world, '2026-11')
    await expectEqual(world, '2026-10', '2026-11')
  })

  test('of a month that nobody closed says so', async () => {
    await using world = await october()
    const report = await replay(world, '2026-10')
    expect(replayText(report, '2026-10')).toBe('2026-10 is not closed in any brand, so there is nothing to replay.')
    expect(() => replay(world, '2026-13')).toThrow('YYYY-MM')
  })
})

describe('a difference', () => {
  const BREAKS = [
    {
      what: 'an amount',
      table: 'entry',
      sql: "update entry set amount_minor = amount_minor + 1 where $brand and kind = 'line' and source_key like 'line:%:main:1' and base_minor = 834000",
      where: 'entry taobao|p:3818000000000026537:721042498658 main 1',
      found: '667.21 CNY',
    },
    {
      what: 'an entry that no file tells of',
      table: 'entry',
      sql: "update entry set line_id = l.id, source_key = 'line:' || l.id || ':main:9' from (select id from order_line where $brand and line_key like '%721050724124') l where $brand and kind = 'line' and base_minor = 834000",
      where: 'taobao|p:',
      found: '',
    },
    {
      what: 'an entry that is gone',
      table: 'entry',
      sql: "delete from entry where $brand and kind = 'reversal' and amount_minor = -2844",
      where: 'taken back 1',
      found: 'nothing',
    },
    {
      what: 'a share',
      table: 'entry_share',
      sql: 'update entry_share set amount_minor = amount_minor + 1 where $brand and amount_minor = 9265',
      where: 'share period:',
      found: '92.66 CNY',
    },
    {
      what: 'a statement',
      table: 'statement',
      sql: 'update statement set earned_minor = earned_minor + 1, closing_minor = closing_minor + 1 where $brand and earned_minor = 112135',
      where: 'earned on the statement of 清和的茶桌',
      found: '1121.36 CNY',
    },
    {
      what: 'a release that is missing',
      table: 'entry_release',
      sql: 'delete from entry_release where $brand and entry_id = (select id from entry where $brand and base_minor = 834000)',
      where: 'release of entry taobao|p:3818000000000026537',
      found: 'not released',
    },
  ] as const

  test('is named: each of them, one by one', async () => {
    await using world = await createWorld()
    await givenSampleApproved(world)
    for (const { what, table, sql, where, found } of BREAKS) {
      const statement = sql.replaceAll('$brand', `brand_id = ${world.brandId}`)
      const { difference } = await whileBroken(world, table, statement, () => replay(world, '2026-05'))
      expect(difference?.subject, what).toContain(where)
      expect(difference?.found, what).toContain(found)
    }
    expect((await replay(world, '2026-05')).difference).toBeUndefined()
  })

  test('of a whole statement is found, also of one that only carries', async () => {
    await using world = await october()
    await givenPlan(world, FLAT)
    await takeIn(world, alimamaFile([settled(1), settled(2, { slot: '1002' })]))
    const cutOver = {
      cutOverOn: '2026-10-01',
      rows: [{ partnerId: await publicIdOf(world, '乙'), unpaidMinor: '700' }],
    }
    const { id } = (await world.as('owner').post('/opening-imports', cutOver)).expect<{ id: string }>(201)
    ;(await world.as('cashier').post(`/opening-imports/${id}/approve`)).expect()
    world.setNow('2026-12-02T09:00:00+08:00')
    await givenClosed(world, '2026-10')
    await givenClosed(world, '2026-11')
    await expectEqual(world, '2026-10', '2026-11')
    const without = (name: string, period: string) =>
      whileBroken(
        world,
        'statement',
        `delete from statement where brand_id = ${world.brandId} and period = '${period}'
          and partner_id = (select id from partner where brand_id = ${world.brandId} and name = '${name}')`,
        () => replay(world, period),
      )
    for (const [name, period] of [
      ['甲', '2026-11'],
      ['乙', '2026-11'],
      ['乙', '2026-10'],
    ] as const) {
      expect((await without(name, period)).difference, `${name} ${period}`).toMatchObject({
        subject: expect.stringContaining(`for ${period}`),
        expected: 'a statement',
        found: 'none',
      })
    }
    await expectEqual(world, '2026-10', '2026-11')
  })

  test('in a rule that was changed behind the books is found', async () => {
    await using world = await october()
    const { id } = await givenPlan(world, FLAT)
    await takeIn(world, alimamaFile([settled(1)]))
    world.setNow('2026-11-02T09:00:00+08:00')
    await givenClosed(world, '2026-10')
    await asSuperuser(world, (sql) =>
      sql.unsafe(
        `update commission_plan_version set terms = jsonb_set(terms, '{rules,0,tiers,0,rate}', '90000') where plan_id = '${id}'`,
      ),
    )
    const report = await replay(world, '2026-10')
    expect(report.difference).toMatchObject({
      expected: expect.stringMatching(/^90\.00 CNY/),
      found: expect.stringMatching(/^80\.00 CNY/),
    })
    expect(replayText(report, '2026-10')).toContain('The replay differs.')
  })
})
