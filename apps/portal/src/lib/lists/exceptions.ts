import { defineList, readQuery } from './list.ts'

export const EXCEPTION_STATUSES = ['open', 'resolved', 'dismissed'] as const

/** Rows of order files that could not be used; the page shows them by kind, the workbook one by one. */
export const exceptionList = defineList({
  id: 'exceptions',
  name: 'listImportExceptions',
  title: (t) => t.shell.pages.importExceptions,
  columns: (t) => {
    const words = t.exceptions.group
    const reasons = Object.entries(t.exceptions.codes).map(([code, { title }]) => [code, title])
    return [
      {
        id: 'problem',
        label: words.columns.problem,
        always: true,
        sheet: [
          { paths: ['code'], words: Object.fromEntries(reasons) },
          { header: t.lists.about, paths: ['subject'] },
          { header: t.orders.line.copyOrder, paths: ['details.orderNo'] },
        ],
      },
      {
        id: 'place',
        label: words.columns.place,
        sheet: [{ paths: ['fileName'] }, { header: t.lists.lineNo, paths: ['lineNo'], type: 'integer' }],
      },
      { id: 'amount', label: words.columns.amount, align: 'end', sheet: [{ paths: ['amountMinor'], type: 'amount' }] },
      { id: 'partner', label: t.orders.lines.partner, sheet: [{ paths: ['partner.name'] }] },
      {
        id: 'state',
        label: words.columns.state,
        sheet: [
          { paths: ['status'], words: t.states.import_exception },
          { header: t.parts.confirm.reason, paths: ['resolution.reason'] },
        ],
      },
    ]
  },
  query: (params) => ({
    status: 'open' as const,
    ...readQuery(params, { status: EXCEPTION_STATUSES, import: 'text', code: 'text', subject: 'text' }),
  }),
})
