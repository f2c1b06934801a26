import { describe, expect, test } from 'vitest'
import type { Client } from '../../support/client.ts'
import { givenClawback, givenPayable } from '../../support/given/payable.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { createWorld } from '../../support/world.ts'

type Trace = Record<string, string | number | boolean>
type Part = { stage: string; batch: { number: number } | null; taxMinor: string; withholding: Trace | null }
type Statement = { id: string; period: string; payment: { taxMinor: string; payments: Part[] } }
type Earnings = {
  payableMinor: string
  payableEntriesMinor: string
  next: {
    statement: Statement
    steps: { step: string; expectedAt: string | null }[]
    payDay: { dayOfMonth: number | null; on: string | null; isPast: boolean }
  }
}

const statementOf = async (client: Client, period: string) => {
  const { items } = (await client.get(`/statements?period=${period}`)).expect<{ items: Statement[] }>()
  return items[0]!.payment
}
const earningsOf = async (client: Client) => (await client.get('/earnings')).expect<{ items: Earnings[] }>().items[0]!

describe('why so much tax was withheld', () => {
  test('statement, batch line and phone tell the same, before and after the payment and after another of the month', async () => {
    await using world = await createWorld()
    world.setNow('2026-06-10T10:00:00+08:00')
    const payouts = payoutsOf(world)
    const partner = await givenPayable(world, { amountMinor: 105_819n, period: '2026-04', name: '苏晓棠' })
    const phone = await world.partnerUser(partner.id)
    const expected = await statementOf(phone, '2026-04')
    expect(expected.payments).toMatchObject([{ stage: 'expected', batch: null, taxMinor: '5164' }])
    const why = expected.payments[0]!.withholding
    expect(why).toMatchObject({
      monthGrossBeforeMinor: '0',
      monthGrossMinor: '105819',
      deductionMinor: '80000',
      taxableMinor: '25819',
      ratePpm: 200_000,
      exact: '51.638',
      withheldBeforeMinor: '0',
      withheldMinor: '5164',
    })

    const preview = await world.as('accountant').post('/payout-batches/preview', { method: 'alipay' })
    expect(preview.expect<{ lines: { withholding: Trace }[] }>().lines).toMatchObject([{ withholding: why }])

    const batch = await payouts.sent()
    const line = async () =>
      (await world.as('accountant').get(`/payout-batches/${batch.id}/lines`)).expect<{
        items: { id: string; withholding: Trace }[]
      }>().items[0]!
    expect((await line()).withholding).toEqual(why)
    const sent = await statementOf(world.as('accountant'), '2026-04')
    expect(sent.payments).toMatchObject([{ stage: 'sent', batch: { number: 1 }, withholding: why }])

    await givenPayable(world, { partner, amountMinor: 300_000n, period: '2026-05' })
    const second = await payouts.sent()
    world.setNow('2026-06-11T10:00:00+08:00')
    expect((await statementOf(phone, '2026-04')).payments).toMatchObject([
      { stage: 'sent', batch: null, withholding: why },
    ])
    expect((await line()).withholding).toEqual(why)
    expect((await statementOf(phone, '2026-05')).payments[0]?.withholding).toMatchObject({
      monthGrossBeforeMinor: '105819',
      monthGrossMinor: '405819',
      taxMinor: '64931',
      withheldBeforeMinor: '5164',
      withheldMinor: second.taxMinor,
    })
  })

  test('a draft that never left is not in the month of the payment that did', async () => {
    await using world = await createWorld()
    world.setNow('2026-06-10T10:00:00+08:00')
    const payouts = payoutsOf(world)
    const partner = await givenPayable(world, { amountMinor: 1_000_000n, period: '2026-04' })
    const first = await payouts.draft()
    await givenPayable(world, { partner, amountMinor: 1_000_000n, period: '2026-05' })
    const second = await payouts.draft()
    ;(await payouts.approve(second.id)).expect()
    await world.as('accountant').post(`/payout-batches/${first.id}/cancel`, { reason: '合并' })
    ;(await payouts.export(second.id)).expect()
    const { payments } = await statementOf(world.as('accountant'), '2026-05')
    expect(payments).toMatchObject([
      {
        stage: 'sent',
        taxMinor: '160000',
        withholding: { monthGrossBeforeMinor: '0', withheldBeforeMinor: '0', addsUp: true },
      },
    ])
  })

  test('who invoices has nothing withheld and no trace', async () => {
    await using world = await createWorld()
    world.setNow('2026-06-10T10:00:00+08:00')
    await givenPayable(world, { amountMinor: 500_000n, period: '2026-05', taxHandling: 'invoice' })
    await payoutsOf(world).sent()
    const { payments } = await statementOf(world.as('accountant'), '2026-05')
    expect(payments).toMatchObject([{ taxMinor: '0', isWithheld: false, withholding: null }])
  })
})

describe('when the money comes', () => {
  test('nobody is promised a day before the brand has said one, and none once it is over', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-20T10:00:00+08:00')
    const { id } = await givenPayable(world, { amountMinor: 100_000n, period: '2026-10' })
    const phone = await world.partnerUser(id)
    const paidStep = async () => (await earningsOf(phone)).next.steps.at(-1)
    expect((await earningsOf(phone)).next.payDay).toEqual({ dayOfMonth: null, on: null, isPast: false })
    expect(await paidStep()).toMatchObject({ step: 'paid', expectedAt: null })
    ;(await world.as('owner').patch('/brand', { settings: { payDay: 25 } })).expect()
    expect((await earningsOf(phone)).next.payDay).toEqual({ dayOfMonth: 25, on: '2026-11-25', isPast: false })
    expect(await paidStep()).toMatchObject({ expectedAt: '2026-11-24T16:00:00.000Z' })
    world.setNow('2026-11-26T10:00:00+08:00')
    expect((await earningsOf(phone)).next.payDay).toEqual({ dayOfMonth: 25, on: '2026-11-25', isPast: true })
    expect(await paidStep()).toMatchObject({ expectedAt: null })
    expect((await world.as('owner').patch('/brand', { settings: { payDay: 32 } })).status).toBe(422)
  })

  test('what is payable is one number for the phone, for the brand, and as the sum of its list', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-20T10:00:00+08:00')
    const { id, publicId } = await givenPayable(world, { amountMinor: 100_000n, period: '2026-10' })
    const phone = await world.partnerUser(id)
    const listed = async () => {
      const page = (await phone.get('/entries?balance=payable')).expect<{ items: { amountMinor: string }[] }>()
      return String(page.items.reduce((all, { amountMinor }) => all + BigInt(amountMinor), 0n))
    }
    const brandSide = async () =>
      (await world.as('accountant').get(`/partners/${publicId}/earnings`)).expect<{ items: Earnings[] }>().items[0]!
    expect((await earningsOf(phone)).payableMinor).toBe('100000')
    expect([(await brandSide()).payableMinor, await listed()]).toEqual(['100000', '100000'])
    await payoutsOf(world).draft()
    expect([(await earningsOf(phone)).payableMinor, (await brandSide()).payableMinor, await listed()]).toEqual([
      '0',
      '0',
      '0',
    ])
  })
  test('what a payment took off ahead of the next statement stands between the number and its list', async () => {
    await using world = await createWorld()
    world.setNow('2026-11-20T10:00:00+08:00')
    const { id } = await givenPayable(world, { amountMinor: 100_000n, period: '2026-10' })
    const phone = await world.partnerUser(id)
    const seen = async () => {
      const { payableMinor, payableEntriesMinor } = await earningsOf(phone)
      const page = (await phone.get('/entries?balance=payable')).expect<{ items: { amountMinor: string }[] }>()
      const listed = page.items.reduce((all, { amountMinor }) => all + BigInt(amountMinor), 0n)
      expect(payableEntriesMinor).toBe(String(listed))
      return { payableMinor, payableEntriesMinor }
    }
    await givenClawback(world, id, 10_000n)
    expect(await seen()).toEqual({ payableMinor: '90000', payableEntriesMinor: '90000' })
    await payoutsOf(world).sent()
    expect(await seen()).toEqual({ payableMinor: '0', payableEntriesMinor: '-10000' })
  })
})
