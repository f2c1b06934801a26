import { STATEMENT_STATES, statementList } from '../../lists/statements.ts'
import { defineSource, readQuery } from './source.ts'

export const statementSource = defineSource(statementList, {
  sheet: (t) => {
    const amount = (path: string) => [{ paths: [path], type: 'amount' as const }]
    return {
      partner: [{ paths: ['partner.name'] }, { header: t.lists.returned, paths: ['returnedReason'] }],
      month: [{ paths: ['period'] }],
      opening: amount('figures.openingMinor'),
      earned: amount('figures.earnedMinor'),
      reversed: amount('figures.reversedMinor'),
      adjusted: amount('figures.adjustedMinor'),
      closing: amount('figures.closingMinor'),
      net: [
        { paths: ['payment.netMinor'], type: 'amount', unless: 'payment.taxUnset', otherwise: t.parts.amountUnknown },
      ],
      state: [{ paths: ['state'], words: t.states.statement }],
    }
  },
  query: (params) => {
    const { q, ...filters } = readQuery(params, { q: 'text', period: 'text', partner: 'text', state: STATEMENT_STATES })
    return { ...filters, ...(q ? { name: q } : {}) }
  },
})
