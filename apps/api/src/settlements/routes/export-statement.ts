import { download } from '../../platform/download.ts'
import { brandRoute, partnerRoute } from '../../platform/route.ts'
import { XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { StatementParams } from '../schemas/statement.ts'
import { exportStatement } from '../service/export-statement.ts'

export const exportStatementRoute = brandRoute(
  {
    operationId: 'exportStatement',
    permission: 'settlements.read',
    summary: 'A statement as a workbook, with every entry and its reason',
    method: 'get',
    path: '/statements/{id}/export',
    params: StatementParams,
    answer: { file: 'The workbook', contentTypes: [XLSX_CONTENT_TYPE] },
    refuses: ['statement.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => download(await exportStatement(deps, actor, params.id)),
)

export const exportMyStatementRoute = partnerRoute(
  {
    operationId: 'exportMyStatement',
    summary: 'A statement of mine as a workbook',
    method: 'get',
    path: '/statements/{id}/export',
    params: StatementParams,
    answer: { file: 'The workbook', contentTypes: [XLSX_CONTENT_TYPE] },
    refuses: ['statement.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => download(await exportStatement(deps, actor, params.id)),
)
