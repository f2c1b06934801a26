import { LABOUR_TAX_CURRENCY, withholdingDue } from '../../domain/tax/labour-remuneration.ts'
import { listTaxEvents, type TaxEvent } from '../queries/payout-laws.ts'
import { amountText, type Flaw, type Law, toFlaw } from './law.ts'

/**
 * Every payment of labour income withheld what its payee's month lacked when it left (Announcement 2018 no. 61), so
 * that together they withheld the tax on the month, however many they were.
 */
export const taxOfEveryMonth: Law = {
  name: 'tax-months',
  async find({ sql, brand }) {
    const months = Map.groupBy(await listTaxEvents(sql, brand.id), ({ payeeKey, payMonth, currency }) =>
      [payeeKey, payMonth, currency].join('|'),
    )
    return [...months.values()].map(findWrongWithholding).find((flaw) => flaw !== undefined)
  },
}

/**
 * Goes through one month of one payee as it happened. More than the month's tax may stay withheld when a payment comes
 * back after others were taxed on top of it, or when the system before this one withheld too much: later payments then
 * withhold nothing until the month has caught up.
 *
 * @param events of one payee, month and currency, in their order
 */
export function findWrongWithholding(events: readonly TaxEvent[]): Flaw | undefined {
  let monthGrossBefore = 0n
  let withheldBefore = 0n
  for (const { kind, partnerName, payMonth, currency, grossMinor: gross, taxMinor: found } of events) {
    if (kind === 'payment') {
      const subject = `tax withheld from ${partnerName} in ${payMonth}`
      if (currency !== LABOUR_TAX_CURRENCY) {
        return { subject, expected: `payments in ${LABOUR_TAX_CURRENCY} only`, found: amountText(gross, currency) }
      }
      const expected = withholdingDue({ monthGrossBefore, withheldBefore, gross })
      if (found !== expected) return toFlaw({ subject, currency, expected, found })
    }
    const sign = kind === 'return' ? -1n : 1n
    monthGrossBefore += sign * gross
    withheldBefore += sign * found
  }
  return undefined
}
