import { expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { alimamaFile, refundFile, SETTLED } from '../../support/orders/alimama.ts'
import { assertBooksBalance, booksOf, netByLine, openExceptions, takeIn } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

const ready = async (): Promise<World> => {
  const world = await createWorld()
  await world.givenPartner({ name: '推广者', slots: ['1001'] })
  await givenPlan(world)
  return world
}
const line = alimamaFile([{ paid: '100.00', ...SETTLED, settled: '100.00' }])
const parts = [
  refundFile([{ suit: 'R1', amount: '33.33' }]),
  refundFile([{ suit: 'R2', amount: '33.33' }]),
  refundFile([{ suit: 'R3', amount: '33.34' }]),
]
const orders = [
  [0, 1, 2, 3],
  [1, 2, 0, 3],
  [1, 2, 3, 0],
  [3, 0, 2, 1],
  [2, 3, 1, 0],
  [0, 3, 2, 1],
]

test.each(orders)('a line and three partial refunds in the order %i %i %i %i end at exactly zero', async (...order) => {
  await using world = await ready()
  for (const i of order) await takeIn(world, i === 0 ? line : parts[i - 1]!)
  expect(Object.values(await netByLine(world))).toEqual([0n])
  expect((await booksOf(world)).lines).toMatchObject([{ state: 'refunded_full', refunded: 10_000n }])
  expect((await booksOf(world)).balances).toEqual([])
  await assertBooksBalance(world)
})

test('a line that only a refund moved still shows the row of its own report', async () => {
  await using world = await ready()
  const { id } = await takeIn(world, line)
  await takeIn(world, parts[0]!)
  const { items } = (await world.as('viewer').get(`/order-lines?import=${id}`)).expect<{ items: { id: string }[] }>()
  const { source, refunds } = (await world.as('viewer').get(`/order-lines/${items[0]!.id}`)).expect<{
    source: { importId: string; lineNo: number; cells: string[] }
    refunds: unknown[]
  }>()
  expect(source).toMatchObject({ importId: id, lineNo: 2 })
  expect(source.cells).toContain('山隐 手工白瓷盖碗')
  expect(refunds).toHaveLength(1)
})

test('a refund delivered three times counts once', async () => {
  await using world = await ready()
  await takeIn(world, line)
  for (let i = 0; i < 3; i++) await takeIn(world, parts[0]!)
  expect(Object.values(await netByLine(world))).toEqual([800n - 267n])
})

test('a refund before its order waits, and counts when the order comes', async () => {
  await using world = await ready()
  expect((await takeIn(world, parts[0]!)).totals).toMatchObject({ refundsAdded: 1, refundsWaiting: 1 })
  await takeIn(world, line)
  expect((await booksOf(world)).refunds).toMatchObject([{ matched: true }])
  expect(Object.values(await netByLine(world))).toEqual([533n])
})

test('a refund above the line takes back everything, no more, and says so', async () => {
  await using world = await ready()
  await takeIn(world, line)
  await takeIn(world, refundFile([{ suit: 'R1', amount: '250.00' }]))
  expect(Object.values(await netByLine(world))).toEqual([0n])
  expect((await openExceptions(world)).map(({ code }) => code)).toEqual(['refund_exceeds_line'])
  await assertBooksBalance(world)
})

test('an open refund holds the line, a failed one lets it go, and neither moves money', async () => {
  await using world = await ready()
  await takeIn(world, refundFile([{ suit: 'R1', amount: '50.00', status: '维权创建', doneAt: '' }]))
  await takeIn(world, line)
  expect(await booksOf(world)).toMatchObject({
    lines: [{ state: 'refund_open' }],
    balances: [{ kind: 'held', balance: 800n }],
  })
  await takeIn(world, refundFile([{ suit: 'R1', amount: '50.00', status: '维权失败' }]))
  expect(await booksOf(world)).toMatchObject({
    lines: [{ state: 'settled' }],
    balances: [{ kind: 'payable', balance: 800n }],
  })
})

test('a refund after release comes out of what is payable, and withdrawn goes back into it', async () => {
  await using world = await ready()
  await takeIn(world, line)
  await takeIn(world, refundFile([{ suit: 'R1', amount: '50.00' }]))
  expect((await booksOf(world)).balances).toMatchObject([{ kind: 'payable', balance: 400n }])
  await takeIn(world, refundFile([{ suit: 'R1', amount: '50.00', status: '维权失败' }]))
  expect((await booksOf(world)).balances).toMatchObject([{ kind: 'payable', balance: 800n }])
  await assertBooksBalance(world)
})

test('a refund of one of several products of an order finds it by its title, or is never guessed', async () => {
  await using world = await ready()
  await takeIn(
    world,
    alimamaFile([
      { productId: '1', title: '山隐 手工白瓷盖碗', paid: '100.00' },
      { productId: '2', title: '山隐 竹制茶则套装', paid: '40.00' },
    ]),
  )
  await takeIn(world, refundFile([{ suit: 'R1', amount: '40.00', title: '山隐 竹制茶则套装' }]))
  expect(await netByLine(world)).toEqual({ 'p:3840000000000000001:1': 800n, 'p:3840000000000000001:2': 0n })
  await takeIn(world, refundFile([{ suit: 'R2', amount: '10.00', title: '另一件商品' }]))
  expect((await openExceptions(world)).map(({ code }) => code)).toEqual(['refund_ambiguous'])
})

test('what is taken back is dated when the platform refunded, not when its report came', async () => {
  await using world = await ready()
  await takeIn(world, line)
  await takeIn(world, parts[0]!)
  const { items } = (await world.as('viewer').get('/entries?kind=reversal')).expect<{
    items: { occurredAt: string }[]
  }>()
  const [refund] = await world.db.owner<{ at: Date }[]>`
    select refunded_at as at from order_refund where brand_id = ${world.brandId}`
  expect(items.map(({ occurredAt }) => occurredAt)).toEqual([refund!.at.toISOString()])
  expect(refund!.at.getTime()).toBeLessThan(world.now.getTime())
})
