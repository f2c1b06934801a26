import { onlineRetailMapping } from '@qudao/api/orders/formats/index'
import { newId } from '@qudao/api/platform/ids'
import { readSmallTable } from '@qudao/api/platform/tabular/index'
import { expect, test } from 'vitest'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import { type AlimamaRow, alimamaFile } from '../../support/orders/alimama.ts'
import {
  assertBooksBalance,
  booksOf,
  type ExceptionAnswer,
  getImport,
  openExceptions,
  takeIn,
} from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

const ready = async (): Promise<World> => {
  const world = await createWorld()
  await world.givenPartner({ name: '推广者', slots: ['1001'] })
  await givenPlan(world)
  return world
}
const DRAFT = {
  name: '标准',
  audience: { kind: 'everyone' },
  terms: {
    ...FLAT,
    rules: [{ id: 'all', label: '', when: {}, tiers: [{ from: '0', rate: 80_000 }] }],
  },
}
const row = (n: number, changes: AlimamaRow = {}): AlimamaRow => ({ orderNo: `384000000000000000${n}`, ...changes })

const resolve = async (world: World, { id }: ExceptionAnswer, resolution: object, alike = false) => {
  const reply = await world.as('operator').post(`/import-exceptions/${id}/resolve`, { resolution, alike })
  await world.runJobs()
  return reply
}

test('a corrected cell brings the row in, as an import of its own', async () => {
  await using world = await ready()
  await takeIn(world, alimamaFile([row(1), row(2, { paid: '1.005' })]))
  const [exception] = await openExceptions(world)
  const { rows, importIds } = (
    await resolve(world, exception!, { kind: 'correct', cells: { 付款金额: '10.05' } })
  ).expect<{ rows: number; importIds: string[] }>()
  expect(rows).toBe(1)
  expect(await getImport(world, importIds[0]!)).toMatchObject({ status: 'done', totals: { rows: 1, added: 1 } })
  expect(await openExceptions(world)).toEqual([])
  expect((await booksOf(world)).entries.map(({ amount }) => amount)).toEqual([800n, 80n])
})

test('a correction that is still wrong is an exception again', async () => {
  await using world = await ready()
  await takeIn(world, alimamaFile([row(2, { paid: '1.005', status: '什么' })]))
  const [first] = await openExceptions(world)
  await resolve(world, first!, { kind: 'correct', cells: { 付款金额: '1.05' } })
  const [second] = await openExceptions(world)
  expect(second).toMatchObject({ code: 'unknown_status' })
  await resolve(world, second!, { kind: 'correct', cells: { 订单状态: '订单付款' } })
  expect((await booksOf(world)).lines).toMatchObject([{ paid: 105n, state: 'paid' }])
})

test('giving a slot to a partner settles all of its rows, in every file', async () => {
  await using world = await ready()
  const other = await world.givenPartner({ name: '新人' })
  await takeIn(world, alimamaFile([row(1), row(2, { slot: '4711' })]))
  await takeIn(world, alimamaFile([row(3, { slot: '4711' }), row(4, { slot: '4712' })]))
  const exception = (await openExceptions(world)).find(({ subject }) => subject === '4711')
  const answer = (await resolve(world, exception!, { kind: 'assign_slot', partnerId: other.publicId })).expect<{
    rows: number
    importIds: string[]
  }>()
  expect(answer).toMatchObject({ rows: 2, importIds: [expect.any(String), expect.any(String)] })
  expect((await openExceptions(world)).map(({ subject }) => subject)).toEqual(['4712'])
  expect((await booksOf(world)).balances).toContainEqual({ name: '新人', kind: 'held', balance: 1600n })
  await assertBooksBalance(world)
})

test('an unknown status word is explained once, for all rows and for the next file', async () => {
  await using world = await ready()
  await takeIn(world, alimamaFile([row(1, { status: '已完结' }), row(2, { status: '已完结' })]))
  const [exception] = await openExceptions(world)
  expect((await resolve(world, exception!, { kind: 'map_status', state: 'received' })).expect()).toMatchObject({
    rows: 2,
  })
  expect((await takeIn(world, alimamaFile([row(3, { status: '已完结' })]))).totals).toMatchObject({
    added: 1,
    exceptions: 0,
  })
  expect((await booksOf(world)).lines.map(({ state }) => state)).toEqual(['received', 'received', 'received'])
})

test('rows without a plan come in by retry once there is one', async () => {
  await using world = await createWorld()
  const partner = await world.givenPartner({ slots: ['1001'] })
  const stranger = await world.givenPartner({})
  await givenPlan(world, undefined, { kind: 'partners', partnerIds: [stranger.id] })
  await takeIn(world, alimamaFile([row(1), row(2)]))
  const [exception] = await openExceptions(world)
  expect(exception).toMatchObject({
    code: 'plan_missing',
    subject: partner.id,
    partner: { id: partner.publicId, name: partner.name },
  })
  await givenPlan(world)
  expect((await resolve(world, exception!, { kind: 'retry' }, true)).expect()).toMatchObject({ rows: 2 })
  expect((await booksOf(world)).entries).toHaveLength(2)
})

test('a publication reads what waits for a plan again, for every partner, and says which plan comes too late', async () => {
  await using world = await createWorld()
  await world.givenPartner({ slots: ['1001'] })
  await world.givenPartner({ slots: ['1002'] })
  const stranger = await world.givenPartner({})
  await givenPlan(world, undefined, { kind: 'partners', partnerIds: [stranger.id] })
  await takeIn(world, alimamaFile([row(1), row(2, { slot: '1002' })]))
  const start = async () =>
    (await world.as('operator').get('/commission-plans/start')).expect<{
      startsOn: string
      waiting: { day: string; rows: number }[]
    }>()
  const { startsOn, waiting } = await start()
  expect(waiting.reduce((sum, { rows }) => sum + rows, 0)).toBe(2)
  expect(startsOn <= waiting[0]!.day).toBe(true)

  const publish = async (effectiveFrom: string) => {
    const { id } = (await world.as('operator').post('/commission-plans', { ...DRAFT, effectiveFrom })).expect<{
      id: string
    }>(201)
    ;(await world.as('owner').post(`/commission-plans/${id}/publish`, { version: 1 })).expect()
    await world.runJobs()
    return id
  }
  const late = await publish('2099-01-01T00:00:00.000Z')
  expect((await openExceptions(world)).map(({ details }) => details.later)).toEqual([
    { planId: late, version: 1, from: '2099-01-01T00:00:00.000Z' },
    { planId: late, version: 1, from: '2099-01-01T00:00:00.000Z' },
  ])
  await publish('2020-01-01T00:00:00.000Z')
  expect(await openExceptions(world)).toEqual([])
  expect((await booksOf(world)).entries).toHaveLength(2)
})

test('a dismissed row stays out with its reason, and cannot be resolved twice', async () => {
  await using world = await ready()
  await takeIn(world, alimamaFile([row(1, { slot: '4711' })]))
  const [exception] = await openExceptions(world)
  expect((await resolve(world, exception!, { kind: 'map_status', state: 'paid' })).refusal).toBe(
    '422 import_exception.not_correctable',
  )
  await resolve(world, exception!, { kind: 'dismiss', reason: '测试单' })
  expect(await openExceptions(world)).toEqual([])
  expect((await resolve(world, exception!, { kind: 'retry' })).refusal).toBe('409 import_exception.already_resolved')
})

test('slots seen for the first time are offered with a partner of their name, and adopted as drafts', async () => {
  await using world = await ready()
  const known = await world.givenPartner({ name: '首页' })
  const { id } = await takeIn(
    world,
    alimamaFile([row(1), row(2, { slot: '4711' }), row(3, { slot: '4712', productId: '99' })]),
  )
  const found = (await world.as('operator').get(`/order-imports/${id}/discoveries`)).expect<{
    slots: { code: string; exceptionId: string; suggested: { id: string } | null }[]
    products: { itemId: string }[]
    shops: unknown[]
  }>()
  expect(found.slots.map(({ code, suggested }) => [code, suggested?.id])).toEqual([
    ['4711', known.publicId],
    ['4712', known.publicId],
  ])
  // what rows that wait for an owner sold is among it
  expect(found.products.map(({ itemId }) => itemId)).toEqual(['641001', '99'])
  const slots = found.slots.map(({ exceptionId, code }) =>
    code === '4711' ? { exceptionId, partnerId: known.publicId } : { exceptionId, newPartner: { name: '新店' } },
  )
  ;(await world.as('operator').post(`/order-imports/${id}/discoveries`, { slots })).expect()
  await world.runJobs()
  expect((await booksOf(world)).balances.map(({ name }) => name).toSorted()).toEqual(
    ['推广者', '新店', '首页'].toSorted(),
  )
})

test('the exceptions of a file go out in its own columns', async () => {
  await using world = await ready()
  const { id } = await takeIn(world, alimamaFile([row(1), row(2, { paid: '1.005' })]))
  const reply = await world.as('operator').get(`/order-imports/${id}/exceptions/file`)
  const sheet = await readSmallTable(reply.bytes, { maxRows: 10 })
  expect(sheet.columns.at(-2)).toBe('问题')
  expect(sheet.rows.map((cells) => [cells[12], cells[24], cells.at(-2)])).toEqual([
    ['1.005', '3840000000000000002', '金额超过两位小数'],
  ])
})

const PURCHASE = '536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2026-06-01 08:26:00,2.0,17850.0,United Kingdom'
const RETURN = 'C536391,85123A,WHITE HANGING HEART T-LIGHT HOLDER,-10,2026-06-03 09:00:00,5.0,17850.0,United Kingdom'
const RETAIL_HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'

test('a row that cannot be used for two reasons shows both, and settling one leaves the other open', async () => {
  await using world = await createWorld()
  await world.givenPartner({ name: '批发商', slots: ['17850'], platform: 'own' })
  await givenPlan(world, { ...FLAT, currency: 'GBP' })
  await world.db
    .owner`update commission_plan_version set effective_from = '2000-01-01' where brand_id = ${world.brandId}`
  const file = { name: 'retail.csv', bytes: new TextEncoder().encode([RETAIL_HEADER, PURCHASE, RETURN].join('\n')) }
  const { id } = (await world.upload('operator', '/order-imports', { file, fields: { currency: 'GBP' } })).expect<{
    id: string
  }>(201)
  ;(await world.as('operator').put(`/order-imports/${id}/mapping`, { mapping: onlineRetailMapping })).expect()
  ;(await world.as('operator').post(`/order-imports/${id}/confirm`)).expect(202)
  await world.runJobs()
  const both = await openExceptions(world)
  expect(both.map(({ code, alsoOpen }) => [code, alsoOpen])).toEqual([
    ['refund_exceeds_line', ['return_unmatched']],
    ['return_unmatched', ['refund_exceeds_line']],
  ])
  const sheet = await world.as('operator').get(`/order-imports/${id}/exceptions/file`)
  const { rows } = await readSmallTable(sheet.bytes, { maxRows: 10, headerHints: new Set(['invoiceno']) })
  expect(rows.map((cells) => cells.slice(-2))).toEqual([['退货找不到对应的购买；退款超过付款金额', '3']])
  const unmatched = both.find(({ code }) => code === 'return_unmatched')
  ;(await resolve(world, unmatched!, { kind: 'dismiss', reason: '更早的购买不在文件里' })).expect()
  expect((await openExceptions(world)).map(({ code, alsoOpen }) => [code, alsoOpen])).toEqual([
    ['refund_exceeds_line', []],
  ])
})

test('correcting a row for one reason neither repeats the other nor forgets the correction', async () => {
  await using world = await ready()
  await takeIn(world, alimamaFile([row(1, { paid: '1.005', status: '什么' })]))
  // the second reason as a decision of its own
  await world.db.owner`
    insert into import_exception (brand_id, id, import_id, code, line_no, row_offset, row_length, subject, details, currency)
    select brand_id, ${newId()}, import_id, 'too_precise', line_no, row_offset, row_length, '付款金额',
      details || '{"column": "付款金额", "value": "1.005", "more": []}', currency
    from import_exception where brand_id = ${world.brandId}`
  const status = (await openExceptions(world)).find(({ code }) => code === 'unknown_status')
  await resolve(world, status!, { kind: 'correct', cells: { 订单状态: '订单付款' } })
  const left = await openExceptions(world)
  expect(left.map(({ code }) => code)).toEqual(['too_precise'])
  await resolve(world, left[0]!, { kind: 'correct', cells: { 付款金额: '1.05' } })
  expect(await openExceptions(world)).toEqual([])
  expect((await booksOf(world)).lines).toMatchObject([{ paid: 105n, state: 'paid' }])
})

test('a correction that cannot be read either is refused at its field, and the exception waits on', async () => {
  await using world = await ready()
  await takeIn(world, alimamaFile([row(1, { paid: '186.3O' })]))
  const [exception] = await openExceptions(world)
  const reply = await resolve(world, exception!, { kind: 'correct', cells: { 付款金额: '186.3o' } })
  expect(reply.refusal).toBe('422 import_exception.still_wrong')
  expect(reply.json()).toMatchObject({
    details: { issues: [{ code: 'bad_amount', column: '付款金额', value: '186.3o' }] },
  })
  expect(await openExceptions(world)).toEqual([exception])
  ;(await resolve(world, exception!, { kind: 'correct', cells: { 付款金额: '186.30' } })).expect()
  expect((await booksOf(world)).lines).toMatchObject([{ paid: 18630n }])
})

test('an exception shows the row of the file it is, and only to its brand', async () => {
  await using world = await ready()
  const { id: importId } = await takeIn(world, alimamaFile([row(1), row(2, { paid: '186.3O' })]))
  const [exception] = await openExceptions(world)
  const { source, ...rest } = (await world.as('viewer').get(`/import-exceptions/${exception!.id}`)).expect<
    ExceptionAnswer & { source: { columns: string[]; cells: string[]; raw: string } }
  >()
  expect(rest).toEqual(exception)
  expect(source).toMatchObject({ importId, fileName: '订单明细.csv', lineNo: 3 })
  expect(source.cells[source.columns.indexOf('付款金额')]).toBe('186.3O')
  expect(source.raw).toContain('3840000000000000002')
  const other = await world.otherBrand()
  expect((await other.as('owner').get(`/import-exceptions/${exception!.id}`)).refusal).toBe(
    '404 import_exception.not_found',
  )
})
