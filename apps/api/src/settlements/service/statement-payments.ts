import type { Tx } from '@qudao/db/client'
import { monthOf } from '../../domain/clocks.ts'
import { type CarryReason, statementAmounts } from '../../domain/settlement/statement-amounts.ts'
import { type WithholdingFacts, withholdingFacts } from '../../domain/tax/withholding-trace.ts'
import type { BrandView } from '../../platform/actor.ts'
import type { Uuid } from '../../platform/ids.ts'
import { type Due, dueOf } from '../queries/due.ts'
import { listStatementPayments, type PaymentRow } from '../queries/statement-payments.ts'
import type { StatementRow } from '../queries/statements.ts'
import { type KnownTax, type TaxOnPayment, taxFor } from './tax-for.ts'

/** One payment of a statement: in a batch, or as a batch of today would make it. */
export type PaymentOf = Readonly<{
  stage: 'expected' | PaymentRow['stage']
  payMonth: string
  batch: Readonly<{ id: Uuid; number: number }> | null
  grossMinor: bigint
  taxMinor: bigint
  netMinor: bigint
  isWithheld: boolean
  withholding: WithholdingFacts | null
}>

/**
 * What a statement pays: `actual` where a batch has it, `projected` on the newest statement while none has. Gross =
 * tax + net, and closing = gross + carried. An older statement without a payment carries everything into the next.
 */
export type StatementPayment = Readonly<{
  kind: 'actual' | 'projected' | 'carried'
  grossMinor: bigint
  taxMinor: bigint
  netMinor: bigint
  carriedMinor: bigint
  carryReason: CarryReason | null
  /** Nobody has said how this partner's tax is handled. */
  taxUnset: boolean
  /** Already known to come off the next statement, zero or negative; the payment is smaller by it. */
  pendingClawbackMinor: bigint
  payments: readonly PaymentOf[]
}>

/** The payment of each of these statements of one currency, projected by the functions that the payout uses. */
export async function paymentsOf(
  tx: Tx,
  brand: BrandView,
  rows: readonly StatementRow[],
  now: Date,
): Promise<Map<Uuid, StatementPayment>> {
  const payments = new Map<Uuid, StatementPayment>()
  const made = Map.groupBy(await listStatementPayments(tx, brand.id, idsOf(rows)), ({ statementId }) => statementId)
  for (const [currency, own] of Map.groupBy(rows, (row) => row.currency)) {
    const open = own.filter((row) => row.isNewest && row.payGrossMinor === 0n)
    const partnerIds = open.map(({ partnerId }) => partnerId)
    const dues = new Map((await dueOf(tx, brand.id, { currency, partnerIds })).map((due) => [due.partnerId, due]))
    const payMonth = monthOf(now, brand.timeZone)
    const payees = open.map(({ partnerId }) => ({ partnerId, grossMinor: dues.get(partnerId)?.dueMinor ?? 0n }))
    const taxes = await taxFor(tx, brand.id, { currency, payMonth, payees })
    const minimumMinor = BigInt(brand.settings.minimumPayoutMinor)
    for (const row of own) {
      const due = open.includes(row) ? dues.get(row.partnerId) : undefined
      payments.set(
        row.id,
        due ? projected(row, due, taxes.get(row.partnerId), { minimumMinor, payMonth }) : actual(row, made.get(row.id)),
      )
    }
  }
  return payments
}

const idsOf = (rows: readonly StatementRow[]) => rows.map(({ id }) => id)

function actual(
  { closingMinor, payGrossMinor, payTaxMinor, payNetMinor }: StatementRow,
  made: readonly PaymentRow[] = [],
): StatementPayment {
  return {
    kind: payGrossMinor > 0n ? 'actual' : 'carried',
    grossMinor: payGrossMinor,
    taxMinor: payTaxMinor,
    netMinor: payNetMinor,
    carriedMinor: closingMinor - payGrossMinor,
    carryReason: null,
    taxUnset: false,
    pendingClawbackMinor: 0n,
    payments: made.map(toPaymentOf),
  }
}

const toPaymentOf = ({ batchId, batchNumber, taxedGrossMinor, withheldMinor, ...row }: PaymentRow): PaymentOf => ({
  stage: row.stage,
  payMonth: row.payMonth,
  batch: { id: batchId, number: batchNumber },
  grossMinor: row.grossMinor,
  taxMinor: row.taxMinor,
  netMinor: row.netMinor,
  isWithheld: row.labourIncome,
  withholding: withholdingFacts(row, { grossMinor: taxedGrossMinor, withheldMinor }),
})

function projected(
  { closingMinor }: StatementRow,
  due: Due,
  tax: TaxOnPayment | undefined,
  { minimumMinor, payMonth }: { minimumMinor: bigint; payMonth: string },
): StatementPayment {
  const amounts = statementAmounts({
    openingMinor: due.dueMinor,
    earnedMinor: 0n,
    reversedMinor: 0n,
    adjustedMinor: 0n,
    taxMinor: tax?.blocked === null ? tax.taxMinor : 0n,
    minimumMinor,
    isTaxUnknown: tax?.blocked === 'foreign_currency',
  })
  return {
    kind: 'projected',
    grossMinor: amounts.grossMinor,
    taxMinor: amounts.taxMinor,
    netMinor: amounts.netMinor,
    carriedMinor: closingMinor - amounts.grossMinor,
    carryReason: amounts.carryReason ?? null,
    taxUnset: tax?.blocked === 'unset',
    pendingClawbackMinor: due.pendingClawbackMinor,
    payments: amounts.grossMinor > 0n && tax?.blocked === null ? [expected(amounts, tax, payMonth)] : [],
  }
}

type Amounts = Readonly<{ grossMinor: bigint; taxMinor: bigint; netMinor: bigint }>

function expected({ grossMinor, taxMinor, netMinor }: Amounts, tax: KnownTax, payMonth: string): PaymentOf {
  const { monthGrossBeforeMinor, withheldBeforeMinor, isLabourIncome } = tax
  const facts = { monthGrossBeforeMinor, withheldBeforeMinor, grossMinor, withheldMinor: taxMinor }
  return {
    stage: 'expected',
    payMonth,
    batch: null,
    grossMinor,
    taxMinor,
    netMinor,
    isWithheld: isLabourIncome,
    withholding: isLabourIncome ? facts : null,
  }
}
