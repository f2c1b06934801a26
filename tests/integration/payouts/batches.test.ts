import { describe, expect, test } from 'vitest'
import { givenClawback, givenPayable } from '../../support/given/payable.ts'
import { type Batch, payoutsOf } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

const payoutWorld = async (now = '2026-06-10T10:00:00+08:00'): Promise<World> => {
  const world = await createWorld()
  world.setNow(now)
  return world
}
const codes = (batch: Batch) =>
  Object.fromEntries(batch.leftOut?.map(({ partner, code }) => [partner.name, code]) ?? [])

describe('a batch', () => {
  test('pays everybody who is due and names whoever stays out, with the reason', async () => {
    await using world = await payoutWorld()
    const due = { amountMinor: 300_000n }
    await givenPayable(world, { ...due, name: '山隐茶社' })
    await givenPayable(world, { ...due, name: '未填税务', taxHandling: 'unset' })
    await givenPayable(world, { ...due, name: '未审批', approved: false })
    await givenPayable(world, { amountMinor: -500n, name: '欠款' })
    await givenPayable(world, { amountMinor: 99n, name: '太少' })
    await givenPayable(world, { ...due, name: '李𠮷祥' })
    await givenPayable(world, { ...due, name: '账号不对', alipay: 'not an account' })
    const batch = await payoutsOf(world).draft({ minimumMinor: '100' })
    expect(batch).toMatchObject({ lineCount: 1, grossMinor: '300000', taxMinor: '44000', netMinor: '256000' })
    expect(batch).toMatchObject({ number: 1, status: 'draft', preparedByMe: true, files: [] })
    expect(codes(batch)).toEqual({
      未填税务: 'payout.tax_unset',
      未审批: 'payout.statement_not_approved',
      欠款: 'payout.negative',
      太少: 'payout.below_minimum',
      李𠮷祥: 'payment.name_outside_gbk',
      账号不对: 'payment.account_invalid',
    })
    const outside = batch.leftOut?.find(({ code }) => code === 'payment.name_outside_gbk')
    expect(outside?.details).toMatchObject({ characters: ['𠮷'] })
    expect(JSON.stringify(batch)).not.toContain('not an account')
  })

  test('an XLSX file carries a name that GBK cannot', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n, name: '李𠮷祥' })
    expect(await payoutsOf(world).draft({ format: 'xlsx' })).toMatchObject({ lineCount: 1, leftOut: [] })
  })

  test('everything that keeps a partner out is said at once', async () => {
    await using world = await payoutWorld()
    const { id } = await givenPayable(world, { amountMinor: 1_000n, name: '都没有', taxHandling: 'unset' })
    await world.db.owner`delete from payout_account where partner_id = ${id}`
    const seen = await world
      .as('accountant')
      .post('/payout-batches/preview', { method: 'alipay', minimumMinor: '5000' })
    expect(seen.expect<Batch>().leftOut).toMatchObject([
      { code: 'payout.tax_unset', details: { also: ['payout.account_missing', 'payout.below_minimum'] } },
    ])
  })

  test('a preview says the same and writes nothing', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 300_000n, name: '山隐茶社' })
    await givenPayable(world, { amountMinor: 300_000n, name: '未填税务', taxHandling: 'unset' })
    const seen = await world.as('accountant').post('/payout-batches/preview', { method: 'alipay' })
    expect(seen.expect()).toMatchObject({
      lineCount: 1,
      netMinor: '256000',
      payMonth: '2026-06',
      lines: [{ partner: { name: '山隐茶社' }, grossMinor: '300000', taxMinor: '44000' }],
      leftOut: [{ partner: { name: '未填税务' }, code: 'payout.tax_unset' }],
    })
    const list = await world.as('accountant').get('/payout-batches')
    expect(list.expect()).toEqual({ items: [], nextCursor: null })
  })

  test('takes only the partners it is asked for', async () => {
    await using world = await payoutWorld()
    const one = await givenPayable(world, { amountMinor: 1_000n, name: '甲' })
    await givenPayable(world, { amountMinor: 2_000n, name: '乙' })
    expect(await payoutsOf(world).draft({ partnerIds: [one.publicId] })).toMatchObject({
      grossMinor: '1000',
      leftOut: [],
    })
  })

  test('warns where two partners are paid into one account', async () => {
    await using world = await payoutWorld()
    for (const name of ['甲', '乙']) await givenPayable(world, { amountMinor: 1_000n, name, alipay: 'same@pay.test' })
    const seen = (await world.as('accountant').post('/payout-batches/preview', { method: 'alipay' })).expect<{
      lineCount: number
      warnings: { code: string }[]
    }>()
    expect(seen.lineCount).toBe(2)
    expect(seen.warnings.map(({ code }) => code)).toEqual(['payment.account_duplicate', 'payment.account_duplicate'])
  })

  test('splits a payment over the limit into parts that share gross, tax and net exactly', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 15_000_000n, name: '大户' })
    await world.db.owner`update brand set settings = jsonb_set(settings, '{perPaymentLimitMinor}', '"5000000"')
      where id = ${world.brandId}`
    const payouts = payoutsOf(world)
    const batch = await payouts.draft()
    const lines = await payouts.lines(batch.id)
    expect(lines.map(({ part, netMinor }) => [part, netMinor])).toEqual([
      [1, '5000000'],
      [2, '5000000'],
      [3, '900000'],
    ])
    const total = (key: 'grossMinor' | 'taxMinor' | 'netMinor') =>
      lines.reduce((sum, line) => sum + BigInt(line[key]), 0n)
    expect([total('grossMinor'), total('taxMinor'), total('netMinor')]).toEqual([15_000_000n, 4_100_000n, 10_900_000n])
  })

  test('never sends a part that Alipay refuses: fen over the limit move, and a balance of fen waits', async () => {
    await using world = await payoutWorld()
    await world.db.owner`update brand set settings = jsonb_set(settings, '{perPaymentLimitMinor}', '"4000"')
      where id = ${world.brandId}`
    await givenPayable(world, { amountMinor: 8_001n, name: '甲' })
    await givenPayable(world, { amountMinor: 9n, name: '乙' })
    const batch = await payoutsOf(world).draft()
    const lines = await payoutsOf(world).lines(batch.id)
    expect(lines.map(({ part, netMinor }) => [part, netMinor])).toEqual([
      [1, '4000'],
      [2, '3991'],
      [3, '10'],
    ])
    expect(codes(batch)).toEqual({ 乙: 'payout.below_least_transfer' })
    const tooLow = { settings: { perPaymentLimitMinor: '99' } }
    expect((await world.as('owner').patch('/brand', tooLow)).refusal).toBe('422 validation.failed')
  })

  test('withholds in CNY only: whom it would have to tax in pounds stays out, an invoice is paid', async () => {
    await using world = await payoutWorld()
    const due = { amountMinor: 300_000n, currency: 'GBP', alipay: '6222021234567890' }
    const natural = await givenPayable(world, { ...due, name: '自然人' })
    await givenPayable(world, { ...due, name: '公司', legalType: 'company', taxHandling: 'invoice' })
    await world.db.owner`update payout_account set kind = 'bank' where brand_id = ${world.brandId}`
    const seen = (
      await world.as('accountant').post('/payout-batches/preview', { method: 'bank', currency: 'GBP' })
    ).expect<Batch>()
    expect(codes(seen)).toEqual({ 自然人: 'payout.tax_currency' })
    expect(seen).toMatchObject({ lineCount: 1, taxMinor: '0', netMinor: '300000' })
    const { items } = (await world.as('accountant').get(`/statements?partner=${natural.publicId}`)).expect<{
      items: { payment: object }[]
    }>()
    expect(items).toMatchObject([
      { payment: { grossMinor: '0', taxMinor: '0', carriedMinor: '300000', carryReason: 'tax_currency' } },
    ])
  })

  test('of two drafts at once each yuan is in one', async () => {
    await using world = await payoutWorld()
    for (const name of ['甲', '乙', '丙']) await givenPayable(world, { amountMinor: 10_000n, name })
    const body = { method: 'alipay' }
    const replies = await Promise.all(
      ['owner', 'accountant'].map((role) => world.as(role as 'owner').post('/payout-batches', body)),
    )
    expect(replies.map(({ refusal }) => refusal).toSorted()).toEqual(['201', '422 payout_batch.nothing_to_pay'])
  })

  test('is refused with the reasons when nobody can be paid', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n, name: '未填税务', taxHandling: 'unset' })
    const refused = await world.as('accountant').post('/payout-batches', { method: 'alipay' })
    expect(refused.refusal).toBe('422 payout_batch.nothing_to_pay')
    expect(refused.json()).toMatchObject({
      details: { leftOut: [{ partner: { name: '未填税务' }, dueMinor: '1000', code: 'payout.tax_unset' }] },
    })
  })

  test('is never made for a month that is over', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n })
    const refused = await world.as('accountant').post('/payout-batches', { method: 'alipay', payMonth: '2026-05' })
    expect(refused.refusal).toBe('422 payout_batch.month_over')
  })

  test('pounds are not paid by Alipay, and say so', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n, currency: 'GBP' })
    const refused = await world.as('accountant').post('/payout-batches', { method: 'alipay', currency: 'GBP' })
    expect(refused.json()).toMatchObject({ details: { leftOut: [{ code: 'payment.currency_not_cny' }] } })
  })

  test('pays a balance that two months left, less what was taken back since', async () => {
    await using world = await payoutWorld()
    const partner = await givenPayable(world, { amountMinor: 10_000n, period: '2026-04', name: '甲' })
    await givenPayable(world, { partner, amountMinor: -3_000n, period: '2026-05' })
    await givenClawback(world, partner.id, 500n)
    expect(await payoutsOf(world).draft()).toMatchObject({ grossMinor: '6500' })
  })
})

describe('approval', () => {
  test('whoever prepared a batch cannot approve it', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n })
    const { id } = (await world.as('owner').post('/payout-batches', { method: 'alipay' })).expect<Batch>(201)
    expect((await payoutsOf(world).approve(id, 'owner')).refusal).toBe('409 payout_batch.four_eyes')
    const approved = (await payoutsOf(world).approve(id, 'cashier')).expect()
    expect(approved).toMatchObject({ status: 'approved', approved: { name: 'cashier' }, preparedByMe: false })
  })

  test('of two simultaneous approvals exactly one succeeds', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n })
    const { id } = await payoutsOf(world).draft()
    const replies = await Promise.all([payoutsOf(world).approve(id, 'owner'), payoutsOf(world).approve(id, 'cashier')])
    expect(replies.map(({ refusal }) => refusal).toSorted()).toEqual(['200', '409 payout_batch.already_decided'])
  })

  test('a cancelled batch gives its money back at once and can be neither approved nor exported', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n })
    const payouts = payoutsOf(world)
    const { id } = await payouts.draft()
    const cancel = () => world.as('accountant').post(`/payout-batches/${id}/cancel`, { reason: '金额不对' })
    expect((await cancel()).status).toBe(204)
    expect((await cancel()).refusal).toBe('409 payout_batch.already_decided')
    expect((await payouts.approve(id)).refusal).toBe('409 payout_batch.already_decided')
    expect((await payouts.export(id)).refusal).toBe('422 payout_batch.not_approved')
    expect(await payouts.draft()).toMatchObject({ number: 2, grossMinor: '1000' })
  })

  test('what has left cannot be cancelled', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n })
    const { id } = await payoutsOf(world).sent()
    const refused = await world.as('accountant').post(`/payout-batches/${id}/cancel`, { reason: '后悔' })
    expect(refused.refusal).toBe('409 payout_batch.already_decided')
  })
})
