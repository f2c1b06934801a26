import { sum } from '../../domain/money.ts'
import type { Uuid } from '../../platform/ids.ts'
import type { Due, KnownTax } from '../../settlements/index.ts'
import type { Payee } from '../queries/lines.ts'
import type { NoteDetails } from '../queries/payee-notes.ts'

export type BatchRequest = {
  method: 'alipay' | 'bank'
  format: 'csv' | 'xlsx'
  currency: string
  payMonth: string
  minimumMinor: bigint
  partnerIds?: readonly Uuid[] | undefined
}

export type MonthBefore = Readonly<{ monthGrossBeforeMinor: bigint; withheldBeforeMinor: bigint }>

/** What a line keeps of the month its tax was worked out in, so that the amount can be explained on every later day. */
export const monthBefore = (tax: KnownTax): MonthBefore | null =>
  tax.isLabourIncome
    ? { monthGrossBeforeMinor: tax.monthGrossBeforeMinor, withheldBeforeMinor: tax.withheldBeforeMinor }
    : null

export type PlannedLine = {
  id: Uuid
  partnerId: Uuid
  partnerName: string
  payeeName: string
  accountId: Uuid
  accountMask: string
  statementId: Uuid
  part: number
  payeeKey: string
  isLabourIncome: boolean
  /** What the tax of its payment counted before it; null where none is withheld. */
  before: MonthBefore | null
  grossMinor: bigint
  taxMinor: bigint
  netMinor: bigint
}

/** Somebody with a balance who is not in the batch, and why. Nobody else waits for them. */
export type LeftOut = {
  partnerId: Uuid
  partnerName: string
  dueMinor: bigint
  code: LeftOutCode
  details?: Record<string, unknown>
}
export type LeftOutCode =
  | 'payout.negative'
  | 'payout.below_minimum'
  | 'payout.statement_not_approved'
  | 'payout.tax_unset'
  | 'payout.tax_exceeds'
  | 'payout.tax_currency'
  | 'payout.below_least_transfer'
  | 'payout.account_missing'
  | 'payment.account_empty'
  | 'payment.account_invalid'
  | 'payment.amount_not_positive'
  | 'payment.currency_not_cny'
  | 'payment.name_empty'
  | 'payment.name_outside_gbk'
  | 'payment.over_limit'

export type BatchPlan = { lines: PlannedLine[]; leftOut: LeftOut[]; warnings: Warning[] }

export type Warning = { partnerId: Uuid; partnerName: string; code: string; details?: NoteDetails }

/** Somebody who may be paid, with the account the money goes to. */
export type Candidate = {
  due: Due
  payee: Payee & { accountId: Uuid; accountCipher: string; accountMask: string; holderName: string }
}

export const hasAccount = (payee: Payee): payee is Candidate['payee'] => payee.accountId !== null

export const leave = ({ due, payee }: { due: Due; payee: Payee }, code: LeftOutCode): LeftOut => ({
  partnerId: due.partnerId,
  partnerName: payee.partnerName,
  dueMinor: due.dueMinor,
  code,
})

export const totalsOf = (lines: readonly { grossMinor: bigint; taxMinor: bigint; netMinor: bigint }[]) => ({
  grossMinor: sum(lines.map((l) => l.grossMinor)),
  taxMinor: sum(lines.map((l) => l.taxMinor)),
  netMinor: sum(lines.map((l) => l.netMinor)),
})
