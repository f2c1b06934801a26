import { alimamaCells, csvOf } from './alimama.ts'

export const SLOTS = 120
const STATUSES = ['订单付款', '订单成功', '订单结算', '订单结算', '订单失效'] as const
const TITLES = [
  '山隐 手工白瓷盖碗 功夫茶具',
  '山隐 竹制茶则套装 "礼盒"',
  '山隐 紫砂壶 朱泥 200ml',
  '山隐 茶席 亚麻, 米色',
]

const two = (n: number): string => String(n).padStart(2, '0')
const timeAt = (i: number): string =>
  `2026-10-${two(1 + (i % 28))} ${two((i >> 3) % 24)}:${two(i % 60)}:${two((i * 7) % 60)}`

/** A month of an agency in the 30-column export: one row in five refers to the order of the row before. */
export function reportOf(rows: number): Uint8Array {
  const cells: string[][] = []
  for (let i = 0; i < rows; i++) {
    const status = STATUSES[i % STATUSES.length]!
    const paid = `${10 + (i % 400)}.${two(i % 100)}`
    const isSettled = status === '订单结算'
    const order = i % 5 === 4 ? i - 1 : i
    cells.push(
      alimamaCells({
        orderNo: `38400000000${String(10_000_000 + order)}`,
        productId: String(640_000_000_000 + (i % 60)),
        title: TITLES[i % TITLES.length]!,
        createdAt: timeAt(i),
        status,
        paid,
        slot: String(100_000 + (i % SLOTS)),
        ...(isSettled ? { settled: paid, settledAt: timeAt(i + 1), income: '1.23' } : {}),
      }),
    )
  }
  return new TextEncoder().encode(csvOf(cells))
}
