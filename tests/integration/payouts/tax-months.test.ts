import { checkBooks } from '@qudao/api/reporting/index'
import { describe, expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

const RESIDENT_ID = '11010519491231002X'

const payoutWorld = async (): Promise<World> => {
  const world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  return world
}

describe('tax of a month (Announcement 2018 no. 61)', () => {
  test('a second batch of the month catches up: 600 then 3,000 withhold 560 together', async () => {
    await using world = await payoutWorld()
    const partner = await givenPayable(world, { amountMinor: 60_000n, period: '2026-04' })
    expect(await payoutsOf(world).sent()).toMatchObject({ grossMinor: '60000', taxMinor: '0' })
    await givenPayable(world, { partner, amountMinor: 300_000n, period: '2026-05' })
    expect(await payoutsOf(world).sent()).toMatchObject({ grossMinor: '300000', taxMinor: '56000' })
  })

  test('a batch of the next month starts a new one', async () => {
    await using world = await payoutWorld()
    const partner = await givenPayable(world, { amountMinor: 60_000n })
    await payoutsOf(world).sent()
    world.setNow('2026-07-10T10:00:00+08:00')
    await givenPayable(world, { partner, amountMinor: 300_000n })
    expect(await payoutsOf(world).sent()).toMatchObject({ taxMinor: '44000' })
  })

  test('what the first of one tax number is taxed in a batch counts as withheld for the second', async () => {
    await using world = await payoutWorld()
    for (const name of ['甲', '甲的另一个号'])
      await givenPayable(world, { amountMinor: 300_000n, name, taxId: RESIDENT_ID })
    const batch = await payoutsOf(world).sent()
    const taxes = (await payoutsOf(world).lines(batch.id)).map(({ taxMinor }) => taxMinor)
    // (3,000 − 800) × 20 %, then what 6,000 withhold less that
    expect(taxes).toEqual(['44000', '52000'])
  })

  test('nothing is withheld from a company, whatever its handling says', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 300_000n, name: '甲' })
    await world.db.owner`update partner set legal_type = 'company' where brand_id = ${world.brandId}`
    expect(await payoutsOf(world).sent()).toMatchObject({ grossMinor: '300000', taxMinor: '0', netMinor: '300000' })
  })

  test('two partners with one tax number share the month, in one batch and over two', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 60_000n, name: '甲', taxId: RESIDENT_ID })
    await givenPayable(world, { amountMinor: 300_000n, name: '甲的另一个号', taxId: RESIDENT_ID })
    const batch = await payoutsOf(world).sent()
    const taxes = (await payoutsOf(world).lines(batch.id)).map(({ taxMinor }) => taxMinor)
    expect(taxes).toEqual(['0', '56000'])
    await givenPayable(world, { amountMinor: 240_000n, name: '甲的第三个号', taxId: RESIDENT_ID })
    // 6,000 in the month withhold 960
    expect(await payoutsOf(world).sent()).toMatchObject({ taxMinor: '40000' })
  })

  test('a number told between two payments of a month starts no new month, and the books agree', async () => {
    await using world = await payoutWorld()
    const partner = await givenPayable(world, { amountMinor: 2_500_000n, period: '2026-04' })
    expect(await payoutsOf(world).sent()).toMatchObject({ taxMinor: '400000' })
    await world.db.owner`update partner set tax_id_index = 'corrected' where brand_id = ${world.brandId}`
    await givenPayable(world, { partner, amountMinor: 2_500_000n, period: '2026-05' })
    // 50,000 x 80 % x 30 % - 2,000 = 10,000
    expect(await payoutsOf(world).sent()).toMatchObject({ taxMinor: '600000' })
    expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
  })

  test('an invoice of the same person is not labour income', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 500_000n, name: '个体户', taxId: RESIDENT_ID, taxHandling: 'invoice' })
    await givenPayable(world, { amountMinor: 300_000n, name: '本人', taxId: RESIDENT_ID })
    const batch = await payoutsOf(world).sent()
    const taxes = (await payoutsOf(world).lines(batch.id)).map(({ partner, taxMinor }) => [partner.name, taxMinor])
    expect(taxes).toEqual([
      ['个体户', '0'],
      ['本人', '44000'],
    ])
  })

  test('a draft that was cancelled leaves the month to the others, and their export notices', async () => {
    await using world = await payoutWorld()
    const payouts = payoutsOf(world)
    const partner = await givenPayable(world, { amountMinor: 60_000n, period: '2026-04' })
    const first = await payouts.draft()
    await givenPayable(world, { partner, amountMinor: 300_000n, period: '2026-05' })
    const second = await payouts.draft()
    expect(second).toMatchObject({ grossMinor: '300000', taxMinor: '56000' })
    ;(await payouts.approve(second.id)).expect()
    await world.as('accountant').post(`/payout-batches/${first.id}/cancel`, { reason: '合并' })
    expect((await payouts.export(second.id)).refusal).toBe('422 payout_batch.nothing_to_pay')
  })

  test('a draft that has not left takes nothing of the month: whoever leaves first is taxed as the first', async () => {
    await using world = await payoutWorld()
    const payouts = payoutsOf(world)
    const partner = await givenPayable(world, { amountMinor: 60_000n, period: '2026-04' })
    const first = await payouts.draft()
    await givenPayable(world, { partner, amountMinor: 300_000n, period: '2026-05' })
    const second = await payouts.draft()
    for (const { id } of [first, second]) (await payouts.approve(id)).expect()
    // 560.00 would be too much if the first were never sent
    expect((await payouts.export(second.id)).refusal).toBe('422 payout_batch.nothing_to_pay')
    ;(await payouts.export(first.id)).expect()
    expect((await payouts.export(second.id)).expect()).toMatchObject({ taxMinor: '56000' })
  })

  test('a company pays no withholding, whatever its handling says', async () => {
    await using world = await payoutWorld()
    await givenPayable(world, { amountMinor: 1_000_000n, legalType: 'company', taxHandling: 'withhold' })
    const batch = await payoutsOf(world).sent()
    expect(batch).toMatchObject({ taxMinor: '0' })
    expect(batch.files.map(({ purpose }) => purpose)).toEqual(['payment', 'summary'])
  })
})
