import { checkBooks } from '@qudao/api/reporting/index'
import { describe, expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { payoutsOf } from '../../support/payouts.ts'
import { createWorld, type World } from '../../support/world.ts'

/** A partner whose old system paid them in June 2026 already, with an amount to be paid from here in the same month. */
async function paidBefore({
  paidMinor,
  withheldMinor,
  dueMinor,
}: Record<'paidMinor' | 'withheldMinor' | 'dueMinor', string>) {
  const world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  const partner = await world.givenPartner({ name: '甲' })
  const row = {
    partnerId: partner.publicId,
    unpaidMinor: '0',
    paidThisMonthMinor: paidMinor,
    withheldThisMonthMinor: withheldMinor,
  }
  const { id } = (
    await world.as('accountant').post('/opening-imports', { cutOverOn: '2026-06-01', rows: [row] })
  ).expect<{ id: string }>(201)
  await givenPayable(world, { partner, amountMinor: BigInt(dueMinor), period: '2026-05' })
  return Object.assign(world, { partner, opening: id })
}

const approveOpening = async (world: World & { opening: string }) =>
  (await world.as('cashier').post(`/opening-imports/${world.opening}/approve`)).expect()

/**
 * Worked by hand from Announcement 2018 no. 61, on the whole month: (income - 800) x 20 % up to 4,000 yuan, of
 * income x 80 % above it; what was withheld in the month already is taken off.
 */
const MONTHS = [
  // (600 + 3,000 - 800) x 20 % = 560, nothing withheld before
  {
    name: '600 / 0, then 3,000',
    paidMinor: '60000',
    withheldMinor: '0',
    dueMinor: '300000',
    taxMinor: '56000',
    aloneMinor: '44000',
  },
  // (3,000 + 600 - 800) x 20 % = 560, less 440
  {
    name: '3,000 / 440, then 600',
    paidMinor: '300000',
    withheldMinor: '44000',
    dueMinor: '60000',
    taxMinor: '12000',
    aloneMinor: '0',
  },
  // 5,000 x 80 % x 20 % = 800, less 440
  {
    name: '3,000 / 440, then 2,000',
    paidMinor: '300000',
    withheldMinor: '44000',
    dueMinor: '200000',
    taxMinor: '36000',
    aloneMinor: '24000',
  },
  // the old system withheld too much: (1,000 + 500 - 800) x 20 % = 140, less 300, and a batch gives nothing back
  {
    name: '1,000 / 300, then 500',
    paidMinor: '100000',
    withheldMinor: '30000',
    dueMinor: '50000',
    taxMinor: '0',
    aloneMinor: '0',
  },
] as const

describe('tax withheld before the cut-over', () => {
  test.each(MONTHS)('counts in its month once the opening is approved: $name', async ({ taxMinor, ...month }) => {
    await using world = await paidBefore(month)
    await approveOpening(world)
    expect(await payoutsOf(world).sent()).toMatchObject({ grossMinor: month.dueMinor, taxMinor })
  })

  test.each(MONTHS)('counts for nothing before: $name', async ({ aloneMinor, ...month }) => {
    await using world = await paidBefore(month)
    expect(await payoutsOf(world).sent()).toMatchObject({ grossMinor: month.dueMinor, taxMinor: aloneMinor })
  })

  test('counts on when the number is corrected, and the books agree before and after', async () => {
    await using world = await paidBefore(MONTHS[0])
    await approveOpening(world)
    expect(await payoutsOf(world).sent()).toMatchObject({ taxMinor: '56000' })
    await world.db.owner`update partner set tax_id_index = 'corrected' where brand_id = ${world.brandId}`
    expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
    await givenPayable(world, { partner: world.partner, amountMinor: 240_000n, period: '2026-06' })
    // 6,000 in the month withhold 960
    expect(await payoutsOf(world).sent()).toMatchObject({ taxMinor: '40000' })
    expect((await checkBooks(world.deps, { brand: world.slug })).difference).toBeUndefined()
  })

  test('the month after the cut-over starts at nothing', async () => {
    await using world = await paidBefore(MONTHS[0])
    await approveOpening(world)
    world.setNow('2026-07-10T10:00:00+08:00')
    expect(await payoutsOf(world).sent()).toMatchObject({ taxMinor: '44000' })
  })

  test('an opening that is approved between draft and export is noticed', async () => {
    await using world = await paidBefore(MONTHS[0])
    const payouts = payoutsOf(world)
    const { id } = await payouts.draft()
    ;(await payouts.approve(id)).expect()
    await approveOpening(world)
    expect((await payouts.export(id)).refusal).toBe('422 payout_batch.nothing_to_pay')
    await world.as('accountant').post(`/payout-batches/${id}/cancel`, { reason: '期初已批准，重新计税' })
    expect(await payouts.sent()).toMatchObject({ taxMinor: '56000' })
  })
})
