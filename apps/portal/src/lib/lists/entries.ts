import { defineList } from './list.ts'

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
    },
    {
      id: 'partner',
      label: t.entries.columns.partner,
      hide: 'phone',
    },
    { id: 'period', label: t.entries.filters.period, extra: true },
    { id: 'date', label: t.entries.columns.date, hide: 'rail' },
    { id: 'plan', label: t.shell.pages.plans, extra: true },
    {
      id: 'base',
      label: t.entries.columns.base,
      align: 'end',
      hide: 'phone',
    },
    {
      id: 'rate',
      label: t.entries.columns.rate,
      align: 'end',
      hide: 'rail',
    },
    {
      id: 'amount',
      label: t.entries.columns.amount,
      align: 'end',
    },
    {
      id: 'state',
      label: t.entries.columns.state,
      hide: 'phone',
    },
  ],
})
