import { checkBooks } from '@qudao/api/reporting/index'
import { describe, expect, test } from 'vitest'
import { type GivenPayable, givenPayable } from '../../support/given/payable.ts'
import { type Line, payoutsOf } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

type Warning = { code: string; partnerName: string; details?: Record<string, unknown> }

/** One payment that a result file confirmed as paid. */
async function paidWorld(): Promise<{ world: World; id: string; line: Line; partner: GivenPayable }> {
  const world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  const partner = await givenPayable(world, { amountMinor: 300_000n, name: '甲', alipay: 'jia@pay.test' })
  const { id } = await payoutsOf(world).sent()
  const [line] = (await payoutsOf(world).lines(id)) as [Line]
  await payoutsOf(world).result(id, [{ line, status: '成功' }])
  world.setNow('2026-06-11T10:00:00+08:00')
  return { world, id, line, partner }
}

const tellReturned = (world: World, role: 'accountant' | 'owner', id: string, line: Line) =>
  world.as(role).post(`/payout-batches/${id}/outcomes`, { lines: [{ lineId: line.id, paid: false, reason: '退票' }] })

const changeAccount = async (world: World, role: 'accountant' | 'cashier' | 'owner', { publicId }: GivenPayable) => {
  const draft = { kind: 'alipay', account: 'mallory@evil.test', holderName: '马洛里' }
  return (await world.as(role).post(`/partners/${publicId}/payout-accounts`, draft)).expect(201)
}

const warningsOf = async (world: World, id: string): Promise<Warning[]> =>
  (await world.as('cashier').get(`/payout-batches/${id}`)).expect<{ warnings: Warning[] }>().warnings

describe('money that a result file confirmed as paid', () => {
  test("does not come back on one person's word, however often it is told", async () => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    expect((await tellReturned(world, 'accountant', id, line)).expect()).toMatchObject({ returned: 0, asked: 1 })
    expect((await tellReturned(world, 'accountant', id, line)).expect()).toMatchObject({ asked: 0, unchanged: 1 })
    expect(await payoutsOf(world).lines(id)).toMatchObject([{ status: 'paid' }])
    const again = await world.as('accountant').post('/payout-batches', { method: 'alipay' })
    expect(again.refusal).toBe('422 payout_batch.nothing_to_pay')
  })

  test('comes back when a second person tells the same, and the day book names the payment and both people', async () => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    await tellReturned(world, 'accountant', id, line)
    expect((await tellReturned(world, 'owner', id, line)).expect()).toMatchObject({ returned: 1, asked: 0 })
    expect(await payoutsOf(world).lines(id)).toMatchObject([{ status: 'returned', reason: '退票' }])
    const events = await world.db.owner`
      select summary from audit_event where brand_id = ${world.brandId} and action = 'payouts.record_outcome' order by id`
    expect(events.map(({ summary }) => summary)).toMatchObject([
      { asked: 1, askedLines: [{ id: line.id, reason: '退票' }] },
      { returned: 1, lines: [{ id: line.id, outcome: 'returned', wasPaid: true, reason: '退票' }] },
    ])
    expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
  })

  test('says on its line who asked, to everybody else as to who confirms', async () => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    const seenBy = async (role: 'accountant' | 'owner') =>
      (await world.as(role).get(`/payout-batches/${id}/lines`)).expect<{ items: { returnAsked: unknown }[] }>().items
    expect(await seenBy('owner')).toMatchObject([{ returnAsked: null }])
    await tellReturned(world, 'accountant', id, line)
    expect(await seenBy('accountant')).toMatchObject([{ returnAsked: { byMe: true, reason: '退票' } }])
    expect(await seenBy('owner')).toMatchObject([{ returnAsked: { byMe: false, reason: '退票' } }])
    await tellReturned(world, 'owner', id, line)
    expect(await seenBy('owner')).toMatchObject([{ returnAsked: null }])
  })

  test('keeps its facts against the serving login', async () => {
    const { world, line } = await paidWorld()
    await using _ = world
    const { inBrand, sqlOf } = await import('@qudao/db/client')
    const forge = inBrand(
      world.db,
      { brandId: world.brandId, scope: 'brand' },
      (tx) =>
        sqlOf(
          tx,
        )`update payout_line set flow_no = 'FAKE', settled_at = '2020-01-01' where net_minor = ${line.netMinor}`,
    )
    await expect(forge).rejects.toMatchObject({ code: '42501' })
  })
})

describe('whoever approves the next payment', () => {
  test('sees the changed account, the return by hand and the foreign holder, before and after', async () => {
    const { world, id, line, partner } = await paidWorld()
    await using _ = world
    await tellReturned(world, 'accountant', id, line)
    await tellReturned(world, 'owner', id, line)
    await changeAccount(world, 'accountant', partner)
    const preview = await world.as('accountant').post('/payout-batches/preview', { method: 'alipay' })
    const seen = preview.expect<{ warnings: Warning[] }>().warnings
    const draft = await payoutsOf(world).draft()
    const warnings = await warningsOf(world, draft.id)
    expect(warnings).toMatchObject([
      { code: 'payout.account_changed_since_payment', partnerName: '甲', details: { by: expect.any(String) } },
      { code: 'payout.returned_by_hand', details: { batch: 1, wasPaid: true, netMinor: '256000', reason: '退票' } },
      { code: 'payout.holder_differs', details: { holderName: '马洛里', legalName: '甲' } },
    ])
    expect(seen).toEqual(warnings)
    ;(await payoutsOf(world).approve(draft.id)).expect()
    const [event] = await world.db.owner`
      select summary from audit_event where brand_id = ${world.brandId} and action = 'payouts.approve' order by id desc limit 1`
    expect(event?.summary).toMatchObject({ warnings: { 'payout.returned_by_hand': 1 } })
    ;(await payoutsOf(world).export(draft.id)).expect()
    expect(await warningsOf(world, draft.id)).toEqual(warnings)
  })

  test('is not who confirmed the return by hand', async () => {
    const { world, id, line } = await paidWorld()
    await using _ = world
    await tellReturned(world, 'accountant', id, line)
    await tellReturned(world, 'owner', id, line)
    const draft = await payoutsOf(world).draft()
    expect((await payoutsOf(world).approve(draft.id, 'owner')).refusal).toBe('409 payout_batch.approver_involved')
    ;(await payoutsOf(world).approve(draft.id)).expect()
  })

  test('is not who changed the account', async () => {
    const { world, partner } = await paidWorld()
    await using _ = world
    await changeAccount(world, 'owner', partner)
    await givenPayable(world, { partner, amountMinor: 5_000n, period: '2026-06' })
    const draft = await payoutsOf(world).draft()
    expect((await payoutsOf(world).approve(draft.id, 'owner')).refusal).toBe('409 payout_batch.approver_involved')
    ;(await payoutsOf(world).approve(draft.id)).expect()
  })

  test('sees an account that another partner has, even one who is not in the batch', async () => {
    const { world, partner } = await paidWorld()
    await using _ = world
    await givenPayable(world, { amountMinor: 5_000n, name: '乙', alipay: 'jia@pay.test' })
    const draft = await payoutsOf(world).draft()
    expect(await warningsOf(world, draft.id)).toMatchObject([
      { code: 'payment.account_duplicate', partnerName: '乙', details: { others: [partner.name ?? '甲'] } },
    ])
  })

  test('is told of a return by hand once: not again after the money was sent anew', async () => {
    const { world, id, line, partner } = await paidWorld()
    await using _ = world
    await tellReturned(world, 'accountant', id, line)
    await tellReturned(world, 'owner', id, line)
    world.setNow('2026-06-12T10:00:00+08:00')
    const again = await payoutsOf(world).sent()
    expect(await warningsOf(world, again.id)).toMatchObject([{ code: 'payout.returned_by_hand' }])
    world.setNow('2026-06-13T10:00:00+08:00')
    await givenPayable(world, { partner, amountMinor: 5_000n, period: '2026-06' })
    expect(await warningsOf(world, (await payoutsOf(world).draft()).id)).toEqual([])
  })

  test('is told nothing of a payee paid as ever', async () => {
    const { world, partner } = await paidWorld()
    await using _ = world
    await givenPayable(world, { partner, amountMinor: 5_000n, period: '2026-06' })
    const draft = await payoutsOf(world).draft()
    expect(await warningsOf(world, draft.id)).toEqual([])
  })
})
