import { readFile } from 'node:fs/promises'
import { writeXlsx } from '@qudao/api/platform/spreadsheet/index'
import { expect, test } from 'vitest'
import { FLAT, givenPlan } from '../../support/given/plan.ts'
import {
  assertBooksBalance,
  booksOf,
  type ImportAnswer,
  netByLine,
  openExceptions,
  takeIn,
  type UploadedFile,
} from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

// What each file comes to is worked out by hand in tests/fixtures/orders/README.md.
const PID = 'mm_38110027_41500021_110482200317'
const fixture = async (name: string): Promise<UploadedFile> => ({
  name,
  bytes: await readFile(new URL(`../../fixtures/orders/${name}`, import.meta.url)),
})
const ready = async (terms = FLAT): Promise<World> => {
  const world = await createWorld()
  await world.givenPartner({ name: '素手茶集', slots: ['2903112840', PID] })
  await world.givenPartner({ name: '会员小站', slots: ['7001002003'] })
  await givenPlan(world, terms)
  return world
}
const take = async (world: World, name: string): Promise<ImportAnswer> => {
  const done = await takeIn(world, await fixture(name))
  expect(done).toMatchObject({ status: 'done', totals: { exceptions: 0 } })
  await assertBooksBalance(world)
  return done
}
/** Commission per partner on every line, in fen. */
const earned = (world: World) =>
  world.db.owner<{ key: string; name: string; state: string; net: bigint }[]>`
    select l.line_key as key, p.name, l.state, coalesce(sum(e.amount_minor), 0)::bigint as net
    from order_line l join partner p on p.brand_id = l.brand_id and p.id = l.partner_id
    left join entry e on e.brand_id = l.brand_id and e.line_id = l.id
    where l.brand_id = ${world.brandId} group by l.line_key, p.name, l.state order by l.line_key`.then((rows) =>
    rows.map(({ key, name, state, net }) => [key.slice(-3), name, state, net]),
  )

test('the order interface: a relation owns before a special id, and a line goes paid, settled, refunded', async () => {
  await using world = await ready()
  expect(await take(world, 'feed-api-1-paid.json')).toMatchObject({
    format: 'tbk_order_json',
    totals: { added: 3, salesMinor: '33629', heldMinor: '2690', releasableMinor: '0' },
  })
  expect(await earned(world)).toEqual([
    ['101', '素手茶集', 'paid', 1490n],
    ['102', '会员小站', 'paid', 800n],
    ['103', '素手茶集', 'paid', 400n],
  ])
  expect((await take(world, 'feed-api-2-settled.json')).totals).toMatchObject({
    added: 0,
    changed: 3,
    heldMinor: '-1890',
    releasableMinor: '1490',
  })
  const settled = [
    ['101', '素手茶集', 'settled', 1490n],
    ['102', '会员小站', 'received', 800n],
    ['103', '素手茶集', 'invalid', 0n],
  ]
  expect(await earned(world)).toEqual(settled)
  // the first file again tells an older story
  expect((await take(world, 'feed-api-1-paid.json')).totals).toMatchObject({ older: 3, changed: 0 })
  expect(await earned(world)).toEqual(settled)
  await take(world, 'feed-refunds.csv')
  expect(await earned(world)).toEqual([['101', '素手茶集', 'refunded_partial', 850n], ...settled.slice(1)])
})

test('the export with sub-order numbers: a later file changes its lines in place', async () => {
  await using world = await ready()
  expect(await take(world, 'feed-export-1.csv')).toMatchObject({
    format: 'alimama_sub',
    totals: { added: 2, salesMinor: '15333', heldMinor: '1227' },
  })
  expect((await take(world, 'feed-export-2.csv')).totals).toMatchObject({ added: 0, changed: 2, same: 0 })
  expect(await earned(world)).toEqual([
    ['201', '素手茶集', 'settled', 960n],
    ['202', '素手茶集', 'invalid', 0n],
  ])
  const [line] = (await booksOf(world)).lines
  expect(line).toMatchObject({ key: 't:3902000000000000201', paid: 12000n, settled: 11850n })
  expect((await take(world, 'feed-export-2.csv')).totals).toMatchObject({ changed: 0, same: 2 })
})

test.each([
  ['feed-refunds.json', 'feed-refunds.csv'],
  ['feed-refunds.csv', 'feed-refunds.json'],
])('a refund told by %s and by %s counts once', async (first, second) => {
  await using world = await ready()
  await take(world, 'feed-api-2-settled.json')
  await take(world, first)
  await take(world, second)
  // 45.00 + 35.00 given back of 186.30; the case 8002 is only opened
  expect((await netByLine(world))['t:3901000000000000101']).toBe(1490n - 640n)
  expect((await booksOf(world)).refunds.map(({ amount, state }) => [amount, state])).toEqual([
    [4500n, 'succeeded'],
    [1000n, 'open'],
    [3500n, 'succeeded'],
  ])
})

const BASES = ['paid', 'settled'] as const
test.each(BASES)("a merchant's back office by %s: the PID owns, the row's refund is taken off once", async (base) => {
  await using world = await ready({ ...FLAT, base })
  expect(await take(world, 'feed-merchant.csv')).toMatchObject({ format: 'merchant', totals: { added: 2 } })
  expect(await earned(world)).toEqual([
    ['301', '素手茶集', 'paid', 1490n],
    ['302', '素手茶集', 'refunded_partial', 8000n],
  ])
})

const SHEET = ['流水', '日期', '实收', '推广码', '进度']
const MAPPING = {
  slug: 'group-buy',
  columns: { orderNo: '流水', createdAt: '日期', paid: '实收', slotCode: '推广码', status: '进度' },
  lineKey: { columns: ['流水'] },
  statusWords: { 已收: 'paid', 完结: 'settled' },
}
const sheet = async (rows: readonly (readonly string[])[]): Promise<UploadedFile> => ({
  name: '团购.xlsx',
  bytes: await writeXlsx({
    sheets: [{ name: '流水', columns: SHEET.map((header) => ({ header, type: 'text' as const })), rows }],
  }),
})

test('a workbook of any shape is mapped once, and read by it from then on', async () => {
  await using world = await ready()
  await world.givenPartner({ name: '团长', slots: ['TG-07'], platform: 'own' })
  const first = await sheet([
    ['G1', '2026-10-08 10:00', '88.80', 'TG-07', '已收'],
    ['G2', '2026-10-08 11:00', '10.06', 'TG-07', '已收'],
  ])
  const { id, format } = (await world.upload('operator', '/order-imports', { file: first })).expect<ImportAnswer>(201)
  expect(format).toBe('mapped')
  ;(await world.as('operator').put(`/order-imports/${id}/mapping`, { mapping: MAPPING })).expect()
  ;(await world.as('operator').post(`/order-imports/${id}/confirm`)).expect(202)
  await world.runJobs()
  expect(await earned(world)).toEqual([
    [':G1', '团长', 'paid', 710n],
    [':G2', '团长', 'paid', 80n],
  ])
  const second = await takeIn(
    world,
    await sheet([
      ['G2', '2026-10-08 11:00', '10.06', 'TG-07', '完结'],
      ['G3', '2026-10-09 09:00', '100.00', 'TG-07', '已收'],
    ]),
  )
  expect(second).toMatchObject({ status: 'done', mappingRemembered: true, totals: { added: 1, changed: 1 } })
  expect(await openExceptions(world)).toEqual([])
  await assertBooksBalance(world)
})
