import { type OrderMappingInput, onlineRetailMapping } from '@qudao/api/orders/formats/index'
import { expect, test } from 'vitest'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import {
  assertBooksBalance,
  booksOf,
  type ImportAnswer,
  netByLine,
  openExceptions,
  takeIn,
} from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

const COLUMNS = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID'
const mapping: OrderMappingInput = { ...onlineRetailMapping, excluded: { productIds: [], zeroPrice: false } }

const fileOf = (name: string, ...rows: string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${[COLUMNS, ...rows].join('\n')}\n`),
})
const sales = fileOf(
  'sales.csv',
  '500001,TEA,Tea bowl,1,2010-12-01 10:00:00,10.00,17850.0',
  '500002,TEA,Tea bowl,1,2010-12-02 10:00:00,10.00,17850.0',
)
const free = fileOf('free.csv', 'C500003,TEA,Tea bowl,-1,2010-12-03 10:00:00,0.00,17850.0')
const paid = fileOf('paid.csv', 'C500004,TEA,Tea bowl,-1,2010-12-04 10:00:00,10.00,17850.0')
const third = fileOf('third.csv', 'C500005,TEA,Tea bowl,-1,2010-12-05 10:00:00,10.00,17850.0')

async function ready(): Promise<World> {
  const world = await createWorld()
  await world.givenPartner({ name: '批发客户', slots: ['17850'], platform: 'own' })
  await givenPlan(world, { ...FLAT, currency: 'GBP' })
  await world.db
    .owner`update commission_plan_version set effective_from = '2000-01-01' where brand_id = ${world.brandId}`
  await world.db.owner`update slot_owner set effective_from = '2000-01-01' where brand_id = ${world.brandId}`
  const { id } = (
    await world.upload('operator', '/order-imports', { file: sales, fields: { currency: 'GBP' } })
  ).expect<ImportAnswer>(201)
  ;(await world.as('operator').put(`/order-imports/${id}/mapping`, { mapping })).expect()
  ;(await world.as('operator').post(`/order-imports/${id}/confirm`)).expect(202)
  await world.runJobs()
  return world
}

const inPounds = { currency: 'GBP' }

test('pieces that came back for no money are gone for the returns of later files', async () => {
  await using world = await ready()
  const before = await booksOf(world)
  expect((await takeIn(world, free, inPounds)).totals).toMatchObject({ refundsAdded: 1, reversedMinor: '0' })
  const after = await booksOf(world)
  expect({ ...after, refunds: [] }).toEqual(before)
  expect(after.refunds).toMatchObject([{ state: 'succeeded', amount: 0n, matched: true }])

  await takeIn(world, paid, inPounds)
  expect(Object.values(await netByLine(world)).toSorted()).toEqual([0n, 80n])
  expect((await booksOf(world)).lines).toMatchObject([
    { key: expect.stringContaining('500001'), state: 'refunded_full' },
    { key: expect.stringContaining('500002'), state: 'settled' },
  ])
  await takeIn(world, third, inPounds)
  expect(await openExceptions(world)).toMatchObject([{ code: 'return_unmatched', details: { quantity: 1 } }])
  await assertBooksBalance(world)
})

test('a return for no money that comes again is the same', async () => {
  await using world = await ready()
  await takeIn(world, free, inPounds)
  const again = await takeIn(world, { ...free, bytes: new Uint8Array([...free.bytes, 10]) }, inPounds)
  expect(again.totals).toMatchObject({ refundsAdded: 0, refundsSame: 1 })
})
