import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { toPartnerImport } from '../import-presenter.ts'
import { FileId, PartnerImport, PartnerImportErrorsQuery } from '../import-schemas.ts'
import { getListFile } from '../service/get-list-file.ts'
import { previewPartnerImport } from '../service/import-partners.ts'

export const getPartnerImportRoute = brandRoute(
  {
    operationId: 'getPartnerImport',
    permission: 'partners.manage',
    summary: 'Say again, row by row, what importing a list uploaded before would do',
    description: 'Nothing is written. The id is known only to whoever has the list.',
    method: 'get',
    path: '/partner-imports/{id}',
    params: z.object({ id: FileId }),
    query: PartnerImportErrorsQuery,
    answer: { description: 'New, changed, same and failing rows', schema: PartnerImport },
    refuses: ['partner_import.not_found', 'partner_import.columns_missing', ...TABLE_REFUSALS],
  },
  async ({ deps, actor, valid: { params, query } }) => {
    const { name } = await getListFile(deps, actor, params.id)
    const options = { overrideReason: query.overrideReason ?? null, effectiveFrom: null }
    return toPartnerImport(
      { sha256: params.id, name },
      await previewPartnerImport(deps, actor, params.id, options),
      null,
    )
  },
)
