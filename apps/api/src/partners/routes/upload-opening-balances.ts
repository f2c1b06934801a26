import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { receiveForm } from '../../platform/upload.ts'
import { LIST_FILE_BYTES, readListFile } from '../list-file.ts'
import { toOpening } from '../opening-presenter.ts'
import { CutOverField, OpeningImport, OpeningUpload } from '../opening-schemas.ts'
import { getOpeningDetails } from '../service/get-opening.ts'
import { storeOpening } from '../service/prepare-opening.ts'
import { readOpeningFile } from '../service/read-opening-file.ts'

export const uploadOpeningBalancesRoute = brandRoute(
  {
    operationId: 'uploadOpeningBalances',
    permission: 'settlements.adjust',
    summary: 'Write down opening balances from a sheet for a second person to approve',
    method: 'post',
    path: '/opening-imports/upload',
    upload: { contentType: 'multipart/form-data', schema: OpeningUpload },
    answer: { status: 201, description: 'The prepared balances', schema: OpeningImport },
    refuses: [
      'upload.unreadable',
      'upload.too_large',
      'upload.quota_reached',
      'upload.disk_full',
      ...TABLE_REFUSALS,
      'partner_import.columns_missing',
      'opening_import.rows_invalid',
      'money.unknown_currency',
      'partner.not_found',
    ],
  },
  async ({ deps, actor, http }) => {
    const { file, fields } = await receiveForm(deps, actor, http, CutOverField, {
      limitBytes: LIST_FILE_BYTES,
      isSealed: true,
    })
    const bytes = await readListFile(deps, actor.brandId, file.sha256)
    const balances = await readOpeningFile(deps, actor, bytes)
    const { cutOverOn } = fields
    const id = await storeOpening(deps, actor, { cutOverOn, fileSha256: file.sha256, balances })
    return toOpening(await getOpeningDetails(deps, actor, id), actor.memberId)
  },
)
