import { LABOUR_TAX_CURRENCY, withholdingDue } from '../../domain/tax/labour-remuneration.ts'
import { type MonthSums, PayeeMonths } from '../../domain/tax/payee-months.ts'
import { listTaxEvents, type TaxEvent } from '../queries/payout-laws.ts'
import { amountText, type Flaw, type Law, toFlaw } from './law.ts'

/**
 * Every payment of labour income withheld what its payee's month lacked when it left (Announcement 2018 no. 61), so
 * that together they withheld the tax on the month, however many they were.
 */
export const taxOfEveryMonth: Law = {
  name: 'tax-months',
  async find({ sql, brand }) {
    const months = Map.groupBy(
      await listTaxEvents(sql, brand.id),
      ({ payMonth, currency }) => `${payMonth} ${currency}`,
    )
    return [...months.values()].map(findWrongWithholding).find((flaw) => flaw !== undefined)
  },
}

/**
 * Goes through one month as it happened. More than a payee's tax may stay withheld when a payment comes back after
 * others were taxed on top of it, or when the system before this one withheld too much: later payments then withhold
 * nothing until the month has caught up.
 *
 * @param events of one month and currency, in their order
 */
export function findWrongWithholding(events: readonly TaxEvent[]): Flaw | undefined {
  const months = new PayeeMonths()
  for (const moved of Map.groupBy(events, ({ at }) => at).values()) {
    // whoever left together was taxed knowing all their numbers
    for (const event of moved) months.tie(event)
    for (const event of moved) {
      const flaw = event.kind === 'payment' ? findWrongTax(event, months.of(event.partnerId)) : undefined
      if (flaw) return flaw
      const sign = event.kind === 'return' ? -1n : 1n
      months.add(event, { grossMinor: sign * event.grossMinor, withheldMinor: sign * event.taxMinor })
    }
  }
  return undefined
}

function findWrongTax(payment: TaxEvent, { grossMinor, withheldMinor }: MonthSums): Flaw | undefined {
  const { partnerName, payMonth, currency, grossMinor: gross, taxMinor: found } = payment
  const subject = `tax withheld from ${partnerName} in ${payMonth}`
  if (currency !== LABOUR_TAX_CURRENCY) {
    return { subject, expected: `payments in ${LABOUR_TAX_CURRENCY} only`, found: amountText(gross, currency) }
  }
  const expected = withholdingDue({ monthGrossBefore: grossMinor, withheldBefore: withheldMinor, gross })
  if (found !== expected) return toFlaw({ subject, currency, expected, found })
  const before = `${grossMinor}/${withheldMinor}`
  const kept = payment.before?.find((text) => text !== before)
  if (kept === undefined) return undefined
  return {
    subject: `gross/withheld before the payment to ${partnerName} in ${payMonth}`,
    expected: before,
    found: kept,
  }
}
