import { defineList, readQuery } from './list.ts'

export const BATCH_STATES = ['draft', 'approved', 'exported', 'reconciled', 'cancelled'] as const

export const payoutList = defineList({
  id: 'payouts',
  name: 'listPayoutBatches',
  title: (t) => t.shell.pages.payouts,
  columns: (t) => {
    const { columns } = t.payouts
    const amount = (path: string) => [{ paths: [path], type: 'amount' as const }]
    return [
      {
        id: 'batch',
        label: columns.batch,
        always: true,
        sheet: [
          { header: t.lists.month, paths: ['payMonth'] },
          { paths: ['number'], type: 'integer' },
          { header: t.payouts.make.method, paths: ['method'], words: t.payouts.methods },
        ],
      },
      { id: 'state', label: columns.state, sheet: [{ paths: ['status'], words: t.states.payout_batch }] },
      {
        id: 'payments',
        label: columns.payments,
        align: 'end',
        hide: 'phone',
        sheet: [{ paths: ['lineCount'], type: 'integer' }],
      },
      { id: 'gross', label: columns.gross, align: 'end', hide: 'phone', sheet: amount('grossMinor') },
      { id: 'tax', label: columns.tax, align: 'end', hide: 'phone', sheet: amount('taxMinor') },
      { id: 'net', label: columns.net, align: 'end', sheet: amount('netMinor') },
      { id: 'paid', label: t.payouts.detail.sum.paid, align: 'end', extra: true, sheet: amount('paidMinor') },
      {
        id: 'returned',
        label: t.payouts.detail.sum.returned,
        align: 'end',
        extra: true,
        sheet: amount('returnedMinor'),
      },
      {
        id: 'people',
        label: columns.people,
        hide: 'rail',
        sheet: [
          { header: t.parts.fourEyes.prepared, paths: ['prepared.name'] },
          { header: t.parts.fourEyes.approved, paths: ['approved.name'] },
        ],
      },
    ]
  },
  query: (params) => readQuery(params, { status: BATCH_STATES }),
})
