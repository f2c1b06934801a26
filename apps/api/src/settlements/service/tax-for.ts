import type { Tx } from '@qudao/db/client'
import type { LegalType, TaxHandling } from '@qudao/db/schema'
import { withholdingDue } from '../../domain/tax/labour-remuneration.ts'
import type { Uuid } from '../../platform/ids.ts'
import { listPayeeMonths, listPayees } from '../queries/tax-months.ts'

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

export type TaxOnPayment = Readonly<{
  payeeKey: string
  taxHandling: TaxHandling
  legalType: LegalType
  /** Nobody said how this partner's tax is handled: no payment until somebody does. */
  blocked: boolean
  /** 劳务报酬 that the brand withholds from: the payment counts in the payee's month. */
  isLabourIncome: boolean
  monthGrossBeforeMinor: bigint
  withheldBeforeMinor: bigint
  taxMinor: bigint
}>

/**
 * What is withheld from each of these payments, in minor units: of a natural person whose tax the brand withholds,
 * the tax on the month including the payment less what was withheld in it before; of everybody else nothing.
 * Projections on statements and payments use this one function.
 */
export async function taxFor(tx: Tx, brandId: number, question: TaxQuestion): Promise<Map<Uuid, TaxOnPayment>> {
  const partnerIds = question.payees.map(({ partnerId }) => partnerId)
  const payees = new Map((await listPayees(tx, brandId, partnerIds)).map((row) => [row.partnerId, row]))
  const payeeKeys = [...new Set([...payees.values()].map(({ payeeKey }) => payeeKey))]
  const months = new Map(
    (await listPayeeMonths(tx, brandId, { ...question, payeeKeys })).map((row) => [row.payeeKey, row]),
  )
  const answer = new Map<Uuid, TaxOnPayment>()
  for (const { partnerId, grossMinor } of question.payees) {
    const payee = payees.get(partnerId)
    if (!payee) continue
    const before = months.get(payee.payeeKey) ?? { payeeKey: payee.payeeKey, grossMinor: 0n, withheldMinor: 0n }
    const gross = grossMinor > 0n ? grossMinor : 0n
    const isLabourIncome = isWithheld(payee)
    const taxMinor = isLabourIncome
      ? withholdingDue({ monthGrossBefore: before.grossMinor, withheldBefore: before.withheldMinor, gross })
      : 0n
    const { payeeKey, taxHandling, legalType } = payee
    answer.set(partnerId, {
      payeeKey,
      taxHandling,
      legalType,
      blocked: taxHandling === 'unset',
      isLabourIncome,
      monthGrossBeforeMinor: before.grossMinor,
      withheldBeforeMinor: before.withheldMinor,
      taxMinor: gross > 0n ? taxMinor : 0n,
    })
    if (gross > 0n && isLabourIncome) {
      months.set(payeeKey, {
        payeeKey,
        grossMinor: before.grossMinor + gross,
        withheldMinor: before.withheldMinor + taxMinor,
      })
    }
  }
  return answer
}

const isWithheld = ({ taxHandling, legalType }: { taxHandling: TaxHandling; legalType: LegalType }) =>
  taxHandling === 'withhold' && legalType === 'natural_person'
