import type { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../../platform/wire.ts'
import type { Figures, Payment, PaymentOfStatement, Statement } from '../schemas/statement.ts'
import type { StatementView } from '../service/read-statements.ts'
import type { PaymentOf, StatementPayment } from '../service/statement-payments.ts'
import { toWithholding } from './withholding.ts'

type Reader = 'brand' | 'partner'

type Amounts = Record<'openingMinor' | 'earnedMinor' | 'reversedMinor' | 'adjustedMinor' | 'closingMinor', bigint>

export const toFigures = (of: Amounts): z.input<typeof Figures> => ({
  openingMinor: String(of.openingMinor),
  earnedMinor: String(of.earnedMinor),
  reversedMinor: String(of.reversedMinor),
  adjustedMinor: String(of.adjustedMinor),
  closingMinor: String(of.closingMinor),
})

const toPaymentOf = (of: PaymentOf, reader: Reader): z.input<typeof PaymentOfStatement> => ({
  stage: of.stage,
  payMonth: of.payMonth,
  batch: reader === 'brand' && of.batch ? { id: toPublicId('pay', of.batch.id), number: of.batch.number } : null,
  grossMinor: String(of.grossMinor),
  taxMinor: String(of.taxMinor),
  netMinor: String(of.netMinor),
  isWithheld: of.isWithheld,
  withholding: toWithholding(of.withholding),
})

export const toPayment = (of: StatementPayment, reader: Reader): z.input<typeof Payment> => ({
  kind: of.kind,
  grossMinor: String(of.grossMinor),
  taxMinor: String(of.taxMinor),
  netMinor: String(of.netMinor),
  carriedMinor: String(of.carriedMinor),
  carryReason: of.carryReason,
  taxUnset: of.taxUnset,
  pendingClawbackMinor: String(of.pendingClawbackMinor),
  payments: of.payments.map((payment) => toPaymentOf(payment, reader)),
})

export function toStatement(row: StatementView, reader: Reader = 'brand'): z.input<typeof Statement> {
  // partners see when, not who
  const person = (id: string | null, name: string | null, at: Date | null) =>
    id && at
      ? {
          id: reader === 'brand' ? toPublicId('mem', id) : '',
          name: (reader === 'brand' && name) || '',
          at: toInstant(at),
        }
      : null
  return {
    id: toPublicId('stm', row.id),
    settlementId: toPublicId('stl', row.settlementId),
    partner: { id: toPublicId('ptn', row.partnerId), name: row.partnerName },
    period: row.period,
    currency: row.currency,
    state: row.state,
    isNewest: row.isNewest,
    figures: toFigures(row),
    payment: toPayment(row.payment, reader),
    prepared: person(row.preparedBy, row.preparedByName, row.preparedAt),
    reviewed: person(row.reviewedBy, row.reviewedByName, row.reviewedAt),
    approved: person(row.approvedBy, row.approvedByName, row.approvedAt),
    returnedReason: reader === 'brand' ? row.returnedReason : null,
    paidAt: toInstantOrNull(row.lastPaidAt),
  }
}
