import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaFile, SETTLED } from '../../support/orders/alimama.ts'
import { takeIn } from '../../support/orders/take-in.ts'
import { createWorld } from '../../support/world.ts'

test('a report becomes lines, entries and balances that add up', async () => {
  await using world = await createWorld()
  const partner = await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  const rows = [
    { orderNo: '3840000000000000001', paid: '100.00' },
    { orderNo: '3840000000000000002', paid: '59.90', ...SETTLED, settled: '59.90' },
    { orderNo: '3840000000000000003', paid: '10.00', status: '订单失效' },
  ]
  const done = await takeIn(world, alimamaFile(rows))
  expect(done).toMatchObject({ status: 'done', totals: { rows: 3, added: 3, exceptions: 0, salesMinor: '15990' } })
  const lines = (await world.as('viewer').get('/order-lines')).expect<{
    items: { orderNo: string; state: string; paidMinor: string; partner: { id: string } }[]
  }>()
  expect(lines.items.map(({ state }) => state).toSorted()).toEqual(['invalid', 'paid', 'settled'])
  expect(lines.items.every((line) => line.partner.id === partner.publicId)).toBe(true)
  const [balance] = await world.db.owner<{ held: bigint; payable: bigint }[]>`
    select sum(balance_minor) filter (where kind = 'held')::bigint as held,
      sum(balance_minor) filter (where kind = 'payable')::bigint as payable
    from account where brand_id = ${world.brandId} and partner_id = ${partner.id}`
  expect(balance).toEqual({ held: 800n, payable: 479n })
})
