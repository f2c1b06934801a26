import { defineList } from './list.ts'

export const BATCH_STATES = ['draft', 'approved', 'exported', 'reconciled', 'cancelled'] as const

export const payoutList = defineList({
  id: 'payouts',
  name: 'listPayoutBatches',
  title: (t) => t.shell.pages.payouts,
  columns: (t) => {
    const { columns } = t.payouts
    return [
      {
        id: 'batch',
        label: columns.batch,
        always: true,
      },
      { id: 'state', label: columns.state },
      {
        id: 'payments',
        label: columns.payments,
        align: 'end',
        hide: 'phone',
      },
      { id: 'gross', label: columns.gross, align: 'end', hide: 'phone' },
      { id: 'tax', label: columns.tax, align: 'end', hide: 'phone' },
      { id: 'net', label: columns.net, align: 'end' },
      { id: 'paid', label: t.payouts.detail.sum.paid, align: 'end', extra: true },
      {
        id: 'returned',
        label: t.payouts.detail.sum.returned,
        align: 'end',
        extra: true,
      },
      {
        id: 'people',
        label: columns.people,
        hide: 'rail',
      },
    ]
  },
})
