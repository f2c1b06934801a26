import { readInBrand } from '@qudao/db/client'
import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import { takeIn } from '../../support/orders/take-in.ts'
import { createWorld } from '../../support/world.ts'

type Page = {
  items: { orderNo: string; state: string; paidMinor: string; commissionMinor: string | null }[]
  nextCursor: string | null
}

async function twoPartners() {
  const world = await createWorld()
  const me = await world.givenPartner({ name: '我', slots: ['1001'] })
  const other = await world.givenPartner({ name: '别人', slots: ['1002'] })
  await givenPlan(world)
  await takeIn(
    world,
    alimamaFile([
      { orderNo: '1', paid: '100.00', createdAt: '2026-06-01 10:00:00' },
      { orderNo: '2', paid: '50.00', createdAt: '2026-06-02 10:00:00', slot: '1002' },
      { orderNo: '3', paid: '30.00', createdAt: '2026-06-03 10:00:00', status: '订单失效' },
      { orderNo: '4', paid: '20.00', createdAt: '2026-06-04 10:00:00' },
    ]),
  )
  return { world, me, other, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

test('a partner sees their own orders with what each earned, page by page, and never those of another', async () => {
  await using given = await twoPartners()
  const mine = await given.world.partnerUser(given.me.id)
  const first = (await mine.get('/order-lines?limit=2')).expect<Page>()
  expect(first.items).toMatchObject([
    { orderNo: '4', paidMinor: '2000', commissionMinor: '160' },
    { orderNo: '3', state: 'invalid', commissionMinor: null },
  ])
  const second = (await mine.get(`/order-lines?limit=2&cursor=${first.nextCursor}`)).expect<Page>()
  expect(second).toMatchObject({ items: [{ orderNo: '1', commissionMinor: '800' }], nextCursor: null })
  const theirs = await given.world.partnerUser(given.other.id)
  expect((await theirs.get('/order-lines')).expect<Page>().items.map(({ orderNo }) => orderNo)).toEqual(['2'])
  expect((await mine.get('/order-lines?state=invalid')).expect<Page>().items.map(({ orderNo }) => orderNo)).toEqual([
    '3',
  ])
  expect((await mine.get('/order-lines?cursor=nonsense')).refusal).toBe('422 cursor.invalid')
})

test('the database itself shows a partner no line and no entry of another, whatever is asked', async () => {
  await using given = await twoPartners()
  const { world, me } = given
  const owners = await readInBrand(
    world.db,
    { brandId: world.brandId, scope: me.id },
    (sql) => sql<{ id: string }[]>`
    select distinct partner_id as id from order_line union select distinct partner_id from entry`,
  )
  expect(owners.map(({ id }) => id)).toEqual([me.id])
})
