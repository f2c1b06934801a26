import { readFileSync } from 'node:fs'
import {
  ALIMAMA_30_COLUMNS,
  detectFormat,
  formatFor,
  isOrderJsonRow,
  ORDER_HEADER_HINTS,
  type OrderFormat,
  type ReportedLine,
  type ReportedRefund,
  type RowProblem,
  readReport,
  surveyReport,
} from '@qudao/api/orders/formats/index'
import { bytesSource, type Corrections, openTable, withCorrections } from '@qudao/api/platform/tabular/index'

export const fixture = (name: string) => readFileSync(new URL(`../../fixtures/orders/${name}`, import.meta.url))

/** Reads a report as an import does: opened, recognised, surveyed, read. */
export async function readOrders(
  content: string | Uint8Array,
  format?: (columns: readonly string[]) => OrderFormat,
  corrections: Corrections = new Map(),
) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const opened = await openTable(bytesSource(bytes), { headerHints: ORDER_HEADER_HINTS, isJsonRow: isOrderJsonRow })
  const table = withCorrections(opened, corrections)
  try {
    const detected = detectFormat(table.columns, table.kind)
    const code = detected.format
    if (!format && code === 'mapped') throw new Error('no known format')
    const chosen = format?.(table.columns) ?? formatFor(code as Exclude<typeof code, 'mapped'>, table.columns)
    const survey = await surveyReport(table, chosen)
    const lines: ReportedLine[] = []
    const refunds: ReportedRefund[] = []
    const problems: RowProblem[] = []
    for await (const part of readReport(table, chosen, survey)) {
      lines.push(...part.lines)
      refunds.push(...part.refunds)
      problems.push(...part.problems)
    }
    return { detected, survey, lines, refunds, problems, format: chosen, warnings: table.warnings() }
  } finally {
    await table.close()
  }
}

type Cells = Readonly<Partial<Record<string, string>>>

const ORDINARY: Cells = {
  创建时间: '2026-10-03 09:12:44',
  商品信息: '松烟盖碗',
  商品ID: '718260449135',
  商品数: '1',
  商品单价: '186.30',
  订单状态: '订单付款',
  付款金额: '186.30',
  效果预估: '22.36',
  结算金额: '0.00',
  预估收入: '0.00',
  佣金金额: '22.36',
  订单编号: '3862047719305524417',
  广告位ID: '110482200317',
}

/** Cells of one row of the 30-column export, ordinary but for what the test is about. */
export function alimamaCells(cells: Cells = {}): string[] {
  return ALIMAMA_30_COLUMNS.map((column) => cells[column] ?? ORDINARY[column] ?? '')
}

export function alimamaCsv(rows: readonly Cells[]): string {
  const quote = (cell: string) =>
    /[",\n]/.test(cell) && !cell.startsWith('="') ? `"${cell.replaceAll('"', '""')}"` : cell
  const lines = [[...ALIMAMA_30_COLUMNS], ...rows.map(alimamaCells)]
  return `${lines.map((cells) => cells.map(quote).join(',')).join('\n')}\n`
}

export const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`)
