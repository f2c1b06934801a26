import { defineList, readQuery } from './list.ts'

export const STATEMENT_STATES = ['closed', 'reviewed', 'approved', 'in_payment', 'paid'] as const

export const statementList = defineList({
  id: 'statements',
  name: 'listStatements',
  title: (t) => t.shell.pages.statements,
  columns: (t) => {
    const { figures, statements } = t.settlement
    const amount = (path: string) => [{ paths: [path], type: 'amount' as const }]
    return [
      {
        id: 'partner',
        label: statements.partner,
        always: true,
        sheet: [{ paths: ['partner.name'] }, { header: t.lists.returned, paths: ['returnedReason'] }],
      },
      { id: 'month', label: statements.month, hide: 'phone', sheet: [{ paths: ['period'] }] },
      {
        id: 'opening',
        label: figures.openingMinor,
        align: 'end',
        hide: 'phone',
        sheet: amount('figures.openingMinor'),
      },
      { id: 'earned', label: figures.earnedMinor, align: 'end', hide: 'phone', sheet: amount('figures.earnedMinor') },
      {
        id: 'reversed',
        label: figures.reversedMinor,
        align: 'end',
        hide: 'phone',
        sheet: amount('figures.reversedMinor'),
      },
      {
        id: 'adjusted',
        label: figures.adjustedMinor,
        align: 'end',
        hide: 'phone',
        sheet: amount('figures.adjustedMinor'),
      },
      {
        id: 'closing',
        label: figures.closingMinor,
        align: 'end',
        hide: 'phone',
        sheet: amount('figures.closingMinor'),
      },
      {
        id: 'net',
        label: statements.net,
        align: 'end',
        sheet: [
          { paths: ['payment.netMinor'], type: 'amount', unless: 'payment.taxUnset', otherwise: t.parts.amountUnknown },
        ],
      },
      { id: 'state', label: statements.state, sheet: [{ paths: ['state'], words: t.states.statement }] },
    ]
  },
  query: (params) => {
    const { q, ...filters } = readQuery(params, { q: 'text', period: 'text', partner: 'text', state: STATEMENT_STATES })
    return { ...filters, ...(q ? { name: q } : {}) }
  },
})
