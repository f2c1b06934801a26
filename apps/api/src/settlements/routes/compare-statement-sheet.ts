import { brandRoute } from '../../platform/route.ts'
import { TABLE_REFUSALS } from '../../platform/tabular/index.ts'
import { receiveForm } from '../../platform/upload.ts'
import { toComparison } from '../presenters/comparison.ts'
import { CompareFields, CompareUpload, Comparison } from '../schemas/comparison.ts'
import { compareStatementSheet } from '../service/compare-statement-sheet.ts'

const LIMIT_BYTES = 20 * 1024 * 1024

export const compareStatementSheetRoute = brandRoute(
  {
    operationId: 'compareStatementSheet',
    permission: 'settlements.review',
    summary: 'Hold a sheet of your own against the statements of a month, to the fen, with reasons',
    method: 'post',
    path: '/statements/compare',
    upload: { contentType: 'multipart/form-data', schema: CompareUpload },
    answer: { description: 'Per partner ours, theirs, the difference and why', schema: Comparison },
    refuses: [
      'settlement.not_found',
      'statement_sheet.column_missing',
      'upload.unreadable',
      'upload.too_large',
      'upload.quota_reached',
      'upload.disk_full',
      'money.unknown_currency',
      ...TABLE_REFUSALS,
    ],
  },
  async ({ deps, actor, http }) => {
    const { file, fields } = await receiveForm(deps, actor, http, CompareFields, {
      limitBytes: LIMIT_BYTES,
      isSealed: true,
    })
    const { period, currency = actor.brand.currency, columns = {}, compared } = fields
    const request = { period, currency, file, columns, compared }
    return toComparison(request, await compareStatementSheet(deps, actor, request))
  },
)
