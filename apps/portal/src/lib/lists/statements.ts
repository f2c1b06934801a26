import { defineList } from './list.ts'

export const STATEMENT_STATES = ['closed', 'reviewed', 'approved', 'in_payment', 'paid'] as const

export const statementList = defineList({
  id: 'statements',
  name: 'listStatements',
  title: (t) => t.shell.pages.statements,
  columns: (t) => {
    const { figures, statements } = t.settlement
    return [
      {
        id: 'partner',
        label: statements.partner,
        always: true,
      },
      { id: 'month', label: statements.month, hide: 'phone' },
      {
        id: 'opening',
        label: figures.openingMinor,
        align: 'end',
        hide: 'phone',
      },
      { id: 'earned', label: figures.earnedMinor, align: 'end', hide: 'phone' },
      {
        id: 'reversed',
        label: figures.reversedMinor,
        align: 'end',
        hide: 'phone',
      },
      {
        id: 'adjusted',
        label: figures.adjustedMinor,
        align: 'end',
        hide: 'phone',
      },
      {
        id: 'closing',
        label: figures.closingMinor,
        align: 'end',
        hide: 'phone',
      },
      {
        id: 'net',
        label: statements.net,
        align: 'end',
      },
      { id: 'state', label: statements.state },
    ]
  },
})
