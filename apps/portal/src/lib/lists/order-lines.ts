import { defineList } from './list.ts'

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

export const orderLineList = defineList({
  id: 'orders',
  name: 'listOrderLines',
  title: (t) => t.shell.pages.orderLines,
  columns: (t) => [
    {
      id: 'order',
      label: t.orders.lines.columns.order,
      always: true,
    },
    { id: 'productId', label: t.orders.line.productId, extra: true },
    {
      id: 'platform',
      label: t.orders.lines.platform,
      extra: true,
    },
    { id: 'shop', label: t.orders.line.shop, extra: true },
    { id: 'partner', label: t.orders.lines.partner, hide: 'phone' },
    { id: 'slot', label: t.orders.line.slot, extra: true },
    { id: 'date', label: t.orders.lines.columns.date, hide: 'phone' },
    { id: 'paid', label: t.orders.lines.columns.paid, align: 'end' },
    {
      id: 'settled',
      label: t.orders.lines.columns.settled,
      align: 'end',
      hide: 'rail',
    },
    {
      id: 'refunded',
      label: t.orders.lines.columns.refunded,
      align: 'end',
      hide: 'rail',
    },
    { id: 'state', label: t.orders.lines.columns.state },
    { id: 'rawStatus', label: t.orders.line.rawStatus, extra: true },
  ],
})
