import type { Tx } from '@qudao/db/client'
import type { LegalType, TaxHandling } from '@qudao/db/schema'
import { LABOUR_TAX_CURRENCY, withholdingDue } from '../../domain/tax/labour-remuneration.ts'
import type { MonthSums } from '../../domain/tax/payee-months.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listPayees, readPayeeMonths } from '../queries/tax-months.ts'

export type TaxQuestion = Readonly<{
  currency: string
  /** The month the payments count in, YYYY-MM. */
  payMonth: string
  /** Its own lines are not "before": for the check at export. */
  exceptBatchId?: Uuid | undefined
  /** Drafts count unless this is said: at export only what has left does, since a draft may never leave. */
  leftOnly?: boolean | undefined
  /** In the order of payment: two partners with one tax number share a month. */
  payees: readonly { partnerId: Uuid; grossMinor: bigint }[]
}>

type TaxedPayee = Readonly<{ payeeKey: string; taxHandling: TaxHandling; legalType: LegalType }>

/** What is withheld from a payment, which may be nothing. */
export type KnownTax = TaxedPayee &
  Readonly<{
    blocked: null
    /** 劳务报酬 that the brand withholds from: the payment counts in the payee's month. */
    isLabourIncome: boolean
    monthGrossBeforeMinor: bigint
    withheldBeforeMinor: bigint
    taxMinor: bigint
  }>

/**
 * Nothing can be paid: nobody said how this partner's tax is handled, or it is 劳务报酬 in another currency than the
 * one its thresholds and its return are in.
 */
export type BlockedTax = TaxedPayee & Readonly<{ blocked: 'unset' | 'foreign_currency' }>

export type TaxOnPayment = KnownTax | BlockedTax

/**
 * What is withheld from each of these payments, in minor units: of a natural person whose tax the brand withholds,
 * the tax on the month including the payment less what was withheld in it before; of everybody else nothing.
 * Projections on statements and payments use this one function.
 */
export async function taxFor(tx: Tx, brandId: number, question: TaxQuestion): Promise<Map<Uuid, TaxOnPayment>> {
  const partnerIds = question.payees.map(({ partnerId }) => partnerId)
  const payees = new Map((await listPayees(tx, brandId, partnerIds)).map((row) => [row.partnerId, row]))
  const months = await readPayeeMonths(tx, brandId, question, [...payees.values()].filter(isWithheld))
  const answer = new Map<Uuid, TaxOnPayment>()
  for (const { partnerId, grossMinor } of question.payees) {
    const payee = payees.get(partnerId)
    if (!payee) continue
    const { payeeKey, taxHandling, legalType } = payee
    const taxed = { payeeKey, taxHandling, legalType }
    const isLabourIncome = isWithheld(payee)
    const blocked = blockOf(payee, question.currency)
    if (blocked) {
      answer.set(partnerId, { ...taxed, blocked })
      continue
    }
    const before = isLabourIncome ? months.of(partnerId) : NO_MONTH
    const gross = grossMinor > 0n ? grossMinor : 0n
    const month = { monthGrossBefore: before.grossMinor, withheldBefore: before.withheldMinor, gross }
    const taxMinor = isLabourIncome && gross > 0n ? withholdingDue(month) : 0n
    answer.set(partnerId, {
      ...taxed,
      blocked: null,
      isLabourIncome,
      monthGrossBeforeMinor: before.grossMinor,
      withheldBeforeMinor: before.withheldMinor,
      taxMinor,
    })
    if (isLabourIncome) months.add(payee, { grossMinor: gross, withheldMinor: taxMinor })
  }
  return answer
}

const NO_MONTH: MonthSums = { grossMinor: 0n, withheldMinor: 0n }

type Handling = { taxHandling: TaxHandling; legalType: LegalType }

const isWithheld = ({ taxHandling, legalType }: Handling) =>
  taxHandling === 'withhold' && legalType === 'natural_person'

function blockOf(payee: Handling, currency: string): BlockedTax['blocked'] | undefined {
  if (payee.taxHandling === 'unset') return 'unset'
  return isWithheld(payee) && currency !== LABOUR_TAX_CURRENCY ? 'foreign_currency' : undefined
}
