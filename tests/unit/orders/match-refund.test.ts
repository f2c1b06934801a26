import { type LineOption, matchRefund } from '@qudao/api/orders/booking/match-refund'
import { describe, expect, test } from 'vitest'

const line = (id: string, changes: Partial<LineOption> = {}): LineOption => ({
  id,
  lineKey: `p:1:${id}`,
  orderNo: '1',
  productId: id,
  productTitle: `山隐 手工白瓷盖碗 ${id} 号礼盒`,
  ...changes,
})
const refund = { lineKey: 't:11', orderNo: '1', productTitle: '' }

describe('matchRefund', () => {
  test.each<{ name: string; refund?: Partial<Parameters<typeof matchRefund>[0]>; options: LineOption[]; is: unknown }>([
    {
      name: 'a sub-order number decides',
      options: [line('a', { lineKey: 't:11' }), line('b', { lineKey: 't:12' })],
      is: { kind: 'line', lineId: 'a' },
    },
    {
      name: 'a sub-order that has not come is waited for',
      options: [line('b', { lineKey: 't:12' })],
      is: { kind: 'waits' },
    },
    { name: 'an order nobody knows is waited for', options: [], is: { kind: 'waits' } },
    { name: 'the only line of an order is meant', options: [line('a')], is: { kind: 'line', lineId: 'a' } },
    {
      name: 'among several the product decides',
      refund: { productId: 'b' },
      options: [line('a'), line('b')],
      is: { kind: 'line', lineId: 'b' },
    },
    {
      name: 'or the title, also when one report cuts it off',
      refund: { productTitle: '山隐 手工白瓷盖碗 b 号' },
      options: [line('a'), line('b')],
      is: { kind: 'line', lineId: 'b' },
    },
    {
      name: 'two lines that both fit are not guessed between',
      options: [line('a'), line('b')],
      is: { kind: 'ambiguous', candidates: 2 },
    },
    {
      name: 'nor is a line of another title',
      refund: { productTitle: '另一件商品' },
      options: [line('a')],
      is: { kind: 'ambiguous', candidates: 1 },
    },
    {
      name: 'an empty order number matches nothing',
      refund: { orderNo: '' },
      options: [line('a', { orderNo: '' })],
      is: { kind: 'waits' },
    },
  ])('$name', ({ refund: changes, options, is }) => expect(matchRefund({ ...refund, ...changes }, options)).toEqual(is))
})
