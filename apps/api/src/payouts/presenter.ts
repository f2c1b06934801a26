import type { z } from '@hono/zod-openapi'
import { withholdingFacts } from '../domain/tax/withholding-trace.ts'
import type { Member } from '../platform/actor.ts'
import { toPublicId } from '../platform/ids.ts'
import { toInstant, toInstantOrNull } from '../platform/wire.ts'
import { toWithholding } from '../settlements/index.ts'
import { paymentNumber } from './formats/index.ts'
import type { BatchSummary, FileRow } from './queries/batches.ts'
import type * as wire from './schemas.ts'
import type { DeclaredTemplate } from './service/bank-templates.ts'
import {
  type BatchPlan,
  type BatchRequest,
  type LeftOut,
  type PlannedLine,
  totalsOf,
  type Warning,
} from './service/batch-plan.ts'
import type { LineWithRequest } from './service/list-payouts.ts'

const texts = ({ grossMinor, taxMinor, netMinor }: { grossMinor: bigint; taxMinor: bigint; netMinor: bigint }) => ({
  grossMinor: grossMinor.toString(),
  taxMinor: taxMinor.toString(),
  netMinor: netMinor.toString(),
})
const person = (name: string | null, at: Date | null) => (name !== null && at ? { name, at: toInstant(at) } : null)

export const toLeftOut = ({
  partnerId,
  partnerName,
  dueMinor,
  code,
  details,
}: LeftOut): z.input<typeof wire.LeftOut> => ({
  partner: { id: toPublicId('ptn', partnerId), name: partnerName },
  dueMinor: dueMinor.toString(),
  code,
  ...(details && Object.keys(details).length > 0 ? { details } : {}),
})

const toWarning = ({ partnerId, partnerName, code, details }: Warning): z.input<typeof wire.PayoutWarning> => ({
  partnerId: toPublicId('ptn', partnerId),
  partnerName,
  code,
  ...(details ? { details: { ...details, ...(details.at ? { at: toInstant(new Date(details.at)) } : {}) } } : {}),
})

/** A batch as its page shows it. */
export const toDetail = (
  actor: Member,
  { batch, files, warnings }: { batch: BatchSummary; files: readonly FileRow[]; warnings: readonly Warning[] },
) => ({ ...toBatch(actor, batch), files: files.map(toFile), warnings: warnings.map(toWarning) })

export const toPreview = (request: BatchRequest, plan: BatchPlan): z.input<typeof wire.BatchPreview> => {
  const payments = Map.groupBy(plan.lines, ({ statementId }) => statementId)
  return {
    ...texts(totalsOf(plan.lines)),
    lineCount: plan.lines.length,
    currency: request.currency,
    payMonth: request.payMonth,
    lines: plan.lines.map((line) => toPlannedLine(line, totalsOf(payments.get(line.statementId) ?? [line]))),
    leftOut: plan.leftOut.map(toLeftOut),
    warnings: plan.warnings.map(toWarning),
  }
}

/** A line with the tax of its whole payment, which may have been cut into parts. */
const toPlannedLine = (line: PlannedLine, payment: ReturnType<typeof totalsOf>): z.input<typeof wire.PlannedLine> => ({
  partner: { id: toPublicId('ptn', line.partnerId), name: line.partnerName },
  payeeName: line.payeeName,
  accountMask: line.accountMask,
  part: line.part,
  ...texts(line),
  withholding: toWithholding(
    line.before && { ...line.before, grossMinor: payment.grossMinor, withheldMinor: payment.taxMinor },
  ),
})

export const toBatch = (actor: Member, row: BatchSummary): z.input<typeof wire.PayoutBatch> => ({
  id: toPublicId('pay', row.id),
  number: row.number,
  method: row.method,
  format: row.format,
  currency: row.currency,
  payMonth: row.payMonth,
  status: row.status,
  lineCount: row.lineCount,
  sentCount: row.sentCount,
  ...texts(row),
  paidMinor: row.paidMinor.toString(),
  returnedMinor: row.returnedMinor.toString(),
  prepared: { name: row.preparedByName, at: toInstant(row.preparedAt) },
  preparedByMe: row.preparedBy === actor.memberId,
  approved: person(row.approvedByName, row.approvedAt),
  exported: person(row.exportedByName, row.exportedAt),
})

export const toFile = (row: FileRow): z.input<typeof wire.PayoutFile> => ({
  // safe because the column is checked by the writer: one of the purposes
  purpose: row.purpose as z.input<typeof wire.PayoutFile>['purpose'],
  name: row.name,
  sha256: row.sha256,
  size: row.size,
  lineCount: row.lineCount,
  netMinor: row.netMinor.toString(),
})

const toAsked = ({ memberId }: Member, { returnAsked: asked }: LineWithRequest) =>
  asked ? { by: asked.by, byMe: asked.askedBy === memberId, at: toInstant(asked.at), reason: asked.reason } : null

export const toLine = (actor: Member, row: LineWithRequest): z.input<typeof wire.PayoutLine> => ({
  id: toPublicId('pyl', row.id),
  number: paymentNumber(row.batchNumber, row.place, row.id),
  partner: { id: toPublicId('ptn', row.partnerId), name: row.partnerName },
  statement: { id: toPublicId('stm', row.statementId), period: row.period },
  part: row.part,
  payeeName: row.payeeName,
  accountMask: row.accountMask,
  ...texts(row),
  feeMinor: row.feeMinor.toString(),
  withholding: toWithholding(
    withholdingFacts(row, { grossMinor: row.paymentGrossMinor, withheldMinor: row.paymentTaxMinor }),
  ),
  status: row.status,
  reason: row.reason,
  flowNo: row.flowNo,
  settledAt: toInstantOrNull(row.settledAt),
  returnAsked: toAsked(actor, row),
})

export const toTemplate = ({ id, name, definition }: DeclaredTemplate): z.input<typeof wire.BankTemplate> => ({
  id: toPublicId('bnk', id),
  name,
  definition,
})
