import type { z } from '@hono/zod-openapi'
import { sum } from '../../domain/money.ts'
import { toPublicId } from '../../platform/ids.ts'
import { isCompared } from '../compare/compare-sheet.ts'
import type { Comparison } from '../schemas/comparison.ts'
import type { ExplainedRow, SheetComparison, SheetRequest } from '../service/compare-statement-sheet.ts'

// largest difference first: that is what somebody looks for
const byDifference = (a: ExplainedRow, b: ExplainedRow) => {
  const magnitude = ({ differenceMinor: d }: ExplainedRow) => (d === null ? 0n : d < 0n ? -d : d)
  const [left, right] = [magnitude(a), magnitude(b)]
  return left === right ? a.partnerName.localeCompare(b.partnerName, 'zh') : left > right ? -1 : 1
}

export function toComparison(request: SheetRequest, of: SheetComparison): z.input<typeof Comparison> {
  const { sheet, rows } = of
  const compared = rows.filter(isCompared)
  const total = (side: 'oursMinor' | 'theirsMinor') => sum(compared.map((row) => row[side] ?? 0n))
  const [ours, theirs] = [total('oursMinor'), total('theirsMinor')]
  const equal = rows.filter(({ outcome }) => outcome === 'equal').length
  return {
    fileSha256: request.file.sha256,
    fileName: request.file.name,
    period: request.period,
    currency: request.currency,
    compared: of.compared,
    headers: [...sheet.headers],
    columns: Object.fromEntries(Object.entries(sheet.columns).map(([field, at]) => [field, sheet.headers[at] ?? ''])),
    totals: {
      oursMinor: String(ours),
      theirsMinor: String(theirs),
      differenceMinor: String(theirs - ours),
      equal,
      different: compared.length - equal,
      notCompared: rows.length - compared.length,
    },
    rows: rows.toSorted(byDifference).map((row) => ({
      outcome: row.outcome,
      partner: { id: row.partnerId && toPublicId('ptn', row.partnerId), name: row.partnerName },
      statementId: row.statementId && toPublicId('stm', row.statementId),
      lineNos: [...row.lineNos],
      oursMinor: row.oursMinor === null ? null : String(row.oursMinor),
      theirsMinor: row.theirsMinor === null ? null : String(row.theirsMinor),
      differenceMinor: row.differenceMinor === null ? null : String(row.differenceMinor),
      reasons: row.reasons.map(({ code, amountMinor }) => ({ code, amountMinor: String(amountMinor) })),
      orderNo: row.orderNo,
    })),
    unreadable: sheet.unreadable.map(({ lineNo, field, text }) => ({
      lineNo,
      column: sheet.headers[sheet.columns[field] ?? -1] ?? '',
      text,
      isCompared: field === of.field,
    })),
  }
}
