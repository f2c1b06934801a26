import { addDays, parseLocalTime } from '@qudao/api/domain/clocks'
import { defineList, readQuery } from './list.ts'

/** States in the order in which a line lives through them. */
export const LINE_STATES = [
  'created',
  'paid',
  'received',
  'settled',
  'refund_open',
  'refunded_partial',
  'refunded_full',
  'invalid',
  'punished',
] as const

const DAY = /^\d{4}-\d{2}-\d{2}$/
export type Days = Readonly<{ from: string | null; to: string | null }>

/** `2026-10-01..2026-10-31`, both inclusive; either side may be open. */
export function readDays(text: string | null): Days {
  const [from = '', to = ''] = (text ?? '').split('..')
  return { from: DAY.test(from) ? from : null, to: DAY.test(to) ? to : null }
}

/** The instants of `?dates=`: the last day is inclusive on the screen and exclusive in the question. */
export function instantsOf(params: URLSearchParams, timeZone: string): { from?: string; to?: string } {
  const { from, to } = readDays(params.get('dates'))
  const start = from ? parseLocalTime(from, timeZone) : undefined
  const last = to ? parseLocalTime(to, timeZone) : undefined
  return {
    ...(start ? { from: start.toISOString() } : {}),
    ...(last ? { to: addDays(last, 1, timeZone).toISOString() } : {}),
  }
}

export const orderLineList = defineList({
  id: 'orders',
  name: 'listOrderLines',
  title: (t) => t.shell.pages.orderLines,
  columns: (t) => [
    {
      id: 'order',
      label: t.orders.lines.columns.order,
      always: true,
      sheet: [
        { paths: ['orderNo'] },
        { header: t.orders.line.product, paths: ['productTitle'] },
        { header: t.orders.line.quantity, paths: ['quantity'], type: 'integer' },
      ],
    },
    { id: 'productId', label: t.orders.line.productId, extra: true, sheet: [{ paths: ['productId'] }] },
    {
      id: 'platform',
      label: t.orders.lines.platform,
      extra: true,
      sheet: [{ paths: ['platform'], words: t.orders.platforms }],
    },
    { id: 'shop', label: t.orders.line.shop, extra: true, sheet: [{ paths: ['shopName'] }] },
    { id: 'partner', label: t.orders.lines.partner, hide: 'phone', sheet: [{ paths: ['partner.name'] }] },
    { id: 'slot', label: t.orders.line.slot, extra: true, sheet: [{ paths: ['slotCode'] }] },
    { id: 'date', label: t.orders.lines.columns.date, hide: 'phone', sheet: [{ paths: ['datedAt'], type: 'time' }] },
    { id: 'paid', label: t.orders.lines.columns.paid, align: 'end', sheet: [{ paths: ['paidMinor'], type: 'amount' }] },
    {
      id: 'settled',
      label: t.orders.lines.columns.settled,
      align: 'end',
      hide: 'rail',
      sheet: [{ paths: ['settledMinor'], type: 'amount' }],
    },
    {
      id: 'refunded',
      label: t.orders.lines.columns.refunded,
      align: 'end',
      hide: 'rail',
      sheet: [{ paths: ['refundedMinor'], type: 'amount' }],
    },
    { id: 'state', label: t.orders.lines.columns.state, sheet: [{ paths: ['state'], words: t.states.order_line }] },
    { id: 'rawStatus', label: t.orders.line.rawStatus, extra: true, sheet: [{ paths: ['rawStatus'] }] },
  ],
  query: (params, { timeZone }) => ({
    ...readQuery(params, { partner: 'text', platform: 'text', import: 'text', q: 'text', state: LINE_STATES }),
    ...instantsOf(params, timeZone),
  }),
})
