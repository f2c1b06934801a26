import { sha256Hex } from '@qudao/api/platform/vault'
import { describe, expect, test } from 'vitest'
import { givenClawback, givenPayable } from '../../support/given/payable.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

const payoutWorld = async (): Promise<World> => {
  const world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  return world
}
const partnerBalances = (world: World) =>
  world.db.owner<{ kind: string; amount: bigint }[]>`
    select kind, sum(balance_minor)::bigint as amount from account
    where brand_id = ${world.brandId} and partner_id is not null group by kind order by kind`
const approved = async (world: World): Promise<string> => {
  const payouts = payoutsOf(world)
  const { id } = await payouts.draft()
  ;(await payouts.approve(id)).expect()
  return id
}

describe('the file', () => {
  test('says what the batch says, is frozen, and each download gives the same bytes', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 109_291n, name: '林清和', alipay: '19900009001' })
    await givenPayable(world, {
      amountMinor: 3_731n,
      name: '杭州拾光',
      taxHandling: 'invoice',
      alipay: 'a@shiguang.test',
    })
    const payouts = payoutsOf(world)
    const batch = await payouts.sent()
    expect(batch).toMatchObject({ status: 'exported', grossMinor: '113022', taxMinor: '5858', netMinor: '107164' })
    expect(batch.files.map(({ purpose }) => purpose)).toEqual(['payment', 'summary', 'withholding'])
    const [payment] = batch.files
    expect(payment).toMatchObject({ name: `${world.slug}-202606-001.csv`, lineCount: 2, netMinor: '107164' })

    const [first, second] = [
      await payouts.download(batch.id, payment!.sha256),
      await payouts.download(batch.id, payment!.sha256),
    ]
    expect(sha256Hex(first.bytes)).toBe(payment!.sha256)
    expect(second.bytes).toEqual(first.bytes)
    expect(first.headers.get('content-disposition')).toContain('attachment')
    const rows = new TextDecoder('gbk').decode(first.bytes).split('\r\n').slice(2, -1)
    expect(rows).toEqual([
      expect.stringMatching(/^1,a@shiguang\.test,杭州拾光,37\.31,b-[0-9a-f]+ 5月佣金 1-1-\d{3}$/),
      expect.stringMatching(/^2,19900009001,林清和,1034\.33,b-[0-9a-f]+ 5月佣金 1-2-\d{3}$/),
    ])
  })

  test('a second export answers the same files and books nothing', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 109_291n })
    const payouts = payoutsOf(world)
    const first = await payouts.sent()
    const booked = await partnerBalances(world)
    world.setNow('2026-07-02T10:00:00+08:00')
    const second = (await payouts.export(first.id)).expect()
    expect(second).toEqual(first)
    expect(await partnerBalances(world)).toEqual(booked)
    expect(booked).toEqual([
      { kind: 'in_flight', amount: 103_433n },
      { kind: 'payable', amount: 0n },
    ])
  })

  test('of two exports at once both answer the one frozen file', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 109_291n })
    const id = await approved(world)
    const [a, b] = await Promise.all([payoutsOf(world).export(id), payoutsOf(world).export(id)])
    expect(a.expect()).toEqual(b.expect())
    const [row] = await world.db.owner<{ count: number }[]>`
      select count(*)::int as count from ledger_document where brand_id = ${world.brandId} and kind = 'export'`
    expect(row?.count).toBe(1)
  })

  test('more payments than a file may hold leave in several files', async () => {
    await using world = await payoutWorld()
    for (const name of ['甲', '乙', '丙']) await givenPayable(world, { amountMinor: 10_000n, name })
    await world.db
      .owner`update brand set settings = jsonb_set(settings, '{payoutFileLineLimit}', '2') where id = ${world.brandId}`
    const { files } = await payoutsOf(world).sent()
    expect(files.filter(({ purpose }) => purpose === 'payment').map(({ lineCount }) => lineCount)).toEqual([2, 1])
  })

  test('each download is written down', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000n })
    const batch = await payoutsOf(world).sent()
    await payoutsOf(world).download(batch.id, batch.files[0]!.sha256)
    const events = await world.db.owner<{ action: string }[]>`
      select action from audit_event where brand_id = ${world.brandId} and action like 'payouts.%' order by id`
    expect(events.map(({ action }) => action)).toEqual([
      'payouts.prepare',
      'payouts.approve',
      'payouts.export',
      'payouts.download',
    ])
    expect((await payoutsOf(world).download(batch.id, '0'.repeat(64))).refusal).toBe('404 file.not_found')
  })

  test('a bank sheet follows the template of its batch, and a payment without a required column stops it', async () => {
    await using world = await payoutWorld()
    const { publicId } = await givenPayable(world, { amountMinor: 10_000n, taxHandling: 'invoice', name: '甲' })
    const bank = {
      kind: 'bank',
      account: '6222021234567890128',
      holderName: '杭州甲文化有限公司',
      bankName: '招商银行',
    }
    ;(await world.as('operator').post(`/partners/${publicId}/payout-accounts`, bank)).expect(201)
    const column = (label: string, source: string, required = false) => ({ label, source, required })
    const COLUMNS = [
      column('户名', 'name'),
      column('账号', 'account'),
      column('金额', 'amount'),
      column('备注', 'line_id'),
      column('用途', 'purpose'),
    ]
    const declare = async (code: string, more: object[]) => {
      const body = { code, name: code, file: 'csv_gbk', columns: [...COLUMNS, ...more] }
      return (await world.as('accountant').post('/bank-templates', body)).expect<{ id: string }>(201).id
    }
    const strict = await declare('strict', [column('联行号', 'bank_branch_code', true)])
    const plain = await declare('plain', [])
    const known = (await world.as('viewer').get('/bank-templates')).expect<{ items: { id: string }[] }>()
    expect(known.items.map(({ id }) => id)).toEqual([strict, plain])

    const payouts = payoutsOf(world)
    expect((await world.as('accountant').post('/payout-batches', { method: 'bank' })).refusal).toBe(
      '404 bank_template.not_found',
    )
    const { id } = await payouts.draft({ method: 'bank', bankTemplateId: strict })
    ;(await payouts.approve(id)).expect()
    const refused = await payouts.export(id)
    expect(refused.refusal).toBe('422 payout_batch.fields_missing')
    expect(refused.json()).toMatchObject({ details: { labels: ['联行号'] } })
    ;(await world.as('accountant').post(`/payout-batches/${id}/cancel`, { reason: '换模板' })).expect(204)

    const sent = await payouts.sent({ method: 'bank', bankTemplateId: plain })
    const [line] = await payouts.lines(sent.id)
    const { bytes } = await payouts.download(sent.id, sent.files[0]!.sha256)
    expect(new TextDecoder('gbk').decode(bytes).split('\r\n')).toEqual([
      '户名,账号,金额,备注,用途',
      expect.stringMatching(
        new RegExp(`^杭州甲文化有限公司,6222021234567890128,100\\.00,${line!.id},.+ \\d{1,2}月佣金 2-1-\\d{3}$`),
      ),
      '',
    ])
  })
})

describe('the check at export', () => {
  test('leaves out whoever is owed less by now, and pays the others', async () => {
    await using world = await payoutWorld()
    const shrunk = await givenPayable(world, { amountMinor: 10_000n, name: '甲' })
    await givenPayable(world, { amountMinor: 20_000n, name: '乙' })
    const id = await approved(world)
    await givenClawback(world, shrunk.id, 1n)
    const batch = (await payoutsOf(world).export(id)).expect()
    expect(batch).toMatchObject({ lineCount: 1, grossMinor: '20000' })
    const lines = await payoutsOf(world).lines(id)
    expect(lines.map(({ partner, status, reason }) => [partner.name, status, reason])).toEqual([
      ['乙', 'sent', null],
      ['甲', 'left_out', 'payout.due_shrank'],
    ])
    expect(await payoutsOf(world).draft()).toMatchObject({ grossMinor: '9999' })
  })

  test('leaves out every part of a split payment together', async () => {
    await using world = await payoutWorld()
    await world.db
      .owner`update brand set settings = jsonb_set(settings, '{perPaymentLimitMinor}', '"4000"') where id = ${world.brandId}`
    const shrunk = await givenPayable(world, { amountMinor: 10_000n, name: '甲' })
    await givenPayable(world, { amountMinor: 1_000n, name: '乙' })
    const id = await approved(world)
    await givenClawback(world, shrunk.id, 1n)
    ;(await payoutsOf(world).export(id)).expect()
    const statuses = (await payoutsOf(world).lines(id)).map(({ partner, status }) => `${partner.name} ${status}`)
    expect(statuses).toEqual(['乙 sent', '甲 left_out', '甲 left_out', '甲 left_out'])
  })

  test('leaves out whose account was changed after the approval', async () => {
    await using world = await payoutWorld()
    const moved = await givenPayable(world, { amountMinor: 10_000n, name: '甲' })
    await givenPayable(world, { amountMinor: 20_000n, name: '乙' })
    const id = await approved(world)
    const account = { kind: 'alipay', account: 'new@pay.test', holderName: '甲' }
    ;(await world.as('operator').post(`/partners/${moved.publicId}/payout-accounts`, account)).expect(201)
    ;(await payoutsOf(world).export(id)).expect()
    const reasons = (await payoutsOf(world).lines(id)).map(({ partner, reason }) => [partner.name, reason])
    expect(reasons).toEqual([
      ['乙', null],
      ['甲', 'payout.account_changed'],
    ])
  })

  test.each([
    { change: 'unset', reason: 'payout.tax_unset' },
    { change: 'invoice', reason: 'payout.tax_changed' },
  ])('leaves out whose tax handling became $change', async ({ change, reason }) => {
    await using world = await payoutWorld()
    const changed = await givenPayable(world, { amountMinor: 300_000n, name: '甲' })
    await givenPayable(world, { amountMinor: 300_000n, name: '乙' })
    const id = await approved(world)
    ;(await world.as('operator').patch(`/partners/${changed.publicId}`, { taxHandling: change })).expect()
    ;(await payoutsOf(world).export(id)).expect()
    const left = (await payoutsOf(world).lines(id)).filter(({ status }) => status === 'left_out')
    expect(left.map(({ partner, reason: why }) => [partner.name, why])).toEqual([['甲', reason]])
  })

  test('taxes the second partner of one person anew when the first is left out', async () => {
    await using world = await payoutWorld()
    const taxId = '11010519491231002X'
    const first = await givenPayable(world, { amountMinor: 60_000n, name: '甲', taxId })
    await givenPayable(world, { amountMinor: 300_000n, name: '甲的另一个号', taxId })
    await givenPayable(world, { amountMinor: 1_000n, name: '丙' })
    const id = await approved(world)
    await givenClawback(world, first.id, 1n)
    ;(await payoutsOf(world).export(id)).expect()
    const lines = await payoutsOf(world).lines(id)
    expect(lines.map(({ partner, status, reason }) => [partner.name, status, reason])).toEqual([
      ['丙', 'sent', null],
      ['甲', 'left_out', 'payout.due_shrank'],
      ['甲的另一个号', 'left_out', 'payout.tax_changed'],
    ])
    expect(await payoutsOf(world).draft({ partnerIds: [lines[2]!.partner.id] })).toMatchObject({ taxMinor: '44000' })
  })

  test('refuses when nothing is left, and the batch can still be cancelled', async () => {
    await using world = await payoutWorld()
    const shrunk = await givenPayable(world, { amountMinor: 10_000n })
    const id = await approved(world)
    await givenClawback(world, shrunk.id, 1n)
    const refused = await payoutsOf(world).export(id)
    expect(refused.refusal).toBe('422 payout_batch.nothing_to_pay')
    expect(refused.json()).toMatchObject({ details: { reasons: ['payout.due_shrank'] } })
    expect((await world.as('accountant').post(`/payout-batches/${id}/cancel`, { reason: '重做' })).status).toBe(204)
    expect(await payoutsOf(world).draft()).toMatchObject({ grossMinor: '9999' })
  })

  test('refuses once the month of payment is over', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 10_000n })
    const id = await approved(world)
    world.setNow('2026-07-01T00:00:00+08:00')
    expect((await payoutsOf(world).export(id)).refusal).toBe('422 payout_batch.month_over')
  })

  test('refuses a draft', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 10_000n })
    const { id } = await payoutsOf(world).draft()
    expect((await payoutsOf(world).export(id)).refusal).toBe('422 payout_batch.not_approved')
  })
})
