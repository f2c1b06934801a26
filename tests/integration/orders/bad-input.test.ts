import { ALIMAMA_30_COLUMNS } from '@qudao/api/orders/formats/index'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { givenPlan } from '../../support/given/plan.ts'
import { type AlimamaRow, alimamaCells, alimamaFile, csvOf, SETTLED } from '../../support/orders/alimama.ts'
import { assertBooksBalance, booksOf, openExceptions, takeIn } from '../../support/orders/take-in.ts'
import { createWorld, type World } from '../../support/world.ts'

const ready = async (): Promise<World> => {
  const world = await createWorld()
  await world.givenPartner({ name: '推广者', slots: ['1001'] })
  await givenPlan(world)
  return world
}

const good: AlimamaRow = { orderNo: '3840000000000000001', paid: '100.00' }
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Uploads a file that holds one good row and one with the change, and says what became of the second. */
async function reasonFor(row: AlimamaRow): Promise<string | undefined> {
  await using world = await ready()
  const done = await takeIn(world, alimamaFile([good, { ...good, orderNo: '3840000000000000002', ...row }]))
  const [exception, ...others] = await openExceptions(world)
  expect(others).toEqual([])
  expect(done.totals).toMatchObject({ rows: 2, added: exception ? 1 : 2 })
  await assertBooksBalance(world)
  return exception?.code
}

describe('one bad row is an exception with its reason and holds up nothing', () => {
  test.each<{ name: string; row: AlimamaRow; reason: string | undefined }>([
    { name: 'an amount with three decimals', row: { paid: '1.005' }, reason: 'too_precise' },
    { name: 'a negative amount', row: { paid: '-5.00' }, reason: 'negative_amount' },
    {
      name: 'an amount above what a file can hold exactly',
      row: { paid: '90071992547409930.00' },
      reason: 'too_large',
    },
    { name: 'zero is an amount', row: { paid: '0.00' }, reason: undefined },
    { name: 'an order number that Excel has rounded', row: { orderNo: '3.84E+18' }, reason: 'order_no_damaged' },
    { name: 'a status word nobody has explained', row: { status: '等待裁定' }, reason: 'unknown_status' },
    { name: 'a date that does not exist', row: { createdAt: '2026-02-30 10:00:00' }, reason: 'bad_date' },
    { name: 'a slot that nobody owns', row: { slot: '4711' }, reason: 'slot_unknown' },
    { name: 'a row without a slot', row: { slot: '' }, reason: 'slot_missing' },
    {
      name: 'Excel armour, yuan signs and full-width digits are read',
      row: { orderNo: "'３８４０００００００００００００００２", paid: '¥1,234.50元' },
      reason: undefined,
    },
  ])('$name', async ({ row, reason }) => expect(await reasonFor(row)).toBe(reason))
})

describe('a whole file that cannot be read is refused with a reason, and nothing is written', () => {
  const upload = async (name: string, bytes: Uint8Array) => {
    await using world = await ready()
    const reply = await world.upload('operator', '/order-imports', {
      file: { name, bytes },
      fields: { confirm: 'true' },
    })
    const [count] = await world.db.owner<{ lines: number; imports: number }[]>`
      select (select count(*)::int from order_line where brand_id = ${world.brandId}) as lines,
        (select count(*)::int from order_import where brand_id = ${world.brandId}) as imports`
    expect(count).toEqual({ lines: 0, imports: 0 })
    return reply.refusal
  }

  test('an empty file', async () => expect(await upload('a.csv', new Uint8Array())).toBe('422 table.empty'))
  test('a header with two columns of one name', async () => {
    const columns = [...ALIMAMA_30_COLUMNS.slice(0, 29), '订单编号']
    expect(await upload('a.csv', utf8(csvOf([alimamaCells(good)], columns)))).toBe('422 table.header_duplicated')
  })
  test('a workbook of Excel 97', async () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)])
    expect(await upload('a.xls', bytes)).toBe('422 table.xls_not_supported')
  })
  test('bytes that are no text in any encoding we know', async () => {
    expect(
      await upload(
        'a.csv',
        iconv.encode(csvOf([alimamaCells(good)]), 'shift_jis').map((byte) => byte ^ 0x80),
      ),
    ).toMatch(/^422 table\./)
  })
})

test('a truncated file keeps its whole rows and says where it ends', async () => {
  await using world = await ready()
  const { name, bytes } = alimamaFile([good, { ...good, orderNo: '3840000000000000002' }])
  await takeIn(world, { name, bytes: bytes.slice(0, bytes.length - 60) })
  expect(Object.keys((await booksOf(world)).lines)).toHaveLength(1)
  expect((await openExceptions(world)).map(({ code }) => code)).toEqual(['cut_off'])
})

test('GBK, UTF-8 and UTF-8 with a byte order mark give the same lines', async () => {
  const row = { ...good, ...SETTLED, settled: '100.00' }
  const plain = alimamaFile([row])
  const files = [
    plain,
    alimamaFile([row], { encoding: 'gbk' }),
    { ...plain, bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...plain.bytes]) },
  ]
  const books = await Promise.all(
    files.map(async (file) => {
      await using world = await ready()
      await takeIn(world, file)
      return booksOf(world)
    }),
  )
  expect(books[1]).toEqual(books[0])
  expect(books[2]).toEqual(books[0])
})

test('the same file twice changes nothing', async () => {
  await using world = await ready()
  const file = alimamaFile([good, { ...good, orderNo: '3840000000000000002', ...SETTLED, settled: '100.00' }])
  await takeIn(world, file)
  const once = await booksOf(world)
  expect((await takeIn(world, file)).totals).toMatchObject({ added: 0, changed: 0, same: 2 })
  expect(await booksOf(world)).toEqual(once)
})

test('the same file twice at once is booked once', async () => {
  await using world = await ready()
  const rows = Array.from({ length: 300 }, (_, i) => ({ ...good, orderNo: `38400000000000${1000 + i}` }))
  const upload = () =>
    world.upload('operator', '/order-imports', { file: alimamaFile(rows), fields: { confirm: 'true' } })
  const replies = await Promise.all([upload(), upload()])
  const ids = replies.map((reply) => reply.expect<{ id: string }>(201).id)
  await Promise.all([world.runJobs(), world.runJobs()])
  const totals = await Promise.all(
    ids.map(
      async (id) =>
        (await world.as('operator').get(`/order-imports/${id}`)).expect<{ totals: { added: number; same: number } }>()
          .totals,
    ),
  )
  expect(totals.map(({ added }) => added).toSorted()).toEqual([0, 300])
  expect(totals.map(({ same }) => same).toSorted()).toEqual([0, 300])
  expect((await booksOf(world)).entries).toHaveLength(300)
  await assertBooksBalance(world)
})

test('a changed row changes its line, and the order of rows changes nothing', async () => {
  await using world = await ready()
  const rows = [1, 2, 3].map((i) => ({ ...good, orderNo: `384000000000000000${i}` }))
  await takeIn(world, alimamaFile(rows))
  const settled = { ...rows[1]!, ...SETTLED, settled: '100.00' }
  expect((await takeIn(world, alimamaFile([rows[2]!, settled, rows[0]!]))).totals).toMatchObject({
    changed: 1,
    same: 2,
    added: 0,
  })
  expect((await booksOf(world)).lines.map(({ state }) => state)).toEqual(['paid', 'settled', 'paid'])
  const older = await takeIn(world, alimamaFile(rows))
  expect(older.totals).toMatchObject({ older: 1, changed: 0 })
})

test('repeated rows of one order and product are told apart; a change that could be either is never guessed', async () => {
  await using world = await ready()
  const twin = (createdAt: string, changes: AlimamaRow = {}) => ({ ...good, createdAt, ...changes })
  const [a, b] = [twin('2026-10-05 12:00:00'), twin('2026-10-05 12:00:00', { paid: '50.00' })]
  await takeIn(world, alimamaFile([a, b]))
  expect((await takeIn(world, alimamaFile([b, a]))).totals).toMatchObject({ same: 2 })
  const moved = await takeIn(world, alimamaFile([{ ...b, ...SETTLED, settled: '50.00' }, a]))
  expect(moved.totals).toMatchObject({ changed: 1, same: 1 })
  const states = (await booksOf(world)).lines.map(({ paid, state }) => `${paid} ${state}`)
  expect(states.toSorted()).toEqual(['10000 paid', '5000 settled'])
})

test('of two rows that say the same, one changed: nobody can tell which, so it is an exception', async () => {
  await using world = await ready()
  const row = { ...good, createdAt: '2026-10-05 12:00:00' }
  await takeIn(world, alimamaFile([row, row]))
  await takeIn(world, alimamaFile([row, { ...row, status: '订单失效' }]))
  expect((await openExceptions(world)).map(({ code }) => code)).toEqual(['ambiguous_change'])
  expect((await booksOf(world)).entries).toHaveLength(2)
})
