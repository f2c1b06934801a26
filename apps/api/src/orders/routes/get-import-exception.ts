import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toImportException } from '../presenter.ts'
import { requireAllPartners } from '../require-all-partners.ts'
import { ExceptionId, ImportExceptionDetail } from '../schemas.ts'
import { getImportException } from '../service/get-import-exception.ts'

export const getImportExceptionRoute = brandRoute(
  {
    operationId: 'getImportException',
    permission: 'orders.read',
    summary: 'One row that could not be used, with the row of the file it is',
    method: 'get',
    path: '/import-exceptions/{id}',
    params: z.object({ id: ExceptionId }),
    answer: { description: 'The exception', schema: ImportExceptionDetail },
    refuses: ['import_exception.not_found'],
  },
  async ({ deps, actor, valid: { params } }) => {
    requireAllPartners(actor)
    const { exception, source } = await getImportException(deps, actor, params.id)
    return { ...toImportException(exception), source: { ...source, columns: [...source.columns] } }
  },
)
