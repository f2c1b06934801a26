import { LINE_STATES, orderLineList } from '../../lists/order-lines.ts'
import { instantsOf } from './instants.ts'
import { defineSource, readQuery } from './source.ts'

export const orderLineSource = defineSource(orderLineList, {
  sheet: (t) => ({
    order: [
      { paths: ['orderNo'] },
      { header: t.orders.line.product, paths: ['productTitle'] },
      { header: t.orders.line.quantity, paths: ['quantity'], type: 'integer' },
    ],
    productId: [{ paths: ['productId'] }],
    platform: [{ paths: ['platform'], words: t.orders.platforms }],
    shop: [{ paths: ['shopName'] }],
    partner: [{ paths: ['partner.name'] }],
    slot: [{ paths: ['slotCode'] }],
    date: [{ paths: ['datedAt'], type: 'time' }],
    paid: [{ paths: ['paidMinor'], type: 'amount' }],
    settled: [{ paths: ['settledMinor'], type: 'amount' }],
    refunded: [{ paths: ['refundedMinor'], type: 'amount' }],
    state: [{ paths: ['state'], words: t.states.order_line }],
    rawStatus: [{ paths: ['rawStatus'] }],
  }),
  query: (params, { timeZone }) => ({
    ...readQuery(params, { partner: 'text', platform: 'text', import: 'text', q: 'text', state: LINE_STATES }),
    ...instantsOf(params, timeZone),
  }),
})
