import { ENTRY_BALANCES, ENTRY_KINDS, ENTRY_STATES, entryList, PAYERS } from '../../lists/entries.ts'
import { defineSource, readQuery } from './source.ts'

export const entrySource = defineSource(entryList, {
  sheet: (t) => ({
    product: [
      { header: t.orders.line.product, paths: ['line.productTitle', 'plan.name', 'reason'] },
      { header: t.orders.line.copyOrder, paths: ['line.orderNo'] },
      { header: t.entries.filters.kind, paths: ['kind'], words: t.settlement.statement.kindsOfEntry },
    ],
    partner: [
      { paths: ['partner.name'] },
      { header: t.entries.filters.payer, paths: ['payer'], words: t.entries.payers },
    ],
    period: [{ paths: ['period'] }],
    date: [{ paths: ['occurredAt'], type: 'time' }],
    plan: [{ paths: ['plan.name'] }],
    base: [{ paths: ['baseMinor'], type: 'amount' }],
    rate: [{ paths: ['ratePpm'], type: 'rate' }],
    amount: [{ paths: ['amountMinor'], type: 'amount' }],
    state: [{ paths: ['state'], words: t.states.entry }],
  }),
  query: (params) => {
    const { q, ...filters } = readQuery(params, {
      q: 'text',
      state: ENTRY_STATES,
      balance: ENTRY_BALANCES,
      kind: ENTRY_KINDS,
      payer: PAYERS,
      period: 'text',
      partner: 'text',
    })
    return { ...filters, ...(q ? { orderNo: q } : {}) }
  },
})
