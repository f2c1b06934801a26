import { BATCH_STATES, payoutList } from '../../lists/payouts.ts'
import { defineSource, readQuery } from './source.ts'

export const payoutSource = defineSource(payoutList, {
  sheet: (t) => {
    const amount = (path: string) => [{ paths: [path], type: 'amount' as const }]
    return {
      batch: [
        { header: t.lists.month, paths: ['payMonth'] },
        { paths: ['number'], type: 'integer' },
        { header: t.payouts.make.method, paths: ['method'], words: t.payouts.methods },
      ],
      state: [{ paths: ['status'], words: t.states.payout_batch }],
      payments: [{ paths: ['lineCount'], type: 'integer' }],
      gross: amount('grossMinor'),
      tax: amount('taxMinor'),
      net: amount('netMinor'),
      paid: amount('paidMinor'),
      returned: amount('returnedMinor'),
      people: [
        { header: t.parts.fourEyes.prepared, paths: ['prepared.name'] },
        { header: t.parts.fourEyes.approved, paths: ['approved.name'] },
      ],
    }
  },
  query: (params) => readQuery(params, { q: 'text', status: BATCH_STATES }),
})
