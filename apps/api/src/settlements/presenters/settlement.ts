import type { z } from '@hono/zod-openapi'
import { sum } from '../../domain/money.ts'
import { toPublicId } from '../../platform/ids.ts'
import { toInstant } from '../../platform/wire.ts'
import type { ClosedMonth } from '../queries/calendar.ts'
import type { Missing } from '../queries/missing.ts'
import type { OpenMonth, Settlement, SettlementCalendar, SettlementPreview } from '../schemas/settlement.ts'
import type { Calendar, MonthToClose } from '../service/calendar.ts'
import type { CloseRequest } from '../service/close-month.ts'
import type { SettlementPreview as Preview } from '../service/preview-settlement.ts'
import { toFigures, toPayment } from './statement.ts'

const toMissing = ({ heldUpMinor, receiptsMissing, ...rest }: Missing) => ({
  ...rest,
  heldUpMinor: String(heldUpMinor),
  receiptsMissing: [...receiptsMissing],
})

export const toSettlement = (row: ClosedMonth): z.input<typeof Settlement> => ({
  id: toPublicId('stl', row.id),
  period: row.period,
  currency: row.currency,
  closedAt: toInstant(row.closedAt),
  closedBy: row.closedByName,
  statements: row.statements,
  reviewed: row.reviewed,
  approved: row.approved,
  approvable: row.approvable,
  approvableMinor: String(row.approvableMinor),
  figures: toFigures(row),
})

const toOpenMonth = ({ endsAt, amountMinor, missing, ...rest }: MonthToClose): z.input<typeof OpenMonth> => ({
  ...rest,
  endsAt: toInstant(endsAt),
  amountMinor: String(amountMinor),
  missing: missing && toMissing(missing),
})

export const toCalendar = ({ open, closed }: Calendar): z.input<typeof SettlementCalendar> => ({
  open: open.map(toOpenMonth),
  closed: closed.map(toSettlement),
})

export function toSettlementPreview(
  { period, currency }: CloseRequest,
  { closed, statements, bridge, missing, blockers, approvers }: Preview,
): z.input<typeof SettlementPreview> {
  const total = (key: 'openingMinor' | 'earnedMinor' | 'reversedMinor' | 'adjustedMinor' | 'closingMinor') =>
    sum(statements.map((row) => row[key]))
  return {
    period,
    currency,
    figures: toFigures({
      openingMinor: total('openingMinor'),
      earnedMinor: total('earnedMinor'),
      reversedMinor: total('reversedMinor'),
      adjustedMinor: total('adjustedMinor'),
      closingMinor: total('closingMinor'),
    }),
    statements: statements.map((row) => ({
      partner: { id: toPublicId('ptn', row.partnerId), name: row.partnerName },
      figures: toFigures(row),
      payment: toPayment(row.payment, 'brand'),
    })),
    bridge: bridge.map(({ amountMinor, ...step }) => ({ ...step, amountMinor: String(amountMinor) })),
    entries: closed.entries,
    released: closed.released,
    periodEntries: closed.periodEntries,
    missing: toMissing(missing),
    blockers: [...blockers],
    approvers: approvers.map(({ name }) => name),
  }
}
