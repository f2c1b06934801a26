import { defineList, readQuery } from './list.ts'

export const ENTRY_STATES = ['held', 'payable', 'in_payment', 'paid', 'reversed', 'channel'] as const
export const ENTRY_KINDS = ['line', 'reversal', 'period', 'adjustment', 'opening'] as const
export const ENTRY_BALANCES = ['held', 'payable'] as const
export const PAYERS = ['brand', 'top_up', 'channel'] as const

export const entryList = defineList({
  id: 'entries',
  name: 'listEntries',
  title: (t) => t.entries.title,
  columns: (t) => [
    {
      id: 'product',
      label: t.entries.columns.product,
      always: true,
      sheet: [
        { header: t.orders.line.product, paths: ['line.productTitle', 'plan.name', 'reason'] },
        { header: t.orders.line.copyOrder, paths: ['line.orderNo'] },
        { header: t.entries.filters.kind, paths: ['kind'], words: t.settlement.statement.kindsOfEntry },
      ],
    },
    {
      id: 'partner',
      label: t.entries.columns.partner,
      hide: 'phone',
      sheet: [
        { paths: ['partner.name'] },
        { header: t.entries.filters.payer, paths: ['payer'], words: t.entries.payers },
      ],
    },
    { id: 'period', label: t.entries.filters.period, extra: true, sheet: [{ paths: ['period'] }] },
    { id: 'date', label: t.entries.columns.date, hide: 'rail', sheet: [{ paths: ['occurredAt'], type: 'time' }] },
    { id: 'plan', label: t.shell.pages.plans, extra: true, sheet: [{ paths: ['plan.name'] }] },
    {
      id: 'base',
      label: t.entries.columns.base,
      align: 'end',
      hide: 'phone',
      sheet: [{ paths: ['baseMinor'], type: 'amount' }],
    },
    {
      id: 'rate',
      label: t.entries.columns.rate,
      align: 'end',
      hide: 'rail',
      sheet: [{ paths: ['ratePpm'], type: 'rate' }],
    },
    {
      id: 'amount',
      label: t.entries.columns.amount,
      align: 'end',
      sheet: [{ paths: ['amountMinor'], type: 'amount' }],
    },
    {
      id: 'state',
      label: t.entries.columns.state,
      hide: 'phone',
      sheet: [{ paths: ['state'], words: t.states.entry }],
    },
  ],
  query: (params) => {
    const { q, ...filters } = readQuery(params, {
      q: 'text',
      state: ENTRY_STATES,
      balance: ENTRY_BALANCES,
      kind: ENTRY_KINDS,
      payer: PAYERS,
      period: 'text',
      partner: 'text',
    })
    return { ...filters, ...(q ? { orderNo: q } : {}) }
  },
})
