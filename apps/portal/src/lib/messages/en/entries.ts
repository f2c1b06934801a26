import type { entries as Shape } from '../zh-CN/entries.ts'

export const entries: typeof Shape = {
  title: 'Commission entries',
  lead: 'Each one says why; once booked it stays, and a correction is a new one',
  caption: 'Commission entries',
  empty: 'No such entries',
  emptyText: 'Change a filter, or import orders first.',
  of: (name) => `Commission entries of ${name}`,
  search: 'A whole order number',
  columns: {
    product: 'Product and order',
    partner: 'Partner',
    date: 'Dated',
    base: 'Base',
    rate: 'Rate',
    amount: 'Commission',
    state: 'State',
  },
  filters: { state: 'State', balance: 'Balance', kind: 'Kind', period: 'Month', payer: 'Paid by', partner: 'Partner' },
  payers: { channel: 'the platform', brand: 'the brand', top_up: 'top-up' },
}
