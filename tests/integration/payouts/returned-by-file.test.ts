import { checkBooks } from '@qudao/api/reporting/index'
import { describe, expect, test } from 'vitest'
import { balancesOf, createSentWorld } from '../../support/given/sent-batch.ts'
import { type Line, payoutsOf, type ResultRow } from '../../support/payouts.ts'
import type { World } from '../../support/world.ts'

type Warning = { code: string; partnerName: string; details?: Record<string, unknown> }

const backOf = (line: Line): ResultRow[] => [{ line, status: '退票', reason: '账户已注销' }]

/** Three payments that a result file confirmed as paid. */
async function paidWorld() {
  const sent = await createSentWorld()
  await payoutsOf(sent.world).result(
    sent.id,
    sent.lines.map((line) => ({ line, status: '成功' })),
  )
  sent.world.setNow('2026-06-11T10:00:00+08:00')
  return { ...sent, line: sent.lines[0]! }
}

const tell = (world: World, role: 'accountant' | 'cashier' | 'owner', id: string, line: Line) =>
  world.as(role).post(`/payout-batches/${id}/outcomes`, { lines: [{ lineId: line.id, paid: false, reason: '退票' }] })

const warningsOf = async (world: World, id: string): Promise<Warning[]> =>
  (await world.as('cashier').get(`/payout-batches/${id}`)).expect<{ warnings: Warning[] }>().warnings

const statusOf = async (world: World, id: string, { id: lineId }: Line) =>
  (await payoutsOf(world).lines(id)).find((line) => line.id === lineId)!.status

describe('a file that sends paid money back', () => {
  test('only asks for it, however often one person writes such files', async () => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    const booked = await balancesOf(world)
    const preview = await payoutsOf(world).previewResult(id, backOf(line))
    expect(preview).toMatchObject({ returned: 0, asked: 1, lines: [{ paid: false, wasPaid: true, waits: true }] })
    const first = await payoutsOf(world).confirmResult(id, backOf(line), preview.preview)
    expect(first.expect()).toMatchObject({ returned: 0, asked: 1, askedMinor: '256000' })
    expect(await payoutsOf(world).result(id, backOf(line))).toMatchObject({ returned: 0, asked: 1 })
    expect(await payoutsOf(world).result(id, backOf(line), 'utf8')).toMatchObject({
      returned: 0,
      asked: 0,
      unchanged: 1,
    })
    expect((await tell(world, 'accountant', id, line)).expect()).toMatchObject({ returned: 0, asked: 0, unchanged: 1 })
    expect(await statusOf(world, id, line)).toBe('paid')
    expect(await balancesOf(world)).toEqual(booked)
    const again = await world.as('accountant').post('/payout-batches', { method: 'alipay' })
    expect(again.refusal).toBe('422 payout_batch.nothing_to_pay')
    const { items } = (await world.as('owner').get(`/payout-batches/${id}/lines`)).expect<{ items: object[] }>()
    expect(items).toContainEqual(expect.objectContaining({ returnAsked: expect.objectContaining({ byMe: false }) }))
    expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
  })

  test.each(['same file', 'another file', 'by hand'] as const)('is confirmed by a second person: %s', async (how) => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    await payoutsOf(world).result(id, backOf(line))
    if (how === 'by hand') expect((await tell(world, 'cashier', id, line)).expect()).toMatchObject({ returned: 1 })
    else {
      const rows = how === 'same file' ? backOf(line) : [...backOf(line), { remark: 'pyl_x', status: '成功' }]
      const preview = await payoutsOf(world).previewResult(id, rows, 'cashier')
      expect(preview).toMatchObject({ returned: 1, asked: 0, lines: [{ wasPaid: true, waits: false }] })
      const told = await payoutsOf(world).confirmResult(id, rows, preview.preview, 'cashier')
      expect(told.expect()).toMatchObject({ returned: 1, returnedMinor: '256000', asked: 0 })
    }
    expect(await statusOf(world, id, line)).toBe('returned')
    const [outcome] = await world.db.owner`
      select told_by <> asked_by as two from payout_outcome where brand_id = ${world.brandId} and outcome = 'returned'`
    expect(outcome).toEqual({ two: true })
    expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
  })

  test('comes back once, whoever confirms it at the same time and by whatever way', async () => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    await payoutsOf(world).result(id, backOf(line))
    const file = () => payoutsOf(world).result(id, backOf(line), 'gbk', 'cashier')
    const hand = async (role: 'cashier' | 'owner') => (await tell(world, role, id, line)).expect<{ returned: number }>()
    const told = await Promise.all([hand('owner'), hand('cashier'), file()])
    expect(told.reduce((sum, { returned }) => sum + returned, 0)).toBe(1)
    expect(await balancesOf(world)).toMatchObject({ cash: 512_000n, payable: 300_000n })
  })

  test('asked for by a file and by another hand at the same time comes back once', async () => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    const file = () => payoutsOf(world).result(id, backOf(line))
    const hand = async () => (await tell(world, 'cashier', id, line)).expect<{ returned: number; asked: number }>()
    const told = await Promise.all([file(), hand()])
    expect(told.map(({ returned, asked }) => [returned, asked]).toSorted()).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(await balancesOf(world)).toMatchObject({ cash: 512_000n, payable: 300_000n })
  })
})

describe('whoever approves the payment after it', () => {
  test('sees who read the return in and that it had been paid, and is neither of them', async () => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    await payoutsOf(world).result(id, backOf(line))
    await payoutsOf(world).result(id, backOf(line), 'gbk', 'owner')
    const draft = await payoutsOf(world).draft()
    expect(await warningsOf(world, draft.id)).toMatchObject([
      {
        code: 'payout.returned_by_hand',
        partnerName: '甲',
        details: { by: expect.stringContaining('、'), wasPaid: true },
      },
    ])
    expect((await payoutsOf(world).approve(draft.id, 'owner')).refusal).toBe('409 payout_batch.approver_involved')
    ;(await payoutsOf(world).approve(draft.id)).expect()
  })

  test('is not who read in that money on its way had failed, account changed or not', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a, b, c] = lines as [Line, Line, Line]
    const rows: ResultRow[] = [
      { line: a, status: '失败', reason: '户名不符' },
      { line: b, status: '失败', reason: '户名不符' },
      { line: c, status: '成功' },
    ]
    await payoutsOf(world).result(id, rows, 'gbk', 'owner')
    world.setNow('2026-06-12T10:00:00+08:00')
    const account = { kind: 'alipay', account: 'new@pay.test', holderName: '乙' }
    ;(await world.as('accountant').post(`/partners/${b.partner.id}/payout-accounts`, account)).expect(201)
    for (const [line, code] of [
      [a, 'payout.account_failed'],
      [b, 'payout.returned_by_file'],
    ] as const) {
      const draft = await payoutsOf(world).draft({ partnerIds: [line.partner.id] })
      expect(await warningsOf(world, draft.id)).toContainEqual(
        expect.objectContaining({ code, details: expect.objectContaining({ by: expect.any(String), wasPaid: false }) }),
      )
      expect((await payoutsOf(world).approve(draft.id, 'owner')).refusal).toBe('409 payout_batch.approver_involved')
      ;(await payoutsOf(world).approve(draft.id)).expect()
    }
  })

  test('is told that a later result says the money was paid after all', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    const [a] = lines as [Line]
    await payoutsOf(world).result(id, [{ line: a, status: '失败', reason: '户名不符' }])
    world.setNow('2026-06-12T10:00:00+08:00')
    const late: ResultRow[] = [{ line: a, status: '成功' }]
    const booked = await balancesOf(world)
    const told = await payoutsOf(world).result(id, late)
    expect(told).toMatchObject({ paid: 0, unmatched: [{ code: 'returned_before' }] })
    expect(await payoutsOf(world).result(id, late)).toEqual(told)
    expect(await balancesOf(world)).toEqual(booked)
    const preview = await world.as('accountant').post('/payout-batches/preview', { method: 'alipay' })
    const draft = await payoutsOf(world).draft()
    const warnings = await warningsOf(world, draft.id)
    expect(warnings).toMatchObject([
      { code: 'payout.paid_told_late', partnerName: '甲', details: { batch: 1, netMinor: '256000' } },
      { code: 'payout.account_failed' },
    ])
    expect(preview.expect<{ warnings: Warning[] }>().warnings).toEqual(warnings)
    expect(await warningsOf(world, id)).toEqual([])
  })

  test('of the batch whose payments failed is not told of its own failures', async () => {
    const { world, id, lines } = await createSentWorld()
    await using _ = world
    await payoutsOf(world).result(id, [{ line: lines[0]!, status: '失败', reason: '户名不符' }])
    expect(await warningsOf(world, id)).toEqual([])
  })
})
