import { z } from '@hono/zod-openapi'
import { toPublicId } from '../../platform/ids.ts'
import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { FileId, PartnerImportConfirmation, QueuedJob } from '../import-schemas.ts'
import { confirmPartnerImport } from '../service/import-partners.ts'

export const confirmPartnerImportRoute = brandRoute(
  {
    operationId: 'confirmPartnerImport',
    permission: 'partners.manage',
    summary: 'Write a list of partners that importPartners has read',
    method: 'post',
    path: '/partner-imports/{id}/confirm',
    params: z.object({ id: FileId }),
    body: PartnerImportConfirmation,
    answer: { status: 202, description: 'The job that writes it', schema: QueuedJob },
    refuses: [
      'partner_import.not_found',
      'partner_import.has_errors',
      'partner_import.columns_missing',
      ...TABLE_REFUSALS,
    ],
  },
  async ({ deps, actor, valid: { params, body } }) => {
    const { skipErrors, overrideReason = null, effectiveFrom } = body
    const jobId = await confirmPartnerImport(deps, actor, params.id, {
      skipErrors,
      overrideReason,
      effectiveFrom: effectiveFrom ? new Date(effectiveFrom) : null,
    })
    return { jobId: toPublicId('job', jobId) }
  },
)
