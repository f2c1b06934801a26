import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { receiveForm } from '../../platform/upload.ts'
import { toPartnerImport } from '../import-presenter.ts'
import { PartnerImport, PartnerImportFields, PartnerImportUpload } from '../import-schemas.ts'
import { LIST_FILE_BYTES } from '../list-file.ts'
import { confirmPartnerImport, previewPartnerImport } from '../service/import-partners.ts'

export const importPartnersRoute = brandRoute(
  {
    operationId: 'importPartners',
    permission: 'partners.manage',
    summary: 'Read a list of partners and say row by row what importing it would do',
    description: 'Nothing is written until confirmPartnerImport, unless `confirm` is true and no row fails.',
    method: 'post',
    path: '/partner-imports',
    upload: { contentType: 'multipart/form-data', schema: PartnerImportUpload },
    answer: { description: 'New, changed, same and failing rows', schema: PartnerImport },
    refuses: [
      'upload.unreadable',
      'upload.too_large',
      'upload.quota_reached',
      'upload.disk_full',
      ...TABLE_REFUSALS,
      'partner_import.columns_missing',
      'partner_import.has_errors',
    ],
  },
  async ({ deps, actor, http }) => {
    const { file, fields } = await receiveForm(deps, actor, http, PartnerImportFields, {
      limitBytes: LIST_FILE_BYTES,
      isSealed: true,
    })
    const { overrideReason = null, effectiveFrom, confirm } = fields
    const options = { overrideReason, effectiveFrom: effectiveFrom ? new Date(effectiveFrom) : null }
    const planned = await previewPartnerImport(deps, actor, file.sha256, options)
    const jobId =
      confirm === 'true'
        ? await confirmPartnerImport(deps, actor, file.sha256, { ...options, skipErrors: false })
        : null
    return toPartnerImport(file, planned, jobId)
  },
)
