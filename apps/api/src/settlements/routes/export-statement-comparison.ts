import { download } from '../../platform/download.ts'
import { brandRoute } from '../../platform/route.ts'
import { writeXlsx, XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { comparisonSheet } from '../compare/comparison-sheet.ts'
import { ExportComparison } from '../schemas/comparison.ts'
import { compareStatementSheet } from '../service/compare-statement-sheet.ts'

export const exportStatementComparisonRoute = brandRoute(
  {
    operationId: 'exportStatementComparison',
    permission: 'settlements.review',
    summary: 'The comparison with an uploaded sheet as a workbook',
    method: 'post',
    path: '/statements/compare/export',
    body: ExportComparison,
    answer: { file: 'The workbook', contentTypes: [XLSX_CONTENT_TYPE] },
    refuses: ['file.not_found', 'settlement.not_found', 'statement_sheet.column_missing', 'money.unknown_currency'],
  },
  async ({ deps, actor, valid: { body } }) => {
    const { fileSha256, fileName, period, currency = actor.brand.currency, columns = {}, compared } = body
    const file = { sha256: fileSha256, name: fileName }
    const comparison = await compareStatementSheet(deps, actor, { period, currency, file, columns, compared })
    const bytes = await writeXlsx({ sheets: [comparisonSheet(comparison, period, currency)] })
    return download({ fileName: `结算对比_${period}.xlsx`, contentType: XLSX_CONTENT_TYPE, bytes })
  },
)
