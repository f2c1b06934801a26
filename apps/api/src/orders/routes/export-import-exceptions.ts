import { z } from '@hono/zod-openapi'
import { download } from '../../platform/download.ts'
import { brandRoute } from '../../platform/route.ts'
import { XLSX_CONTENT_TYPE } from '../../platform/spreadsheet/index.ts'
import { exceptionWord } from '../reading/exception-words.ts'
import { requireAllPartners } from '../require-all-partners.ts'
import { ImportId } from '../schemas.ts'
import { exportImportExceptions } from '../service/export-import-exceptions.ts'

export const exportImportExceptionsRoute = brandRoute(
  {
    operationId: 'exportImportExceptions',
    permission: 'orders.import',
    summary: "The open exceptions of an import as a workbook in the file's own columns",
    method: 'get',
    path: '/order-imports/{id}/exceptions/file',
    params: z.object({ id: ImportId }),
    answer: { file: 'The rows with the reason beside each', contentTypes: [XLSX_CONTENT_TYPE] },
    refuses: ['order_import.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    requireAllPartners(actor)
    const { fileName, bytes } = await exportImportExceptions(deps, actor, params.id, exceptionWord)
    return download({ fileName, contentType: XLSX_CONTENT_TYPE, bytes })
  },
)
