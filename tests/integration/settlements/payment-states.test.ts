import { dueOf, type TaxOnPayment, taxFor } from '@qudao/api/settlements/index'
import { inBrand } from '@qudao/db/client'
import { describe, expect, test } from 'vitest'
import { givenClosed } from '../../support/given/close.ts'
import { uuidOf } from '../../support/given/partner.ts'
import { givenPayment } from '../../support/given/payment.ts'
import { givenPlan } from '../../support/given/plan.ts'
import { givenSale } from '../../support/given/sale.ts'
import { createWorld, type World } from '../../support/world.ts'

type Statement = {
  id: string
  period: string
  state: string
  figures: Record<string, string>
  payment: Record<string, string>
}

async function givenStatement(world: World) {
  world.setNow('2026-11-05T09:00:00+08:00')
  const plan = await givenPlan(world)
  const partner = await world.givenPartner({ taxHandling: 'withhold' })
  const sale = {
    key: 'T1',
    partnerId: partner.id,
    plan,
    paidMinor: 1_000_000n,
    paidAt: '2026-10-05T10:00:00+08:00',
    settledAt: '2026-10-12T10:00:00+08:00',
  }
  await givenSale(world, sale)
  await givenClosed(world, '2026-10')
  const statements = async () => (await world.as('viewer').get('/statements')).expect<{ items: Statement[] }>().items
  const entryState = async () =>
    (await world.as('viewer').get('/entries?kind=line'))
      .expect<{ items: { state: string }[] }>()
      .items.map(({ state }) => state)
  const statementId = uuidOf('stm', (await statements())[0]!.id)
  const due = async () => {
    const actor = { brandId: world.brandId, scope: 'brand' } as const
    return (await inBrand(world.db, actor, (tx) => dueOf(tx, world.brandId, { currency: 'CNY' })))[0]?.dueMinor
  }
  return { plan, partner, sale, statements, entryState, statementId, due }
}

const knownTax = (tax: TaxOnPayment | undefined) => (tax?.blocked === null ? tax.taxMinor : undefined)

describe('what a payment makes of a statement and its entries', () => {
  test('sent, part of it returned, sent again and paid', async () => {
    await using world = await createWorld()
    const { partner, statements, entryState, statementId, due } = await givenStatement(world)
    const of = { statementId, partnerId: partner.id, payMonth: '2026-11' }
    expect([await entryState(), await due()]).toEqual([['payable'], 80_000n])
    const batchId = await givenPayment(world, {
      ...of,
      parts: [
        { grossMinor: 50_000n, status: 'sent' },
        { grossMinor: 30_000n, status: 'sent' },
      ],
    })
    expect([await entryState(), await due()]).toEqual([['in_payment'], 0n])
    const [sent] = await statements()
    expect(sent).toMatchObject({
      state: 'in_payment',
      payment: { kind: 'actual', grossMinor: '80000', carriedMinor: '0' },
    })
    await world.db.owner`update payout_line set status = case part when 1 then 'paid' else 'returned' end
      where brand_id = ${world.brandId} and batch_id = ${batchId}`
    expect([await entryState(), await due()]).toEqual([['payable'], 30_000n])
    await givenPayment(world, {
      ...of,
      parts: [{ grossMinor: 30_000n, status: 'paid' }].map((part) => ({ ...part, status: 'left_out' as const })),
    })
    expect(await due()).toBe(30_000n)
    await world.db.owner`update payout_line set part = 2 where brand_id = ${world.brandId} and status = 'left_out'`
    await world.db
      .owner`update payout_line set status = 'paid' where brand_id = ${world.brandId} and status = 'left_out'`
    expect([await entryState(), await due()]).toEqual([['paid'], 0n])
    expect((await statements())[0]).toMatchObject({ state: 'paid', payment: { grossMinor: '80000' } })
  })

  test('what is paid is not carried, and a later payment covers the months before it', async () => {
    await using world = await createWorld()
    const { partner, plan, sale, statements, statementId, entryState } = await givenStatement(world)
    await givenPayment(world, {
      statementId,
      partnerId: partner.id,
      payMonth: '2026-11',
      parts: [{ grossMinor: 80_000n, status: 'paid' }],
    })
    world.setNow('2027-01-05T09:00:00+08:00')
    await givenSale(world, {
      ...sale,
      key: 'N1',
      paidAt: '2026-11-05T10:00:00+08:00',
      settledAt: '2026-11-12T10:00:00+08:00',
    })
    await givenClosed(world, '2026-11')
    await givenSale(world, {
      ...sale,
      key: 'D1',
      plan,
      paidAt: '2026-12-05T10:00:00+08:00',
      settledAt: '2026-12-12T10:00:00+08:00',
    })
    await givenClosed(world, '2026-12')
    expect(
      (await statements()).map(({ period, figures }) => [period, figures.openingMinor, figures.closingMinor]),
    ).toEqual([
      ['2026-12', '80000', '160000'],
      ['2026-11', '0', '80000'],
      ['2026-10', '0', '80000'],
    ])
    const newest = uuidOf('stm', (await statements())[0]!.id)
    await givenPayment(world, {
      statementId: newest,
      partnerId: partner.id,
      payMonth: '2027-01',
      parts: [{ grossMinor: 160_000n, taxMinor: 16_000n, status: 'sent' }],
    })
    expect(await entryState()).toEqual(['in_payment', 'in_payment', 'paid'])
    const all = await statements()
    expect(all.map(({ state, payment }) => [state, payment.kind, payment.carriedMinor])).toEqual([
      ['in_payment', 'actual', '0'],
      ['in_payment', 'carried', '80000'],
      ['paid', 'actual', '0'],
    ])
    const me = await world.partnerUser(partner.id)
    const { items } = (await me.get('/earnings')).expect<{ items: Record<string, string>[] }>()
    expect(items).toMatchObject([{ paidMinor: '80000', inPaymentMinor: '160000' }])
  })

  test('tax of a payment counts what was paid in its month under the same tax number, by whatever partner', async () => {
    await using world = await createWorld()
    const { partner, statementId } = await givenStatement(world)
    const taxId = '11010519491231002X'
    const [a, b] = [await world.givenPartner({ taxId }), await world.givenPartner({ taxId })]
    const company = await world.givenPartner({ legalType: 'company' })
    const unset = await world.givenPartner({ taxHandling: 'unset' })
    await givenPayment(world, {
      statementId,
      partnerId: partner.id,
      payMonth: '2026-11',
      parts: [{ grossMinor: 80_000n, status: 'sent' }],
    })
    const payees = [
      { partnerId: partner.id, grossMinor: 100_000n },
      { partnerId: a.id, grossMinor: 80_000n },
      { partnerId: b.id, grossMinor: 80_000n },
      { partnerId: company.id, grossMinor: 9_000_000n },
      { partnerId: unset.id, grossMinor: 9_000_000n },
    ]
    const actor = { brandId: world.brandId, scope: 'brand' } as const
    const tax = await inBrand(world.db, actor, (tx) =>
      taxFor(tx, world.brandId, { currency: 'CNY', payMonth: '2026-11', payees }),
    )
    const due = (id: string) => knownTax(tax.get(id))
    // 800 + 1,000: 1,000 taxable at 20 %
    expect(due(partner.id)).toBe(20_000n)
    expect(tax.get(partner.id)).toMatchObject({
      monthGrossBeforeMinor: 80_000n,
      withheldBeforeMinor: 0n,
      blocked: null,
    })
    // 800 each on one number: the second one pays for both
    expect([due(a.id), due(b.id)]).toEqual([0n, 16_000n])
    expect(due(company.id)).toBe(0n)
    expect(tax.get(unset.id)).toMatchObject({ blocked: 'unset' })
    const nextMonth = await inBrand(world.db, actor, (tx) =>
      taxFor(tx, world.brandId, { currency: 'CNY', payMonth: '2026-12', payees: payees.slice(0, 1) }),
    )
    expect(knownTax(nextMonth.get(partner.id))).toBe(4_000n)
    const inPounds = await inBrand(world.db, actor, (tx) =>
      taxFor(tx, world.brandId, { currency: 'GBP', payMonth: '2026-11', payees }),
    )
    // the thresholds are in fen: on pounds there is no answer, and for whoever invoices there is nothing to ask
    expect(inPounds.get(partner.id)).toMatchObject({ blocked: 'foreign_currency' })
    expect(inPounds.get(partner.id)).not.toHaveProperty('taxMinor')
    expect(knownTax(inPounds.get(company.id))).toBe(0n)
  })

  test('nothing is paid that was taken back since', async () => {
    await using world = await createWorld()
    const { sale, due, statements } = await givenStatement(world)
    await givenSale(world, { ...sale, refundedMinor: 250_000n })
    expect(await due()).toBe(60_000n)
    expect((await statements())[0]).toMatchObject({
      figures: { closingMinor: '80000' },
      payment: { grossMinor: '60000', carriedMinor: '20000', pendingClawbackMinor: '-20000' },
    })
    // a sale of this month that is refunded again takes nothing from what is due
    const november = { ...sale, key: 'N1', paidAt: '2026-11-01T10:00:00+08:00', settledAt: '2026-11-02T10:00:00+08:00' }
    await givenSale(world, november)
    world.setNow('2026-11-06T09:00:00+08:00')
    await givenSale(world, { ...november, refundedMinor: 1_000_000n })
    expect(await due()).toBe(60_000n)
  })
})
