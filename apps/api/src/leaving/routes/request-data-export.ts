import { DomainError } from '../../domain/errors.ts'
import { brandRoute } from '../../platform/route.ts'
import { toDataExport } from '../presenter.ts'
import { listExportRows } from '../queries.ts'
import { DataExport, DataExportOrder } from '../schemas.ts'
import { requestDataExport as request } from '../service/request-export.ts'

export const requestDataExport = brandRoute(
  {
    operationId: 'requestDataExport',
    permission: 'brand.export',
    summary: 'Ask for an archive of everything the brand has',
    description:
      'It holds clear id numbers and accounts: it asks for the password again and for a reason, which is kept.',
    method: 'post',
    path: '/data-exports',
    body: DataExportOrder,
    answer: { status: 202, description: 'The export, waiting to be written', schema: DataExport },
    refuses: ['password.wrong', 'data_export.already_running', 'data_export.no_room'],
    // what is sent holds a password, of which nothing is kept
    secretAnswer: true,
  },
  async ({ deps, actor, valid: { body } }) => {
    const id = await request(deps, actor, body)
    const [row] = await listExportRows(deps.db, actor.brandId, deps.now(), id)
    if (!row) throw new DomainError('data_export.not_found', 'the export was not queued')
    return toDataExport(row, { memberId: actor.memberId, now: deps.now(), stored: new Set() })
  },
)
