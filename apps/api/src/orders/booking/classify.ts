import { lineFingerprint, matchRepeatedLines, type ReportedLine } from '../formats/index.ts'
import type { PlanBuilder } from './plan-builder.ts'

/** What is read of every known line of the orders in a piece: enough to tell new, changed and same apart. */
export type KnownKey = Readonly<{
  id: string
  lineKey: string
  orderNo: string
  contentKey: string
  rowHash: number
}>

export type ChangedRow = Readonly<{ id: string; line: ReportedLine; rowHash: number }>
export type NewRow = Readonly<{ line: ReportedLine; rowHash: number }>

/** Rows of a piece by what they are to the books. */
export type Classified = { added: NewRow[]; changed: ChangedRow[] }

/**
 * Tells new, changed and same rows apart. Rows of one order and product that a report repeats have no number of their
 * own: they are matched as a group, and what could mean two things is an exception.
 */
export function classify(builder: PlanBuilder, lines: readonly ReportedLine[], known: readonly KnownKey[]): Classified {
  const byKey = new Map(known.map((key) => [key.lineKey, key]))
  const ofOrder = Map.groupBy(known, ({ orderNo }) => orderNo)
  const found: Classified = { added: [], changed: [] }
  const groups = new Map<string, ReportedLine[]>()
  for (const line of lines) {
    if (conflictsWithOtherReport(builder, line, ofOrder.get(line.orderNo))) continue
    const isGroup = line.groupSize > 1 || byKey.has(`${line.groupKey}#2`)
    if (isGroup) groups.set(line.groupKey, [...(groups.get(line.groupKey) ?? []), line])
    else sortOne(builder, found, line, byKey.get(line.lineKey))
  }
  for (const [groupKey, group] of groups)
    sortGroup(builder, found, group, storedGroup(groupKey, ofOrder.get(group[0]!.orderNo)))
  return found
}

function sortOne(builder: PlanBuilder, found: Classified, line: ReportedLine, known: KnownKey | undefined): void {
  const rowHash = lineFingerprint(line)
  if (!known) found.added.push({ line, rowHash })
  else if (known.rowHash === rowHash) builder.plan.totals.same++
  else found.changed.push({ id: known.id, line, rowHash })
}

function sortGroup(builder: PlanBuilder, found: Classified, lines: ReportedLine[], stored: readonly KnownKey[]): void {
  const idOf = new Map(stored.map(({ lineKey, id }) => [lineKey, id]))
  const matched = matchRepeatedLines(
    stored.map(({ lineKey, contentKey, rowHash }) => ({ lineKey, contentKey, fingerprint: rowHash })),
    lines,
  )
  builder.plan.totals.same += matched.same.length
  for (const { lineKey, line } of matched.added) {
    const keyed = { ...line, lineKey }
    found.added.push({ line: keyed, rowHash: lineFingerprint(keyed) })
  }
  for (const { lineKey, line } of matched.changed) {
    const keyed = { ...line, lineKey }
    found.changed.push({ id: idOf.get(lineKey)!, line: keyed, rowHash: lineFingerprint(keyed) })
  }
  for (const { line } of matched.ambiguous) {
    builder.except(line, {
      code: 'ambiguous_change',
      subject: line.orderNo,
      details: { orderNo: line.orderNo, productId: line.productId },
      amountMinor: line.paidMinor,
      currency: line.currency,
    })
  }
}

const storedGroup = (groupKey: string, ofOrder: readonly KnownKey[] = []): KnownKey[] =>
  ofOrder.filter(({ lineKey }) => lineKey === groupKey || lineKey.startsWith(`${groupKey}#`))

const familyOf = (lineKey: string): string => lineKey.slice(0, lineKey.indexOf(':', lineKey.startsWith('x:') ? 2 : 0))

/** One order told by two kinds of report would be counted twice: their keys cannot be compared. */
function conflictsWithOtherReport(
  builder: PlanBuilder,
  line: ReportedLine,
  ofOrder: readonly KnownKey[] | undefined,
): boolean {
  if (!ofOrder) return false
  const family = familyOf(line.lineKey)
  const other = ofOrder.find(({ lineKey }) => familyOf(lineKey) !== family)
  if (!other) return false
  builder.except(line, {
    code: 'order_known_otherwise',
    subject: line.orderNo,
    details: { orderNo: line.orderNo, knownAs: other.lineKey },
    amountMinor: line.paidMinor,
    currency: line.currency,
  })
  return true
}
