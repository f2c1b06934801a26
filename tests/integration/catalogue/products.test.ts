import { beforeAll, describe, expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaFile } from '../../support/orders/alimama.ts'
import { takeIn } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

type Thing = { id: string; name: string; state: string; confirmed: { by: string } | null }
type Product = Thing & { category: string; listings: { itemId: string }[] }
type Page<Row> = { items: Row[]; nextCursor: string | null }

/** A brand whose catalogue holds the drafts 甲, 乙 and 丙, by item ids 1, 2 and 3, and one shop. */
async function withDrafts() {
  const world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await givenPlan(world)
  const sold = (itemId: string, title: string, category: string, paid: string) => ({
    orderNo: itemId,
    productId: itemId,
    title,
    category,
    paid,
  })
  const rows = [sold('1', '甲', '茶具', '30.00'), sold('2', '乙', '茶具', '20.00'), sold('3', '丙', '布艺', '10.00')]
  const { id } = await takeIn(world, alimamaFile(rows))
  const all = { products: 'all', shops: 'all' }
  ;(await world.as('operator').post(`/order-imports/${id}/discoveries`, all)).expect()
  return world
}

const list = async <Row = Product>(world: World, query = '', of = 'products') =>
  (await world.as('viewer').get(`/${of}${query}`)).expect<Page<Row>>()
const named = async (world: World, name: string) => {
  const { items } = await list(world)
  return items.find((one) => one.name === name)!.id
}

describe('products', () => {
  test('are found by name, number, state, platform and category, a page at a time', async () => {
    await using world = await withDrafts()
    const names = async (query: string) => (await list(world, query)).items.map(({ name }) => name)
    expect(await names('')).toEqual(['甲', '乙', '丙'])
    expect(await names('?q=乙')).toEqual(['乙'])
    expect(await names('?q=3')).toEqual(['丙'])
    expect(await names('?category=布艺')).toEqual(['丙'])
    expect(await names('?platform=jd')).toEqual([])
    expect(await names('?state=active')).toEqual([])
    const first = await list(world, '?limit=2')
    expect(first.items.map(({ name }) => name)).toEqual(['甲', '乙'])
    expect(await names(`?limit=2&cursor=${first.nextCursor}`)).toEqual(['丙'])
  })

  test('are confirmed together, once, and by name', async () => {
    await using world = await withDrafts()
    const ids = [await named(world, '甲'), await named(world, '乙')]
    const confirm = () => world.as('operator').post('/products/confirm', { ids })
    expect((await confirm()).expect()).toEqual({ confirmed: 2 })
    expect((await confirm()).expect()).toEqual({ confirmed: 0 })
    const { items } = await list(world, '?state=active')
    expect(items.map(({ name, confirmed }) => [name, confirmed?.by])).toEqual([
      ['甲', 'operator'],
      ['乙', 'operator'],
    ])
    const events = await world.db.owner<{ count: number }[]>`
      select count(*)::int as count from audit_event
      where brand_id = ${world.brandId} and action = 'catalogue.confirm_product'`
    expect(events[0]?.count).toBe(2)
  })

  test('with one that does not exist are not confirmed at all', async () => {
    await using world = await withDrafts()
    const other = await withDrafts()
    const ids = [await named(world, '甲'), await named(other, '乙')]
    expect((await world.as('operator').post('/products/confirm', { ids })).refusal).toBe('404 product.not_found')
    expect((await list(world, '?state=active')).items).toEqual([])
  })

  test('take a name of our own, and the old one is in the day book', async () => {
    await using world = await withDrafts()
    const id = await named(world, '甲')
    const renamed = (await world.as('accountant').patch(`/products/${id}`, { name: '白瓷盖碗' })).expect<Product>()
    expect(renamed.name).toBe('白瓷盖碗')
    const [event] = await world.db.owner<{ summary: object }[]>`
      select summary from audit_event where brand_id = ${world.brandId} and action = 'catalogue.rename_product'`
    expect(event?.summary).toMatchObject({ before: { name: '甲' }, after: { name: '白瓷盖碗' } })
  })

  test('that are one are joined: its listings come over, and the other is no product of its own any more', async () => {
    await using world = await withDrafts()
    const [kept, other] = [await named(world, '甲'), await named(world, '乙')]
    const join = (id: string, gone: string) => world.as('operator').post(`/products/${id}/join`, { other: gone })
    const joined = (await join(kept, other)).expect<Product>()
    expect(joined.listings.map(({ itemId }) => itemId).toSorted()).toEqual(['1', '2'])
    expect((await list(world)).items.map(({ name }) => name)).toEqual(['甲', '丙'])
    expect((await list(world, '?q=2')).items.map(({ name }) => name)).toEqual(['甲'])
    expect((await join(kept, other)).refusal).toBe('404 product.not_found')
    expect((await join(kept, kept)).refusal).toBe('422 validation.failed')
    expect((await world.as('viewer').get(`/products/${other}`)).refusal).toBe('404 product.not_found')
  })

  test('joined into each other at once end as one', async () => {
    await using world = await withDrafts()
    const [one, two] = [await named(world, '甲'), await named(world, '乙')]
    const join = (id: string, other: string) => world.as('operator').post(`/products/${id}/join`, { other })
    const replies = await Promise.all([join(one, two), join(two, one)])
    expect(replies.map(({ refusal }) => refusal).toSorted()).toEqual(['200', '404 product.not_found'])
    expect((await list(world)).items).toHaveLength(2)
  })

  test('have categories to choose from, the largest first', async () => {
    await using world = await withDrafts()
    expect((await world.as('viewer').get('/product-categories')).expect()).toEqual({
      items: [
        { category: '茶具', products: 2 },
        { category: '布艺', products: 1 },
      ],
    })
  })
})

test('shops are found and confirmed', async () => {
  await using world = await withDrafts()
  const { items } = await list<Thing>(world, '?q=山隐&state=draft', 'shops')
  expect(items.map(({ name }) => name)).toEqual(['山隐旗舰店'])
  const body = { ids: items.map(({ id }) => id) }
  expect((await world.as('operator').post('/shops/confirm', body)).expect()).toEqual({ confirmed: 1 })
  expect((await list<Thing>(world, '?state=active', 'shops')).items[0]?.confirmed?.by).toBe('operator')
  const stranger = (await world.otherBrand()).as('owner')
  expect((await stranger.post('/shops/confirm', body)).refusal).toBe('404 shop.not_found')
})

describe('the catalogue of a brand', () => {
  let world: World
  let other: World
  let id: string
  beforeAll(async () => {
    world = await withDrafts()
    other = await world.otherBrand()
    id = await named(world, '甲')
  })

  test('is unknown to another brand', async () => {
    const stranger = other.as('owner')
    expect((await list(other)).items).toEqual([])
    expect((await stranger.get(`/products/${id}`)).refusal).toBe('404 product.not_found')
    expect((await stranger.patch(`/products/${id}`, { name: 'x' })).refusal).toBe('404 product.not_found')
    expect((await stranger.post(`/products/${id}/join`, { other: id })).refusal).toBe('422 validation.failed')
    expect((await stranger.post('/products/confirm', { ids: [id] })).refusal).toBe('404 product.not_found')
  })

  test('is read by everybody, and changed by those who run it', async () => {
    for (const role of ['viewer', 'reviewer', 'counsel', 'cashier', 'channel_manager'] as const) {
      expect((await world.as(role).get(`/products/${id}`)).status, role).toBe(200)
      const refused = await world.as(role).patch(`/products/${id}`, { name: 'x' })
      expect(refused.refusal, role).toBe('403 permission.denied')
    }
  })
})
