import {
  ALIMAMA_30_COLUMNS,
  detectFormat,
  formatFor,
  mappedFormat,
  type OrderMappingInput,
  suggestMapping,
} from '@qudao/api/orders/formats/index'
import { describe, expect, test } from 'vitest'
import { readOrders } from './read-orders.ts'

describe('which report a file is', () => {
  test('the 30 columns, in any order', () => {
    const { format, missing, columns } = detectFormat(ALIMAMA_30_COLUMNS.toReversed(), 'csv')
    expect([format, missing]).toEqual(['alimama_30', []])
    expect(columns.find(({ column }) => column === '效果预估')?.field).toBe('incomeAtPayment')
    expect(columns.find(({ column }) => column === '点击时间')?.field).toBeNull()
  })

  test.each([
    ['alimama_sub', '子订单编号,订单编号,付款时间,商品ID,订单状态,付款金额,渠道关系ID', 'csv'],
    ['merchant', '子订单编号,主订单编号,商品ID,商家编码,实付金额（元）,订单状态,付款时间', 'xlsx'],
    ['refund_csv', '维权编号,淘宝子订单编号,维权金额,维权状态', 'csv'],
    ['tbk_order_json', 'trade_id,trade_parent_id,tk_status,item_id,alipay_total_price,tk_create_time', 'json'],
    ['refund_json', 'refund_suit_id,tb_trade_id,refund_fee,refund_status', 'json'],
    ['mapped', '日期,客户,金额', 'csv'],
    ['mapped', 'orderId,skuId,estimateCosPrice', 'json'],
  ] as const)('%s: %s', (format, columns, kind) => {
    expect(detectFormat(columns.split(','), kind)).toMatchObject({ format, missing: [] })
  })

  test('a known report that lacks a column says which, and is not read without it', () => {
    const columns = ALIMAMA_30_COLUMNS.filter((column) => column !== '付款金额' && column !== '订单编号')
    const lacking = [...columns, '订单编号']
    expect(detectFormat(lacking, 'csv')).toMatchObject({ format: 'alimama_30', missing: ['付款金额'] })
    expect(() => formatFor('alimama_30', lacking)).toThrow(
      expect.objectContaining({ code: 'order_import.mapping_incomplete', details: { missing: ['付款金额'] } }),
    )
  })
})

const CSV = `Order No,Line,Item,Qty,Price (fen),When,Code,State,Note
A1,1,SKU-1,2,1250,31/12/2026 23:30,tea-house,done,x
A1,2,SKU-2,1,800,01/01/2027 00:10,tea-house,back,y
A2,1,SKU-1,1,1250,01/01/2027 08:00,,done,z
`

const MAPPING: OrderMappingInput = {
  slug: 'own-shop',
  columns: {
    orderNo: 'Order No',
    productId: 'Item',
    quantity: 'Qty',
    paid: 'Price (fen)',
    paidAt: 'When',
    slotCode: 'Code',
    status: 'State',
  },
  constants: { shopName: '自营小店' },
  timeFormat: 'dmy',
  timeZone: 'Europe/London',
  amountUnit: 'minor',
  currency: 'GBP',
  lineKey: { columns: ['Order No', 'Line'] },
  statusWords: { done: 'settled', back: 'invalid' },
}

const readMapped = (csv: string, more: Partial<OrderMappingInput> = {}) =>
  readOrders(csv, (columns) => mappedFormat({ ...MAPPING, ...more }, columns))

describe('a file of any shape, by mapping', () => {
  test('columns, constants, units, dates and words', async () => {
    const { lines, problems } = await readMapped(CSV)
    expect(problems).toEqual([])
    expect(
      lines.map(({ lineKey, paidMinor, settledMinor, state, slotCode, shopName, currency }) => [
        lineKey,
        paidMinor,
        settledMinor,
        state,
        slotCode,
        shopName,
        currency,
      ]),
    ).toEqual([
      ['x:own-shop:A1:1', 1250n, 1250n, 'settled', 'tea-house', '自营小店', 'GBP'],
      ['x:own-shop:A1:2', 800n, null, 'invalid', 'tea-house', '自营小店', 'GBP'],
      ['x:own-shop:A2:1', 1250n, 1250n, 'settled', '', '自营小店', 'GBP'],
    ])
    expect(lines[0]).toMatchObject({
      datedAtMs: Date.UTC(2026, 11, 31, 23, 30),
      dateBasis: 'paid',
      settledAtMs: Date.UTC(2026, 11, 31, 23, 30),
    })
  })

  test('a field that the mapping requires is a problem of the row that lacks it', async () => {
    const { problems } = await readMapped(CSV, { required: ['slotCode'] })
    expect(problems.map(({ code, column, lineNo }) => [code, column, lineNo])).toEqual([
      ['missing_required', 'Code', 4],
    ])
  })

  test('rows that share a key nobody said could be shared are contradictions', async () => {
    const { lines, problems } = await readMapped(CSV, { lineKey: { columns: ['Order No'] } })
    expect(lines.map(({ lineKey }) => lineKey)).toEqual(['x:own-shop:A2'])
    expect(problems.map(({ code }) => code)).toEqual(['duplicate_key', 'duplicate_key'])
  })

  test('parts of a key cannot run into each other', async () => {
    const csv =
      'Order No,Line,Item,Qty,Price (fen),When,Code,State\na:b,c,1,1,5,01/01/2027 00:10,,done\na,b:c,1,1,5,01/01/2027 00:10,,done\n'
    const { lines } = await readMapped(csv)
    expect(new Set(lines.map(({ lineKey }) => lineKey)).size).toBe(2)
  })

  test('what the file or the mapping lacks is named before any row is read', () => {
    const { orderNo: _, ...columns } = MAPPING.columns
    const refused = (mapping: OrderMappingInput) => {
      try {
        mappedFormat(mapping, CSV.split('\n')[0]!.split(','))
      } catch (error) {
        return (error as { details: unknown }).details
      }
      return undefined
    }
    expect(refused({ ...MAPPING, columns })).toEqual({ missing: ['orderNo'] })
    expect(refused({ ...MAPPING, columns: { ...MAPPING.columns, paid: 'Amount' } })).toEqual({
      missing: ['Amount', 'paid'],
    })
    expect(refused(MAPPING)).toBeUndefined()
  })
})

describe('what the columns of an unknown file may mean', () => {
  test('by known names, by parts of them, and not against what the cells hold', () => {
    const columns = ['我的订单编号', '商品名称', '实付金额(元)', '下单时间', '备注', '推广码', '状态']
    const row = ['1', '茶', '12.00', '2026-10-03 09:12', '2026', 'abc', '完成']
    expect(suggestMapping(columns, [row])).toEqual({
      orderNo: '我的订单编号',
      productTitle: '商品名称',
      paid: '实付金额(元)',
      createdAt: '下单时间',
      slotCode: '推广码',
      status: '状态',
    })
    expect(suggestMapping(['下单时间'], [['很久以前']])).toEqual({})
  })
})
