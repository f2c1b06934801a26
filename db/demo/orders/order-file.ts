import { formatMinor } from '../../../apps/api/src/domain/amount-text.ts'
import { addMonths } from '../../../apps/api/src/domain/clocks.ts'
import { encodeGbk, writeXlsx } from '../../../apps/api/src/platform/spreadsheet/index.ts'
import { HOUR_MS, monthEnd, type WallMs } from '../wall-time.ts'
import { addDirt } from './dirt.ts'
import type { DemoLine } from './line.ts'
import { demoLines } from './lines.ts'
import { COLUMN, REPORT_HEADER, reportRow } from './report-row.ts'
import { statusAt } from './report-state.ts'

export type DemoFile = Readonly<{ fileName: string; bytes: Uint8Array }>

/** How each month's report reached us: the formats that finance people really upload. */
type Packing = 'gbk' | 'utf-8-bom' | 'utf-8-bom-protected' | 'xlsx'
const PACKING: Readonly<Record<string, Packing>> = {
  '2026-05': 'xlsx',
  '2026-06': 'gbk',
  '2026-07': 'utf-8-bom-protected',
  '2026-08': 'gbk',
  '2026-09': 'utf-8-bom',
  '2026-10': 'gbk',
}

/** Reports are exported on the first of the next month at ten. */
export function exportedAt(month: string): WallMs {
  return monthEnd(month) + 10 * HOUR_MS
}

/**
 * The order report of a month as the platform exports it, newest first: every line created in the month and every
 * earlier line whose status has changed since the report before.
 *
 * @throws RangeError for a month outside the demo
 */
export async function demoOrderFile(month: string): Promise<DemoFile> {
  const packing = PACKING[month]
  if (!packing) throw new RangeError(`the demo has no month ${month}`)
  const rows = reportedLines(month).map((line) => reportRow(line, exportedAt(month)))
  addDirt(month, rows)
  const fileName = `淘客订单明细_${month}`
  if (packing === 'xlsx') return { fileName: `${fileName}.xlsx`, bytes: await workbook(month, rows) }
  if (packing === 'utf-8-bom-protected') protectIds(rows)
  const text = [REPORT_HEADER, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
  const bytes = packing === 'gbk' ? encodeGbk(text) : new TextEncoder().encode(`\ufeff${text}`)
  return { fileName: `${fileName}.csv`, bytes }
}

/** The lines that the month's report names. */
export function reportedLines(month: string): DemoLine[] {
  const start = monthEnd(addMonths(month, -1))
  const end = monthEnd(month)
  const [before, now] = [exportedAt(addMonths(month, -1)), exportedAt(month)]
  const isNamed = (line: DemoLine) =>
    line.createdAt < end && (line.createdAt >= start || statusAt(line, before) !== statusAt(line, now))
  return demoLines().filter(isNamed).reverse()
}

/** Somebody protected the long numbers from Excel with a tab before passing the file on. */
function protectIds(rows: readonly string[][]): void {
  for (const row of rows) {
    for (const column of [COLUMN.itemId, COLUMN.orderNo, COLUMN.adzoneId]) row[column] = `\t${row[column]}`
  }
}

/** With a title above the header and a row of totals below, as people keep such files. */
function workbook(month: string, rows: readonly string[][]): Promise<Uint8Array> {
  const total = demoTotal(rows)
  return writeXlsx({
    sheets: [
      {
        name: '订单明细',
        titleRows: [[`山隐旗舰店 推广订单明细 ${month}`]],
        columns: REPORT_HEADER.map((header) => ({ header, type: 'text' })),
        rows,
        totals: REPORT_HEADER.map((_, i) => (i === 0 ? '合计' : i === COLUMN.paid ? total : null)),
      },
    ],
  })
}

function demoTotal(rows: readonly string[][]): string {
  const fen = rows.reduce((sum, row) => sum + BigInt((row[COLUMN.paid] ?? '').replace(/\D/g, '')), 0n)
  return formatMinor(fen)
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
