import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { toPartnerImport } from '../import-presenter.ts'
import { FileId, PartnerImport, PartnerImportMapping } from '../import-schemas.ts'
import { getListFile } from '../service/get-list-file.ts'
import { previewPartnerImport } from '../service/import-partners.ts'
import { mapColumns } from '../service/map-columns.ts'

export const setPartnerImportMappingRoute = brandRoute(
  {
    operationId: 'setPartnerImportMapping',
    permission: 'partners.manage',
    summary: 'Say what the columns of a list mean; remembered for its header',
    method: 'put',
    path: '/partner-imports/{id}/mapping',
    params: z.object({ id: FileId }),
    body: PartnerImportMapping,
    answer: { description: 'New, changed, same and failing rows, read that way', schema: PartnerImport },
    refuses: ['partner_import.not_found', 'partner_import.columns_missing', ...TABLE_REFUSALS],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    const meanings = Object.fromEntries(body.columns.map(({ header, field }) => [header, field]))
    await mapColumns(deps, actor, params.id, meanings)
    const { name } = await getListFile(deps, actor, params.id)
    const options = { overrideReason: null, effectiveFrom: null }
    const preview = await previewPartnerImport(deps, actor, params.id, options)
    return toPartnerImport({ sha256: params.id, name }, preview, null)
  },
)
