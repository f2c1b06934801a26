import { defineList } from './list.ts'

export const EXCEPTION_STATUSES = ['open', 'resolved', 'dismissed'] as const

/** Rows of order files that could not be used; the page shows them by kind, the workbook one by one. */
export const exceptionList = defineList({
  id: 'exceptions',
  name: 'listImportExceptions',
  title: (t) => t.shell.pages.importExceptions,
  columns: (t) => {
    const words = t.exceptions.group
    return [
      {
        id: 'problem',
        label: words.columns.problem,
        always: true,
      },
      {
        id: 'place',
        label: words.columns.place,
      },
      { id: 'amount', label: words.columns.amount, align: 'end' },
      { id: 'partner', label: t.orders.lines.partner },
      {
        id: 'state',
        label: words.columns.state,
      },
    ]
  },
})
