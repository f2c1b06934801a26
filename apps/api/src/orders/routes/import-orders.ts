import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { receiveForm } from '../../platform/upload.ts'
import { toOrderImport } from '../presenter.ts'
import { OrderImport, UploadFields, UploadForm } from '../schemas.ts'
import { readOrderImport } from '../service/read-order-import.ts'
import { uploadOrderFile } from '../service/upload-order-file.ts'

export const importOrdersRoute = brandRoute(
  {
    operationId: 'importOrders',
    permission: 'orders.import',
    summary: 'Upload an order or refund report and learn what it is',
    description:
      'Nothing is booked until confirmOrderImport. With `confirm=true` a file whose columns are known is taken in at once: the form for machines.',
    method: 'post',
    path: '/order-imports',
    upload: { contentType: 'multipart/form-data', schema: UploadForm },
    answer: { status: 201, description: 'What the file is', schema: OrderImport },
    refuses: [
      'upload.unreadable',
      'upload.too_large',
      'upload.quota_reached',
      'upload.disk_full',
      'money.unknown_currency',
      ...TABLE_REFUSALS,
      'order_import.mapping_incomplete',
      'order_import.payer_missing',
    ],
  },
  async ({ deps, actor, http }) => {
    const { file, fields } = await receiveForm(deps, actor, http, UploadFields)
    const { platform, currency, confirm } = fields
    const id = await uploadOrderFile(deps, actor, file, { platform, currency, confirm: confirm === 'true' })
    return toOrderImport(await readOrderImport(deps, actor, id))
  },
)
