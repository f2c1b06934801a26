import { EXCEPTION_STATUSES, exceptionList } from '../../lists/exceptions.ts'
import { defineSource, readQuery } from './source.ts'

export const exceptionSource = defineSource(exceptionList, {
  sheet: (t) => {
    const reasons = Object.entries(t.exceptions.codes).map(([code, { title }]) => [code, title])
    return {
      problem: [
        { paths: ['code'], words: Object.fromEntries(reasons) },
        { header: t.lists.about, paths: ['subject'] },
        { header: t.orders.line.copyOrder, paths: ['details.orderNo'] },
      ],
      place: [{ paths: ['fileName'] }, { header: t.lists.lineNo, paths: ['lineNo'], type: 'integer' }],
      amount: [{ paths: ['amountMinor'], type: 'amount' }],
      partner: [{ paths: ['partner.name'] }],
      state: [
        { paths: ['status'], words: t.states.import_exception },
        { header: t.parts.confirm.reason, paths: ['resolution.reason'] },
      ],
    }
  },
  query: (params) => ({
    status: 'open' as const,
    ...readQuery(params, { status: EXCEPTION_STATUSES, import: 'text', code: 'text', subject: 'text' }),
  }),
})
