import { expect, test } from 'vitest'
import { csvOf } from '../../support/orders/alimama.ts'
import { createWorld, type World } from '../../support/world.ts'

type Seen = {
  format: string
  sample: string[][]
  detected: { warnings: { code: string }[]; columns: { field: string | null }[] }
}

const HEADER = ['名称', '类型', '主体', '证件号', '手机', '支付宝', '税务处理', '备注']
const look = async (world: World, columns: readonly string[], rows: string[][]): Promise<Seen> => {
  const file = { name: 'list.csv', bytes: new TextEncoder().encode(csvOf(rows, columns)) }
  const { id } = (await world.upload('operator', '/order-imports', { file })).expect<{ id: string }>(201)
  return (await world.as('operator').get(`/order-imports/${id}`)).expect<Seen>(200)
}
const warned = ({ detected }: Seen) => detected.warnings.some(({ code }) => code === 'looks_like_partner_list')

test('a list of partners among the orders is told by its headers, and shows nobody whole', async () => {
  await using world = await createWorld()
  const row = ['茶语小铺', '个人', '张三', '11010519491231002X', '13800138000', '13800138000', '品牌代扣', '']
  const seen = await look(world, HEADER, [row])
  expect(warned(seen)).toBe(true)
  expect(seen.format).toBe('mapped')
  expect(seen.detected.columns.filter(({ field }) => field === 'paidAt' || field === 'createdAt')).toEqual([])
  expect(JSON.stringify(seen)).not.toMatch(/11010519491231002X|13800138000/)
})

test('numbers of people are covered by what they look like, under any header; order numbers are not', async () => {
  await using world = await createWorld()
  const columns = ['订单编号', '说明一', '说明二', '说明三', '说明四', '说明五']
  const orderNo = '6222021234567890128'
  const cells = [
    orderNo,
    '号 110105194912310021 请核对',
    '6222 0212 3456 7890 128',
    '+86 138-0013-8000',
    '11010519491231002x',
    '3840000000000000001',
  ]
  const seen = await look(world, columns, [cells])
  expect(warned(seen)).toBe(false)
  expect(seen.sample[0]).toEqual([
    orderNo,
    '号 1***************** 请核对',
    '6222 **** 0128',
    '+86 138****8000',
    '1*****************',
    '3840000000000000001',
  ])
})

test.each([
  { name: 'a header without names', columns: ['类型', '主体', '证件号', '支付宝'] },
  { name: 'names and two columns of a list only', columns: ['名称', '类型', '等级', '数量'] },
  { name: 'an own report of orders', columns: ['推广者', '平台', '订单编号', '付款金额', '下单时间'] },
])('$name is not taken for a list of partners', async ({ columns }) => {
  await using world = await createWorld()
  expect(warned(await look(world, columns, [columns.map(() => 'x1')]))).toBe(false)
})

test.each([
  { name: 'only a header', rows: [] },
  { name: 'a row that is short', rows: [['茶语小铺', '个人']] },
  { name: 'a broken number', rows: [['茶语小铺', '个人', '', '1101051949', '138', '', '', '']] },
])('a list of partners with $name is still told as one', async ({ rows }) => {
  await using world = await createWorld()
  expect(warned(await look(world, HEADER, rows))).toBe(true)
})
