import { describe, expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { type AlimamaRow, alimamaFile } from '../../support/orders/alimama.ts'
import { openExceptions, takeIn } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

type Found = { fresh: number; known: number }
type Discoveries = {
  products: { platform: string; itemId: string; title: string; category: string; rows: number; salesMinor: string }[]
  shops: { platform: string; name: string }[]
  slots: { exceptionId: string }[]
  found: { products: Found; shops: Found }
}
type Product = {
  id: string
  name: string
  category: string
  state: string
  listings: { platform: string; itemId: string }[]
  importId: string
}

const ROWS: AlimamaRow[] = [
  { orderNo: '1', productId: '1', title: '盖碗', createdAt: '2026-10-01 12:00:00' },
  { orderNo: '2', productId: '1', title: '盖碗 新款', createdAt: '2026-10-08 12:00:00' },
  { orderNo: '3', productId: '2', title: '茶席', category: '布艺', paid: '300.00', shop: '山隐 ＳＨＯＰ' },
  { orderNo: '4', productId: '3', title: '公道杯', slot: '4711', shop: '山隐 shop' },
]

/** An import of three products in two shops; one product was sold through a slot that nobody owns. */
async function imported(rows = ROWS) {
  const world = await createWorld()
  await world.givenPartner({ name: '推广者', slots: ['1001'] })
  await givenPlan(world)
  const { id } = await takeIn(world, alimamaFile(rows))
  return Object.assign(world, { id })
}

const discover = async (world: World, id: string) =>
  (await world.as('operator').get(`/order-imports/${id}/discoveries`)).expect<Discoveries>()
const adopt = (world: World, id: string, body: object, role: 'operator' | 'owner' = 'operator') =>
  world.as(role).post(`/order-imports/${id}/discoveries`, body)
const ALL = { products: 'all', shops: 'all' }

const productsOf = async (world: World) =>
  (await world.as('viewer').get('/products?limit=200')).expect<{ items: Product[] }>().items
const shopsOf = async (world: World) =>
  (await world.as('viewer').get('/shops')).expect<{ items: { name: string; state: string }[] }>().items

describe('an import', () => {
  test('offers what it sold and the catalogue lacks, also what waits for an owner of its slot', async () => {
    await using world = await imported()
    const { products, shops, found } = await discover(world, world.id)
    expect(
      products.map(({ itemId, title, category, rows, salesMinor }) => [itemId, title, category, rows, salesMinor]),
    ).toEqual([
      ['2', '茶席', '布艺', 1, '30000'],
      ['1', '盖碗 新款', '茶具', 2, '20000'],
      ['3', '公道杯', '茶具', 1, '10000'],
    ])
    // full width and capitals are one shop
    expect(shops.map(({ name }) => name)).toEqual(['山隐 shop', '山隐旗舰店'])
    expect(found).toEqual({ products: { fresh: 3, known: 0 }, shops: { fresh: 2, known: 0 } })
  })

  test('gives all of it to the catalogue as drafts, and offers nothing when it comes again', async () => {
    await using world = await imported()
    const { adopted } = (await adopt(world, world.id, ALL)).expect<{ adopted: object }>()
    expect(adopted).toEqual({ products: 3, shops: 2 })
    const products = await productsOf(world)
    expect(products.map(({ name, category, state }) => [name, category, state])).toEqual([
      ['茶席', '布艺', 'draft'],
      ['盖碗 新款', '茶具', 'draft'],
      ['公道杯', '茶具', 'draft'],
    ])
    expect(products.map(({ listings }) => listings.map(({ platform, itemId }) => `${platform} ${itemId}`))).toEqual([
      ['taobao 2'],
      ['taobao 1'],
      ['taobao 3'],
    ])
    expect(new Set(products.map(({ importId }) => importId))).toEqual(new Set([world.id]))
    const again = await takeIn(world, alimamaFile(ROWS))
    for (const id of [world.id, again.id]) {
      const { products: offered, shops, found } = await discover(world, id)
      expect([...offered, ...shops]).toEqual([])
      expect(found).toEqual({ products: { fresh: 0, known: 3 }, shops: { fresh: 0, known: 2 } })
    }
    const none = (await adopt(world, again.id, ALL)).expect<{ adopted: object }>()
    expect(none.adopted).toEqual({ products: 0, shops: 0 })
    expect(await productsOf(world)).toHaveLength(3)
  })

  test('gives those that were chosen, and keeps offering the others', async () => {
    await using world = await imported()
    const products = [
      { platform: 'taobao', itemId: '1' },
      { platform: 'jd', itemId: '2' },
    ]
    const { adopted } = (await adopt(world, world.id, { products })).expect<{ adopted: object }>()
    expect(adopted).toEqual({ products: 1, shops: 0 })
    expect((await discover(world, world.id)).products.map(({ itemId }) => itemId)).toEqual(['2', '3'])
    expect(await shopsOf(world)).toEqual([])
  })

  test('gives slots and products in one transaction: a slot that is refused takes the products back', async () => {
    await using world = await imported()
    const stranger = await (await world.otherBrand()).givenPartner({})
    const [exception] = await openExceptions(world)
    const slot = { exceptionId: exception!.id }
    const wrong = await adopt(world, world.id, { ...ALL, slots: [{ ...slot, partnerId: stranger.publicId }] })
    expect(wrong.refusal).toBe('404 partner.not_found')
    expect(await productsOf(world)).toEqual([])
    const right = await adopt(world, world.id, { ...ALL, slots: [{ ...slot, newPartner: { name: '新店' } }] })
    expect(right.expect<{ adopted: object }>().adopted).toEqual({ products: 3, shops: 2 })
    await world.runJobs()
    expect(await openExceptions(world)).toEqual([])
    expect((await discover(world, world.id)).found.products).toEqual({ fresh: 0, known: 3 })
  })

  test('makes nothing twice when two people take it in at once', async () => {
    await using world = await imported()
    const replies = await Promise.all([adopt(world, world.id, ALL), adopt(world, world.id, ALL, 'owner')])
    const made = replies.map((reply) => reply.expect<{ adopted: { products: number } }>().adopted.products)
    expect(made.toSorted()).toEqual([0, 3])
    expect(await productsOf(world)).toHaveLength(3)
    expect(await shopsOf(world)).toHaveLength(2)
  })

  test('of thousands of products is taken in whole', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({ orderNo: `${i}`, productId: `${i}`, title: `茶 ${i}` }))
    await using world = await imported(many)
    const { products, found } = await discover(world, world.id)
    expect([products.length, found.products.fresh]).toEqual([500, 3000])
    expect((await adopt(world, world.id, ALL)).expect<{ adopted: object }>().adopted).toEqual({
      products: 3000,
      shops: 1,
    })
    expect((await discover(world, world.id)).found.products).toEqual({ fresh: 0, known: 3000 })
  })

  test('refuses a choice of nothing', async () => {
    await using world = await imported()
    expect((await adopt(world, world.id, {})).refusal).toBe('422 validation.failed')
  })

  test('writes down who took how much in', async () => {
    await using world = await imported()
    ;(await adopt(world, world.id, ALL)).expect()
    const [event] = await world.db.owner<{ summary: object }[]>`
      select summary from audit_event where brand_id = ${world.brandId} and action = 'catalogue.take_in'`
    expect(event?.summary).toMatchObject({ products: 3, shops: 2 })
  })
})
