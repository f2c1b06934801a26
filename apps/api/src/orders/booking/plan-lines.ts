import { isStale } from '../../domain/commission/line-state.ts'
import { slotKey } from '../../domain/identifiers/slot-code.ts'
import { newId } from '../../platform/ids.ts'
import type { ReportedLine } from '../formats/index.ts'
import { accrueLine, isAccrualProblem } from './accrue-line.ts'
import type { LineLedger } from './line-ledger.ts'
import { EMPTY_LEDGER } from './line-ledger.ts'
import { type LineRow, lifeOf, NO_REFUNDS, type RefundSum, toLineRow } from './line-row.ts'
import type { PlanBuilder } from './plan-builder.ts'
import { codesOf } from './slot-owners.ts'

/** A line that is known, with everything booked on it. */
export type KnownLine = Readonly<{ row: LineRow; refunds: RefundSum; ledger: LineLedger }>

/** Books a line that no report has told of before, or makes it an exception. */
export function planNewLine(builder: PlanBuilder, line: ReportedLine, rowHash: number): void {
  const owner = findOwner(builder, line)
  if (!owner) return
  const mappingVersion = builder.books.facts.reading
  const row = toLineRow(line, { id: newId(), ...owner, rowHash, mappingVersion }, NO_REFUNDS)
  const accrual = accrueLine(builder.books, row, NO_REFUNDS, EMPTY_LEDGER)
  if (isAccrualProblem(accrual)) builder.exceptAccrual(line, accrual, row)
  else builder.addLine(row, accrual)
}

/** Brings a known line to what the report says now, or makes the row an exception and leaves the line as it was. */
export function planChangedLine(builder: PlanBuilder, known: KnownLine, line: ReportedLine, rowHash: number): void {
  const before = known.row
  if (isStale(standing(before), { life: line.state, modifiedAtMs: line.modifiedAtMs })) {
    builder.plan.totals.older++
    return
  }
  const owner = ownerOfKnown(builder, known, line)
  if (!owner) return
  const reported = toLineRow(
    line,
    { id: before.id, ...owner, rowHash, mappingVersion: builder.books.facts.reading },
    known.refunds,
  )
  const after = { ...reported, contentKey: reported.contentKey ?? before.contentKey }
  const accrual = accrueLine(builder.books, after, known.refunds, known.ledger)
  if (isAccrualProblem(accrual)) builder.exceptAccrual(line, accrual, after)
  else builder.changeLine(before, after, accrual, known.ledger)
}

const standing = (row: LineRow) => ({ life: lifeOf(row), modifiedAtMs: row.modifiedAtMs })

function ownerOfKnown(builder: PlanBuilder, { row, ledger }: KnownLine, line: ReportedLine) {
  const stored = slotKey(row.slotCode)
  if (codesOf(line).some((code) => slotKey(code) === stored))
    return { partnerId: row.partnerId, slotCode: row.slotCode }
  const owner = findOwner(builder, line)
  if (!owner || owner.partnerId === row.partnerId || ledger.entries.length === 0) return owner
  // somebody has earned on this line: who it belongs to now is for a person to say
  builder.except(line, {
    code: 'partner_changed',
    subject: owner.slotCode,
    details: { orderNo: line.orderNo, was: row.slotCode, is: owner.slotCode },
    amountMinor: line.paidMinor,
    currency: line.currency,
  })
  return undefined
}

function findOwner(builder: PlanBuilder, line: ReportedLine) {
  const match = builder.books.facts.owners.match(line, line.datedAtMs)
  if (match.kind === 'owner') return { partnerId: match.partnerId, slotCode: match.code }
  builder.except(line, {
    code: match.kind === 'missing' ? 'slot_missing' : 'slot_unknown',
    subject: match.kind === 'missing' ? null : match.code,
    details: {
      orderNo: line.orderNo,
      ...(match.kind === 'unowned' ? { takenBack: true } : {}),
      ...(line.slotName ? { slotName: line.slotName } : {}),
      ...(line.siteName ? { siteName: line.siteName } : {}),
      // what is sold is offered to the catalogue before anybody owns the slot
      ...(match.kind === 'missing' ? {} : { sold: soldBy(line) }),
    },
    amountMinor: line.paidMinor,
    currency: line.currency,
  })
  return undefined
}

const soldBy = ({ productId, productTitle, category, shopName }: ReportedLine) => ({
  itemId: productId,
  title: productTitle,
  category,
  shop: shopName,
})
