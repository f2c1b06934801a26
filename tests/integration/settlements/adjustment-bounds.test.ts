import { describe, expect, test } from 'vitest'
import { givenPayable } from '../../support/given/payable.ts'
import { createWorld } from '../../support/world.ts'

async function adjusting() {
  const world = await createWorld()
  world.setNow('2026-06-10T10:00:00+08:00')
  const partner = await givenPayable(world, { amountMinor: 5_000n, name: '甲' })
  const adjust = (change: object) =>
    world
      .as('accountant')
      .post('/adjustments', { partner: partner.publicId, currency: 'CNY', amountMinor: '1', reason: '更正', ...change })
  return { world, adjust, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

describe('an adjustment', () => {
  test.each(['XXX', 'ZZZ', 'constructor'.slice(0, 3).toUpperCase()])(
    'in %s is refused with a sentence',
    async (currency) => {
      await using given = await adjusting()
      const reply = await given.adjust({ currency })
      expect(reply.refusal).toBe('422 validation.failed')
      expect(JSON.stringify(reply.json())).toContain('a currency whose decimals are known')
    },
  )

  test('is as large as any single amount may be, and no larger', async () => {
    await using given = await adjusting()
    expect((await given.adjust({ amountMinor: '10000000000000' })).status).toBe(201)
    expect((await given.adjust({ amountMinor: '10000000000001' })).refusal).toBe('422 validation.failed')
    expect((await given.adjust({ amountMinor: '-10000000000001' })).refusal).toBe('422 validation.failed')
    expect((await given.adjust({ amountMinor: '999999999999999999' })).refusal).toBe('422 validation.failed')
    for (let i = 0; i < 20; i++) (await given.adjust({ amountMinor: '10000000000000' })).expect(201)
    for (const path of ['/money-overview', '/workbench', '/settlements'])
      expect((await given.world.as('owner').get(path)).status, path).toBe(200)
  })

  test('larger than that is refused by the database as well', async () => {
    await using given = await adjusting()
    const { db, brandId } = given.world
    const grow = db.owner`update entry set amount_minor = 10000000000001 where brand_id = ${brandId}`
    await expect(grow).rejects.toMatchObject({ constraint_name: 'entry_bounds' })
  })

  test.each(['9999-12', '2099-01', '2026-08', '2026-04', '1999-12'])('of %s is out of reach', async (period) => {
    await using given = await adjusting()
    expect((await given.adjust({ period })).refusal).toMatch(
      /^(422 adjustment\.period_out_of_reach|409 settlement\.already_closed)$/,
    )
  })

  test.each(['2026-06', '2026-07'])('of %s is taken', async (period) => {
    await using given = await adjusting()
    expect((await given.adjust({ period })).status).toBe(201)
  })
})

test.each(['0', '1', '9999', '10000000000001', '-5'])('a payment limit of %s fen is refused', async (limit) => {
  await using world = await createWorld()
  const reply = await world.as('owner').request('PATCH', '/brand', { settings: { perPaymentLimitMinor: limit } })
  expect(reply.refusal).toBe('422 validation.failed')
})
