import { z } from '@hono/zod-openapi'
import { brandRoute } from '../../platform/route.ts'
import { toResolved } from '../presenter.ts'
import { ExceptionId, ResolutionBody, Resolved } from '../schemas.ts'
import { resolveImportException } from '../service/resolve-import-exception.ts'

export const resolveImportExceptionRoute = brandRoute(
  {
    operationId: 'resolveImportException',
    permission: 'orders.import',
    summary: 'Correct, assign, explain, retry or dismiss a row that could not be used, alone or with all like it',
    description: 'What can be used now is read again from its frozen file as an import of its own.',
    method: 'post',
    path: '/import-exceptions/{id}/resolve',
    params: z.object({ id: ExceptionId }),
    body: ResolutionBody,
    answer: { description: 'What was settled, and the imports that read the rows again', schema: Resolved },
    refuses: [
      'import_exception.not_found',
      'import_exception.already_resolved',
      'import_exception.not_correctable',
      'import_exception.still_wrong',
      'partner.not_found',
      'slot.code_invalid',
    ],
  },
  async ({ deps, actor, valid: { params, body } }) =>
    toResolved(await resolveImportException(deps, actor, params.id, body)),
)
