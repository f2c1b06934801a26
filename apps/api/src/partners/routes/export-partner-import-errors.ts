import { z } from '@hono/zod-openapi'
import { download } from '../../platform/download.ts'
import { brandRoute } from '../../platform/route.ts'
import { XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { FileId, PartnerImportErrorsQuery } from '../import-schemas.ts'
import { exportImportErrors } from '../service/export-import-errors.ts'

export const exportPartnerImportErrorsRoute = brandRoute(
  {
    operationId: 'exportPartnerImportErrors',
    permission: 'partners.manage',
    summary: "The rows of a list that cannot be used as a workbook in the list's own columns",
    description: 'To be mended and uploaded again. The id is known only to whoever has the list.',
    method: 'get',
    path: '/partner-imports/{id}/errors/file',
    params: z.object({ id: FileId }),
    query: PartnerImportErrorsQuery,
    answer: { file: 'The rows with the reasons beside each', contentTypes: [XLSX_CONTENT_TYPE] },
    refuses: ['partner_import.not_found', 'partner_import.columns_missing', ...TABLE_REFUSALS],
  },
  async ({ deps, actor, valid: { params, query } }) =>
    download(await exportImportErrors(deps, actor, params.id, query.overrideReason ?? null)),
)
