import { readCorrectedRow } from '@qudao/api/orders/formats/index'
import { encodeGbk } from '@qudao/api/platform/spreadsheet/gbk'
import { describe, expect, test } from 'vitest'
import { numberCell, rowsXml, workbookBytes } from '../tabular/workbook-bytes.ts'
import { alimamaCells, alimamaCsv, readOrders } from './read-orders.ts'

const problemsOf = async (content: string | Uint8Array) => {
  const { problems, lines } = await readOrders(content)
  return { lines, problems: problems.map(({ code, column, value, lineNo }) => [lineNo, code, column, value]) }
}

describe('a cell that cannot be used makes a problem of its row, and of no other', () => {
  test.each([
    ['订单编号', '3.84E+18', 'order_no_damaged'],
    ['订单编号', '3.862047719305524E18', 'order_no_damaged'],
    ['订单编号', '3862047719305524224.0', 'order_no_damaged'],
    ['订单编号', '##########', 'order_no_damaged'],
    ['商品ID', '7.18E+11', 'id_damaged'],
    ['广告位ID', '1.10482E+11', 'id_damaged'],
    ['广告位ID', '#N/A', 'id_damaged'],
    ['订单编号', '', 'missing_required'],
    ['商品ID', '--', 'missing_required'],
    ['付款金额', '', 'missing_required'],
    ['付款金额', '--', 'missing_required'],
    ['创建时间', '', 'missing_required'],
    ['订单状态', '', 'missing_required'],
    ['付款金额', '1.005', 'too_precise'],
    ['付款金额', '12.3元4', 'bad_amount'],
    ['付款金额', '1e3', 'bad_amount'],
    ['付款金额', '-186.30', 'negative_amount'],
    ['付款金额', '(186.30)', 'negative_amount'],
    ['付款金额', '90071992547409.93', 'too_large'],
    ['付款金额', '123456789012345678901234567890', 'too_large'],
    ['佣金金额', '0.005', 'too_precise'],
    ['效果预估', '-1.00', 'negative_amount'],
    ['商品数', '1.5', 'bad_quantity'],
    ['商品数', '-1', 'bad_quantity'],
    ['商品数', '三', 'bad_quantity'],
    ['创建时间', '2026-02-30 10:00:00', 'bad_date'],
    ['创建时间', '昨天', 'bad_date'],
    ['创建时间', '1899-12-31 00:00:00', 'bad_date'],
    ['创建时间', '31/12/2026 10:00', 'bad_date'],
    ['订单状态', '订单冻结', 'unknown_status'],
    ['订单状态', '已付款', 'unknown_status'],
    ['订单状态', '__proto__', 'unknown_status'],
  ])('%s = %j: %s', async (column, value, code) => {
    const good = { 订单编号: '1' }
    const { lines, problems } = await problemsOf(
      alimamaCsv([good, { 订单编号: '2', [column]: value }, { 订单编号: '3' }]),
    )
    expect(problems).toEqual([[3, code, column, value === '--' ? '' : value]])
    expect(lines.map(({ orderNo }) => orderNo)).toEqual(['1', '3'])
  })

  test.each([
    ['订单编号', '="3862047719305524417"', { orderNo: '3862047719305524417' }],
    ['订单编号', "'3862047719305524417", { orderNo: '3862047719305524417' }],
    ['订单编号', '３８６２', { orderNo: '3862' }],
    ['订单编号', '12345.0', { orderNo: '12345' }],
    ['付款金额', '1,186.30', { paidMinor: 118630n }],
    ['付款金额', '￥186.30', { paidMinor: 18630n }],
    ['付款金额', '¥ 186.3', { paidMinor: 18630n }],
    ['付款金额', '１８６．３０元', { paidMinor: 18630n }],
    ['付款金额', '186.3000', { paidMinor: 18630n }],
    ['付款金额', '0', { paidMinor: 0n, note: 'zero_amount' }],
    ['付款金额', '100000000000.00', { paidMinor: 10_000_000_000_000n }],
    ['商品数', '2.00', { quantity: 2 }],
    ['商品数', '1,200', { quantity: 1200 }],
    ['创建时间', '2026/10/3 9:12', { createdAtMs: Date.parse('2026-10-03T09:12:00+08:00') }],
    ['创建时间', '2026年10月3日 09:12:44', { createdAtMs: Date.parse('2026-10-03T09:12:44+08:00') }],
    ['创建时间', '2026-10-03T09:12:44+08:00', { createdAtMs: Date.parse('2026-10-03T09:12:44+08:00') }],
    ['创建时间', '20261003091244', { createdAtMs: Date.parse('2026-10-03T09:12:44+08:00') }],
    ['创建时间', '46298.383842593', { createdAtMs: Date.parse('2026-10-03T09:12:44+08:00') }],
    ['结算时间', '0000-00-00 00:00:00', { settledAtMs: null }],
    ['订单状态', ' 订单付款 ', { state: 'paid' }],
  ])('%s = %j is understood', async (column, value, expected) => {
    const { lines, problems } = await problemsOf(alimamaCsv([{ [column]: value }]))
    expect(problems).toEqual([])
    expect(lines[0]).toMatchObject(expected)
  })

  test('all that is wrong with a row is said at once', async () => {
    const { problems } = await readOrders(
      alimamaCsv([{ 订单编号: '3.84E+18', 付款金额: '1.005', 订单状态: '订单冻结' }]),
    )
    expect(problems).toHaveLength(1)
    expect([problems[0]?.code, ...problems[0]!.more.map(({ code }) => code)].toSorted()).toEqual([
      'order_no_damaged',
      'too_precise',
      'unknown_status',
    ])
    expect(problems[0]).toMatchObject({ lineKey: '', orderNo: '' })
  })

  test('a settled line without what it was settled at is no settled line', async () => {
    const settled = { 订单状态: '订单结算', 结算金额: '10.00', 预估收入: '1.00', 结算时间: '2026-10-20 10:00:00' }
    expect((await readOrders(alimamaCsv([settled]))).problems).toEqual([])
    for (const column of ['结算金额', '结算时间']) {
      const { problems } = await problemsOf(alimamaCsv([{ ...settled, [column]: '' }]))
      expect(problems).toEqual([[2, 'missing_required', column, '']])
    }
  })

  test('a file whose order numbers a spreadsheet has rounded is found out by looking at all of them', async () => {
    const rounded = ['3862047719305520000', '3862047719305610000', '3862047719305730000']
    const { problems } = await problemsOf(alimamaCsv(rounded.map((orderNo) => ({ 订单编号: orderNo }))))
    expect(problems.map(([, code]) => code)).toEqual(['order_no_damaged', 'order_no_damaged', 'order_no_damaged'])
    const one = await problemsOf(
      alimamaCsv(
        [...rounded.slice(0, 1), '3862047719305611902', '3862047719305733168'].map((orderNo) => ({
          订单编号: orderNo,
        })),
      ),
    )
    expect(one.problems).toEqual([])
  })

  test('a numeric order number of a workbook is damaged, a text one is not; a merged amount would count twice', async () => {
    const columns = alimamaCells().map((_, i) => i)
    expect(columns).toHaveLength(30)
    const header = alimamaCsv([]).trim().split(',')
    const row = (cells: Parameters<typeof alimamaCells>[0]) => alimamaCells(cells).map((cell) => cell || undefined)
    const rows = [
      header,
      row({ 订单编号: numberCell('3862047719305524417') }),
      row({ 订单编号: '10' }),
      row({ 订单编号: '11', 付款金额: '<c/>' }),
    ]
    const { lines, problems } = await problemsOf(workbookBytes([{ name: 's', rows: rowsXml(rows), merges: ['M3:M4'] }]))
    expect(problems).toEqual([
      [2, 'order_no_damaged', '订单编号', '3.862047719305524e+18'],
      [4, 'merged_amount', '付款金额', '186.30'],
    ])
    expect(lines.map(({ orderNo }) => orderNo)).toEqual(['10'])
  })

  test('damage of a whole row', async () => {
    const csv = alimamaCsv([{ 订单编号: '1' }, { 订单编号: '2' }, { 订单编号: '3' }])
    const [header, first, second, third] = csv.split('\n')
    const cut = [header, first, second, third!.slice(0, 60)].join('\n')
    const shifted = [header, first, second!.replace('松烟盖碗', '松烟,盖碗').concat(',x'), third].join('\n')
    const open = [header, first, second!.replace('松烟盖碗', '"松烟盖碗'), third].join('\n')
    expect((await problemsOf(cut)).problems).toEqual([[4, 'cut_off', '', '']])
    expect((await problemsOf(shifted)).problems).toEqual([[3, 'too_many_cells', '', '']])
    expect((await problemsOf(open)).problems).toEqual([[3, 'broken_quote', '', '']])
    for (const text of [cut, shifted, open]) expect((await problemsOf(text)).lines.length).toBe(2)
  })

  test('half a character, as exports cut titles, is a problem of its row and not a name with a box in it', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => ({
      订单编号: String(i),
      ...(i === 7 ? { 商品信息: '松烟盖碗X' } : {}),
    }))
    const text = alimamaCsv(rows)
    for (const encoded of [encodeGbk(text), Buffer.from(text)]) {
      const csv = Buffer.from(encoded)
      csv[csv.indexOf('X,')] = 0xcb
      const { problems, lines } = await problemsOf(csv)
      expect(problems.map(([line, code, column]) => [line, code, column])).toEqual([
        [9, 'undecodable_text', '商品信息'],
      ])
      expect(lines).toHaveLength(49)
    }
  })
})

describe('texts of a file are hostile', () => {
  test('control characters and turned writing are taken out, lengths are capped', async () => {
    const title = `松烟\u202E盖碗\u0007${'长'.repeat(1000)}`
    const { lines } = await readOrders(
      alimamaCsv([{ 商品信息: title, 所属店铺: '店'.repeat(500), 广告位名称: '<script>alert(1)</script>' }]),
    )
    expect(lines[0]?.productTitle).toMatch(/^松烟 盖碗 长+$/)
    expect(lines[0]?.productTitle).toHaveLength(300)
    expect(lines[0]?.shopName).toHaveLength(120)
    expect(lines[0]?.slotName).toBe('<script>alert(1)</script>')
  })

  test('a cut never leaves half a character', async () => {
    const { lines } = await readOrders(alimamaCsv([{ 商品信息: `a${'𠮷'.repeat(200)}` }]))
    expect(lines[0]?.productTitle.isWellFormed()).toBe(true)
  })

  test.each(['付款金额', '创建时间', '商品数', '订单状态', '广告位ID', '商品信息', '商品单价'])(
    'a long run of spaces in %s takes no long time',
    async (column) => {
      const started = performance.now()
      await readOrders(
        alimamaCsv([{ [column]: `-${' '.repeat(200_000)}x` }, { [column]: `1${'\u3000'.repeat(20_000)}x` }]),
      )
      expect(performance.now() - started).toBeLessThan(10_000)
    },
    30_000,
  )

  test('an identifier longer than any is damaged, and its value is shown shortened', async () => {
    const { problems } = await readOrders(alimamaCsv([{ 广告位ID: '9'.repeat(5000) }]))
    expect(problems[0]?.code).toBe('id_damaged')
    expect(problems[0]?.value).toHaveLength(80)
  })
})

test('a row that a person corrected is read again on its own', async () => {
  const { problems, format } = await readOrders(alimamaCsv([{ 付款金额: '1.005' }]))
  const { lineNo, offset, length, lineKey } = problems[0]!
  const place = { lineNo, offset, length }
  const { line, problem } = readCorrectedRow(format, alimamaCells({ 付款金额: '1.01' }), place)
  expect(problem).toBeNull()
  expect(line).toMatchObject({ lineKey, paidMinor: 101n, rowOffset: offset, rowLength: length, lineNo })
  expect(readCorrectedRow(format, alimamaCells({ 付款金额: 'x' }), place)).toMatchObject({
    line: null,
    problem: { code: 'bad_amount' },
  })
})

test('a word that a brand has decided on is known from then on', async () => {
  const { formatFor } = await import('@qudao/api/orders/formats/index')
  const csv = alimamaCsv([{ 订单状态: '订单冻结' }])
  const { lines } = await readOrders(csv, (columns) =>
    formatFor('alimama_30', columns, { statusWords: { 订单冻结: 'punished' } }),
  )
  expect(lines[0]).toMatchObject({ state: 'punished', rawStatus: '订单冻结' })
})
